import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cover, exactCover, greedyCover, type Sets } from './trialPitsCover';

/** Up to 9 things and 9 sets, with one set for each thing so that a cover exists. */
const problems = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    sets: fc
      .array(fc.uniqueArray(fc.nat(count - 1), { minLength: 1 }), { maxLength: 9 })
      .map((sets): Sets => [...sets, ...Array.from({ length: count }, (_, thing) => [thing])]),
  }),
);

describe('the smallest cover', () => {
  it('is found where the greedy one is larger', () => {
    // The largest set leaves two halves; the two rows hold all.
    const sets = [
      [0, 1, 2, 3],
      [0, 2, 4],
      [1, 3, 5],
    ];
    expect(greedyCover(sets, 6)).toEqual([0, 1, 2]);
    expect([...exactCover(sets, 6)].sort()).toEqual([1, 2]);
  });

  it('is as small as the smallest of all choices', () => {
    fc.assert(
      fc.property(problems, ({ sets, count }) => {
        const cover = exactCover(sets, count);
        expect(holdsAll(sets, cover, count)).toBe(true);
        expect(cover.length).toBe(smallest(sets, count));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('is nothing for nothing, and one set for as many things as a mask takes', () => {
    expect(exactCover([], 0)).toEqual([]);
    const all = Array.from({ length: 24 }, (_, thing) => thing);
    expect(exactCover([...all.map((thing) => [thing]), all], 24)).toEqual([24]);
  });
});

describe('the greedy cover', () => {
  it('holds all and stays within its bound', () => {
    fc.assert(
      fc.property(problems, ({ sets, count }) => {
        const cover = greedyCover(sets, count);
        expect(holdsAll(sets, cover, count)).toBe(true);
        const largest = Math.max(...sets.map(({ length }) => length));
        let bound = 0;
        for (let k = 1; k <= largest; k++) bound += 1 / k;
        expect(cover.length).toBeLessThanOrEqual(bound * smallest(sets, count));
        expect(cover.length).toBeLessThanOrEqual((1 + Math.log(count)) * smallest(sets, count));
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('refuses what cannot be held', () => {
    expect(() => greedyCover([[0]], 2)).toThrow(RangeError);
  });
});

/** Every choice of sets, tried one by one. */
function smallest(sets: Sets, count: number): number {
  let least = Number.POSITIVE_INFINITY;
  const masks = sets.map((set) => set.reduce((mask, thing) => mask | (1 << thing), 0));
  const take = (from: number, held: number, taken: number): void => {
    if (held === 2 ** count - 1) least = Math.min(least, taken);
    for (let k = from; k < masks.length; k++) if (taken < count) take(k + 1, held | masks[k]!, taken + 1);
  };
  take(0, 0, 0);
  return least;
}

function holdsAll(sets: Sets, cover: Cover, count: number): boolean {
  return new Set(cover.flatMap((index) => sets[index]!)).size === count;
}
