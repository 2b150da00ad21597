import type { ReviewedFinding } from '../../../host/reviewResult';
import type { RuleId } from '../../../review/ruleIds';
import type { FindingFilter } from '../../../state/slices/review';

/** The list as it is shown: a heading for each rule, and its findings. */
export type FindingRow =
  | { readonly kind: 'rule'; readonly rule: RuleId; readonly violation: number; readonly cannot_tell: number }
  | { readonly kind: 'finding'; readonly finding: ReviewedFinding; readonly position: number };

/** The compound that stands in a filter for what lies in none. */
export const OUTSIDE = '';

/** @param textOf what the text is looked for in, in lower case. */
export function filterFindings(
  findings: readonly ReviewedFinding[],
  { verdict, rule, compound, text }: FindingFilter,
  textOf: (finding: ReviewedFinding) => string,
): readonly ReviewedFinding[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(
    (finding) =>
      (verdict === null || finding.verdict === verdict) &&
      (rule === null || finding.rule === rule) &&
      (compound === null || (finding.compound ?? OUTSIDE) === compound) &&
      (words.length === 0 || words.every((word) => textOf(finding).includes(word))),
  );
}

/** By rule in the order of the review; violations before what cannot be told. */
export function groupByRule(findings: readonly ReviewedFinding[]): {
  readonly rows: readonly FindingRow[];
  readonly order: readonly ReviewedFinding[];
} {
  const rows: FindingRow[] = [];
  const order: ReviewedFinding[] = [];
  const byRule = new Map<RuleId, ReviewedFinding[]>();
  for (const finding of findings) {
    const members = byRule.get(finding.rule);
    if (members) members.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  for (const [rule, members] of byRule) {
    const violations = members.filter(({ verdict }) => verdict === 'violation');
    const others = members.filter(({ verdict }) => verdict !== 'violation');
    rows.push({ kind: 'rule', rule, violation: violations.length, cannot_tell: others.length });
    for (const finding of [...violations, ...others]) {
      rows.push({ kind: 'finding', finding, position: order.length });
      order.push(finding);
    }
  }
  return { rows, order };
}
