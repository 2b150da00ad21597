import { FIRE_LANE } from '../../standards/fireLanes';
import { type LaneJoin, laneJoinsOf } from '../laneJoins';
import { lanesOf } from '../lanes';
import type { Rule } from '../rule';
import { judge } from '../verdict';

/** A ring lane joins other lanes, or the street, at two places or more. */
export const fireLaneRing: Rule = {
  id: 'fire_lane_ring',
  *check(model, book, desk) {
    const figure = book.resolve(FIRE_LANE.ring_connections_min);
    const { joins } = laneJoinsOf(model, book);
    const { all, undrawn } = lanesOf(model, book);
    desk.notCheckable(undrawn);
    for (const lane of all) {
      if (lane.properties.kind !== 'ring' || figure.value === null) continue;
      const places = placesOf(joins[lane.index]!);
      if (judge(places, 0, figure.value, 0) === 'pass') desk.pass();
      // Where two lanes that are drawn as areas touch is not worked out.
      else if (lane.area) desk.notCheckable();
      else {
        desk.report({
          verdict: 'violation',
          figure,
          measured: places,
          at: lane.middle,
          features: [lane.id],
          compound: lane.compound,
          advice: [{ code: 'connect', values: { feature: lane.id } }],
        });
      }
    }
    yield;
  },
};

/** Two lanes that join at one junction make one place. */
const SAME_PLACE_M = 5;

function placesOf(joins: readonly LaneJoin[]): number {
  const places: LaneJoin[] = [];
  for (const join of joins) {
    const known = places.some(({ at }) => Math.hypot(at[0] - join.at[0], at[1] - join.at[1]) < SAME_PLACE_M);
    if (!known) places.push(join);
  }
  return places.length;
}
