import type { ImportProblem, ProblemCode } from '../../formats/importTypes';

export type ProblemFilter = {
  readonly effect: ImportProblem['effect'] | 'all';
  /** null: every reason. */
  readonly code: ProblemCode | null;
  readonly text: string;
};

/** The problems that a filter leaves; `textOf` gives what is shown of one in words. */
export function filterProblems(
  problems: readonly ImportProblem[],
  { effect, code, text }: ProblemFilter,
  textOf: (problem: ImportProblem) => string,
): readonly ImportProblem[] {
  const sought = text.normalize('NFKC').trim().toLowerCase();
  if (effect === 'all' && code === null && sought === '') return problems;
  return problems.filter(
    (problem) =>
      (effect === 'all' || problem.effect === effect) &&
      (code === null || problem.code === code) &&
      (sought === '' || textOf(problem).normalize('NFKC').toLowerCase().includes(sought)),
  );
}

/** The reasons met, the most frequent first. */
export function countReasons(
  problems: readonly ImportProblem[],
): { readonly code: ProblemCode; readonly count: number }[] {
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** What became of them, the gravest first; only what was met. */
export function countEffects(
  problems: readonly ImportProblem[],
): { readonly effect: ImportProblem['effect']; readonly count: number }[] {
  return EFFECTS.map((effect) => ({
    effect,
    count: problems.filter((problem) => problem.effect === effect).length,
  })).filter(({ count }) => count > 0);
}

const EFFECTS = ['refused', 'changed', 'told'] as const;
