import type { Position } from 'geojson';
import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import { emptyBoxes, forEachMeeting, type UniformGrid, uniformGrid } from '../geo/uniformGrid';
import { featuresOf } from '../model/project';
import type { FireLaneProperties } from '../model/schema/fire';
import { lonLat, type Metres, type PlaneMetres } from '../model/units';
import { FIRE_LANE } from '../standards/fireLanes';
import { type PlaneArea, planeArea } from './areas';
import { once } from './once';
import { pathsOf } from './pipes';

/** One unbroken stretch of a centre line: x, y, x, y, … */
export type LanePath = { readonly points: Float64Array; readonly length: Metres };

export type ReviewLane = {
  readonly index: number;
  readonly id: string;
  readonly properties: FireLaneProperties;
  /** Empty for a lane that is drawn as an area. */
  readonly paths: readonly LanePath[];
  readonly area: PlaneArea | null;
  /** Half the stated clear width; null where it is not stated. */
  readonly halfWidth: Metres | null;
  /** The stated half width, or half of what a lane must have at least. */
  readonly leastHalf: Metres;
  readonly middle: PlaneMetres;
  readonly compound: string | null;
};

export type LaneSegments = {
  readonly count: number;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  readonly lane: Int32Array;
  readonly path: Int32Array;
  /** Length of its path before the segment. */
  readonly along: Float64Array;
};

export type Lanes = {
  readonly all: readonly ReviewLane[];
  /** Lanes whose geometry is neither an area nor a line of any length: no rule can say anything of them. */
  readonly undrawn: number;
  readonly segments: LaneSegments;
  readonly grid: UniformGrid;
};

export const lanesOf = once((model, book): Lanes => {
  const all: ReviewLane[] = [];
  let undrawn = 0;
  for (const { geometry, properties } of featuresOf(model.project, 'fire_lanes')) {
    const paths = pathsOf(geometry).map((path) => planePath(path, (at) => model.plane.toPlane(lonLat(at))));
    const area = planeArea(geometry, model.plane);
    const drawn = paths.filter(({ length }) => length > 0);
    if (drawn.length === 0 && area === null) {
      undrawn++;
      continue;
    }
    const halfWidth = properties.width_m == null ? null : properties.width_m / 2;
    const middle: PlaneMetres = area
      ? [(area.minX + area.maxX) / 2, (area.minY + area.maxY) / 2]
      : placeAlong(drawn[0]!, drawn[0]!.length / 2).at;
    all.push({
      index: all.length,
      id: properties.id,
      properties,
      paths: drawn,
      area,
      halfWidth,
      leastHalf: halfWidth ?? book.value(FIRE_LANE.clear_width_min) / 2,
      middle,
      compound: model.compoundAt(middle),
    });
  }
  const segments = segmentsOf(all);
  return { all, undrawn, segments, grid: gridOf(segments) };
});

/** The place at a distance along a path, and the direction there. */
export function placeAlong(
  { points }: LanePath,
  along: Metres,
): { readonly at: PlaneMetres; readonly dx: number; readonly dy: number } {
  let left = along;
  const last = points.length - 2;
  for (let i = 0; i < last; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    const [ux, uy] = [points[i + 2]! - x, points[i + 3]! - y];
    const length = Math.hypot(ux, uy);
    if (length > 0 && (left <= length || i + 2 === last)) {
      const share = Math.max(0, Math.min(1, left / length));
      return { at: [x + ux * share, y + uy * share], dx: ux / length, dy: uy / length };
    }
    left -= length;
  }
  return { at: [points[0]!, points[1]!], dx: 1, dy: 0 };
}

export type LaneNear = {
  readonly lane: number;
  readonly path: number;
  readonly distance: Metres;
  readonly along: Metres;
  readonly at: PlaneMetres;
  /** On which side of the lane in the direction in which it is drawn: 1 left, −1 right, 0 on the line. */
  readonly side: number;
};

/** The nearest place of each lane whose centre line comes within `reach` of a point. */
export function lanesNear({ segments, grid }: Lanes, [x, y]: PlaneMetres, reach: Metres): LaneNear[] {
  const best = new Map<number, LaneNear>();
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  forEachMeeting(grid, x - reach, y - reach, x + reach, y + reach, (i) => {
    const [ax, ay] = [segments.x1[i]!, segments.y1[i]!];
    const [bx, by] = [segments.x2[i]!, segments.y2[i]!];
    segmentDistance(ax, ay, bx, by, x, y, x, y, out);
    if (out.distance > reach) return;
    const lane = segments.lane[i]!;
    const held = best.get(lane);
    if (held && held.distance <= out.distance) return;
    const share = out.onFirst;
    best.set(lane, {
      lane,
      path: segments.path[i]!,
      distance: out.distance,
      along: segments.along[i]! + Math.hypot(bx - ax, by - ay) * share,
      at: [ax + (bx - ax) * share, ay + (by - ay) * share],
      side: Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax)),
    });
  });
  return [...best.values()].sort((a, b) => a.lane - b.lane);
}

function planePath(path: readonly Position[], toPlane: (at: Position) => PlaneMetres): LanePath {
  const points = new Float64Array(path.length * 2);
  let length = 0;
  path.forEach((position, i) => {
    const [x, y] = toPlane(position);
    if (i > 0) length += Math.hypot(x - points[2 * i - 2]!, y - points[2 * i - 1]!);
    points[2 * i] = x;
    points[2 * i + 1] = y;
  });
  return { points, length };
}

function segmentsOf(lanes: readonly ReviewLane[]): LaneSegments {
  let count = 0;
  for (const { paths } of lanes) for (const { points } of paths) count += points.length / 2 - 1;
  const metres = () => new Float64Array(count);
  const numbers = () => new Int32Array(count);
  const made = {
    count,
    x1: metres(),
    y1: metres(),
    x2: metres(),
    y2: metres(),
    lane: numbers(),
    path: numbers(),
    along: metres(),
  };
  let at = 0;
  for (const { index, paths } of lanes) {
    for (const [path, { points }] of paths.entries()) {
      let along = 0;
      for (let i = 2; i < points.length; i += 2) {
        made.x1[at] = points[i - 2]!;
        made.y1[at] = points[i - 1]!;
        made.x2[at] = points[i]!;
        made.y2[at] = points[i + 1]!;
        made.lane[at] = index;
        made.path[at] = path;
        made.along[at] = along;
        along += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
        at++;
      }
    }
  }
  return made;
}

function gridOf({ count, x1, y1, x2, y2 }: LaneSegments): UniformGrid {
  const boxes = emptyBoxes(count);
  for (let i = 0; i < count; i++) {
    boxes.minX[i] = Math.min(x1[i]!, x2[i]!);
    boxes.minY[i] = Math.min(y1[i]!, y2[i]!);
    boxes.maxX[i] = Math.max(x1[i]!, x2[i]!);
    boxes.maxY[i] = Math.max(y1[i]!, y2[i]!);
  }
  return uniformGrid(boxes);
}
