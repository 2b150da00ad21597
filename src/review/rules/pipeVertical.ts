import type { Metres } from '../../model/units';
import { verticalClearance } from '../../standards/clearance';
import { verticalCell } from '../../standards/clearanceVertical';
import type { Figure } from '../../standards/figure';
import { CROSSING_ORDER } from '../../standards/layingOrder';
import type { Requirement } from '../../standards/requirement';
import type { RuleBook } from '../../standards/ruleBook';
import { isSplit } from '../../standards/textTable';
import { type Crossing, crossingAt, isAtEnd } from '../crossings';
import type { Advice, Observation, Reason } from '../finding';
import { giveWay } from '../giveWay';
import { type Judgement, judgement } from '../judgement';
import { ASKS_VERTICAL } from '../lineKinds';
import { type PairDesk, pairDesk } from '../pairDesk';
import { leastHeight } from '../pipeHeights';
import { type PipeNetwork, pipeNetwork } from '../pipeNetwork';
import { type PipePairs, pipePairs } from '../pipePairs';
import { centreDepthAt, type ReviewPipe } from '../pipes';
import type { Desk, Rule } from '../rule';
import { depthBand } from '../uncertainty';
import { ROUNDING_M, together } from '../verdict';
import { type VerticalGap, verticalGap } from '../verticalGap';

/** Pipe to pipe where they cross: the clear height between them. */
export const pipeVertical: Rule = {
  id: 'pipe_vertical',
  *check(model, book, desk) {
    const network = yield* pipeNetwork(model, book);
    const pairs = yield* pipePairs(model, book);
    tellOutsideVertical(model.pipes, network, desk);
    const told = pairDesk(desk, network.kinds);
    for (let k = 0; k < pairs.count; k++) {
      if (k % PAIRS_A_STEP === PAIRS_A_STEP - 1) yield;
      checkCrossings(pairs, k, network, told);
    }
    told.close();
  },
};

const PAIRS_A_STEP = 1000;

export function tellOutsideVertical(pipes: readonly ReviewPipe[], { kinds }: PipeNetwork, desk: Desk): void {
  const outside = ({ index }: ReviewPipe) => kinds.outsideVertical[kinds.ofPipe[index]!] === 1;
  desk.notCheckable(pipes.filter((pipe) => pipe.buried && outside(pipe)).length);
}

/** The crossings of one pair. */
export function checkCrossings(pairs: PipePairs, k: number, network: PipeNetwork, desk: PairDesk): void {
  const from = pairs.crossingStart[k]!;
  const to = pairs.crossingStart[k + 1]!;
  const { model, book, kinds, heights, joints } = network;
  const kindPair = pairs.kinds[k]!;
  if (from === to || (kinds.pairs.asks[kindPair]! & ASKS_VERTICAL) === 0) return;
  const { x, y, alongA, alongB } = pairs.crossings;
  const a = pairs.a[k]!;
  const b = pairs.b[k]!;
  const enough = kinds.pairs.height[kindPair]! - ROUNDING_M;
  for (let c = from; c < to; c++) {
    const atEnd = isAtEnd(joints.ends, a, b, x.items[c]!, y.items[c]!);
    if (atEnd && joints.joined(model.pipes[a]!, model.pipes[b]!)) continue;
    const least = leastHeight(heights, a, alongA.items[c]!, b, alongB.items[c]!);
    if (least >= enough) desk.pass(kindPair);
    else {
      const crossing = crossingAt(pairs.crossings, c);
      const seen = observe(model.pipes[a]!, model.pipes[b]!, crossing, kinds.pairs.vertical[kindPair]!, book);
      desk.tell(seen, kindPair);
    }
  }
}

function observe(
  a: ReviewPipe,
  b: ReviewPipe,
  crossing: Crossing,
  requirement: Requirement,
  book: RuleBook,
): Observation | null {
  const gap = verticalGap(a, crossing.alongA, b, crossing.alongB);
  const bandA = depthBand(a.properties, centreDepthAt(a, crossing.alongA), book);
  const bandB = depthBand(b.properties, centreDepthAt(b, crossing.alongB), book);
  const band = bandA && bandB && gap && together(bandA, bandB);
  const found = judgement(
    {
      span: gap?.span ?? { low: 0, high: 0 },
      open: gap?.open ?? null,
      band,
      unproven: gap === null ? 'depth_missing' : ('survey_method_unknown' satisfies Reason),
    },
    requirement,
    requirement.kind === 'unclassifiable' ? figureInTable(a, b, book) : null,
  );
  if (found === null || found.verdict === 'pass') return null;
  return {
    verdict: found.verdict,
    figure: found.figure,
    required: found.required,
    measured: gap?.asStated ?? null,
    uncertainty: band?.limit ?? null,
    reason: found.reason,
    at: crossing.at,
    features: [a.id, b.id],
    facts: factsOf(gap, crossing),
    advice: adviceOf(a, b, crossing, gap, band?.limit ?? 0, found),
  };
}

function factsOf(gap: VerticalGap | null, { angle }: Crossing): Record<string, string | number> {
  const angle_deg = Math.round(angle * 10) / 10;
  return gap === null ? { angle_deg } : { angle_deg, above: gap.above.id };
}

function adviceOf(
  a: ReviewPipe,
  b: ReviewPipe,
  { angle }: Crossing,
  gap: VerticalGap | null,
  uncertainty: Metres,
  found: Judgement,
): Advice[] {
  const { yields, advice } = giveWay(a, b);
  const all: Advice[] = [advice];
  if (gap && found.verdict === 'violation' && found.required !== null) {
    const mover = yields ?? a;
    all.push({
      code: mover === gap.above ? 'raise' : 'lower',
      values: {
        feature: mover.id,
        distance_m: Math.round((found.required + uncertainty - gap.asStated) * 100) / 100,
        over_m: Math.round(mover.length * 10) / 10,
      },
    });
    if (found.figure.id.includes('power_direct') && found.figure.value === 0.5) {
      all.push({ code: 'partition_plate', values: {} });
    }
  }
  if (gap && !orderKept(gap.above, gap.above === a ? b : a)) {
    all.push({ code: 'order_not_kept', values: { above: gap.above.id, clause: CROSSING_ORDER.clause } });
  }
  if (angle < SMALL_ANGLE_DEG)
    all.push({ code: 'angle_small', values: { angle_deg: Math.round(angle * 10) / 10 } });
  return all;
}

/** Angles under this are noted. */
const SMALL_ANGLE_DEG = 60;

/** The order from the top is telecom, power, gas, heat, water, reclaimed, storm, foul. */
export function orderKept(upper: ReviewPipe, lower: ReviewPipe): boolean {
  const first = placeInOrder(upper);
  const second = placeInOrder(lower);
  return first < 0 || second < 0 || first <= second;
}

function placeInOrder({ properties: { category } }: ReviewPipe): number {
  const name = { heating: 'heat', foul: 'sewer', combined: 'sewer', lighting: 'power' }[category as string];
  return CROSSING_ORDER.order.indexOf(name ?? category);
}

/** The figure of Table 4.1.14 that would hold, were it not for another standard. */
function figureInTable(a: ReviewPipe, b: ReviewPipe, book: RuleBook): Figure | null {
  const plain = (pipe: ReviewPipe) => ({ ...pipe.properties, material: null });
  const table = verticalClearance(plain(a), plain(b), book);
  if (table.kind === 'figure') return table.figure;
  if (table.kind === 'either') return table.high;
  const cell = verticalCell('gas', 'heat');
  return cell && !isSplit(cell) ? cell : null;
}
