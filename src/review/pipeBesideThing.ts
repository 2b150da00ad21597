import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import { forEachMeeting } from '../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../model/units';
import { areaHoldsPoint, type PlaneArea } from './areas';
import type { ReviewPipe } from './pipes';
import { type PipeNear, pipesNear } from './pipesNear';
import type { ReviewModel } from './reviewModel';

/** The same without the stretches that lead to a crossing: a pipe that crosses a line runs beside it elsewhere only. */
export function crossedAway(
  near: readonly PipeNear[],
  thing: Float64Array,
  reach: Metres,
  model: ReviewModel,
): PipeNear[] {
  return near.flatMap((one) => {
    if (one.distance > 0) return [one];
    const cuts = crossedAt(one.pipe, thing, model).map(
      (along) => [along - CROSSING * reach, along + CROSSING * reach] as const,
    );
    const whole = [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]] as const;
    return pipesNear(model, thing, reach, (pipe) => (pipe === one.pipe ? cuts : whole)).filter(
      ({ pipe }) => pipe === one.pipe,
    );
  });
}

/** Two lines that cross at 30° or more are within reach no farther than this many times the reach. */
const CROSSING = 2;

/** The same with the pipes that lie within an area, which leave no distance at all. */
export function insideOf(near: readonly PipeNear[], area: PlaneArea, model: ReviewModel): PipeNear[] {
  const found = new Map(near.map((one) => [one.pipe.index, one]));
  const { pipes, segments, segmentGrid } = model;
  forEachMeeting(segmentGrid, area.minX, area.minY, area.maxX, area.maxY, (i) => {
    const pipe = pipes[segments.pipe[i]!]!;
    if (!pipe.buried || found.get(pipe.index)?.distance === 0) return;
    const at: PlaneMetres = [segments.x1[i]!, segments.y1[i]!];
    if (!areaHoldsPoint(area, at[0], at[1])) return;
    found.set(pipe.index, { pipe, distance: 0, along: segments.along[i]!, onPipe: at, onThing: at });
  });
  return [...found.values()].sort((a, b) => a.pipe.index - b.pipe.index);
}

function crossedAt(pipe: ReviewPipe, thing: Float64Array, { segments }: ReviewModel): Metres[] {
  const { x1, y1, x2, y2, along } = segments;
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  const found: Metres[] = [];
  const last = pipe.firstSegment + pipe.segmentCount;
  for (let i = pipe.firstSegment; i < last; i++) {
    const length = Math.hypot(x2[i]! - x1[i]!, y2[i]! - y1[i]!);
    for (let k = 0; k < thing.length; k += 4) {
      const [cx, cy, dx, dy] = [thing[k]!, thing[k + 1]!, thing[k + 2]!, thing[k + 3]!];
      segmentDistance(x1[i]!, y1[i]!, x2[i]!, y2[i]!, cx, cy, dx, dy, out);
      if (out.distance === 0) found.push(along[i]! + length * out.onFirst);
    }
  }
  return found;
}
