/** One of the two numbers of all withheld places, in one system: as the project has them and as the public grid does. */
export type AxisValues = {
  readonly withheld: Float64Array;
  /** The same of what is public: it says nothing. */
  readonly open: Float64Array;
  /** Half of the width over which withheld numbers are counted, in steps of the system. */
  readonly around: number;
};

export function axisValues(withheld: Iterable<number>, open: Iterable<number>, around: number): AxisValues {
  return { withheld: sorted(withheld), open: sorted(open), around };
}

/** Whether a number good to `exactness` is a withheld one, and how likely one of this neighbourhood is; null: public. */
export function axisTrial(
  { withheld, open, around }: AxisValues,
  value: number,
  exactness: number,
): { readonly isHit: boolean; readonly chance: number } | null {
  if (hasNear(open, value, exactness)) return null;
  const count = indexOf(withheld, value + around) - indexOf(withheld, value - around);
  return { isHit: hasNear(withheld, value, exactness), chance: ((count + 1) * exactness) / around };
}

export function hasNear(values: Float64Array, value: number, reach: number): boolean {
  const at = indexOf(values, value - reach);
  return at < values.length && values[at]! <= value + reach;
}

/** Of the first that is not less. */
function indexOf(values: Float64Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function sorted(values: Iterable<number>): Float64Array {
  return Float64Array.from(new Set(values)).sort();
}
