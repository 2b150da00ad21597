import { decisionOf } from '../../../model/decisions';
import type { Decision } from '../../../model/schema/decisions';
import { useApp } from '../../../state/store';

/** What was decided on a finding; null where nobody has yet. */
export function useDecision(findingId: string): Decision | null {
  return useApp((state) => decisionOf(state.project.summary?.decisions, findingId));
}
