import { type Axes, type PairFound, placeTest, type Written } from './placeNumbers';
import type { WithheldPlaces } from './withheldPlaces';

/**
 * Puts the numbers of a text together that may be the two of a place. Of two ways to pair them the nearer ones belong
 * together: in [[1,2],[3,4]] 2 and 3 stand further apart. Where all stand equally far apart, the other way counts only
 * when the digits agree exactly, since crossed numbers of honest places meet a withheld one by chance.
 */
export function numberPairs(places: WithheldPlaces, found: PairFound) {
  const test = placeTest(places, found);
  let earlier: Candidate | null = null;
  return {
    /** `ordinal`: which number of the text it is. */
    add(number: Written & Axes, start: number, end: number, ordinal: number): void {
      const candidate: Candidate = { ...number, start, end, ordinal, gap: Infinity };
      const previous = earlier;
      earlier = candidate;
      if (!previous || ordinal - previous.ordinal > MOST_ORDINALS || start - previous.end > MOST_BYTES)
        return;
      const gap = start - previous.end;
      if (previous.gap < gap) return;
      const isCrossed = previous.gap === gap;
      const pairs = (previous.asX & number.asY) | (previous.asY & number.asX);
      if (!pairs) return;
      if (!isCrossed) candidate.gap = gap;
      test(previous, candidate, previous.start, isCrossed);
    },
  };
}

type Candidate = Written &
  Axes & {
    readonly start: number;
    readonly end: number;
    readonly ordinal: number;
    /** Bytes to the one before that it belongs to. */
    gap: number;
  };

const MOST_ORDINALS = 3;
const MOST_BYTES = 200;
