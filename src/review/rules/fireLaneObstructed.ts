import { FIRE_LANE, FIRE_LANE_NO_OBSTACLES } from '../../standards/fireLanes';
import type { RuleBook } from '../../standards/ruleBook';
import type { Observation } from '../finding';
import type { Intrusion } from '../laneStrip';
import { type LanePath, lanesOf, placeAlong, type ReviewLane } from '../lanes';
import { intrusions, reachesIn, standsIn, thingsOf, widthLeft } from '../laneThings';
import type { Rule } from '../rule';
import { ROUNDING_M } from '../verdict';

/**
 * Whatever stands in a fire lane, with the width that is left beside it and what stands next to it. A lane whose
 * width is not stated is taken as wide as it must be at least, which proves no more than it may. Where nothing is
 * drawn that could stand in a lane, none of them is known to be free.
 */
export const fireLaneObstructed: Rule = {
  id: 'fire_lane_obstructed',
  *check(model, book, desk) {
    const lanes = lanesOf(model, book);
    const things = thingsOf(model, book);
    desk.notCheckable(lanes.undrawn);
    for (const lane of lanes.all) {
      yield;
      const seen = lane.area ? inArea(lane, lane.area, things, book) : inStrips(lane, things, book);
      const isOpen = things.all.length === 0 || (lane.halfWidth === null && lane.area === null);
      if (isOpen && seen.length === 0) desk.notCheckable();
      else if (seen.length === 0) desk.pass();
      for (const one of seen) desk.report(one);
    }
  },
};

type Things = ReturnType<typeof thingsOf>;

function inStrips(lane: ReviewLane, things: Things, book: RuleBook): Observation[] {
  const half = lane.leastHalf;
  return lane.paths.flatMap((path) => {
    const all = intrusions(path, half, things).filter((one) => reachesIn(one, half) > ROUNDING_M);
    return all.map((one) => observe(lane, path, one, widthLeft(one, all, half), book));
  });
}

function observe(
  lane: ReviewLane,
  path: LanePath,
  one: Intrusion,
  left: number,
  book: RuleBook,
): Observation {
  const width = book.resolve(FIRE_LANE.clear_width_min);
  const narrow = width.value !== null && left < width.value - ROUNDING_M;
  const middle = placeAlong(path, (one.from + one.to) / 2).at;
  return {
    verdict: 'violation',
    figure: narrow ? width : book.resolve(FIRE_LANE_NO_OBSTACLES),
    measured: left,
    required: narrow ? width.value : null,
    at: one.at,
    nearest: [middle, one.at],
    features: [lane.id, one.thing.id],
    facts: {
      layer: one.thing.layer,
      intrusion_m: Math.round(reachesIn(one, lane.leastHalf) * 100) / 100,
      ...(one.thing.kind === null ? {} : { kind: one.thing.kind }),
    },
    advice: [{ code: 'remove', values: { feature: one.thing.id } }],
  };
}

/** Of a lane that is drawn as an area nobody can tell how wide it is beside the thing. */
function inArea(
  lane: ReviewLane,
  area: NonNullable<ReviewLane['area']>,
  { all }: Things,
  book: RuleBook,
): Observation[] {
  return all.flatMap((thing): Observation[] => {
    const at = standsIn(thing, area);
    if (at === null) return [];
    return [
      {
        verdict: 'violation',
        figure: book.resolve(FIRE_LANE_NO_OBSTACLES),
        measured: null,
        at,
        features: [lane.id, thing.id],
        facts: { layer: thing.layer },
        advice: [{ code: 'remove', values: { feature: thing.id } }],
      },
    ];
  });
}
