import { figuresOf } from './figure';

const GB50016 = 'GB 50016-2014(2018)';
const GB55037 = 'GB 55037-2022';

export const FIRE_LANE = figuresOf('fire_lane', {
  clear_width_min: [4, 'm', GB50016, '7.1.8(1)', 'page'],
  clear_height_min: [4, 'm', GB50016, '7.1.8(1)', 'page'],
  /** The clause asks for a radius that suits the engine; the figures are design practice. */
  turning_radius_ordinary: [9, 'm', GB50016, '7.1.8(2) + explanation', 'page'],
  turning_radius_aerial: [12, 'm', GB50016, '7.1.8(2) + explanation', 'page'],
  turning_radius_special_min: [16, 'm', GB50016, '7.1.8(2) + explanation', 'unverified'],
  turning_radius_special_max: [20, 'm', GB50016, '7.1.8(2) + explanation', 'unverified'],
  lane_edge_to_outer_wall_min: [5, 'm', GB50016, '7.1.8(4)', 'page', 'should'],
  slope_max_pct: [8, '%', GB50016, '7.1.8(5)', 'page', 'should'],
  slope_max_pct_mandatory: [10, '%', GB55037, '3.4.5(4)', 'page'],
  ring_connections_min: [2, 'count', GB50016, '7.1.9', 'unverified'],
  dead_end_turn_required_over_length: [40, 'm', GB55037, '3.4.5(6)', 'page'],
  turn_area_min: [12, 'm', GB50016, '7.1.9', 'page'],
  turn_area_highrise: [15, 'm', GB50016, '7.1.9', 'page', 'should'],
  turn_area_heavy_engine: [18, 'm', GB50016, '7.1.9', 'page', 'should'],
  block_lane_centre_spacing_max: [160, 'm', 'GB 50016', '7.1.1', 'page', 'should'],
  through_lane_if_street_length_over: [150, 'm', 'GB 50016', '7.1.1', 'page'],
  through_lane_if_total_length_over: [220, 'm', 'GB 50016', '7.1.1', 'page'],
  courtyard_short_side_over: [24, 'm', 'GB 50016', '7.1.4', 'xref', 'should'],
  pedestrian_passage_spacing_max: [80, 'm', 'GB 50016', '7.1.4', 'xref', 'should'],
  water_intake_lane_edge_max: [2, 'm', 'GB 50016 / GB 55037', '7.1.7 / 3.4.4', 'unverified'],
});

/** No trees, overhead lines or other obstacles between lane and building: a duty without a figure. */
export const FIRE_LANE_NO_OBSTACLES = figuresOf('fire_lane_duty', {
  no_obstacles: [null, 'm', GB50016, '7.1.8(3)', 'page'],
}).no_obstacles;
