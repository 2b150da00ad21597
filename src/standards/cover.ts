import { type Figure, figuresOf } from './figure';

const GB = 'GB 50289-2016';
const T = 'Table 4.1.1';

/** Minimum cover, ground to outer top: under a lane for bicycles or a footway, and under a carriageway. */
export const COVER = {
  non_motor_lane_and_footway: figuresOf('cover.non_motor_lane_and_footway', {
    water: [0.6, 'm', GB, T, 'unverified'],
    drain_sewer_storm: [0.6, 'm', GB, T, 'xref'],
    reclaimed_water: [0.6, 'm', GB, T, 'unverified'],
    power_direct_buried: [0.7, 'm', GB, T, 'unverified'],
    power_in_conduit: [0.5, 'm', GB, T, 'unverified'],
    telecom_direct_or_plastic_or_concrete_conduit: [0.6, 'm', GB, T, 'unverified'],
    telecom_in_steel_conduit: [0.5, 'm', GB, T, 'unverified'],
    heat_direct_buried: [0.7, 'm', GB, T, 'unverified'],
    gas: [0.6, 'm', GB, T, 'xref'],
    trench_pipe_gallery_top: [null, 'm', GB, T, 'unverified'],
  }),
  motor_lane: figuresOf('cover.motor_lane', {
    water: [0.7, 'm', GB, T, 'unverified'],
    drain_sewer_storm: [0.7, 'm', GB, T, 'xref'],
    reclaimed_water: [0.7, 'm', GB, T, 'unverified'],
    power_direct_buried: [1.0, 'm', GB, T, 'unverified'],
    power_in_conduit: [0.5, 'm', GB, T, 'unverified'],
    telecom_direct_or_plastic_or_concrete_conduit: [0.9, 'm', GB, T, 'unverified'],
    telecom_in_steel_conduit: [0.6, 'm', GB, T, 'unverified'],
    heat_direct_buried: [1.0, 'm', GB, T, 'unverified'],
    gas: [0.9, 'm', GB, T, 'xref'],
    trench_pipe_gallery_top: [0.5, 'm', GB, T, 'unverified'],
  }),
} as const;
export type CoverKey = keyof (typeof COVER)['motor_lane'];

export const COVER_NOTES = figuresOf('cover_notes', {
  /** Polyethylene water main under a carriageway: preferably not below. */
  pe_water_under_motor_lane: [1.0, 'm', GB, 'Table 4.1.1 note', 'unverified', 'should'],
  /** Gas in a courtyard or green area that lorries cannot enter. */
  gas_courtyard: [0.3, 'm', 'GB 50028-2006', '6.3.4', 'page'],
});

export const COVER_FIGURES: readonly Figure[] = [
  ...Object.values(COVER.non_motor_lane_and_footway),
  ...Object.values(COVER.motor_lane),
  ...Object.values(COVER_NOTES),
];
