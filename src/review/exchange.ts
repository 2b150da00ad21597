import type { RuleTally } from './desk';
import type { Review } from './engine';
import type { Finding } from './finding';
import { replaced } from './findingOrder';
import type { ClearanceMatrix, MatrixCell } from './matrix';
import type { RuleId } from './ruleIds';

/** A review with one part of it, `less`, taken out for another, `more`; `goes` says which findings are of that part. */
export function exchanged(
  whole: Review,
  less: Review,
  more: Review,
  goes: (finding: Finding) => boolean,
): Review {
  const rules = Object.keys(whole.summary) as RuleId[];
  const tallies = rules.map((rule): [RuleId, RuleTally] => [
    rule,
    sums(whole.summary[rule]!, less.summary[rule], more.summary[rule]),
  ]);
  const of = ({ findings }: Review, rule: RuleId) => findings.filter((finding) => finding.rule === rule);
  return {
    summary: Object.fromEntries(tallies),
    findings: rules.flatMap((rule) => replaced(of(whole, rule), goes, of(more, rule))),
    matrix: {
      horizontal: cells(whole.matrix.horizontal, less.matrix.horizontal, more.matrix.horizontal),
      vertical: cells(whole.matrix.vertical, less.matrix.vertical, more.matrix.vertical),
    },
  };
}

type Cells = ClearanceMatrix[keyof ClearanceMatrix];

/** A pair of kinds of which nothing is left has no cell. */
function cells(whole: Cells, less: Cells, more: Cells): Cells {
  const kept = Object.keys({ ...whole, ...more }).map((key): [string, MatrixCell] => [
    key,
    sums(whole[key] ?? NONE, less[key], more[key]),
  ]);
  return Object.fromEntries(
    kept.filter(([, { pass, violation, cannot_tell }]) => pass + violation + cannot_tell > 0),
  );
}

const NONE: MatrixCell = { pass: 0, violation: 0, cannot_tell: 0 };

function sums<T extends { readonly [name: string]: number }>(
  whole: T,
  less: T | undefined,
  more: T | undefined,
): T {
  const names = Object.keys(whole);
  return Object.fromEntries(
    names.map((name) => [name, whole[name]! - (less?.[name] ?? 0) + (more?.[name] ?? 0)]),
  ) as T;
}
