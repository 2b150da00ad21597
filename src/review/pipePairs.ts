import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import { emptyBoxes, forEachPair, uniformGrid } from '../geo/uniformGrid';
import type { Metres } from '../model/units';
import { horizontalClearance } from '../standards/clearance';
import type { LineFacts } from '../standards/lineClass';
import type { Requirement } from '../standards/requirement';
import type { RuleBook } from '../standards/ruleBook';
import { once } from './once';
import { LARGEST_UNSTATED_M } from './pipeSection';
import { deepestCentre, type ReviewPipe } from './pipes';
import type { ReviewModel } from './reviewModel';
import { planBand } from './uncertainty';
import { ROUNDING_M } from './verdict';

/**
 * Two pipes that come near each other or cross: as near as the largest figure among the kinds present, so that
 * passes are counted too. `a` has the lower id.
 */
export type PipePair = {
  readonly index: number;
  readonly a: ReviewPipe;
  readonly b: ReviewPipe;
  readonly requirement: Requirement;
  /** Between centre lines; beyond it the pair passes whatever the survey's error. */
  readonly reach: Metres;
  /** Their segments that come near: ofA[k] and ofB[k] for k from `from` to before `to`. */
  readonly ofA: Int32Array;
  readonly ofB: Int32Array;
  readonly from: number;
  readonly to: number;
  /** Some of the segments meet. */
  readonly meets: boolean;
};

export type PipePairs = {
  readonly count: number;
  /** Made anew each time: a city has millions, which would weigh more than they cost. */
  at(index: number): PipePair;
};

/** All pairs of buried pipes that are neighbours by Table 4.1.9. */
export const pipePairs = once(findPairs);

function findPairs({ pipes, segments }: ReviewModel, book: RuleBook): PipePairs {
  const requirements = requirementsOf(pipes, book);
  const halfReach = Float64Array.from(
    pipes,
    (pipe) =>
      (pipe.section.halfWidth ?? LARGEST_UNSTATED_M / 2) +
      planBand(pipe.properties, deepestCentre(pipe), book).limit +
      ROUNDING_M,
  );
  const near = nearSegments(segments, pipes, halfReach, requirements.largest);
  const { count, first, second, meets } = near;
  const pipeOf = (list: Int32Array) => (k: number) => segments.pipe[list[k]!]!;
  const bySecond = sortedBy(identity(count), pipeOf(second), pipes.length);
  const order = sortedBy(bySecond, pipeOf(first), pipes.length);
  const ofP = Int32Array.from(order, (k) => first[k]!);
  const ofQ = Int32Array.from(order, (k) => second[k]!);
  const starts: number[] = [];
  for (let k = 0; k < count; k++) {
    const same =
      k > 0 &&
      segments.pipe[ofP[k]!] === segments.pipe[ofP[k - 1]!] &&
      segments.pipe[ofQ[k]!] === segments.pipe[ofQ[k - 1]!];
    if (!same) starts.push(k);
  }
  return {
    count: starts.length,
    at(index) {
      const from = starts[index]!;
      const to = starts[index + 1] ?? count;
      const p = pipes[segments.pipe[ofP[from]!]!]!;
      const q = pipes[segments.pipe[ofQ[from]!]!]!;
      const swap = p.id > q.id;
      let meeting = false;
      for (let k = from; k < to; k++) meeting ||= meets[order[k]!] === 1;
      return {
        index,
        a: swap ? q : p,
        b: swap ? p : q,
        requirement: requirements.of(p.index, q.index),
        reach: requirements.between(p.index, q.index) + halfReach[p.index]! + halfReach[q.index]!,
        ofA: swap ? ofQ : ofP,
        ofB: swap ? ofP : ofQ,
        from,
        to,
        meets: meeting,
      };
    },
  };
}

