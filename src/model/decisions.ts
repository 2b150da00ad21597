import type { Decision, DecisionState } from './schema/decisions';

const NONE: ReadonlyMap<string, Decision> = new Map();
const indexes = new WeakMap<readonly Decision[], ReadonlyMap<string, Decision>>();

/** Decisions by id of their finding; made once for a list. */
export function decisionsByFinding(
  decisions: readonly Decision[] | undefined,
): ReadonlyMap<string, Decision> {
  if (!decisions || decisions.length === 0) return NONE;
  const known = indexes.get(decisions);
  if (known) return known;
  const made = new Map(decisions.map((decision) => [decision.finding, decision]));
  indexes.set(decisions, made);
  return made;
}

/** What was decided on a finding; null where nobody has yet. */
export function decisionOf(decisions: readonly Decision[] | undefined, finding: string): Decision | null {
  return decisionsByFinding(decisions).get(finding) ?? null;
}

/** The state of a finding: open until somebody decides. */
export function decisionStateOf(decisions: readonly Decision[] | undefined, finding: string): DecisionState {
  return decisionOf(decisions, finding)?.state ?? 'open';
}

/** Both lists as one, by finding id; the later of two on one finding, and of equals the second. */
export function mergeDecisions(before: readonly Decision[], after: readonly Decision[]): readonly Decision[] {
  const kept = new Map<string, Decision>();
  for (const one of [...before, ...after]) {
    const other = kept.get(one.finding);
    if (other === undefined || !(Date.parse(one.decided) < Date.parse(other.decided))) {
      kept.set(one.finding, one);
    }
  }
  return [...kept.values()].sort(byFinding);
}

/** By code units, so that the order is the same in every language. */
function byFinding(a: Decision, b: Decision): number {
  return a.finding < b.finding ? -1 : Number(a.finding > b.finding);
}
