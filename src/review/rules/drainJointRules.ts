import type { Figure } from '../../standards/figure';
import type { RuleBook } from '../../standards/ruleBook';
import { DRAIN_DUTY } from '../../standards/sewers';
import { type DrainEnd, type DrainJoint, drainJoints } from '../drainJoints';
import type { Observation } from '../finding';
import { invertLevels, levelBand, outflowEnd, slopeOf } from '../flow';
import { isDrain } from '../pipes';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { judge, judgeMaximum, together } from '../verdict';

/** A drain that is smaller than one that flows into it, unless it is steeper and smaller by two sizes at most. */
export const drainDiameterDecrease: Rule = {
  id: 'drain_diameter_decrease',
  *check(model, book, desk) {
    desk.notCheckable(withoutDirection(model));
    for (const joint of yield* drainJoints(model, book)) {
      for (const incoming of joint.incoming) {
        const out = largest(joint.outgoing.filter(({ pipe }) => pipe !== incoming.pipe));
        if (out === null) continue;
        const before = incoming.pipe.properties.diameter_mm;
        const after = out.pipe.properties.diameter_mm;
        if (before == null || after == null) {
          desk.notCheckable();
          continue;
        }
        const allowed = allowsStepDown(incoming, out, before, after, book);
        if (allowed === true) desk.pass();
        else {
          desk.report({
            verdict: allowed === null ? 'cannot_tell' : 'violation',
            figure: book.resolve(DRAIN_DUTY.size_step_down),
            measured: after,
            required: before,
            unit: 'mm',
            reason: allowed === null ? 'depth_missing' : null,
            at: joint.at,
            features: [out.pipe.id, incoming.pipe.id, ...nodeAt(joint)],
            advice: [{ code: 'widen', values: { feature: out.pipe.id, diameter_mm: before } }],
          });
        }
      }
    }
    yield;
  },
};

/** Levels at a manhole: the outflow not above an inflow; a fall of over 1 m wants, of over 2 m needs, a drop manhole. */
export const drainInvertStep: Rule = {
  id: 'drain_invert_step',
  *check(model, book, desk) {
    desk.notCheckable(withoutDirection(model));
    for (const joint of yield* drainJoints(model, book)) {
      for (const incoming of joint.incoming) {
        for (const outgoing of joint.outgoing) {
          if (outgoing.pipe === incoming.pipe) continue;
          const seen = observeStep(joint, incoming, outgoing, book);
          if (seen === null) desk.notCheckable();
          else if (seen === 'pass') desk.pass();
          else desk.report(seen);
        }
      }
    }
    yield;
  },
};

/** Drains of which nobody can say what they flow into. */
function withoutDirection({ pipes }: ReviewModel): number {
  return pipes.filter((pipe) => isDrain(pipe) && pipe.buried && outflowEnd(pipe) === null).length;
}

function observeStep(
  joint: DrainJoint,
  incoming: DrainEnd,
  outgoing: DrainEnd,
  book: RuleBook,
): Observation | 'pass' | null {
  const upper = invertLevels(incoming.pipe)[incoming.end];
  const lower = invertLevels(outgoing.pipe)[outgoing.end];
  if (upper === null || lower === null) return null;
  const drop = upper - lower;
  const preferred = book.resolve(DRAIN_DUTY.drop_manhole_preferred_over);
  const needed = book.resolve(DRAIN_DUTY.drop_manhole_required_over);
  // Both levels of a manhole are read from one cover: what is stated not to rise is taken to be so.
  const most = preferred.value ?? needed.value ?? Number.POSITIVE_INFINITY;
  if (drop >= -LEVEL_ROUNDING_M && drop <= most + LEVEL_ROUNDING_M) return 'pass';
  const first = levelBand(incoming.pipe, incoming.end, book);
  const second = levelBand(outgoing.pipe, outgoing.end, book);
  const band = first && second && together(first, second);
  const features = [outgoing.pipe.id, incoming.pipe.id, ...nodeAt(joint)];
  const common = { measured: drop, uncertainty: band?.limit ?? null, at: joint.at, features } as const;
  const proven = band?.proven ?? false;
  if (drop < 0) {
    const rises = proven && judge(drop, band!.limit, 0) === 'violation';
    return {
      ...common,
      verdict: rises ? 'violation' : 'cannot_tell',
      figure: book.resolve(DRAIN_DUTY.join_crown_to_crown),
      required: 0,
      reason: rises ? null : proven ? 'within_survey_error' : 'survey_method_unknown',
      advice: [{ code: 'relay_slope', values: { feature: outgoing.pipe.id, fall_m: round3(-drop) } }],
    };
  }
  const isOver = ({ value }: Figure) =>
    value !== null && proven && judgeMaximum(drop, band!.limit, value, LEVEL_ROUNDING_M) === 'violation';
  // What is not sure to need a drop manhole may be sure to want one.
  const broken = [needed, preferred].find(isOver);
  const figure = broken ?? (preferred.value === null ? needed : preferred);
  const over = broken !== undefined;
  return {
    ...common,
    verdict: over ? 'violation' : 'cannot_tell',
    figure,
    reason: over ? null : proven ? 'within_survey_error' : 'survey_method_unknown',
    advice: [{ code: 'add', values: { what: 'drop_manhole' } }],
  };
}

const LEVEL_ROUNDING_M = 0.002;

/** Usual sizes of drains, to count steps by. */
const SIZES_MM = [
  100, 150, 200, 250, 300, 400, 500, 600, 700, 800, 900, 1000, 1200, 1400, 1500, 1600, 1800, 2000,
];

function allowsStepDown(
  incoming: DrainEnd,
  outgoing: DrainEnd,
  before: number,
  after: number,
  book: RuleBook,
): boolean | null {
  if (after >= before) return true;
  const steps = SIZES_MM.filter((size) => size >= after && size < before).length;
  if (steps > (book.resolve(DRAIN_DUTY.size_step_down).value ?? 0)) return false;
  const flatter = slopeOf(incoming.pipe);
  const steeper = slopeOf(outgoing.pipe);
  if (flatter === null || steeper === null) return null;
  return steeper > flatter + LEVEL_ROUNDING_M / outgoing.pipe.length;
}

/** Where a manhole has several ways out the largest carries on. */
function largest(ends: readonly DrainEnd[]): DrainEnd | null {
  return ends.reduce<DrainEnd | null>(
    (most, end) => (most === null || sizeOf(end) > sizeOf(most) ? end : most),
    null,
  );
}

function sizeOf({ pipe }: DrainEnd): number {
  return pipe.properties.diameter_mm ?? 0;
}

function nodeAt({ nodeId }: DrainJoint): string[] {
  return nodeId === null ? [] : [nodeId];
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
