import type { Metres } from '../model/units';
import { nearestToOutline, type PlaneArea } from './areas';
import { interpolate, type ReviewPipe } from './pipes';
import type { PipeNear } from './pipesNear';
import type { ReviewModel } from './reviewModel';
import type { Span } from './verdict';

/** L of the clause, from the centre of the pipe; nothing beside a foundation that is as deep. */
export function neededBy(deeper: Metres, width: Metres, angleDeg: number): Metres {
  return deeper <= 0 ? 0 : deeper / Math.tan((angleDeg * Math.PI) / 180) + width / 2;
}

export function trenchWidth({ properties, section }: ReviewPipe): Metres {
  const own = 2 * (section.halfWidth ?? 0);
  const stated = properties.trench_width_m;
  return typeof stated === 'number' && stated > own ? stated : own;
}

/** Depth of the outer bottom; a span where size or reference is not stated. */
export function bottomAt(pipe: ReviewPipe, along: Metres): Span | null {
  const depth = interpolate(pipe.depths, along, pipe.length);
  if (depth === null) return null;
  const bottoms = pipe.section.readings.flatMap(({ toBottom }) => [
    depth + toBottom.low,
    depth + toBottom.high,
  ]);
  return { low: Math.min(...bottoms), high: Math.max(...bottoms) };
}

export function deepestBottom(pipe: ReviewPipe): Metres | null {
  const start = bottomAt(pipe, 0);
  const end = bottomAt(pipe, pipe.length);
  return start && end && Math.max(start.high, end.high);
}

/** No soil that carries a building stands at less than this: what lies farther off passes without its angle. */
export const WEAKEST_SOIL_DEG = 15;

/** Places looked at along a segment; the depth changes in proportion. */
const LOOKS = 8;

export type DeepPlace = Pick<PipeNear, 'pipe' | 'distance' | 'along' | 'onPipe' | 'onThing'>;

/** Where the pipe has least room: deeper farther on may want more than is left at the nearest place. */
export function tightest(
  near: PipeNear,
  leftOut: readonly (readonly [Metres, Metres])[],
  foundation: Metres,
  angleDeg: number,
  area: PlaneArea,
  { segments }: ReviewModel,
): DeepPlace {
  const { pipe } = near;
  const roomAt = ({ along, distance }: DeepPlace) =>
    distance - neededBy(bottomAt(pipe, along)!.high - foundation, trenchWidth(pipe), angleDeg);
  let best: DeepPlace = near;
  const last = pipe.firstSegment + pipe.segmentCount;
  for (let i = pipe.firstSegment; i < last; i++) {
    const [ax, ay] = [segments.x1[i]!, segments.y1[i]!];
    const [ux, uy] = [segments.x2[i]! - ax, segments.y2[i]! - ay];
    const whole = Math.hypot(ux, uy);
    for (let look = 0; look <= LOOKS; look++) {
      const share = look / LOOKS;
      const along = segments.along[i]! + whole * share;
      if (leftOut.some(([from, to]) => along > from && along < to)) continue;
      const [x, y] = [ax + ux * share, ay + uy * share];
      const { distance, onOutline } = nearestToOutline(area, x, y, x, y);
      const here: DeepPlace = { pipe, distance, along, onPipe: [x, y], onThing: onOutline };
      if (roomAt(here) < roomAt(best) - 1e-6) best = here;
    }
  }
  return best;
}
