import type { LayerId } from '../../model/layer';

/** Depth of a well's bottom below the ground: `bottom_m` where the ground's elevation is stated. */
export const BOTTOM_DEPTH = 'bottom_depth_m';

/** Targets that stand for several properties: one depth or elevation for both ends of a pipe. */
const BOTH_ENDS: Readonly<Record<string, readonly string[]>> = {
  depth_m: ['start_depth_m', 'end_depth_m'],
  elevation_m: ['start_elevation_m', 'end_elevation_m'],
};
const BOTH = new Map(Object.entries(BOTH_ENDS));

/** The properties that a target stands for, where it stands for several; undefined for one that is a property itself. */
export function bothEnds(target: string): readonly string[] | undefined {
  return BOTH.get(target);
}

/** What fields of a part can be mapped to in each layer. Plain data, so that the page need not load the schemas. */
export const MAPPING_TARGETS: Readonly<Record<LayerId, readonly string[]>> = {
  compounds: list(
    'id name name_en year status programme category compounds_counted households buildings built ' +
      'reported_land_area_m2 printed_land_area_m2 reported_building_footprint_m2 reported_green_m2 ' +
      'reported_road_resurfaced_m2 reported_new_parking_stalls reported_new_storm_pipe_m reported_fire_lane_m ' +
      'storm_diameter_min_mm storm_diameter_max_mm progress_percent start finish contact works ' +
      'notice_start notice_end objection note note_en',
  ),
  buildings: list(
    'id layout name name_en floors height_m use households entrance_side foundation_depth_m fire_resistance_grade',
  ),
  roads: list('id layout name surface use width_m resurfaced'),
  green: list('id layout name kind'),
  parking: list('id layout kind stalls new charging accessible'),
  fire_lanes: list('id layout name width_m clear_height_m kind slope_pct'),
  fire_lane_markings: list('id layout kind lane_id condition bearing_deg text'),
  rescue_sites: list('id lane_id slope_pct'),
  turning_areas: list('id lane_id'),
  pipes: list(
    'id category sub_category diameter_mm section_width_mm section_height_mm wall_mm material laying pressure_class ' +
      'pressure_mpa voltage_kv start_node end_node depth_m start_depth_m end_depth_m elevation_m start_elevation_m ' +
      'end_elevation_m depth_reference flow_direction status owner built survey_method horizontal_accuracy_m ' +
      'vertical_accuracy_m quality_level',
  ),
  pipe_nodes: list('id kind category ground_m bottom_m bottom_depth_m condition owner'),
  obstacles: list('id kind height_m crown_diameter_m trunk_diameter_m voltage_kv species'),
  surroundings: list('id kind name name_en width_m'),
  other: list('id'),
};

function list(names: string): readonly string[] {
  return names.split(' ');
}
