import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import type { Metres, PlaneMetres } from '../model/units';
import { areaHoldsPoint } from './areas';
import type { Intrusion, Thing } from './laneStrip';

/** A corner of a centre line: the strips before and after it leave a wedge open on its outer side. */
export type Corner = { readonly at: PlaneMetres; readonly into: PlaneMetres; readonly out: PlaneMetres };

/** The corner at the end of the segment that ends at point i of x, y, x, y, …; null where the line ends or runs straight. */
export function cornerAt(points: Float64Array, i: number): Corner | null {
  const at: PlaneMetres = [points[i]!, points[i + 1]!];
  const into = direction([points[i - 2]!, points[i - 1]!], at);
  for (let k = i + 2; k < points.length; k += 2) {
    const next: PlaneMetres = [points[k]!, points[k + 1]!];
    if (next[0] === at[0] && next[1] === at[1]) continue;
    const out = direction(at, next);
    return into[0] * out[0] + into[1] * out[1] > STRAIGHT ? null : { at, into, out };
  }
  return null;
}

/** Cosine of a turn of less than half a degree. */
const STRAIGHT = 0.99996;

/** How a thing lies in the wedge; null: it does not. */
export function inCorner(
  thing: Thing,
  { at, into, out }: Corner,
  half: Metres,
  along: Metres,
): Intrusion | null {
  const nearest = nearestPoint(thing, at);
  const [x, y] = [nearest.on[0] - at[0], nearest.on[1] - at[1]];
  const inWedge = x * into[0] + y * into[1] > 0 && x * out[0] + y * out[1] < 0;
  const distance = Math.max(0, nearest.distance - thing.radius);
  if (!inWedge || distance >= half) return null;
  // The outer side of a turn to the left lies on the right.
  const left = into[0] * out[1] - into[1] * out[0] < 0;
  const [low, high] = left ? [distance, half] : [-half, -distance];
  return { thing, from: along, to: along, low, high, at: nearest.on };
}

function nearestPoint({ area, segments }: Thing, [x, y]: PlaneMetres): { on: PlaneMetres; distance: Metres } {
  if (area && areaHoldsPoint(area, x, y)) return { on: [x, y], distance: 0 };
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  let best = { on: [x, y] as PlaneMetres, distance: Number.POSITIVE_INFINITY };
  for (let k = 0; k < segments.length; k += 4) {
    const [ax, ay, bx, by] = [segments[k]!, segments[k + 1]!, segments[k + 2]!, segments[k + 3]!];
    segmentDistance(ax, ay, bx, by, x, y, x, y, out);
    if (out.distance >= best.distance) continue;
    const on: PlaneMetres = [ax + (bx - ax) * out.onFirst, ay + (by - ay) * out.onFirst];
    best = { on, distance: out.distance };
  }
  return best;
}

function direction([ax, ay]: PlaneMetres, [bx, by]: PlaneMetres): PlaneMetres {
  const length = Math.hypot(bx - ax, by - ay);
  return [(bx - ax) / length, (by - ay) / length];
}
