import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import { featuresOf } from '../model/project';
import type { PlaneMetres } from '../model/units';
import type { RuleBook } from '../standards/ruleBook';
import { areaHoldsPoint, cutsByOutlines, nearestToOutline, planeArea } from './areas';
import type { ReviewLane } from './lanes';
import { once } from './once';
import { segmentsOfGeometry } from './paths';
import type { ReviewModel } from './reviewModel';

/** Where a lane comes into a compound from outside. */
export type Entrance = { readonly lane: ReviewLane; readonly at: PlaneMetres; readonly compound: string };

/** An end this near the boundary is at the gate. */
const GATE_M = 1;

/** Where a centre line crosses a boundary with no compound on the one side. */
export function crossedBoundaries(lane: ReviewLane, model: ReviewModel): Entrance[] {
  const found: Entrance[] = [];
  for (const { points } of lane.paths) {
    for (let i = 2; i < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
      const length = Math.hypot(bx - ax, by - ay);
      if (length === 0) continue;
      const near = model
        .areasOf('compounds')
        .filter(
          ({ area }) =>
            area.maxX >= Math.min(ax, bx) &&
            area.minX <= Math.max(ax, bx) &&
            area.maxY >= Math.min(ay, by) &&
            area.minY <= Math.max(ay, by),
        );
      const outlines = near.map(({ area }) => area);
      const at = (share: number): PlaneMetres => [ax + (bx - ax) * share, ay + (by - ay) * share];
      for (const share of cutsByOutlines(outlines, ax, ay, bx, by).slice(1, -1)) {
        const [before, after] = [-GATE_M, GATE_M].map((by) => model.compoundAt(at(share + by / length)));
        if ((before === null) === (after === null)) continue;
        found.push({ lane, at: at(share), compound: (before ?? after)! });
      }
    }
  }
  return found;
}

export function gateAt([x, y]: PlaneMetres, model: ReviewModel): string | null {
  const here = model
    .areasOf('compounds')
    .find(
      ({ area }) =>
        x > area.minX - GATE_M &&
        x < area.maxX + GATE_M &&
        y > area.minY - GATE_M &&
        y < area.maxY + GATE_M &&
        nearestToOutline(area, x, y, x, y).distance <= GATE_M,
    );
  return here?.id ?? null;
}

/** Streets around the programme, where they are drawn. */
const streetsOf = once((model) =>
  featuresOf(model.project, 'surroundings')
    .filter(({ properties }) => properties.kind === 'street')
    .map(({ geometry, properties }) => ({
      area: planeArea(geometry, model.plane),
      segments: segmentsOfGeometry(geometry, model.plane),
      half: (properties.width_m ?? 0) / 2,
    })),
);

export function reachesStreet([x, y]: PlaneMetres, model: ReviewModel, book: RuleBook): boolean {
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  return streetsOf(model, book).some(({ area, segments, half }) => {
    if (area && areaHoldsPoint(area, x, y)) return true;
    for (let k = 0; k < segments.length; k += 4) {
      segmentDistance(segments[k]!, segments[k + 1]!, segments[k + 2]!, segments[k + 3]!, x, y, x, y, out);
      if (out.distance <= half + GATE_M) return true;
    }
    return false;
  });
}

/** Boundaries that lie on one another give one entrance. */
export function apart(entrances: readonly Entrance[]): Entrance[] {
  const kept: Entrance[] = [];
  for (const one of entrances) {
    const same = kept.some(
      ({ lane, at }) => lane === one.lane && Math.hypot(at[0] - one.at[0], at[1] - one.at[1]) < 3,
    );
    if (!same) kept.push(one);
  }
  return kept;
}
