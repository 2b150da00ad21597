import type { ReviewResult } from '../../../host/reviewResult';
import type { RuleTally } from '../../../review/engine';

export const TALLY = ['checked', 'pass', 'violation', 'cannot_tell', 'not_checkable'] as const;

/** All rules together. */
export function totalsOf(summary: ReviewResult['summary']): RuleTally {
  const total: RuleTally = { checked: 0, pass: 0, violation: 0, cannot_tell: 0, not_checkable: 0 };
  for (const tally of Object.values(summary)) for (const name of TALLY) total[name] += tally[name];
  return total;
}
