import type { Change } from './mutants';

type Equivalent = { readonly id: string; readonly changes: readonly Change[]; readonly reason: string };

/** Changes that cannot alter what a review tells. Each was looked at; one that a test kills after all is not counted here. */
const EQUIVALENT: readonly Equivalent[] = [
  {
    id: 'fire_lane.block_lane_centre_spacing_max',
    changes: ['up', 'down'],
    reason:
      'the reach is a setting of the project; only the clause and the strength are taken from the figure',
  },
];

/** Why this change can alter no verdict; null where it can. */
export function equivalence(id: string, change: Change): string | null {
  return EQUIVALENT.find((each) => each.id === id && each.changes.includes(change))?.reason ?? null;
}
