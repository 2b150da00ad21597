import type { Metres } from '../../model/units';
import { horizontalClearance } from '../../standards/clearance';
import { HORIZONTAL_FIGURES } from '../../standards/clearanceHorizontal';
import type { Figure } from '../../standards/figure';
import type { RuleBook } from '../../standards/ruleBook';
import { type Crossing, crossingsIn } from '../crossings';
import type { Advice, Observation, Reason } from '../finding';
import { giveWay } from '../giveWay';
import { type Judgement, judgement } from '../judgement';
import { ASKS_HORIZONTAL } from '../lineKinds';
import { type PairDesk, pairDesk } from '../pairDesk';
import { isNearOnlyAtCrossings, type Run, runsOf } from '../pairRuns';
import { type PipeNetwork, pipeNetwork } from '../pipeNetwork';
import { type PipePair, type PipePairs, pairAt, pipePairs, reachOf } from '../pipePairs';
import { LARGEST_UNSTATED_M } from '../pipeSection';
import { centreDepthAt, type ReviewPipe } from '../pipes';
import type { Desk, Rule } from '../rule';
import { planBand } from '../uncertainty';
import { type Band, together } from '../verdict';

/** Pipe to pipe in plan, outer surface to outer surface, for pairs that run beside each other. */
export const pipeHorizontal: Rule = {
  id: 'pipe_horizontal',
  *check(model, book, desk) {
    const network = yield* pipeNetwork(model, book);
    const pairs = yield* pipePairs(model, book);
    tellOutsideHorizontal(model.pipes, network, desk);
    const told = pairDesk(desk, network.kinds);
    passBeyond(pairs, network, told);
    for (let k = 0; k < pairs.count; k++) {
      if (k % PAIRS_A_STEP === PAIRS_A_STEP - 1) yield;
      checkBeside(pairs, k, network, told);
    }
    told.close();
  },
};

const PAIRS_A_STEP = 1000;

/** Kinds that the table does not have at all are told once a pipe, not once a pair. */
export function tellOutsideHorizontal(
  pipes: readonly ReviewPipe[],
  { kinds }: PipeNetwork,
  desk: Desk,
): void {
  const outside = ({ index }: ReviewPipe) => kinds.outsideHorizontal[kinds.ofPipe[index]!] === 1;
  desk.notCheckable(pipes.filter((pipe) => pipe.buried && outside(pipe)).length);
}

/** The pairs that are counted only. */
export function passBeyond({ beyond }: PipePairs, { kinds }: PipeNetwork, desk: PairDesk): void {
  for (const [kindPair, count] of beyond.entries()) {
    if ((kinds.pairs.asks[kindPair]! & ASKS_HORIZONTAL) !== 0) desk.pass(kindPair, count);
  }
}

/** One pair: its runs side by side; or, where it has none and does not cross, the pair as a whole passes. */
export function checkBeside(pairs: PipePairs, k: number, network: PipeNetwork, desk: PairDesk): void {
  const { model, book, kinds } = network;
  const kindPair = pairs.kinds[k]!;
  if ((kinds.pairs.asks[kindPair]! & ASKS_HORIZONTAL) === 0) return;
  const from = pairs.crossingStart[k]!;
  const to = pairs.crossingStart[k + 1]!;
  const reach = reachOf(pairs, k, network);
  if (to > from && isNearOnlyAtCrossings(pairs, k, reach, model.segments)) return;
  if (hangTogether(pairs, k, reach, network)) return;
  const isBeyondReach = pairs.segments[k] === pairs.segments[k + 1];
  if (isBeyondReach) {
    desk.pass(kindPair);
    return;
  }
  const pair = pairAt(pairs, k, network);
  const own = crossingsIn(pairs.crossings, from, to);
  const look = (away: readonly Crossing[]) =>
    runsOf(pair, away, model.segments)
      .filter((run) => !isOneTrench(pair, run))
      .map((run) => observe(pair, run, book));
  let seen = look(own);
  let near: readonly Crossing[] = own;
  if (seen.some((each) => each !== null)) {
    near = network.crossings.of(pair.a, pair.b, 2 * pair.reach);
    if (near.length > own.length) seen = look(near);
  }
  if (seen.length === 0 && near.length === 0) desk.pass(kindPair);
  for (const each of seen) desk.tell(each, kindPair);
}

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
function hangTogether(
  pairs: PipePairs,
  k: number,
  reach: Metres,
  { model: { pipes }, kinds, joints }: PipeNetwork,
): boolean {
  const a = pairs.a[k]!;
  const b = pairs.b[k]!;
  if (kinds.pairs.oneFamily[pairs.kinds[k]!] === 0) return joints.shareJoint(a, b);
  return joints.joined(pipes[a]!, pipes[b]!) || joints.linkedWithin(pipes[a]!, pipes[b]!, reach);
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
