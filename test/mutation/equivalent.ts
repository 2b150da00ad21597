import type { Change } from './mutants';

type Equivalent = { readonly id: RegExp; readonly changes: readonly Change[]; readonly reason: string };

/** Changes that cannot alter what a review tells, each looked at. One that a test kills all the same counts as killed. */
const EQUIVALENT: readonly Equivalent[] = [
  {
    id: /^(marking_duty|fire_lane_duty|parking_duty|ledger|import_duty)\.|^drain_duty\.(separate|no_storm_combined_link|join_crown_to_crown)$/,
    changes: ['appears'],
    reason:
      'a duty without a figure: the rule states what is required itself and takes clause and strength only',
  },
  {
    id: /^horizontal\.(?:water_d_\w+\.water_d_\w+|(sewer_storm|reclaimed|heat_direct|trench)\.\1)$/,
    changes: ['strength'],
    reason: 'nothing is required, so no finding shows the strength',
  },
  {
    id: /^cover\.non_motor_lane_and_footway\.trench_pipe_gallery_top$/,
    changes: ['strength'],
    reason: 'nothing is required, so no finding shows the strength',
  },
  {
    id: /^horizontal\.heat_direct\.pylon_le35kv\.gt_330$/,
    changes: ['down'],
    reason:
      'a case of an unknown voltage only, where the 5.0 of the higher pylon stands beside it and is the larger',
  },
  {
    id: /^deep_pipe\.centre_to_building$/,
    changes: ['appears'],
    reason:
      'the rule works the distance out from depth and soil: clause and strength only are taken from the figure',
  },
  {
    id: /^deep_pipe\.soil_friction_angle$/,
    changes: ['strength'],
    reason: 'a property of the site, no requirement: only its value is asked for',
  },
  {
    id: /^survey\./,
    changes: ['strength'],
    reason: 'an accuracy, no requirement: only its value is asked for',
  },
  {
    id: /^parking_ratio\.|^stall\.accessible_side_strip$/,
    changes: ['strength'],
    reason: 'information, or a part of another figure: only its value is asked for',
  },
  {
    id: /^manhole_spacing\.compound_/,
    changes: ['strength'],
    reason: 'two editions differ, so the look-up lets it warn only, whatever its strength',
  },
  {
    id: /^fire_lane\.block_lane_centre_spacing_max$/,
    changes: ['up', 'down'],
    reason: 'the reach is a setting of the project: clause and strength only are taken from the figure',
  },
];

/** Why this change can alter no verdict; null where it can. */
export function equivalence(id: string, change: Change): string | null {
  return EQUIVALENT.find((each) => each.id.test(id) && each.changes.includes(change))?.reason ?? null;
}
