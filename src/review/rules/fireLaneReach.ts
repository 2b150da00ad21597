import type { Metres, PlaneMetres } from '../../model/units';
import { FIRE_LANE } from '../../standards/fireLanes';
import { areaHoldsPoint, nearestToOutline, type PlaneArea } from '../areas';
import { type Lanes, lanesNear, lanesOf } from '../lanes';
import type { Rule } from '../rule';
import { judgeMaximum } from '../verdict';

/**
 * Buildings with a corner farther from every lane than the project's reach. Lanes 160 m apart reach 80 m to
 * either side: that is where the clause and the usual setting meet.
 */
export const fireLaneReach: Rule = {
  id: 'fire_lane_reach',
  *check(model, book, desk) {
    const figure = book.resolve(FIRE_LANE.block_lane_centre_spacing_max);
    const lanes = lanesOf(model, book);
    const buildings = model.areasOf('buildings');
    const reach = book.settings.lane_reach_m;
    // A layout without any lane says nothing of where its lanes are.
    if (lanes.all.length === 0) {
      desk.notCheckable(buildings.length);
      return;
    }
    for (const [k, { id, area }] of buildings.entries()) {
      if (k % 100 === 99) yield;
      const far = farthestCorner(area, lanes, reach);
      if (judgeMaximum(far.distance, 0, reach) === 'pass') {
        desk.pass();
        continue;
      }
      desk.report({
        verdict: 'violation',
        figure,
        measured: far.distance,
        required: reach,
        at: far.corner,
        nearest: [far.corner, far.onLane],
        features: [id],
        advice: [{ code: 'add', values: { what: 'fire_lane', feature: id } }],
      });
    }
  },
};

type Far = { readonly distance: Metres; readonly corner: PlaneMetres; readonly onLane: PlaneMetres };

function farthestCorner(area: PlaneArea, lanes: Lanes, reach: Metres): Far {
  let far: Far = { distance: 0, corner: [area.minX, area.minY], onLane: [area.minX, area.minY] };
  for (const [outer] of area.parts) {
    if (!outer) continue;
    for (let i = 2; i < outer.length; i += 2) {
      const corner: PlaneMetres = [outer[i]!, outer[i + 1]!];
      const near = nearestLane(corner, lanes, reach);
      if (near.distance > far.distance) far = { ...near, corner };
    }
  }
  return far;
}

function nearestLane(corner: PlaneMetres, lanes: Lanes, reach: Metres): Omit<Far, 'corner'> {
  const [x, y] = corner;
  let best = { distance: Number.POSITIVE_INFINITY, onLane: corner };
  const keep = (distance: Metres, onLane: PlaneMetres) => {
    if (distance < best.distance) best = { distance, onLane };
  };
  for (const { area } of lanes.all) {
    if (area === null) continue;
    if (areaHoldsPoint(area, x, y)) keep(0, corner);
    else {
      const { distance, onOutline } = nearestToOutline(area, x, y, x, y);
      keep(distance, onOutline);
    }
  }
  // Almost every corner has a lane close by; few need the wider search.
  for (let within = Math.min(20, reach); best.distance > within; within *= 4) {
    for (const { distance, at } of lanesNear(lanes, corner, within)) keep(distance, at);
    if (within > FARTHEST_M) break;
  }
  return best;
}

/** Beyond this the distance is not worked out any more. */
const FARTHEST_M = 100_000;
