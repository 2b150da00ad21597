import { type Stretch, stretchWithin } from '../geo/segmentDistance';
import { forEachMeeting } from '../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../model/units';
import { roadGrid } from './areaGrid';
import { areaHoldsPoint } from './areas';
import { type LaneMarkings, laneMarkingsOf } from './laneMarkings';
import { type Lanes, lanesOf, type ReviewLane } from './lanes';
import { once } from './once';

/** How much of one side of a lane is to be lined and is, and the longest piece that is not. */
export type LinedSide = {
  readonly asked: Metres;
  readonly lined: Metres;
  readonly gap: Metres;
  readonly gapAt: PlaneMetres | null;
};

/** A line is drawn on the kerb, or 0.3 m inside the edge; the clear width may be narrower than the kerbs are apart. */
const NEAR_EDGE_M = 1.5;
/** Where another lane joins the kerb is open: its carriageway and the curve of its kerb. */
const MOUTH_M = 1.5;
/** So is it where a road without a lane comes in: carriageway this far beyond the edge. */
const BEYOND_EDGE_M = 1.5;
const WIDEST_DRIVE_M = 12;

/** Left and right of each lane, by its index; a lane that is drawn as an area has none. */
export const linedSidesOf = once((model, book) => {
  const lanes = lanesOf(model, book);
  const markings = laneMarkingsOf(model, book);
  const roads = roadGrid(model, book);
  const widest = lanes.all.reduce((most, { leastHalf }) => Math.max(most, leastHalf), 0);
  return lanes.all.map((lane): readonly [LinedSide, LinedSide] | null =>
    lane.area ? null : [sideOf(lane, 1), sideOf(lane, -1)],
  );

  function sideOf(lane: ReviewLane, side: 1 | -1): LinedSide {
    const sum = { asked: 0, lined: 0, gap: 0, gapAt: null as PlaneMetres | null };
    for (const { points } of lane.paths) {
      for (let i = 2; i < points.length; i += 2) {
        const [px, py, qx, qy] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
        const length = Math.hypot(qx - px, qy - py);
        if (length === 0) continue;
        const [nx, ny] = [(-(qy - py) / length) * side, ((qx - px) / length) * side];
        const [ox, oy] = [nx * lane.leastHalf, ny * lane.leastHalf];
        const edge = [px + ox, py + oy, qx + ox, qy + oy] as const;
        const middleOf = ({ from, to }: Stretch): PlaneMetres => {
          const share = (from + to) / 2;
          return [edge[0] + (edge[2] - edge[0]) * share, edge[1] + (edge[3] - edge[1]) * share];
        };
        const isDrive = (bare: Stretch) => {
          if ((bare.to - bare.from) * length > WIDEST_DRIVE_M) return false;
          const [x, y] = middleOf(bare);
          return isCarriageway(x + nx * BEYOND_EDGE_M, y + ny * BEYOND_EDGE_M);
        };
        const closed = without([{ from: 0, to: 1 }], mouths(edge, lane, lanes, widest));
        const bare = without(closed, linesAlong(edge, markings)).filter((piece) => !isDrive(piece));
        sum.asked += lengthOf(closed) * length;
        sum.lined += (lengthOf(closed) - lengthOf(bare)) * length;
        for (const piece of bare) {
          const gap = (piece.to - piece.from) * length;
          if (gap <= sum.gap) continue;
          sum.gap = gap;
          sum.gapAt = middleOf(piece);
        }
      }
    }
    return sum;
  }

  function isCarriageway(x: number, y: number): boolean {
    let found = false;
    forEachMeeting(roads, x, y, x, y, (k) => {
      const { area, feature } = model.areasOf('roads')[k]!;
      found ||= (feature.properties.use ?? 'carriageway') === 'carriageway' && areaHoldsPoint(area, x, y);
    });
    return found;
  }
});

type Edge = readonly [number, number, number, number];

function mouths(
  [ax, ay, bx, by]: Edge,
  { index }: ReviewLane,
  { all, segments, grid }: Lanes,
  widest: Metres,
): Stretch[] {
  const found: Stretch[] = [];
  const reach = widest + MOUTH_M;
  forEachMeeting(
    grid,
    Math.min(ax, bx) - reach,
    Math.min(ay, by) - reach,
    Math.max(ax, bx) + reach,
    Math.max(ay, by) + reach,
    (k) => {
      const other = segments.lane[k]!;
      if (other === index) return;
      const out: Stretch = { from: 0, to: 0 };
      const within = all[other]!.leastHalf + MOUTH_M;
      const { x1, y1, x2, y2 } = segments;
      stretchWithin(ax, ay, bx, by, x1[k]!, y1[k]!, x2[k]!, y2[k]!, within, out);
      if (out.from < out.to) found.push(out);
    },
  );
  return found;
}

function linesAlong([ax, ay, bx, by]: Edge, { edges, edgeGrid }: LaneMarkings): Stretch[] {
  const found: Stretch[] = [];
  forEachMeeting(
    edgeGrid,
    Math.min(ax, bx) - NEAR_EDGE_M,
    Math.min(ay, by) - NEAR_EDGE_M,
    Math.max(ax, bx) + NEAR_EDGE_M,
    Math.max(ay, by) + NEAR_EDGE_M,
    (k) => {
      const out: Stretch = { from: 0, to: 0 };
      const [cx, cy, dx, dy] = [edges[4 * k]!, edges[4 * k + 1]!, edges[4 * k + 2]!, edges[4 * k + 3]!];
      stretchWithin(ax, ay, bx, by, cx, cy, dx, dy, NEAR_EDGE_M, out);
      if (out.from < out.to) found.push(out);
    },
  );
  return found;
}

function without(parts: readonly Stretch[], cuts: readonly Stretch[]): Stretch[] {
  let left: Stretch[] = [...parts];
  for (const cut of cuts) {
    left = left.flatMap(({ from, to }) => {
      if (cut.to <= from || cut.from >= to) return [{ from, to }];
      const rest: Stretch[] = [];
      if (cut.from > from) rest.push({ from, to: cut.from });
      if (cut.to < to) rest.push({ from: cut.to, to });
      return rest;
    });
  }
  return left;
}

function lengthOf(parts: readonly Stretch[]): number {
  return parts.reduce((sum, { from, to }) => sum + to - from, 0);
}