/** Segments of two pipes that come within reach; the one of the lower pipe first. */
function nearSegments(
  segments: ReviewModel['segments'],
  pipes: readonly ReviewPipe[],
  halfReach: Float64Array,
  largest: Metres,
) {
  const { x1, y1, x2, y2, pipe } = segments;
  let room = segments.count * 4 + 16;
  let first = new Int32Array(room);
  let second = new Int32Array(room);
  let meets = new Uint8Array(room);
  let count = 0;
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  forEachPair(uniformGrid(reachBoxes(segments, pipes, halfReach, largest / 2)), (i, j) => {
    const p = pipe[i]!;
    const q = pipe[j]!;
    if (p === q || !pipes[p]!.buried || !pipes[q]!.buried) return;
    segmentDistance(x1[i]!, y1[i]!, x2[i]!, y2[i]!, x1[j]!, y1[j]!, x2[j]!, y2[j]!, out);
    if (out.distance > largest + halfReach[p]! + halfReach[q]!) return;
    if (count === room) {
      room *= 2;
      first = grown(first, new Int32Array(room));
      second = grown(second, new Int32Array(room));
      meets = grown(meets, new Uint8Array(room));
    }
    first[count] = p < q ? i : j;
    second[count] = p < q ? j : i;
    meets[count] = out.distance <= ROUNDING_M ? 1 : 0;
    count++;
  });
  return { count, first, second, meets };
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function identity(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, k) => k);
}

/** A stable counting sort of an order by a key below `keys`. */
function sortedBy(order: Uint32Array, keyOf: (k: number) => number, keys: number): Uint32Array {
  const start = new Uint32Array(keys + 1);
  for (const k of order) start[keyOf(k) + 1]!++;
  for (let key = 0; key < keys; key++) start[key + 1]! += start[key]!;
  const sorted = new Uint32Array(order.length);
  for (const k of order) sorted[start[keyOf(k)]!++] = k;
  return sorted;
}

/** What Table 4.1.9 asks between the pipes of a network: looked up once for each two kinds of facts. */
function requirementsOf(pipes: readonly ReviewPipe[], book: RuleBook) {
  const kinds = new Map<string, number>();
  const lines: LineFacts[] = [];
  const kindOf = Int32Array.from(pipes, ({ properties }) => {
    const facts = factsKey(properties);
    let kind = kinds.get(facts);
    if (kind === undefined) {
      kind = lines.push(properties) - 1;
      kinds.set(facts, kind);
    }
    return kind;
  });
  const count = lines.length;
  const table = lines.flatMap((a) => lines.map((b) => horizontalClearance({ line: a }, { line: b }, book)));
  const figures = Float64Array.from(table, (requirement, k) => {
    if (requirement.kind === 'unclassifiable') {
      // Where another standard decides, the table's own figure still says what is near enough to mention.
      const plain = { ...lines[Math.floor(k / count)]!, material: null };
      const other = { ...lines[k % count]!, material: null };
      return largestOf(horizontalClearance({ line: plain }, { line: other }, book));
    }
    return largestOf(requirement);
  });
  return {
    largest: figures.reduce((most, figure) => Math.max(most, figure), 0),
    between: (p: number, q: number) => figures[kindOf[p]! * count + kindOf[q]!]!,
    of: (p: number, q: number) => table[kindOf[p]! * count + kindOf[q]!]!,
  };
}

function largestOf(requirement: Requirement): number {
  if (requirement.kind === 'figure') return requirement.figure.value ?? 0;
  return requirement.kind === 'either' ? (requirement.high.value ?? 0) : 0;
}

function factsKey(line: LineFacts): string {
  const { category, sub_category, diameter_mm, laying, pressure_class, pressure_mpa, voltage_kv, material } =
    line;
  return [
    category,
    sub_category,
    diameter_mm,
    laying,
    pressure_class,
    pressure_mpa,
    voltage_kv,
    material,
  ].join('|');
}

function reachBoxes(
  { count, x1, y1, x2, y2, pipe }: ReviewModel['segments'],
  pipes: readonly ReviewPipe[],
  halfReach: Float64Array,
  more: Metres,
) {
  const boxes = emptyBoxes(count);
  for (let i = 0; i < count; i++) {
    const reach = pipes[pipe[i]!]!.buried ? halfReach[pipe[i]!]! + more : 0;
    boxes.minX[i] = Math.min(x1[i]!, x2[i]!) - reach;
    boxes.minY[i] = Math.min(y1[i]!, y2[i]!) - reach;
    boxes.maxX[i] = Math.max(x1[i]!, x2[i]!) + reach;
    boxes.maxY[i] = Math.max(y1[i]!, y2[i]!) + reach;
  }
  return boxes;
}
