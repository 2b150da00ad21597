import type { LayerId } from '../model/layer';
import type { Metres, PlaneMetres } from '../model/units';
import { areaHoldsPoint, forEachEdge, type PlaneArea } from './areas';

/** What can stand in a fire lane. */
export type Thing = {
  readonly id: string;
  readonly layer: LayerId;
  readonly kind: string | null;
  readonly area: PlaneArea | null;
  readonly segments: Float64Array;
  /** Half the trunk or post, where it is stated. */
  readonly radius: Metres;
};

/** How a thing lies across a path: along it from–to, and from low to high across it, left positive. */
export type Intrusion = {
  readonly thing: Thing;
  readonly from: Metres;
  readonly to: Metres;
  readonly low: Metres;
  readonly high: Metres;
  /** The place of the thing that is farthest in. */
  readonly at: PlaneMetres;
};

/** The ground on either side of one segment of a centre line. */
export type Strip = { ax: number; ay: number; bx: number; by: number; half: number; length: number };

/** How a thing lies in the strip; null: it does not. The pieces of its outline and the strip's own places bound it. */
export function inStrip(thing: Thing, strip: Strip, before: Metres): Intrusion | null {
  const { ax, ay, bx, by, half, length } = strip;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  let [from, to, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  let deepest = Number.POSITIVE_INFINITY;
  let at: PlaneMetres = [ax, ay];
  const add = (s: number, t: number, radius = 0) => {
    from = Math.min(from, s - radius);
    to = Math.max(to, s + radius);
    low = Math.min(low, Math.max(-half, t - radius));
    high = Math.max(high, Math.min(half, t + radius));
    if (Math.abs(t) >= deepest) return;
    deepest = Math.abs(t);
    at = [ax + ux * s - uy * t, ay + uy * s + ux * t];
  };
  const clip = (x1: number, y1: number, x2: number, y2: number) => {
    const s1 = (x1 - ax) * ux + (y1 - ay) * uy;
    const t1 = (y1 - ay) * ux - (x1 - ax) * uy;
    const s2 = (x2 - ax) * ux + (y2 - ay) * uy;
    const t2 = (y2 - ay) * ux - (x2 - ax) * uy;
    if (x1 === x2 && y1 === y2) {
      if (s1 >= 0 && s1 <= length && Math.abs(t1) < half + thing.radius) add(s1, t1, thing.radius);
      return;
    }
    let [enter, leave] = [0, 1];
    for (const [p, q] of [
      [s1 - s2, s1],
      [s2 - s1, length - s1],
      [t1 - t2, t1 + half],
      [t2 - t1, half - t1],
    ] as const) {
      if (p === 0) {
        if (q < 0) return;
      } else if (p < 0) enter = Math.max(enter, q / p);
      else leave = Math.min(leave, q / p);
    }
    if (enter > leave) return;
    add(s1 + (s2 - s1) * enter, t1 + (t2 - t1) * enter);
    add(s1 + (s2 - s1) * leave, t1 + (t2 - t1) * leave);
  };
  if (thing.area) {
    forEachEdge(thing.area, clip);
    for (const [s, t] of [
      [0, half],
      [0, -half],
      [0, 0],
      [length, half],
      [length, -half],
      [length, 0],
    ] as const) {
      if (areaHoldsPoint(thing.area, ax + ux * s - uy * t, ay + uy * s + ux * t)) add(s, t);
    }
  } else {
    const { segments } = thing;
    for (let k = 0; k < segments.length; k += 4) {
      clip(segments[k]!, segments[k + 1]!, segments[k + 2]!, segments[k + 3]!);
    }
  }
  if (from > to) return null;
  return { thing, from: before + from, to: before + to, low, high, at };
}
