import type { Metres } from '../../model/units';
import { horizontalClearance } from '../../standards/clearance';
import { HORIZONTAL_FIGURES } from '../../standards/clearanceHorizontal';
import type { Figure } from '../../standards/figure';
import { horizontalClasses } from '../../standards/lineClass';
import type { RuleBook } from '../../standards/ruleBook';
import { type Crossing, crossings } from '../crossings';
import type { Advice, Observation, Reason } from '../finding';
import { giveWay } from '../giveWay';
import { type Joints, jointsOf } from '../joints';
import { type Judgement, judgement } from '../judgement';
import { type Run, runsOf } from '../pairRuns';
import { type PipePair, pipePairs } from '../pipePairs';
import { LARGEST_UNSTATED_M } from '../pipeSection';
import { centreDepthAt, type ReviewPipe } from '../pipes';
import type { Rule } from '../rule';
import { planBand } from '../uncertainty';
import { type Band, together } from '../verdict';

/** Pipe to pipe in plan, outer surface to outer surface, for pairs that run beside each other. */
export const pipeHorizontal: Rule = {
  id: 'pipe_horizontal',
  *check(model, book, desk) {
    // Kinds that the table does not have at all are told once a pipe, not once a pair.
    const outside = model.pipes.map(
      ({ properties }) => horizontalClasses(properties).kind === 'unclassifiable',
    );
    desk.notCheckable(model.pipes.filter(({ buried, index }) => buried && outside[index]).length);
    yield;
    const joints = jointsOf(model, book);
    const crossed = crossings(model, book);
    const pairs = pipePairs(model, book);
    for (let k = 0; k < pairs.count; k++) {
      if (k % 1000 === 999) yield;
      const pair = pairs.at(k);
      if (
        pair.requirement.kind === 'none' ||
        outside[pair.a.index] ||
        outside[pair.b.index] ||
        hangTogether(pair, joints)
      )
        continue;
      const own = crossed.of(pair);
      const look = (away: readonly Crossing[]) =>
        runsOf(pair, away, model.segments)
          .filter((run) => !isOneTrench(pair, run))
          .map((run) => observe(pair, run, book));
      let seen = look(own);
      let near: readonly Crossing[] = own;
      if (seen.some((each) => each !== null)) {
        near = crossed.near(pair, joints, 2 * pair.reach);
        if (near.length > own.length) seen = look(near);
      }
      const kinds = [pair.a.properties.category, pair.b.properties.category] as const;
      if (seen.length === 0 && near.length === 0) desk.pass(1, kinds);
      for (const each of seen) {
        if (each === null) desk.pass(1, kinds);
        else desk.report(each, kinds);
      }
    }
  },
};

function observe(pair: PipePair, run: Run, book: RuleBook): Observation | null {
  const { a, b } = pair;
  const band = together(bandAt(a, run.alongA, book), bandAt(b, run.alongB, book));
  const least = run.distance - widthOf(a, LARGEST_UNSTATED_M / 2) - widthOf(b, LARGEST_UNSTATED_M / 2);
  const gap = run.distance - widthOf(a, 0) - widthOf(b, 0);
  const found = judgement(
    {
      span: { low: least, high: gap },
      open: 'diameter_missing',
      band,
      unproven: unprovenReason([a, run.alongA], [b, run.alongB]),
    },
    pair.requirement,
    figureInTable(pair, book),
  );
  if (found === null || found.verdict === 'pass') return null;
  return {
    verdict: found.verdict,
    figure: found.figure,
    required: found.required,
    measured: gap,
    uncertainty: band.limit,
    reason: found.reason,
    at: run.onA,
    nearest: [run.onA, run.onB],
    features: [a.id, b.id],
    facts: { overlap_m: Math.round((run.to - run.from) * 100) / 100 },
    advice: adviceOf(pair, run, gap, band, found),
  };
}

function adviceOf({ a, b }: PipePair, run: Run, gap: Metres, band: Band, found: Judgement): Advice[] {
  const { yields, advice } = giveWay(a, b);
  const all: Advice[] = [advice];
  if (found.verdict === 'cannot_tell') all.push({ code: 'trial_pit', values: {} });
  if (found.required === null || found.verdict !== 'violation') return all;
  const mover = yields ?? a;
  const [fromX, fromY] = mover === a ? run.onB : run.onA;
  const [toX, toY] = mover === a ? run.onA : run.onB;
  const apart = Math.hypot(toX - fromX, toY - fromY);
  const [east, north] =
    apart > 1e-6 ? [(toX - fromX) / apart, (toY - fromY) / apart] : [run.across[0], run.across[1]];
  const bearing = ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
  const distance_m = Math.round((found.required + band.limit - gap) * 100) / 100;
  all.push({ code: 'shift', values: { feature: mover.id, distance_m, bearing_deg: Math.round(bearing) } });
  return all;
}

/** Joined, or of one network and joined again within the distance at which they would conflict. */
function hangTogether({ a, b, reach }: PipePair, joints: Joints): boolean {
  return joints.joined(a, b) || (a.family === b.family && joints.linkedWithin(a, b, reach));
}

const SHARED_LAYINGS = ['trench', 'duct_bank', 'utility_tunnel'];

/** Drawn as one trench or bank of ducts: one of its lines upon another. */
function isOneTrench({ a, b }: PipePair, run: Run): boolean {
  const named = a.properties.trench_id;
  if (named != null && named === b.properties.trench_id) return true;
  const laying = a.properties.laying;
  if (laying == null || laying !== b.properties.laying || !SHARED_LAYINGS.includes(laying)) return false;
  return run.distance <= widthOf(a, 0.1) + widthOf(b, 0.1);
}

/** The figure of Table 4.1.9 that would hold, were it not for another standard. */
function figureInTable({ a, b, requirement }: PipePair, book: RuleBook): Figure | null {
  if (requirement.kind !== 'unclassifiable') return null;
  const plain = (pipe: ReviewPipe) => ({ line: { ...pipe.properties, material: null } });
  const table = horizontalClearance(plain(a), plain(b), book);
  if (table.kind === 'figure') return table.figure;
  return table.kind === 'either' ? table.high : HORIZONTAL_FIGURES[0]!;
}

function bandAt(pipe: ReviewPipe, along: Metres, book: RuleBook): Band {
  return planBand(pipe.properties, centreDepthAt(pipe, along), book);
}

function unprovenReason(...parties: [ReviewPipe, Metres][]): Reason {
  const noDepth = parties.some(
    ([pipe, along]) => pipe.properties.survey_method === 'detected' && centreDepthAt(pipe, along) === null,
  );
  return noDepth ? 'depth_missing' : 'survey_method_unknown';
}

function widthOf(pipe: ReviewPipe, unstated: Metres): Metres {
  return pipe.section.halfWidth ?? unstated;
}
