import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import { forEachMeeting } from '../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../model/units';
import type { ReviewPipe } from './pipes';
import type { ReviewModel } from './reviewModel';

/** The nearest place of a pipe's centre line to a thing. */
export type PipeNear = {
  readonly pipe: ReviewPipe;
  readonly distance: Metres;
  readonly along: Metres;
  readonly onPipe: PlaneMetres;
  readonly onThing: PlaneMetres;
};

/** A part of a pipe that is left out, from and to along it. */
export type LeftOut = (pipe: ReviewPipe) => readonly (readonly [Metres, Metres])[];

/** Buried pipes whose centre line comes within `reach` of the segments of a thing, each once, by index. */
export function pipesNear(
  { pipes, segments, segmentGrid }: ReviewModel,
  thing: Float64Array,
  reach: Metres,
  leftOut?: LeftOut,
): PipeNear[] {
  const best = new Map<number, PipeNear>();
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  for (let k = 0; k < thing.length; k += 4) {
    const [x1, y1, x2, y2] = [thing[k]!, thing[k + 1]!, thing[k + 2]!, thing[k + 3]!];
    forEachMeeting(
      segmentGrid,
      Math.min(x1, x2) - reach,
      Math.min(y1, y2) - reach,
      Math.max(x1, x2) + reach,
      Math.max(y1, y2) + reach,
      (i) => {
        const pipe = pipes[segments.pipe[i]!]!;
        if (!pipe.buried) return;
        const [ax, ay] = [segments.x1[i]!, segments.y1[i]!];
        const [ux, uy] = [segments.x2[i]! - ax, segments.y2[i]! - ay];
        const length = Math.hypot(ux, uy);
        for (const [from, to] of remaining(leftOut?.(pipe) ?? [], segments.along[i]!, length)) {
          segmentDistance(ax + ux * from, ay + uy * from, ax + ux * to, ay + uy * to, x1, y1, x2, y2, out);
          if (out.distance > reach) continue;
          const held = best.get(pipe.index);
          if (held && held.distance <= out.distance) continue;
          const share = from + (to - from) * out.onFirst;
          best.set(pipe.index, {
            pipe,
            distance: out.distance,
            along: segments.along[i]! + length * share,
            onPipe: [ax + ux * share, ay + uy * share],
            onThing: [x1 + (x2 - x1) * out.onSecond, y1 + (y2 - y1) * out.onSecond],
          });
        }
      },
    );
  }
  return [...best.values()].sort((a, b) => a.pipe.index - b.pipe.index);
}

/** What is left of a segment, as shares of its length. */
function remaining(
  cuts: readonly (readonly [Metres, Metres])[],
  along: Metres,
  length: Metres,
): (readonly [number, number])[] {
  let parts: (readonly [number, number])[] = [[0, 1]];
  for (const [cutFrom, cutTo] of cuts) {
    if (length === 0) {
      if (along >= cutFrom && along <= cutTo) return [];
      continue;
    }
    const from = (cutFrom - along) / length;
    const to = (cutTo - along) / length;
    parts = parts.flatMap(([a, b]) => {
      if (to <= a || from >= b) return [[a, b] as const];
      const left: (readonly [number, number])[] = [];
      if (from > a) left.push([a, from]);
      if (to < b) left.push([to, b]);
      return left;
    });
  }
  return parts;
}
