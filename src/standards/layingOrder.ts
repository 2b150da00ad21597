import type { Standing } from './figure';

/** An order of lines, from first to last, of GB 50289-2016. */
export type LayingOrder = {
  readonly order: readonly string[];
  readonly clause: string;
  readonly standing: Standing;
};

export const ROAD_ORDER: LayingOrder = {
  order: [
    'power',
    'telecom',
    'water_distribution',
    'gas_distribution',
    'heat',
    'gas_transmission',
    'water_transmission',
    'reclaimed',
    'sewer',
    'storm',
  ],
  clause: 'GB 50289-2016 4.1.3',
  standing: 'unverified',
};

/** From the building line outward. */
export const COMPOUND_ORDER: LayingOrder = {
  order: ['power', 'telecom', 'sewer', 'storm', 'water', 'gas', 'heat', 'reclaimed'],
  clause: 'GB 50289-2016 4.1.4',
  standing: 'unverified',
};

/** From the top downward where lines cross. */
export const CROSSING_ORDER: LayingOrder = {
  order: ['telecom', 'power', 'gas', 'heat', 'water', 'reclaimed', 'storm', 'sewer'],
  clause: 'GB 50289-2016 4.1.12',
  standing: 'page',
};

/** Who gives way (宜); what practice adds stands apart, since the clause does not have it. */
export const GIVE_WAY = {
  clause: 'GB 50289-2016 3.0.7 (verify)',
  order: [
    'pressure_to_gravity',
    'flexible_to_rigid',
    'branch_to_trunk',
    'small_to_large',
    'temporary_to_permanent',
  ],
  practice: ['new_to_existing'],
} as const;
