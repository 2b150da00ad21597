import { figuresOf } from './figure';

const JGJ = 'JGJ 100-2015';
const T = 'Table 4.3.4';
const GAT = 'GA/T 850';
const GB50067 = 'GB 50067-2014';

/** Stall sizes: w across, l along the car. */
export const STALL = figuresOf('stall', {
  car_perp_wall_w: [2.4, 'm', JGJ, T, 'page'],
  car_perp_wall_l: [5.3, 'm', JGJ, T, 'page'],
  car_perp_stall_row_w: [2.4, 'm', JGJ, T, 'page'],
  car_perp_stall_row_l: [5.1, 'm', JGJ, T, 'page'],
  car_parallel_w: [2.4, 'm', JGJ, T, 'unverified'],
  car_parallel_l: [6, 'm', JGJ, T, 'unverified'],
  car_60_depth_wall: [5.8, 'm', JGJ, T, 'unverified'],
  car_60_depth_row: [5, 'm', JGJ, T, 'unverified'],
  car_60_pitch: [2.8, 'm', JGJ, T, 'unverified'],
  car_45_depth_wall: [5.5, 'm', JGJ, T, 'unverified'],
  car_45_depth_row: [4.6, 'm', JGJ, T, 'unverified'],
  car_45_pitch: [3.4, 'm', JGJ, T, 'unverified'],
  car_30_depth_wall: [4.8, 'm', JGJ, T, 'unverified'],
  car_30_depth_row: [3.6, 'm', JGJ, T, 'unverified'],
  car_30_pitch: [4.8, 'm', JGJ, T, 'unverified'],
  roadside_common_parallel_w: [2.5, 'm', GAT, 'as quoted', 'page'],
  roadside_common_parallel_l: [6, 'm', GAT, 'as quoted', 'page'],
  roadside_common_angled_w: [2.8, 'm', GAT, 'as quoted', 'page'],
  roadside_common_angled_l: [6, 'm', GAT, 'as quoted', 'page'],
  roadside_common_perpendicular_w: [2.5, 'm', GAT, 'as quoted', 'page'],
  roadside_common_perpendicular_l: [5.3, 'm', GAT, 'as quoted', 'page'],
  design_car_w: [1.8, 'm', JGJ, '4.1.1', 'page'],
  design_car_l: [4.8, 'm', JGJ, '4.1.1', 'page'],
  design_car_h: [2, 'm', JGJ, '4.1.1', 'page'],
  gaps_side_to_wall: [0.6, 'm', 'JGJ 100-98', '4.1.4', 'page'],
  gaps_end_to_wall: [0.5, 'm', 'JGJ 100-98', '4.1.4', 'page'],
  accessible_w: [3.7, 'm', 'GB 50763-2012', '3.14', 'unverified'],
  accessible_side_strip: [1.2, 'm', 'GB 50763-2012', '3.14', 'unverified'],
  area_per_surface_stall_m2_min: [25, 'm2', 'GB/T 51149-2016', 'planning value', 'unverified'],
  area_per_surface_stall_m2_max: [30, 'm2', 'GB/T 51149-2016', 'planning value', 'unverified'],
});

export const AISLE = figuresOf('aisle', {
  perpendicular_backing: [5.5, 'm', JGJ, T, 'page'],
  perpendicular_forward: [9, 'm', JGJ, T, 'unverified'],
  angle60_forward: [4.5, 'm', JGJ, T, 'unverified'],
  angle60_backing: [4.2, 'm', JGJ, T, 'unverified'],
  angle45: [3.8, 'm', JGJ, T, 'unverified'],
  angle30: [3.8, 'm', JGJ, T, 'unverified'],
  parallel: [3.8, 'm', JGJ, T, 'unverified'],
  vehicle_entrance_width_min_one_way: [4, 'm', JGJ, '3.1/3.2', 'unverified'],
  vehicle_entrance_width_min_two_way: [7, 'm', JGJ, '3.1/3.2', 'unverified'],
});

/** Shares and counts; most are shown as information in an old compound. */
export const PARKING_RATIO = figuresOf('parking_ratio', {
  surface_share_of_dwellings_max_pct: [10, '%', 'GB 50180-2018', '5.0.6', 'xref', 'should'],
  stalls_per_household_new_min: [1, 'ratio', '建科规〔2020〕7号', '完整居住社区建设标准(试行)', 'page'],
  ev_ready_new_pct: [100, '%', '建科规〔2020〕7号', '完整居住社区建设标准(试行)', 'page'],
  ev_public_lot_min_pct: [10, '%', '国办发〔2015〕73号', 'GB/T 51149-2016', 'unverified'],
});

/** Open lots and garages to buildings, by the fire resistance grade of the building. */
export const PARKING_FIRE_DISTANCE = figuresOf('parking_fire_distance', {
  open_lot_to_civil_building_grade_1_2: [6, 'm', GB50067, 'Table 4.2.1', 'xref'],
  open_lot_to_civil_building_grade_3: [8, 'm', GB50067, 'Table 4.2.1', 'unverified'],
  open_lot_to_civil_building_grade_4: [10, 'm', GB50067, 'Table 4.2.1', 'unverified'],
  garage_to_building_grade_1_2: [10, 'm', GB50067, 'Table 4.2.1', 'xref'],
  garage_to_building_grade_3: [12, 'm', GB50067, 'Table 4.2.1', 'xref'],
  garage_to_building_grade_4: [14, 'm', GB50067, 'Table 4.2.1', 'xref'],
  group_max_cars: [50, 'count', GB50067, '4.2.10', 'page', 'should'],
  group_gap_min: [6, 'm', GB50067, '4.2.10', 'page'],
});

/** What no table gives a figure for: a stall takes ground of its own, and covers must be got at. */
export const PARKING_DUTY = figuresOf('parking_duty', {
  clear_of_covers: [null, 'm', 'practice', 'manholes and valves stay within reach', 'unverified', 'should'],
  off_green: [null, 'm2', 'practice', 'no stall on green', 'unverified', 'should'],
  own_ground: [null, 'm2', 'practice', 'one use of one piece of ground', 'unverified'],
});
