import type { FireLaneProperties } from '../../model/schema/fire';
import type { Figure } from '../../standards/figure';
import { FIRE_LANE } from '../../standards/fireLanes';
import type { Advice } from '../finding';
import { lanesOf, type ReviewLane } from '../lanes';
import type { Rule } from '../rule';
import type { RuleId } from '../ruleIds';
import { judge, judgeMaximum } from '../verdict';

/** The stated clear width. */
export const fireLaneWidth = atLeast('fire_lane_width', ({ width_m }) => width_m, FIRE_LANE.clear_width_min);

/** The stated clear height, under branches, wires and passages. */
export const fireLaneHeight = atLeast(
  'fire_lane_height',
  ({ clear_height_m }) => clear_height_m,
  FIRE_LANE.clear_height_min,
);

/** Steeper than 8 % it should not be, steeper than 10 % it must not be. */
export const fireLaneSlope: Rule = {
  id: 'fire_lane_slope',
  *check(model, book, desk) {
    const [should, must] = [FIRE_LANE.slope_max_pct, FIRE_LANE.slope_max_pct_mandatory].map((figure) =>
      book.resolve(figure),
    ) as [Figure, Figure];
    const { all, undrawn } = lanesOf(model, book);
    desk.notCheckable(undrawn);
    for (const lane of all) {
      const stated = lane.properties.slope_pct;
      if (stated == null) {
        desk.notCheckable();
        continue;
      }
      // Which way it falls is a matter of the direction in which it is drawn.
      const slope = Math.abs(stated);
      const broken = [must, should].find(
        ({ value }) => value !== null && judgeMaximum(slope, 0, value, 0) === 'violation',
      );
      if (broken)
        desk.report(seen(lane, broken, slope, [{ code: 'relay_slope', values: { feature: lane.id } }]));
      else desk.pass();
    }
    yield;
  },
};

function atLeast(
  id: RuleId,
  read: (properties: FireLaneProperties) => number | null | undefined,
  figure: Figure,
): Rule {
  return {
    id,
    *check(model, book, desk) {
      const asked = book.resolve(figure);
      const { all, undrawn } = lanesOf(model, book);
      desk.notCheckable(undrawn);
      for (const lane of all) {
        const stated = read(lane.properties);
        if (stated == null || asked.value === null) {
          desk.notCheckable();
          continue;
        }
        if (judge(stated, 0, asked.value) === 'pass') desk.pass();
        else {
          const by_m = Math.round((asked.value - stated) * 100) / 100;
          desk.report(seen(lane, asked, stated, [{ code: 'widen', values: { feature: lane.id, by_m } }]));
        }
      }
      yield;
    },
  };
}

function seen(lane: ReviewLane, figure: Figure, measured: number, advice: Advice[]) {
  return {
    verdict: 'violation',
    figure,
    measured,
    at: lane.middle,
    features: [lane.id],
    compound: lane.compound,
    advice,
  } as const;
}
