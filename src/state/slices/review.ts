import type { ReviewedFinding, ReviewProgress, ReviewResult } from '../../host/reviewResult';
import type { RuleId } from '../../review/ruleIds';

export type ReviewSlice = {
  readonly status: 'idle' | 'running' | 'ready' | 'failed';
  readonly progress: ReviewProgress | null;
  /** One line that says what failed, when status is `failed`. */
  readonly error: string | null;
  readonly result: ReviewResult | null;
  readonly filter: FindingFilter;
  /** The finding that is looked at: the map flies there and draws it. */
  readonly selected: ReviewedFinding | null;
};

/** null: all of them. */
export type FindingFilter = {
  readonly verdict: 'violation' | 'cannot_tell' | null;
  readonly rule: RuleId | null;
  readonly compound: string | null;
  readonly text: string;
};

export const NO_FINDING_FILTER: FindingFilter = { verdict: null, rule: null, compound: null, text: '' };

export const initialReview: ReviewSlice = {
  status: 'idle',
  progress: null,
  error: null,
  result: null,
  filter: NO_FINDING_FILTER,
  selected: null,
};
