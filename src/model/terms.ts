/** The closed word lists of the schemas, apart from them so that the page need not load the schemas. */

export const COMPOUND_STATUSES = [
  'not_started',
  'under_construction',
  'completed',
  'accepted',
  'handed_over',
] as const;

export const PROGRAMMES = ['implement', 'plan', 'reserve'] as const;

export const RENOVATION_CATEGORIES = ['basic', 'improved', 'upgraded'] as const;

export const PARKING_KINDS = ['perpendicular', 'parallel', 'angled', 'area'] as const;

export const OBSTACLE_KINDS = [
  'tree',
  'shrub',
  'pole',
  'street_lamp',
  'pylon',
  'substation',
  'kerb',
  'wall',
  'gate',
  'other',
] as const;

export const FIRE_LANE_KINDS = ['through', 'ring', 'dead_end'] as const;

export const MARKING_KINDS = ['kerb_line', 'edge_line', 'box', 'entrance_mesh', 'sign'] as const;

export const PIPE_STATUSES = ['existing', 'new', 'planned', 'abandoned'] as const;

/** Laying, CJJ 61-2017 C.0.2. */
export const LAYINGS = [
  'direct_buried',
  'conduit',
  'duct_bank',
  'trench',
  'overhead',
  'surface',
  'utility_tunnel',
  'trenchless',
  'underwater',
] as const;

/** Gas classes by pressure, GB 50289-2016 Table 4.1.9. */
export const PRESSURE_CLASSES = ['low', 'medium_b', 'medium_a', 'sub_high_b', 'sub_high_a'] as const;

/**
 * How position and depth were found. exposed: dug up and surveyed; surveyed: a visible point;
 * detected: a hidden point by geophysics; records: taken from drawings; design: not yet built.
 */
export const SURVEY_METHODS = ['exposed', 'surveyed', 'detected', 'records', 'design'] as const;

export const PIPE_NODE_KINDS = [
  'manhole',
  'inspection_chamber',
  'valve',
  'hydrant',
  'inlet',
  'outfall',
  'septic_tank',
  'meter',
  'handhole',
  'cabinet',
  'lamp_base',
  'junction',
  'bend',
  'cap',
  'house_connection',
  'other',
] as const;

/** What people make of a finding. One that nobody has looked at yet is open. */
export const DECISION_STATES = ['open', 'accepted', 'to_fix', 'trial_pit', 'resolved'] as const;

/**
 * What renovation works consist of, by the programme's six areas: building works (建筑改造), road traffic and parking
 * (道路交通和停车), pipe networks (管网系统), landscape and greening (景观绿化), fit for old people (适老化改造),
 * community services (社区服务体系). The areas are the programme's own, not a national list.
 */
export const WORKS_BY_AREA = {
  building: ['roof', 'facade', 'stairwell', 'lift'],
  road_parking: ['road', 'parking', 'charging', 'fire_lane', 'lighting'],
  pipes: ['storm_drain', 'foul_sewer', 'water_supply', 'gas', 'heating', 'power', 'telecom'],
  landscape: ['green', 'square', 'waste'],
  fit_for_old: ['ramp', 'handrail', 'seating'],
  community: ['elderly_service', 'childcare', 'sport', 'security'],
} as const;
export type WorkArea = keyof typeof WORKS_BY_AREA;
export type WorkKind = (typeof WORKS_BY_AREA)[WorkArea][number];
export const WORK_AREAS = Object.keys(WORKS_BY_AREA) as WorkArea[];
export const WORK_KINDS = Object.values(WORKS_BY_AREA).flat() as WorkKind[];

export const WORK_STATES = ['planned', 'under_way', 'done'] as const;
export type WorkState = (typeof WORK_STATES)[number];

export const WORK_UNITS = ['m', 'm2', 'count'] as const;

/**
 * The layout in which a thing on the surface stands. today: before the works only, it goes; planned: after the works
 * only. Not stated: in both.
 */
export const LAYOUTS = ['today', 'planned'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The layers that a public site may show. Every other layer stays in, whatever a file says. */
export const PUBLISHABLE_LAYERS = [
  'compounds',
  'buildings',
  'roads',
  'green',
  'parking',
  'fire_lanes',
  'fire_lane_markings',
  'turning_areas',
  'rescue_sites',
  'surroundings',
] as const;
export type PublishableLayer = (typeof PUBLISHABLE_LAYERS)[number];

/** Figures of a compound that the site may state, each the ledger's or, where that is silent, the measured one. */
export const QUANTITIES = [
  'land_area_m2',
  'green_m2',
  'road_resurfaced_m2',
  'new_parking_stalls',
  'new_storm_pipe_m',
  'fire_lane_m',
] as const;
export type Quantity = (typeof QUANTITIES)[number];
