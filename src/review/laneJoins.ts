import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import { forEachPair } from '../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../model/units';
import { areaHoldsPoint, nearestToOutline } from './areas';
import { apart, crossedBoundaries, type Entrance, gateAt, reachesStreet } from './laneGates';
import { type LanePath, type Lanes, lanesNear, lanesOf, type ReviewLane } from './lanes';
import { once } from './once';

/** Where a lane joins another, or the street. */
export type LaneJoin = { readonly path: number; readonly along: Metres; readonly at: PlaneMetres };

/** An end of a centre line from which there is no way on. */
export type FreeEnd = LaneJoin;

export type LaneJoins = {
  /** By the index of the lane. */
  readonly joins: readonly (readonly LaneJoin[])[];
  readonly freeEnds: readonly (readonly FreeEnd[])[];
  readonly entrances: readonly Entrance[];
};

/** An end that stops this short of the edge of another lane joins it. */
const JOIN_SLACK_M = 0.5;

export const laneJoinsOf = once((model, book): LaneJoins => {
  const lanes = lanesOf(model, book);
  const joins: LaneJoin[][] = lanes.all.map(() => []);
  const freeEnds: FreeEnd[][] = lanes.all.map(() => []);
  const entrances: Entrance[] = [];
  crossLanes(lanes, joins);
  for (const lane of lanes.all) {
    entrances.push(...crossedBoundaries(lane, model));
    for (const [path, drawn] of lane.paths.entries()) {
      for (const end of endsOf(path, drawn)) {
        const others = joinsAt(end, lane, lanes, joins);
        if (others) {
          joins[lane.index]!.push(end);
          continue;
        }
        const gate = lane.properties.kind === 'dead_end' ? null : gateAt(end.at, model);
        if (gate !== null) entrances.push({ lane, at: end.at, compound: gate });
        if (gate !== null || reachesStreet(end.at, model, book)) joins[lane.index]!.push(end);
        else freeEnds[lane.index]!.push(end);
      }
    }
  }
  return { joins, freeEnds, entrances: apart(entrances) };
});

/** A closed centre line has no ends. */
function endsOf(path: number, { points, length }: LanePath): LaneJoin[] {
  const first: PlaneMetres = [points[0]!, points[1]!];
  const last: PlaneMetres = [points.at(-2)!, points.at(-1)!];
  if (Math.hypot(last[0] - first[0], last[1] - first[1]) < JOIN_SLACK_M && length > 0) return [];
  return [
    { path, along: 0, at: first },
    { path, along: length, at: last },
  ];
}

/** Whether an end lies on another lane, or on its own further on; the other lane is told that it is joined there. */
function joinsAt(end: LaneJoin, lane: ReviewLane, lanes: Lanes, joins: LaneJoin[][]): boolean {
  let joined = false;
  const widest = lanes.all.reduce((most, { leastHalf }) => Math.max(most, leastHalf), 0);
  for (const near of lanesNear(lanes, end.at, widest + JOIN_SLACK_M)) {
    if (near.lane === lane.index) continue;
    if (near.distance > lanes.all[near.lane]!.leastHalf + JOIN_SLACK_M) continue;
    joins[near.lane]!.push({ path: near.path, along: near.along, at: near.at });
    joined = true;
  }
  for (const { index, area } of lanes.all) {
    if (area === null || index === lane.index || !meets(area, end.at)) continue;
    joins[index]!.push({ path: 0, along: 0, at: end.at });
    joined = true;
  }
  return joined || joinsItself(end, lane);
}

function meets(area: NonNullable<ReviewLane['area']>, [x, y]: PlaneMetres): boolean {
  if (x < area.minX - JOIN_SLACK_M || x > area.maxX + JOIN_SLACK_M) return false;
  if (y < area.minY - JOIN_SLACK_M || y > area.maxY + JOIN_SLACK_M) return false;
  return areaHoldsPoint(area, x, y) || nearestToOutline(area, x, y, x, y).distance <= JOIN_SLACK_M;
}

/** A lane that loops back onto itself. */
function joinsItself({ path, along, at: [x, y] }: LaneJoin, lane: ReviewLane): boolean {
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  for (const [other, { points }] of lane.paths.entries()) {
    let before = 0;
    for (let i = 2; i < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
      const length = Math.hypot(bx - ax, by - ay);
      segmentDistance(ax, ay, bx, by, x, y, x, y, out);
      const there = before + length * out.onFirst;
      before += length;
      const far = other !== path || Math.abs(there - along) > 6 * lane.leastHalf;
      if (far && out.distance <= lane.leastHalf + JOIN_SLACK_M) return true;
    }
  }
  return false;
}

/** Lanes that cross each other between their ends are joined there. */
function crossLanes({ segments, grid }: Lanes, joins: LaneJoin[][]): void {
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  const { x1, y1, x2, y2, lane, path, along } = segments;
  forEachPair(grid, (i, j) => {
    if (lane[i] === lane[j]) return;
    segmentDistance(x1[i]!, y1[i]!, x2[i]!, y2[i]!, x1[j]!, y1[j]!, x2[j]!, y2[j]!, out);
    if (out.distance > 0) return;
    for (const [k, share] of [
      [i, out.onFirst],
      [j, out.onSecond],
    ] as const) {
      const [ux, uy] = [x2[k]! - x1[k]!, y2[k]! - y1[k]!];
      joins[lane[k]!]!.push({
        path: path[k]!,
        along: along[k]! + Math.hypot(ux, uy) * share,
        at: [x1[k]! + ux * share, y1[k]! + uy * share],
      });
    }
  });
}
