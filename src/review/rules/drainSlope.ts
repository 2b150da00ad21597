import type { Metres, PlaneMetres } from '../../model/units';
import { minimumSlope } from '../../standards/drains';
import type { Figure } from '../../standards/figure';
import type { RuleBook } from '../../standards/ruleBook';
import { PUBLIC_SLOPE } from '../../standards/sewers';
import type { Advice, Observation } from '../finding';
import { outflowEnd, slopeBand, slopeOf } from '../flow';
import { judgement } from '../judgement';
import { isDrain, type ReviewPipe } from '../pipes';
import type { Rule } from '../rule';
import { judgeSpan, type Span } from '../verdict';

/** A slope differs from another by more than what rounding of both levels to 1 mm can make. */
const LEVEL_ROUNDING_M = 0.002;

/** Slope of a drain against the least of its kind and diameter. One that rises is told by the next rule only. */
export const drainSlope: Rule = {
  id: 'drain_slope',
  *check(model, book, desk) {
    for (const pipe of model.pipes) {
      if (!isDrain(pipe) || !pipe.buried) continue;
      const slope = slopeOf(pipe);
      const requirement = minimumSlope(pipe.properties, book);
      if (slope === null || requirement.kind === 'unclassifiable') {
        desk.notCheckable();
        continue;
      }
      if (slope < 0) continue;
      const band = slopeBand(pipe, book);
      const found = judgement(
        {
          span: only(slope),
          open: null,
          band,
          unproven: 'survey_method_unknown',
          rounding: LEVEL_ROUNDING_M / pipe.length,
        },
        requirement,
      );
      if (found === null) continue;
      if (found.verdict === 'pass') desk.pass();
      else {
        desk.report({
          ...about(pipe, slope, band?.limit ?? null, found.figure),
          verdict: found.verdict,
          required: found.required,
          reason: found.reason,
          advice: [relay(pipe, slope, found.required)],
        });
      }
    }
    yield;
  },
};

/** A drain that rises in the direction in which it is said to flow (倒坡). */
export const drainAdverseSlope: Rule = {
  id: 'drain_adverse_slope',
  *check(model, book, desk) {
    for (const pipe of model.pipes) {
      if (!isDrain(pipe) || !pipe.buried) continue;
      const slope = slopeOf(pipe);
      if (slope === null || outflowEnd(pipe) === null) {
        desk.notCheckable();
        continue;
      }
      // One that falls as it is stated is no case of this rule; whether by enough is the other's.
      if (slope >= -LEVEL_ROUNDING_M / pipe.length) {
        desk.pass();
        continue;
      }
      const band = slopeBand(pipe, book);
      const verdict = band === null ? 'cannot_tell' : judgeSpan(only(slope), band, only(0), 0);
      const found = verdict === 'violation' ? 'violation' : 'cannot_tell';
      const unproven = band === null || !band.proven ? 'survey_method_unknown' : 'within_survey_error';
      const figure = slopeFigure(pipe, book);
      desk.report({
        ...about(pipe, slope, band?.limit ?? null, figure),
        verdict: found,
        required: 0,
        reason: found === 'violation' ? null : unproven,
        facts: { rise_m: toMillimetre(-slope * pipe.length) },
        advice: [relay(pipe, slope, figure.value)],
      });
    }
    yield;
  },
};

function about(
  pipe: ReviewPipe,
  slope: number,
  uncertainty: number | null,
  figure: Figure,
): Pick<Observation, 'figure' | 'measured' | 'uncertainty' | 'at' | 'nearest' | 'features' | 'unit'> {
  const middle: PlaneMetres = [(pipe.start[0] + pipe.end[0]) / 2, (pipe.start[1] + pipe.end[1]) / 2];
  return {
    figure,
    measured: slope,
    uncertainty,
    unit: 'ratio',
    at: middle,
    nearest: [pipe.start, pipe.end],
    features: [pipe.id],
  };
}

/** Flow at all is asked for by the clause that sets the least slope. */
function slopeFigure(pipe: ReviewPipe, book: RuleBook): Figure {
  const requirement = minimumSlope(pipe.properties, book);
  if (requirement.kind === 'figure') return requirement.figure;
  return requirement.kind === 'either' ? requirement.high : book.resolve(PUBLIC_SLOPE.foul_or_combined);
}

/** How much lower its outlet must come to lie for the least slope: where one rises, its rise and the fall it lacks. */
function relay({ id, length }: ReviewPipe, slope: number, least: number | null): Advice {
  const fall_m = least === null ? 0 : toMillimetre((least - slope) * length);
  if (fall_m <= 0) return { code: 'relay_slope', values: { feature: id } };
  return { code: 'relay_slope', values: { feature: id, fall_m, over_m: Math.round(length * 10) / 10 } };
}

function toMillimetre(metres: Metres): Metres {
  return Math.round(metres * 1000) / 1000;
}

function only(value: number): Span {
  return { low: value, high: value };
}
