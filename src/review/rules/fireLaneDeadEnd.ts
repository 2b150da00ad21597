import type { Metres, PlaneMetres } from '../../model/units';
import type { Figure } from '../../standards/figure';
import { FIRE_LANE } from '../../standards/fireLanes';
import type { RuleBook } from '../../standards/ruleBook';
import { areaHoldsPoint, nearestToOutline } from '../areas';
import type { Observation } from '../finding';
import { type FreeEnd, type LaneJoins, laneJoinsOf } from '../laneJoins';
import { lanesOf, type ReviewLane } from '../lanes';
import { RECTANGULAR, type Rectangle, smallestRectangle } from '../rectangle';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { judge, judgeMaximum } from '../verdict';

/**
 * A lane that leads no further needs a turning area when it is longer than 40 m from the last junction, of the
 * size that the project's engine needs. What is drawn decides whether it leads on, not the stated kind.
 */
export const fireLaneDeadEnd: Rule = {
  id: 'fire_lane_dead_end',
  *check(model, book, desk) {
    const joins = laneJoinsOf(model, book);
    const longest = book.resolve(FIRE_LANE.dead_end_turn_required_over_length);
    const { all, undrawn } = lanesOf(model, book);
    desk.notCheckable(undrawn);
    for (const lane of all) {
      yield;
      if (lane.area) {
        desk.notCheckable();
        continue;
      }
      const ends = joins.freeEnds[lane.index]!;
      if (ends.length === 0) desk.pass();
      for (const end of onceWhereIsolated(ends, lane, joins)) {
        const length = backToJoin(end, lane, joins);
        if (longest.value === null || judgeMaximum(length, 0, longest.value) === 'pass') desk.pass();
        else {
          const seen = withTurning(lane, end, length, longest, model, book);
          if (seen === 'pass') desk.pass();
          else desk.report(seen);
        }
      }
    }
  },
};

/** A lane that joins nothing at all is one dead end, not two. */
function onceWhereIsolated(
  ends: readonly FreeEnd[],
  lane: ReviewLane,
  { joins }: LaneJoins,
): readonly FreeEnd[] {
  return joins[lane.index]!.length === 0 && lane.paths.length === 1 ? ends.slice(-1) : ends;
}

function backToJoin({ path, along }: FreeEnd, lane: ReviewLane, { joins }: LaneJoins): Metres {
  const places = joins[lane.index]!.filter((join) => join.path === path);
  return places.reduce(
    (least, join) => Math.min(least, Math.abs(join.along - along)),
    lane.paths[path]!.length,
  );
}

function withTurning(
  lane: ReviewLane,
  end: FreeEnd,
  length: Metres,
  longest: Figure,
  model: ReviewModel,
  book: RuleBook,
): Observation | 'pass' {
  const areas = turningAreas(lane, end, model);
  const best = areas.reduce<(typeof areas)[number] | null>(
    (a, b) => (a && a.rectangle.width >= b.rectangle.width ? a : b),
    null,
  );
  const add = {
    code: 'add',
    values: { what: 'turning_area', side_m: book.settings.turning_area_m },
  } as const;
  const facts = { dead_end_m: Math.round(length * 100) / 100 };
  if (best === null) {
    return {
      verdict: 'violation',
      figure: longest,
      measured: length,
      at: end.at,
      features: [lane.id],
      facts,
      advice: [add],
    };
  }
  const { width, fill } = best.rectangle;
  const figure = sidesAsked(book).find(
    ({ value }) => value !== null && judge(width, 0, value, DRAWN_M) !== 'pass',
  );
  if (figure === undefined && fill >= RECTANGULAR) return 'pass';
  return {
    verdict: figure ? 'violation' : 'cannot_tell',
    figure: figure ?? sidesAsked(book).at(-1)!,
    measured: width,
    reason: figure ? null : 'not_a_rectangle',
    at: best.rectangle.centre,
    features: [lane.id, best.id],
    facts,
    advice: [{ code: 'widen', values: { feature: best.id, side_m: book.settings.turning_area_m } }],
  };
}

/** Two rounded corners are up to this far off together. */
const DRAWN_M = 0.002;

/** The least that is asked of every turning area, and what the project's engine needs. */
function sidesAsked(book: RuleBook): Figure[] {
  const least = FIRE_LANE.turn_area_min;
  const bySide = { 12: least, 15: FIRE_LANE.turn_area_highrise, 18: FIRE_LANE.turn_area_heavy_engine };
  return [...new Set([least, bySide[book.settings.turning_area_m]])].map((figure) => book.resolve(figure));
}

/** Those that name the lane, and those that name none and lie at its end. */
function turningAreas(
  lane: ReviewLane,
  { at }: FreeEnd,
  model: ReviewModel,
): { readonly id: string; readonly rectangle: Rectangle }[] {
  return model.areasOf('turning_areas').flatMap(({ id, feature, area }) => {
    const named = feature.properties.lane_id;
    if (named != null && named !== lane.id) return [];
    if (named == null && !touches(at, lane.leastHalf + END_REACH_M)) return [];
    const rectangle = smallestRectangle(area);
    return rectangle ? [{ id, rectangle }] : [];

    function touches([x, y]: PlaneMetres, reach: Metres): boolean {
      return areaHoldsPoint(area, x, y) || nearestToOutline(area, x, y, x, y).distance <= reach;
    }
  });
}

const END_REACH_M = 2;
