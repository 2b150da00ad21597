import type { PipeCategory } from '../model/pipeCategory';
import type { Verdict } from './finding';
import type { RuleId } from './ruleIds';

/** The kinds of the two pipes of a relation, in any order. */
export type KindPair = readonly [PipeCategory, PipeCategory];

/** Side by side, and one over the other where they cross. */
export type Way = 'horizontal' | 'vertical';

/** How many relations of a pair of kinds came out how. */
export type MatrixCell = Readonly<Record<Verdict, number>>;

/** By `pairKey`; a pair of kinds of which nothing was checked has no cell. */
export type ClearanceMatrix = Readonly<Record<Way, Readonly<Record<string, MatrixCell>>>>;

/** The rules whose relations are those of two pipes. */
export const WAY_OF_RULE: { readonly [R in RuleId]?: Way } = {
  pipe_horizontal: 'horizontal',
  pipe_vertical: 'vertical',
};

/** One name for a pair of kinds, whichever comes first. */
export function pairKey(a: PipeCategory, b: PipeCategory): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Counts relations as the rules tell them; they are never listed. */
export function matrixTally() {
  const matrix: Record<Way, Record<string, Record<Verdict, number>>> = { horizontal: {}, vertical: {} };
  return {
    matrix: matrix as ClearanceMatrix,
    count(rule: RuleId, verdict: Verdict, kinds: KindPair | undefined, relations = 1): void {
      const way = WAY_OF_RULE[rule];
      if (way === undefined || kinds === undefined || relations === 0) return;
      const cells = matrix[way];
      const key = pairKey(kinds[0], kinds[1]);
      cells[key] ??= { pass: 0, violation: 0, cannot_tell: 0 };
      cells[key][verdict] += relations;
    },
  };
}
