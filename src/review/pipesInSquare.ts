import { forEachMeeting } from '../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../model/units';
import type { ReviewModel } from './reviewModel';

/** The indexes, in order, of the buried pipes whose centre line passes an upright square. */
export function pipesInSquare(
  { pipes, segments, segmentGrid }: ReviewModel,
  [x, y]: PlaneMetres,
  half: Metres,
): number[] {
  const found = new Set<number>();
  const { x1, y1, x2, y2, pipe } = segments;
  forEachMeeting(segmentGrid, x - half, y - half, x + half, y + half, (i) => {
    if (!pipes[pipe[i]!]!.buried) return;
    // Both ends of what is left of the segment between the sides, as shares of its length (Liang and Barsky).
    let [from, to] = [0, 1];
    for (const [start, step] of [
      [x1[i]! - x, x2[i]! - x1[i]!],
      [y1[i]! - y, y2[i]! - y1[i]!],
    ] as const) {
      if (step === 0) {
        if (Math.abs(start) > half) return;
        continue;
      }
      const [enter, leave] = [(-half - start) / step, (half - start) / step];
      from = Math.max(from, Math.min(enter, leave));
      to = Math.min(to, Math.max(enter, leave));
    }
    if (from <= to) found.add(pipe[i]!);
  });
  return [...found].sort((a, b) => a - b);
}
