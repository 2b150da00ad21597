import type { ReviewResult } from '../../../host/reviewResult';
import type { Decision } from '../../../model/schema/decisions';
import type { ReviewedFinding } from '../../../review/parties';
import { isRuleId } from '../../../review/ruleIds';

/** A decision whose finding the review no longer makes. */
export type GoneDecision = {
  readonly decision: Decision;
  /** Its rule was not run, so that the finding may still be there. */
  readonly ruleOff: boolean;
};

type Reviewed = Pick<ReviewResult, 'summary'> & { readonly findings: readonly Pick<ReviewedFinding, 'id'>[] };

export function goneDecisions(
  decisions: readonly Decision[],
  { summary, findings }: Reviewed,
): readonly GoneDecision[] {
  const found = new Set(findings.map(({ id }) => id));
  return decisions
    .filter(({ finding }) => !found.has(finding))
    .map((decision) => ({
      decision,
      ruleOff: isRuleId(decision.rule) && summary[decision.rule] === undefined,
    }));
}
