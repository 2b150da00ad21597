import type { PipeCategory } from '../model/pipeCategory';
import type { Metres } from '../model/units';
import { horizontalClearance, verticalClearance } from '../standards/clearance';
import { CLASS_LIMITS } from '../standards/clearanceNotes';
import { horizontalClasses, isPolyethylene, type LineFacts, verticalClasses } from '../standards/lineClass';
import type { Requirement } from '../standards/requirement';
import type { RuleBook } from '../standards/ruleBook';
import { familyOf, type ReviewPipe } from './pipes';

/** The kinds of line of a network and what the two tables ask between each two: looked up once, not once a pair. */
export type LineKinds = {
  readonly count: number;
  /** By `lineKindKey`. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly categories: readonly PipeCategory[];
  /** Number of the kind of each pipe. */
  readonly ofPipe: Int32Array;
  /** By kind: Table 4.1.9, or 4.1.14, does not have it at all. */
  readonly outsideHorizontal: Uint8Array;
  readonly outsideVertical: Uint8Array;
  /** The largest figure of Table 4.1.9 among the kinds present. */
  readonly largest: Metres;
  /** By first kind × count + second. */
  readonly pairs: KindPairs;
};

export type KindPairs = {
  readonly horizontal: readonly Requirement[];
  readonly vertical: readonly Requirement[];
  /** What is near enough to mention: the largest figure that may hold; 0 where none does. */
  readonly farthest: Float64Array;
  /** The same for the height at a crossing; NaN where the table does not say. */
  readonly height: Float64Array;
  /** ASKS_HORIZONTAL and ASKS_VERTICAL. */
  readonly asks: Uint8Array;
  /** 1 for kinds that may join each other. */
  readonly oneFamily: Uint8Array;
};

const PIPES_A_STEP = 5000;

export const ASKS_HORIZONTAL = 1;
export const ASKS_VERTICAL = 2;

export function* lineKinds(pipes: readonly ReviewPipe[], book: RuleBook): Generator<void, LineKinds> {
  const numbers = new Map<string, number>();
  const lines: LineFacts[] = [];
  const ofPipe = new Int32Array(pipes.length);
  for (const { index, properties } of pipes) {
    const key = lineKindKey(properties);
    let kind = numbers.get(key);
    if (kind === undefined) {
      kind = lines.push(properties) - 1;
      numbers.set(key, kind);
    }
    ofPipe[index] = kind;
    if (index % PIPES_A_STEP === PIPES_A_STEP - 1) yield;
  }
  const outsideHorizontal = Uint8Array.from(lines, (line) => isOutside(horizontalClasses(line)));
  const outsideVertical = Uint8Array.from(lines, (line) => isOutside(verticalClasses(line)));
  const pairs = kindPairs(lines, outsideHorizontal, outsideVertical, book);
  return {
    count: lines.length,
    numbers,
    categories: lines.map(({ category }) => category),
    ofPipe,
    outsideHorizontal,
    outsideVertical,
    largest: pairs.farthest.reduce((most, figure) => Math.max(most, figure), 0),
    pairs,
  };
}

/**
 * The kinds after some pipes have changed; null when there is a new kind, or the largest figure is no more, as that is
 * how far all pipes look. A pipe without a segment has gone.
 */
export function kindsAfter(
  { numbers, ...before }: LineKinds,
  pipes: readonly ReviewPipe[],
  moved: readonly ReviewPipe[],
): LineKinds | null {
  const ofPipe = new Int32Array(pipes.length);
  ofPipe.set(before.ofPipe);
  for (const { index, segmentCount, properties } of moved) {
    const kind = segmentCount === 0 ? GONE : numbers.get(lineKindKey(properties));
    if (kind === undefined) return null;
    ofPipe[index] = kind;
  }
  const present = new Uint8Array(before.count);
  for (const kind of ofPipe) if (kind !== GONE) present[kind] = 1;
  const { count, pairs, largest } = before;
  const isHere = (_: number, k: number) => present[Math.floor(k / count)] === 1 && present[k % count] === 1;
  return Math.max(0, ...pairs.farthest.filter(isHere)) === largest ? { ...before, numbers, ofPipe } : null;
}

const GONE = -1;

/** All that the two tables ask about a line, so that lines of one key are one kind. */
export function lineKindKey(line: LineFacts): string {
  const start = `${line.category} ${line.laying ?? ''}`;
  switch (line.category) {
    case 'water':
      return `${start} ${sizeClass(line.diameter_mm)}`;
    case 'gas': {
      const pressure = `${line.pressure_class ?? ''} ${line.pressure_mpa ?? ''}`;
      return `${start} ${sizeClass(line.diameter_mm)} ${pressure} ${isPolyethylene(line.material)}`;
    }
    case 'power':
    case 'lighting':
      return `${start} ${line.voltage_kv ?? ''}`;
    default:
      return start;
  }
}

/** The classes of both tables by diameter. */
function sizeClass(diameter: number | null | undefined): number {
  if (diameter == null) return 0;
  if (diameter <= CLASS_LIMITS.water_small_diameter_max_mm) return 1;
  return diameter <= CLASS_LIMITS.gas_pair_small_diameter_max_mm ? 2 : 3;
}

function kindPairs(
  lines: readonly LineFacts[],
  outsideHorizontal: Uint8Array,
  outsideVertical: Uint8Array,
  book: RuleBook,
): KindPairs {
  const count = lines.length;
  const horizontal: Requirement[] = [];
  const vertical: Requirement[] = [];
  const farthest = new Float64Array(count * count);
  const height = new Float64Array(count * count);
  const asks = new Uint8Array(count * count);
  const oneFamily = new Uint8Array(count * count);
  lines.forEach((a, first) => {
    lines.forEach((b, second) => {
      const beside = horizontalClearance({ line: a }, { line: b }, book);
      const crossing = verticalClearance(a, b, book);
      const k = horizontal.push(beside) - 1;
      vertical.push(crossing);
      farthest[k] = largestOf(
        // Where another standard decides, the table's own figure still says what is near enough to mention.
        beside.kind === 'unclassifiable' ? horizontalClearance(plain(a), plain(b), book) : beside,
      );
      oneFamily[k] = Number(familyOf(a.category) === familyOf(b.category));
      height[k] = crossing.kind === 'unclassifiable' ? Number.NaN : largestOf(crossing);
      if (beside.kind !== 'none' && !outsideHorizontal[first] && !outsideHorizontal[second]) {
        asks[k]! |= ASKS_HORIZONTAL;
      }
      if (crossing.kind !== 'none' && !outsideVertical[first] && !outsideVertical[second]) {
        asks[k]! |= ASKS_VERTICAL;
      }
    });
  });
  return { horizontal, vertical, farthest, height, asks, oneFamily };
}

function plain(line: LineFacts): { line: LineFacts } {
  return { line: { ...line, material: null } };
}

function isOutside({ kind }: { readonly kind: string }): number {
  return kind === 'unclassifiable' ? 1 : 0;
}

function largestOf(requirement: Requirement): number {
  if (requirement.kind === 'figure') return requirement.figure.value ?? 0;
  return requirement.kind === 'either' ? (requirement.high.value ?? 0) : 0;
}
