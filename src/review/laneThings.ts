import { emptyBoxes, forEachMeeting, uniformGrid } from '../geo/uniformGrid';
import { featuresOf } from '../model/project';
import type { Metres, PlaneMetres } from '../model/units';
import { areaHoldsPoint, cutsByOutlines, nearestToOutline, type PlaneArea, planeArea } from './areas';
import { cornerAt, inCorner } from './laneCorner';
import { type Intrusion, inStrip, type Thing } from './laneStrip';
import type { LanePath } from './lanes';
import { once } from './once';
import { segmentsOfGeometry } from './paths';
import { ROUNDING_M } from './verdict';

/** A kerb bounds the lane, a gate opens. */
const NO_OBSTACLE = ['kerb', 'gate'];

export const thingsOf = once((model) => {
  const all: Thing[] = [];
  for (const layer of ['parking', 'buildings', 'obstacles'] as const) {
    for (const { geometry, properties } of featuresOf(model.project, layer)) {
      const kind = 'kind' in properties && typeof properties.kind === 'string' ? properties.kind : null;
      if (layer === 'obstacles' && kind !== null && NO_OBSTACLE.includes(kind)) continue;
      const trunk = 'trunk_diameter_m' in properties ? Number(properties.trunk_diameter_m ?? 0) : 0;
      const segments = segmentsOfGeometry(geometry, model.plane);
      const area = planeArea(geometry, model.plane);
      if (segments.length > 0)
        all.push({ id: properties.id, layer, kind, area, segments, radius: trunk / 2 });
    }
  }
  const boxes = emptyBoxes(all.length);
  for (const [k, { segments, radius }] of all.entries()) {
    boxes.minX[k] = boxes.minY[k] = Number.POSITIVE_INFINITY;
    boxes.maxX[k] = boxes.maxY[k] = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < segments.length; i += 2) {
      boxes.minX[k] = Math.min(boxes.minX[k]!, segments[i]! - radius);
      boxes.maxX[k] = Math.max(boxes.maxX[k]!, segments[i]! + radius);
      boxes.minY[k] = Math.min(boxes.minY[k]!, segments[i + 1]! - radius);
      boxes.maxY[k] = Math.max(boxes.maxY[k]!, segments[i + 1]! + radius);
    }
  }
  return { all, grid: uniformGrid(boxes) };
});

type Things = ReturnType<typeof thingsOf>;

/** Whatever stands in the strip of a path, each thing once. */
export function intrusions({ points }: LanePath, half: Metres, { all, grid }: Things): Intrusion[] {
  const found = new Map<number, Intrusion>();
  let before = 0;
  for (let i = 2; i < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
    const strip = { ax, ay, bx, by, half, length: Math.hypot(bx - ax, by - ay) };
    if (strip.length === 0) continue;
    forEachMeeting(
      grid,
      Math.min(ax, bx) - half,
      Math.min(ay, by) - half,
      Math.max(ax, bx) + half,
      Math.max(ay, by) + half,
      (k) => {
        const here = inStrip(all[k]!, strip, before);
        if (here !== null) found.set(k, joined(found.get(k), here));
      },
    );
    before += strip.length;
    const corner = cornerAt(points, i);
    if (corner === null) continue;
    forEachMeeting(grid, bx - half, by - half, bx + half, by + half, (k) => {
      const here = inCorner(all[k]!, corner, half, before);
      if (here !== null) found.set(k, joined(found.get(k), here));
    });
  }
  return [...found.values()];
}

/** Whether a thing stands in a lane that is drawn as an area: by more than rounding, since stalls touch its edge. */
export function standsIn({ segments, radius, area: own }: Thing, lane: PlaneArea): PlaneMetres | null {
  const isIn = ([x, y]: PlaneMetres) => {
    const { distance } = nearestToOutline(lane, x, y, x, y);
    return areaHoldsPoint(lane, x, y) ? distance > ROUNDING_M : distance < radius - ROUNDING_M;
  };
  for (let k = 0; k < segments.length; k += 4) {
    const [ax, ay, bx, by] = [segments[k]!, segments[k + 1]!, segments[k + 2]!, segments[k + 3]!];
    const cuts = cutsByOutlines([lane], ax, ay, bx, by);
    const shares = [0, ...cuts.slice(1).map((cut, i) => (cut + cuts[i]!) / 2), 1];
    for (const share of shares) {
      const at: PlaneMetres = [ax + (bx - ax) * share, ay + (by - ay) * share];
      if (isIn(at)) return at;
    }
  }
  const first = lane.parts[0]?.[0];
  const covered = own !== null && first !== undefined && areaHoldsPoint(own, first[0]!, first[1]!);
  return covered && nearestToOutline(own, first[0]!, first[1]!, first[0]!, first[1]!).distance > ROUNDING_M
    ? [first[0]!, first[1]!]
    : null;
}

/** The widest way past everything that stands beside one thing. */
export function widthLeft(one: Intrusion, all: readonly Intrusion[], half: Metres): Metres {
  // What stands in the wedge of a corner has no length along the lane.
  const beside = all.filter((other) => other === one || (other.from < one.to && other.to > one.from));
  const cuts = [one.from, one.to, ...beside.flatMap(({ from, to }) => [from, to])]
    .filter((cut) => cut >= one.from && cut <= one.to)
    .sort((a, b) => a - b);
  let least = widestGap([one], half);
  for (let k = 1; k < cuts.length; k++) {
    const middle = (cuts[k - 1]! + cuts[k]!) / 2;
    least = Math.min(
      least,
      widestGap(
        beside.filter(({ from, to }) => from <= middle && to >= middle),
        half,
      ),
    );
  }
  return least;
}

/** Half the width of the free strip on either side of what stands in it, whichever is wider. */
function widestGap(across: readonly Intrusion[], half: Metres): Metres {
  let widest = 0;
  let free = -half;
  for (const { low, high } of [...across].sort((a, b) => a.low - b.low)) {
    widest = Math.max(widest, low - free);
    free = Math.max(free, high);
  }
  return Math.max(widest, half - free);
}

function joined(a: Intrusion | undefined, b: Intrusion): Intrusion {
  if (a === undefined) return b;
  return {
    ...a,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
  };
}

/** How far a thing reaches over the edge into the strip. */
export function reachesIn({ low, high }: Intrusion, half: Metres): Metres {
  return Math.min(high + half, half - low);
}
