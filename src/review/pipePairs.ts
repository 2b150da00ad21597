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
 * Two pipes that come near each other or cross, with the segments that do: as near as the largest figure among
 * the kinds present, so that passes are counted too. `a` has the lower id.
 */
export type PipePair = {
  readonly a: ReviewPipe;
  readonly b: ReviewPipe;
  readonly requirement: Requirement;
  /** Between centre lines; beyond it the pair passes whatever the survey's error. */
  readonly reach: Metres;
  /** Segment of a, segment of b, segment of a, … */
  readonly segments: readonly number[];
};

/** All pairs of buried pipes that are neighbours by Table 4.1.9. */
export const pipePairs = once(findPairs);

function findPairs({ pipes, segments }: ReviewModel, book: RuleBook): readonly PipePair[] {
  const requirements = requirementsOf(pipes, book);
  const halfReach = pipes.map(
    (pipe) =>
      (pipe.section.halfWidth ?? LARGEST_UNSTATED_M / 2) +
      planBand(pipe.properties, deepestCentre(pipe), book).limit +
      ROUNDING_M,
  );
  const grid = uniformGrid(reachBoxes(segments, pipes, halfReach, requirements.largest / 2));
  const near: number[] = [];
  const keys: number[] = [];
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  forEachPair(grid, (i, j) => {
    const p = segments.pipe[i]!;
    const q = segments.pipe[j]!;
    if (p === q) return;
    const a = pipes[p]!;
    const b = pipes[q]!;
    if (!a.buried || !b.buried) return;
    const reach = requirements.largest + halfReach[p]! + halfReach[q]!;
    const { x1, y1, x2, y2 } = segments;
    const { distance } = segmentDistance(x1[i]!, y1[i]!, x2[i]!, y2[i]!, x1[j]!, y1[j]!, x2[j]!, y2[j]!, out);
    if (distance > reach) return;
    const swap = a.id > b.id;
    near.push(swap ? j : i, swap ? i : j);
    keys.push(swap ? q * pipes.length + p : p * pipes.length + q);
  });
  const order = Uint32Array.from(keys, (_, k) => k).sort((k, l) => keys[k]! - keys[l]!);
  const found: PipePair[] = [];
  for (let k = 0; k < order.length; ) {
    const key = keys[order[k]!]!;
    const own: number[] = [];
    for (; k < order.length && keys[order[k]!] === key; k++)
      own.push(near[order[k]! * 2]!, near[order[k]! * 2 + 1]!);
    const p = Math.floor(key / pipes.length);
    const q = key % pipes.length;
    found.push({
      a: pipes[p]!,
      b: pipes[q]!,
      requirement: requirements.of(p, q),
      reach: requirements.between(p, q) + halfReach[p]! + halfReach[q]!,
      segments: own,
    });
  }
  return found;
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
  halfReach: readonly Metres[],
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
