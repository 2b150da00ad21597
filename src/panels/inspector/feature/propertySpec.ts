import type { LayerId } from '../../../model/layer';

/** How a known property is shown. Layers share names, and a name means the same in each. */
export type PropertySpec = {
  readonly group: PropertyGroup;
  readonly unit?: PropertyUnit;
};

export const PROPERTY_GROUPS = [
  'identity',
  'size',
  'position',
  'survey',
  'works',
  'management',
  'reported',
] as const;
export type PropertyGroup = (typeof PROPERTY_GROUPS)[number];
export type PropertyUnit = 'm' | 'mm' | 'm2' | 'kv' | 'mpa' | 'percent' | 'degree';

/** As written after a number, the same in both languages. */
export const UNIT_TEXT: Record<PropertyUnit, string> = {
  m: ' m',
  mm: ' mm',
  m2: ' m²',
  kv: ' kV',
  mpa: ' MPa',
  percent: '%',
  degree: '°',
};

/** Every property the schemas name, in the order it is shown. */
export const PROPERTY_SPECS = {
  id: { group: 'identity' },
  name: { group: 'identity' },
  name_en: { group: 'identity' },
  kind: { group: 'identity' },
  category: { group: 'identity' },
  sub_category: { group: 'identity' },
  use: { group: 'identity' },
  species: { group: 'identity' },
  text: { group: 'identity' },
  diameter_mm: { group: 'size', unit: 'mm' },
  section_width_mm: { group: 'size', unit: 'mm' },
  section_height_mm: { group: 'size', unit: 'mm' },
  wall_mm: { group: 'size', unit: 'mm' },
  material: { group: 'size' },
  laying: { group: 'size' },
  pressure_class: { group: 'size' },
  pressure_mpa: { group: 'size', unit: 'mpa' },
  voltage_kv: { group: 'size', unit: 'kv' },
  floors: { group: 'size' },
  height_m: { group: 'size', unit: 'm' },
  foundation_depth_m: { group: 'size', unit: 'm' },
  fire_resistance_grade: { group: 'size' },
  surface: { group: 'size' },
  width_m: { group: 'size', unit: 'm' },
  clear_height_m: { group: 'size', unit: 'm' },
  slope_pct: { group: 'size', unit: 'percent' },
  stalls: { group: 'size' },
  charging: { group: 'size' },
  accessible: { group: 'size' },
  crown_diameter_m: { group: 'size', unit: 'm' },
  trunk_diameter_m: { group: 'size', unit: 'm' },
  start_node: { group: 'position' },
  end_node: { group: 'position' },
  start_depth_m: { group: 'position', unit: 'm' },
  end_depth_m: { group: 'position', unit: 'm' },
  depth_reference: { group: 'position' },
  start_elevation_m: { group: 'position', unit: 'm' },
  end_elevation_m: { group: 'position', unit: 'm' },
  flow_direction: { group: 'position' },
  ground_m: { group: 'position', unit: 'm' },
  bottom_m: { group: 'position', unit: 'm' },
  entrance_side: { group: 'position' },
  bearing_deg: { group: 'position', unit: 'degree' },
  lane_id: { group: 'position' },
  survey_method: { group: 'survey' },
  horizontal_accuracy_m: { group: 'survey', unit: 'm' },
  vertical_accuracy_m: { group: 'survey', unit: 'm' },
  quality_level: { group: 'survey' },
  year: { group: 'works' },
  status: { group: 'works' },
  programme: { group: 'works' },
  new: { group: 'works' },
  resurfaced: { group: 'works' },
  built: { group: 'works' },
  progress_percent: { group: 'works', unit: 'percent' },
  start: { group: 'works' },
  finish: { group: 'works' },
  condition: { group: 'works' },
  owner: { group: 'management' },
  households: { group: 'management' },
  buildings: { group: 'management' },
  compounds_counted: { group: 'management' },
  contact: { group: 'management' },
  note: { group: 'management' },
  note_en: { group: 'management' },
  reported_land_area_m2: { group: 'reported', unit: 'm2' },
  printed_land_area_m2: { group: 'reported', unit: 'm2' },
  reported_building_footprint_m2: { group: 'reported', unit: 'm2' },
  reported_green_m2: { group: 'reported', unit: 'm2' },
  reported_road_resurfaced_m2: { group: 'reported', unit: 'm2' },
  reported_new_parking_stalls: { group: 'reported' },
  reported_new_storm_pipe_m: { group: 'reported', unit: 'm' },
  reported_fire_lane_m: { group: 'reported', unit: 'm' },
  storm_diameter_min_mm: { group: 'reported', unit: 'mm' },
  storm_diameter_max_mm: { group: 'reported', unit: 'mm' },
} as const satisfies Record<string, PropertySpec>;

export type KnownProperty = keyof typeof PROPERTY_SPECS;

/** Properties that are shown as "not stated" when the source leaves them out: absent is not hidden. */
export const KEY_PROPERTIES: { readonly [L in LayerId]?: readonly KnownProperty[] } = {
  pipes: [
    'diameter_mm',
    'material',
    'start_depth_m',
    'end_depth_m',
    'survey_method',
    'status',
    'built',
    'owner',
  ],
  pipe_nodes: ['kind', 'ground_m', 'bottom_m', 'owner'],
  fire_lanes: ['kind', 'width_m', 'clear_height_m', 'slope_pct'],
  fire_lane_markings: ['kind', 'lane_id', 'condition'],
  rescue_sites: ['lane_id', 'slope_pct'],
  turning_areas: ['lane_id'],
  buildings: ['use', 'floors', 'height_m', 'foundation_depth_m', 'fire_resistance_grade'],
  roads: ['surface', 'width_m'],
  parking: ['kind', 'new', 'charging', 'accessible'],
  obstacles: ['kind', 'height_m'],
  compounds: ['status', 'year', 'households'],
};
