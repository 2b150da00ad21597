import { equivalence } from './equivalent';
import type { Mutant } from './mutants';
import type { Fate } from './runs';

/** What became of one mutant. */
export type Outcome = {
  readonly name: string;
  readonly id: string;
  readonly change: Mutant['change'];
  readonly fate: 'killed' | 'killed by the sample only' | 'survived' | 'equivalent';
  readonly killedBy: string | null;
  /** Of an equivalent mutant: why no verdict can change. */
  readonly reason: string | null;
};

export type Tally = {
  readonly figures: number;
  readonly mutants: number;
  readonly equivalent: number;
  readonly killed: number;
  /** Of the mutants that are not equivalent, 0 to 1. */
  readonly share: number;
  readonly shareWithSample: number;
};

export function outcomeOf(
  { name, id, change }: Mutant,
  unit: Fate | undefined,
  sample: Fate | undefined,
): Outcome {
  const reason = equivalence(id, change);
  const killedBy = unit?.killedBy ?? sample?.killedBy ?? null;
  const fate = unit?.killedBy
    ? 'killed'
    : sample?.killedBy
      ? 'killed by the sample only'
      : reason === null
        ? 'survived'
        : 'equivalent';
  return { name, id, change, fate, killedBy, reason: fate === 'equivalent' ? reason : null };
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (fate: Outcome['fate']) => outcomes.filter((each) => each.fate === fate).length;
  const able = outcomes.length - count('equivalent');
  const killed = count('killed');
  const share = (of: number) => (able === 0 ? 1 : of / able);
  return {
    figures: new Set(outcomes.map(({ id }) => id)).size,
    mutants: outcomes.length,
    equivalent: count('equivalent'),
    killed,
    share: share(killed),
    shareWithSample: share(killed + count('killed by the sample only')),
  };
}
