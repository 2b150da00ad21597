import { squaredSegmentDistance } from '../../../src/geo/segmentDistance';
import type { ReviewModel } from '../../../src/review/reviewModel';

/** Segments of different pipes no farther apart than this are a pair, for everyone in the benchmark. */
export const REACH_M = 2;

/**
 * A pair whose distance is this near to the limit may be in or out by rounding alone: they are counted, and with none
 * of them the sets must be the same pair for pair.
 */
export const BOUNDARY_M = 1e-9;

/** How many pairs, and the sum over them of (73856093 × lower + 19349663 × higher segment) mod 1000003. */
export type PairSet = { pairs: number; checksum: number; atBoundary: number };

export function emptySet(): PairSet {
  return { pairs: 0, checksum: 0, atBoundary: 0 };
}

export function addPair(
  set: PairSet,
  i: number,
  j: number,
  { x1, y1, x2, y2 }: ReviewModel['segments'],
): void {
  set.pairs++;
  set.checksum += (73856093 * Math.min(i, j) + 19349663 * Math.max(i, j)) % 1000003;
  const [ax, ay, bx, by] = [x1[i]!, y1[i]!, x2[i]!, y2[i]!];
  const distance = Math.sqrt(squaredSegmentDistance(ax, ay, bx, by, x1[j]!, y1[j]!, x2[j]!, y2[j]!));
  if (Math.abs(distance - REACH_M) <= BOUNDARY_M) set.atBoundary++;
}

/** The best of several times, in milliseconds, after some that do not count: others may use the machine as well. */
export function bestTime(work: () => void, times: number, warmUp: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < warmUp + times; k++) {
    const began = performance.now();
    work();
    if (k >= warmUp) best = Math.min(best, performance.now() - began);
  }
  return best;
}
