import type { Observation } from './finding';
import type { LineKinds } from './lineKinds';
import type { Desk } from './rule';

/** A desk for pairs of pipes: passes are counted by the kinds of the two and handed on together. */
export type PairDesk = {
  /** `kinds` is where the pair stands in the tables of `LineKinds`. */
  pass(kinds: number, relations?: number): void;
  /** null passes. */
  tell(observation: Observation | null, kinds: number): void;
  /** Hands on what has passed. */
  close(): void;
};

export function pairDesk(desk: Desk, { count, categories }: LineKinds): PairDesk {
  const passed = new Uint32Array(count * count);
  const pairOf = (kinds: number) =>
    [categories[Math.floor(kinds / count)]!, categories[kinds % count]!] as const;
  return {
    pass(kinds, relations = 1) {
      passed[kinds]! += relations;
    },
    tell(observation, kinds) {
      if (observation === null) passed[kinds]!++;
      else desk.report(observation, pairOf(kinds));
    },
    close() {
      passed.forEach((relations, kinds) => {
        if (relations > 0) desk.pass(relations, pairOf(kinds));
      });
      passed.fill(0);
    },
  };
}
