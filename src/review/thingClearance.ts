import type { Metres } from '../model/units';
import { horizontalClearance, type Thing } from '../standards/clearance';
import { HORIZONTAL_FIGURES } from '../standards/clearanceHorizontal';
import type { Requirement } from '../standards/requirement';
import type { RuleBook } from '../standards/ruleBook';
import type { Advice, Observation } from './finding';
import { judgement } from './judgement';
import { LARGEST_UNSTATED_M } from './pipeSection';
import { centreDepthAt, deepestCentre, type ReviewPipe } from './pipes';
import type { PipeNear } from './pipesNear';
import type { ReviewModel } from './reviewModel';
import { planBand } from './uncertainty';

/** What Table 4.1.9 asks between the pipes of a model and things that stand above ground. */
export type ThingClearance = {
  requirement(pipe: ReviewPipe, thing: Thing): Requirement;
  /** How far from a thing a pipe can be and yet not pass. */
  reach(thing: Thing): Metres;
};

export function thingClearance({ pipes }: ReviewModel, book: RuleBook): ThingClearance {
  const found = new Map<string, Requirement>();
  const reaches = new Map<string, Metres>();
  const slack = pipes.reduce((most, pipe) => {
    const { limit } = planBand(pipe.properties, deepestCentre(pipe), book);
    return Math.max(most, (pipe.section.halfWidth ?? LARGEST_UNSTATED_M / 2) + limit);
  }, 0);
  const requirement = (pipe: ReviewPipe, thing: Thing) => {
    const { category, sub_category, diameter_mm, laying, pressure_class, pressure_mpa } = pipe.properties;
    const key = [
      keyOf(thing),
      category,
      sub_category,
      diameter_mm,
      laying,
      pressure_class,
      pressure_mpa,
    ].join('|');
    const held = found.get(key) ?? horizontalClearance({ line: pipe.properties }, thing, book);
    found.set(key, held);
    return held;
  };
  return {
    requirement,
    reach(thing) {
      const key = keyOf(thing);
      const held =
        reaches.get(key) ??
        slack + pipes.reduce((most, pipe) => Math.max(most, largestOf(requirement(pipe, thing))), 0) + 0.01;
      reaches.set(key, held);
      return held;
    },
  };
}

/**
 * Judges a pipe beside a thing. What stands above ground is what the pipe is set out against: it adds no error
 * of its own, only its own half width. null: passed, or nothing is required.
 */
export function observeThing(
  near: PipeNear,
  thingId: string,
  halfThing: Metres,
  requirement: Requirement,
  book: RuleBook,
): Observation | 'pass' | null {
  const { pipe } = near;
  const band = planBand(pipe.properties, centreDepthAt(pipe, near.along), book);
  const stated = near.distance - halfThing;
  const gap = stated - (pipe.section.halfWidth ?? 0);
  const worst = stated - (pipe.section.halfWidth ?? LARGEST_UNSTATED_M / 2);
  const found = judgement(
    {
      span: { low: worst, high: gap },
      open: 'diameter_missing',
      band,
      unproven:
        pipe.properties.survey_method === 'detected' && centreDepthAt(pipe, near.along) === null
          ? 'depth_missing'
          : 'survey_method_unknown',
    },
    requirement,
    HORIZONTAL_FIGURES[0],
  );
  if (found === null) return null;
  if (found.verdict === 'pass') return 'pass';
  const advice: Advice[] = [];
  if (found.required !== null) {
    const distance_m = Math.round((found.required + band.limit - gap) * 100) / 100;
    const east = near.onPipe[0] - near.onThing[0];
    const north = near.onPipe[1] - near.onThing[1];
    const bearing_deg = Math.round(((Math.atan2(east, north) * 180) / Math.PI + 360) % 360);
    advice.push({ code: 'shift', values: { feature: pipe.id, distance_m, bearing_deg } });
  }
  return {
    verdict: found.verdict,
    figure: found.figure,
    required: found.required,
    measured: gap,
    uncertainty: band.limit,
    reason: found.reason,
    at: near.onPipe,
    nearest: [near.onPipe, near.onThing],
    features: [pipe.id, thingId],
    advice,
  };
}

function keyOf(thing: Thing): string {
  return `${thing.thing} ${'voltage_kv' in thing ? thing.voltage_kv : ''}`;
}

function largestOf(requirement: Requirement): number {
  if (requirement.kind === 'figure') return requirement.figure.value ?? 0;
  return requirement.kind === 'either' ? (requirement.high.value ?? 0) : 0;
}
