import type { Position } from 'geojson';
import { inRange, type WithheldPlaces, withheldAt } from './withheldPlaces';

export type PairFound = (vertex: Position, system: string, at: number) => void;

/**
 * Puts the numbers of a text together that may be the two of a place. Of two ways to pair them the nearer ones belong
 * together: in [[1,2],[3,4]] 2 and 3 stand further apart. Where all stand equally far apart, the other way counts only
 * when the digits agree exactly, since crossed numbers of honest places meet a withheld one by chance.
 */
export function numberPairs(places: WithheldPlaces, found: PairFound) {
  let earlier: Candidate | null = null;
  let least = Infinity;
  for (const { grid, margin } of places) {
    least = Math.min(least, grid.bounds[0] - margin, grid.bounds[1] - margin);
  }
  return {
    /** `value` is taken without its sign. `ordinal`: which number of the text it is. */
    add(value: number, decimals: number, start: number, end: number, ordinal: number): void {
      if (value < least) return;
      let [asX, asY] = [0, 0];
      for (let i = 0; i < places.length; i++) {
        if (inRange(value, 'x', places[i]!)) asX |= 1 << i;
        if (inRange(value, 'y', places[i]!)) asY |= 1 << i;
      }
      if (!(asX | asY)) return;
      const candidate: Candidate = { value, decimals, start, end, ordinal, asX, asY, gap: Infinity };
      const previous = earlier;
      earlier = candidate;
      if (!previous || ordinal - previous.ordinal > MOST_ORDINALS || start - previous.end > MOST_BYTES)
        return;
      const gap = start - previous.end;
      if (previous.gap < gap) return;
      const isCrossed = previous.gap === gap;
      const pairs = (previous.asX & asY) | (previous.asY & asX);
      if (pairs && !isCrossed) candidate.gap = gap;
      for (let i = 0; i < places.length; i++) {
        const bit = 1 << i;
        if (previous.asX & asY & bit) test(i, previous, candidate, previous.start, isCrossed);
        if (previous.asY & asX & bit) test(i, candidate, previous, previous.start, isCrossed);
      }
    },
  };

  function test(index: number, x: Candidate, y: Candidate, at: number, isCrossed: boolean): void {
    const place = places[index]!;
    const exactness = 0.5 * 10 ** -Math.max(x.decimals, y.decimals);
    if (exactness * place.system.metres > (isCrossed ? EXACT_M : COARSEST_M)) return;
    const vertex = withheldAt(place, x.value, y.value, exactness * ROUNDING, isCrossed);
    if (vertex) found(vertex, place.system.name, at);
  }
}

type Candidate = {
  readonly value: number;
  readonly decimals: number;
  readonly start: number;
  readonly end: number;
  readonly ordinal: number;
  /** The systems, as bits, in whose range it lies as x or as y. */
  readonly asX: number;
  readonly asY: number;
  /** Bytes to the one before that it belongs to. */
  gap: number;
};

const MOST_ORDINALS = 3;
const MOST_BYTES = 200;
/** Metres: numbers rounded more than this say no place that has to be withheld. */
const COARSEST_M = 0.6;
const EXACT_M = 0.01;
/** Half a step and what floating point adds. */
const ROUNDING = 1.001;
