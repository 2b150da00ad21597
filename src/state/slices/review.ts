import type { ReviewInformation, ReviewProgress, ReviewResult } from '../../host/reviewResult';
import type { DecisionState } from '../../model/schema/decisions';
import type { FindingPicture } from '../../review/findingPicture';
import type { ReviewedFinding } from '../../review/parties';
import type { RuleId } from '../../review/ruleIds';
import type { TrialPits } from '../../review/trialPits';
import type { ShownFindings } from '../findingQuery';

export type ReviewSlice = {
  readonly status: 'idle' | 'running' | 'cancelled' | 'ready' | 'failed';
  readonly progress: ReviewProgress | null;
  /** One line that says what failed, when status is `failed`. */
  readonly error: string | null;
  /** Findings as they come in, a batch after the other. */
  readonly batches: FindingBatches;
  /** The whole answer, when status is `ready`. */
  readonly result: ReviewResult | null;
  readonly filter: FindingFilter;
  readonly grouping: FindingGrouping;
  /** What the list shows of them; kept by the Review panel. */
  readonly shown: ShownFindings | null;
  /** The finding that is looked at: the map flies there and draws it. */
  readonly selected: ReviewedFinding | null;
  /** The finding that a link asks for, until it is found; the map flies there unless the link says where it stands. */
  readonly sought: { readonly id: string; readonly fly: boolean } | null;
  readonly overview: FindingOverview;
  /** What is drawn of the finding that is looked at; `drawn` is null while it is made. */
  readonly picture: { readonly finding: ReviewedFinding; readonly drawn: FindingPicture | null } | null;
  /** Where to dig; null until it is asked for. */
  readonly trialPits: TrialPits | null;
  /** The number of the pit that is looked at. */
  readonly trialPit: number | null;
  /** Fire-lane programme and parking; null until the inspector asks for it. */
  readonly information: ReviewInformation | null;
};

export type FindingBatches = readonly (readonly ReviewedFinding[])[];

/** null: all of them. */
export type FindingFilter = {
  readonly verdict: 'violation' | 'cannot_tell' | null;
  readonly rule: RuleId | null;
  readonly compound: string | null;
  /** The categories of two pipes, in any order. */
  readonly kinds: readonly [string, string] | null;
  /** Pipes side by side, or one over the other. */
  readonly direction: 'horizontal' | 'vertical' | null;
  readonly decision: DecisionState | null;
  readonly text: string;
};

export type FindingGrouping = 'rule' | 'compound' | 'severity' | 'feature';

/** How the map shows all findings of the list at once. */
export type FindingOverview = {
  readonly mode: 'marks' | 'heat' | 'none';
  /** Also while the Review panel is closed. */
  readonly kept: boolean;
};

export const NO_FINDING_FILTER: FindingFilter = {
  verdict: null,
  rule: null,
  compound: null,
  kinds: null,
  direction: null,
  decision: null,
  text: '',
};

export const initialReview: ReviewSlice = {
  status: 'idle',
  progress: null,
  error: null,
  batches: [],
  result: null,
  filter: NO_FINDING_FILTER,
  grouping: 'rule',
  shown: null,
  selected: null,
  sought: null,
  overview: { mode: 'marks', kept: false },
  picture: null,
  trialPits: null,
  trialPit: null,
  information: null,
};
