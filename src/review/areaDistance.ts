import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import type { Metres, PlaneMetres } from '../model/units';
import { areaHoldsPoint, forEachEdge, type PlaneArea } from './areas';

export type AreaDistance = {
  readonly distance: Metres;
  readonly onFirst: PlaneMetres;
  readonly onSecond: PlaneMetres;
};

/** The nearest points of two areas; nothing lies between them where one reaches into the other. */
export function areaDistance(first: PlaneArea, second: PlaneArea): AreaDistance {
  const inside = cornerIn(first, second) ?? cornerIn(second, first);
  if (inside) return { distance: 0, onFirst: inside, onSecond: inside };
  let best: AreaDistance = {
    distance: Number.POSITIVE_INFINITY,
    onFirst: [first.minX, first.minY],
    onSecond: [second.minX, second.minY],
  };
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  forEachEdge(first, (ax, ay, bx, by) => {
    forEachEdge(second, (cx, cy, dx, dy) => {
      segmentDistance(ax, ay, bx, by, cx, cy, dx, dy, out);
      if (out.distance >= best.distance) return;
      best = {
        distance: out.distance,
        onFirst: [ax + (bx - ax) * out.onFirst, ay + (by - ay) * out.onFirst],
        onSecond: [cx + (dx - cx) * out.onSecond, cy + (dy - cy) * out.onSecond],
      };
    });
  });
  return best;
}

/** Of each part the first corner: a part that lies wholly in the other area has all of them there. */
function cornerIn(of: PlaneArea, within: PlaneArea): PlaneMetres | null {
  for (const [outer] of of.parts) {
    if (outer && outer.length > 1 && areaHoldsPoint(within, outer[0]!, outer[1]!))
      return [outer[0]!, outer[1]!];
  }
  return null;
}
