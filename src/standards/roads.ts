import { figuresOf } from './figure';

const GB = 'GB 50180-2018';

/** Roads inside a residential block. */
export const ROAD = figuresOf('road', {
  main_internal_road_width_min: [4, 'm', GB, '6.0.4(1)', 'page'],
  main_internal_road_vehicle_exits_min: [2, 'count', GB, '6.0.4(1)', 'page'],
  other_internal_road_width_min: [2.5, 'm', GB, '6.0.4(1)', 'page', 'should'],
  pedestrian_entrance_spacing_max: [200, 'm', GB, '6.0.4(2)', 'page', 'should'],
  slope_min_pct: [0.3, '%', GB, '6.0.4(3)', 'page'],
  slope_max_pct_motor: [8, '%', GB, 'Table 6.0.4', 'unverified'],
  slope_max_pct_motor_snow: [6, '%', GB, 'Table 6.0.4', 'unverified'],
  slope_max_pct_non_motor: [3, '%', GB, 'Table 6.0.4', 'unverified'],
  slope_max_pct_non_motor_snow: [2, '%', GB, 'Table 6.0.4', 'unverified'],
  slope_max_pct_footpath: [8, '%', GB, 'Table 6.0.4', 'unverified'],
  slope_max_pct_footpath_snow: [4, '%', GB, 'Table 6.0.4', 'unverified'],
  road_edge_to_building_min_face_no_entrance_city_road: [3, 'm', GB, 'Table 6.0.5', 'unverified'],
  road_edge_to_building_min_face_no_entrance_internal: [2, 'm', GB, 'Table 6.0.5', 'unverified'],
  road_edge_to_building_min_face_with_entrance_city_road: [5, 'm', GB, 'Table 6.0.5', 'unverified'],
  road_edge_to_building_min_face_with_entrance_internal: [2.5, 'm', GB, 'Table 6.0.5', 'unverified'],
  road_edge_to_building_min_gable_city_road: [2, 'm', GB, 'Table 6.0.5', 'unverified'],
  road_edge_to_building_min_gable_internal: [1.5, 'm', GB, 'Table 6.0.5', 'unverified'],
  road_edge_to_building_min_fence: [1.5, 'm', GB, 'Table 6.0.5', 'unverified'],
});
