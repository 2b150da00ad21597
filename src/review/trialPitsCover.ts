/** Sets of things named 0 to count − 1; together they hold all of them. */
export type Sets = readonly (readonly number[])[];

/** The indexes of chosen sets. */
export type Cover = readonly number[];

/** Up to so many things the smallest cover is worked out; a mask of them fits a number. */
export const EXACT_UP_TO = 24;

/**
 * The smallest number of sets that hold everything, by branch and bound; of several the same one each time.
 * For at most EXACT_UP_TO things.
 */
export function exactCover(sets: Sets, count: number): Cover {
  const masks = sets.map((set) => set.reduce((mask, thing) => mask | (1 << thing), 0));
  const useful = masks
    .map((mask, index) => ({ mask, index, size: sizeOf(mask) }))
    .filter(
      ({ mask, index }) =>
        !masks.some((other, k) => k !== index && (mask & ~other) === 0 && (other !== mask || k < index)),
    )
    .sort((a, b) => b.size - a.size || a.index - b.index);
  const holding = Array.from({ length: count }, (_, thing) =>
    useful.filter(({ mask }) => mask & (1 << thing)),
  );
  const all = count === 0 ? 0 : 2 ** count - 1;
  const largest = useful[0]?.size ?? 1;
  let best = greedyCover(sets, count);
  const chosen: number[] = [];
  search(0);
  return best;

  function search(held: number): void {
    if (held === all) {
      if (chosen.length < best.length) best = [...chosen];
      return;
    }
    if (chosen.length + Math.ceil(sizeOf(all & ~held) / largest) >= best.length) return;
    for (const { mask, index } of hardest(held)) {
      chosen.push(index);
      search(held | mask);
      chosen.pop();
    }
  }

  /** The sets that hold the thing with the fewest ways to be held. */
  function hardest(held: number) {
    let fewest: typeof useful | null = null;
    for (const [thing, ways] of holding.entries()) {
      if (held & (1 << thing)) continue;
      if (fewest === null || ways.length < fewest.length) fewest = ways;
    }
    return fewest ?? [];
  }
}

/**
 * Takes the set that holds most of what is still open, again and again: never more than 1 + 1/2 + … + 1/largest
 * times as many sets as there must be (Chvátal 1979).
 */
export function greedyCover(sets: Sets, count: number): Cover {
  const gains = sets.map((set) => new Set(set).size);
  const holding: number[][] = Array.from({ length: count }, () => []);
  for (const [index, set] of sets.entries()) for (const thing of new Set(set)) holding[thing]!.push(index);
  const open = new Set(holding.keys());
  const chosen: number[] = [];
  while (open.size > 0) {
    let best = -1;
    for (const [index, gain] of gains.entries()) if (gain > (gains[best] ?? 0)) best = index;
    if (best < 0) throw new RangeError('The sets do not hold everything.');
    chosen.push(best);
    for (const thing of sets[best]!) {
      if (!open.delete(thing)) continue;
      for (const index of holding[thing]!) gains[index]!--;
    }
  }
  return chosen;
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
  return size;
}
