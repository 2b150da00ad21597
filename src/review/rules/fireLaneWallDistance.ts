import { forEachMeeting } from '../../geo/uniformGrid';
import type { PlaneMetres } from '../../model/units';
import { FIRE_LANE } from '../../standards/fireLanes';
import { areaDistance } from '../areaDistance';
import { buildingGrid } from '../areaGrid';
import { areaHoldsPoint, nearestToOutline, type PlaneArea } from '../areas';
import { lanesOf, type ReviewLane } from '../lanes';
import type { Rule } from '../rule';
import { judge } from '../verdict';

/** From the edge of the lane to each outer wall beside it. */
export const fireLaneWallDistance: Rule = {
  id: 'fire_lane_wall_distance',
  *check(model, book, desk) {
    const figure = book.resolve(FIRE_LANE.lane_edge_to_outer_wall_min);
    const buildings = model.areasOf('buildings');
    const grid = buildingGrid(model, book);
    const asked = figure.value ?? 0;
    const { all, undrawn } = lanesOf(model, book);
    desk.notCheckable(undrawn);
    for (const lane of all) {
      yield;
      if (buildings.length === 0 || (lane.halfWidth === null && lane.area === null)) {
        desk.notCheckable();
        continue;
      }
      const half = lane.area ? 0 : lane.halfWidth!;
      const box = boxOf(lane);
      const reach = half + BESIDE * asked;
      const near: number[] = [];
      forEachMeeting(grid, box.minX - reach, box.minY - reach, box.maxX + reach, box.maxY + reach, (k) =>
        near.push(k),
      );
      for (const k of near.sort((a, b) => a - b)) {
        const { id, area } = buildings[k]!;
        const wall = nearestWall(lane, area);
        const gap = wall.distance - half;
        if (wall.distance > reach) continue;
        if (judge(gap, 0, asked) === 'pass') {
          desk.pass();
          continue;
        }
        desk.report({
          verdict: 'violation',
          figure,
          measured: gap,
          at: wall.onLane,
          nearest: [wall.onLane, wall.onWall],
          features: [lane.id, id],
          advice: [
            {
              code: 'shift',
              values: { feature: lane.id, distance_m: Math.round((asked - gap) * 100) / 100 },
            },
          ],
        });
      }
    }
  },
};

/** A wall up to this many times the distance asked stands beside the lane: it counts as checked. */
const BESIDE = 2;

type Wall = { readonly distance: number; readonly onLane: PlaneMetres; readonly onWall: PlaneMetres };

function nearestWall(lane: ReviewLane, building: PlaneArea): Wall {
  let best: Wall = { distance: Number.POSITIVE_INFINITY, onLane: lane.middle, onWall: lane.middle };
  if (lane.area) {
    const { distance, onFirst, onSecond } = areaDistance(lane.area, building);
    return { distance, onLane: onFirst, onWall: onSecond };
  }
  for (const { points } of lane.paths) {
    for (let i = 2; i < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
      if (areaHoldsPoint(building, ax, ay)) return { distance: 0, onLane: [ax, ay], onWall: [ax, ay] };
      const { distance, on, onOutline } = nearestToOutline(building, ax, ay, bx, by);
      if (distance < best.distance) best = { distance, onLane: on, onWall: onOutline };
    }
  }
  return best;
}

function boxOf({ area, paths }: ReviewLane) {
  if (area) return area;
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { points } of paths) {
    for (let i = 0; i < points.length; i += 2) {
      box.minX = Math.min(box.minX, points[i]!);
      box.maxX = Math.max(box.maxX, points[i]!);
      box.minY = Math.min(box.minY, points[i + 1]!);
      box.maxY = Math.max(box.maxY, points[i + 1]!);
    }
  }
  return box;
}
