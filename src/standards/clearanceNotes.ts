import { figuresOf } from './figure';

const GB = 'GB 50289-2016';

/** Notes and limits of classes of Table 4.1.9. */
export const HORIZONTAL_NOTES = figuresOf('horizontal_notes', {
  /** Sub-high-pressure gas to the outer wall, with effective protection or a thicker wall. */
  sub_high_gas_protected_to_wall: [3, 'm', GB, 'Table 4.1.9 note 2', 'unverified'],
  /** Direct-buried steam main to a tree. */
  steam_to_tree: [2, 'm', GB, 'Table 4.1.9 note 5', 'unverified'],
});

/**
 * A pipe deeper than the foundation beside it: from its centre to the building at least
 * (H − h) / tan α + B / 2, with the depth H and the width B of the trench and the depth h of the foundation.
 */
export const DEEP_PIPE = figuresOf('deep_pipe', {
  centre_to_building: [null, 'm', GB, '4.1.11', 'unverified'],
  /** α, the friction angle of the soil: of the site, so only a project can state it. */
  soil_friction_angle: [null, '°', GB, '4.1.11', 'unverified'],
});

/** Where a class of Tables 4.1.9 ends; millimetres, megapascal, kilovolt. */
export const CLASS_LIMITS = {
  water_small_diameter_max_mm: 200,
  gas_pair_small_diameter_max_mm: 300,
  gas_low_below_mpa: 0.01,
  gas_med_b_max_mpa: 0.2,
  gas_med_a_max_mpa: 0.4,
  gas_subhigh_b_max_mpa: 0.8,
  gas_subhigh_a_max_mpa: 1.6,
  power_high_from_kv: 35,
  pole_below_kv: 10,
  pylon_low_max_kv: 35,
  line_low_max_kv: 330,
} as const;
