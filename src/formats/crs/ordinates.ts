import { paced, type WorkOptions } from '../pacing';
import type { RawFeature } from '../rawFeature';

/** Where each feature lies, in its own ordinates: boxes in the order of the features; NaN for those without a position. */
export type Ordinates = {
  readonly count: number;
  readonly minX: Float64Array;
  readonly minY: Float64Array;
  readonly maxX: Float64Array;
  readonly maxY: Float64Array;
};

type Visit = (x: number, y: number, part: number) => void;

/** Goes through every position once; text is taken as the number that it spells, what is none is passed over. */
export async function ordinatesOf(
  features: readonly RawFeature[],
  { signal }: Pick<WorkOptions, 'signal'> = {},
): Promise<Ordinates> {
  const breathe = paced({ signal });
  const count = features.length;
  const boxes = {
    count,
    minX: new Float64Array(count).fill(Number.NaN),
    minY: new Float64Array(count).fill(Number.NaN),
    maxX: new Float64Array(count).fill(Number.NaN),
    maxY: new Float64Array(count).fill(Number.NaN),
  };
  const box = new Float64Array(4);
  const widen: Visit = (x, y) => {
    if (x < box[0]!) box[0] = x;
    if (y < box[1]!) box[1] = y;
    if (x > box[2]!) box[2] = x;
    if (y > box[3]!) box[3] = y;
  };
  for (let i = 0; i < count; i++) {
    if (i % FEATURES_A_LOOK === 0) await breathe(() => i / count);
    box[0] = Number.POSITIVE_INFINITY;
    box[1] = Number.POSITIVE_INFINITY;
    box[2] = Number.NEGATIVE_INFINITY;
    box[3] = Number.NEGATIVE_INFINITY;
    forEachRawPosition(features[i]!.value, widen);
    if (box[0]! > box[2]!) continue;
    boxes.minX[i] = box[0]!;
    boxes.minY[i] = box[1]!;
    boxes.maxX[i] = box[2]!;
    boxes.maxY[i] = box[3]!;
  }
  return boxes;
}

/** Every position with two numbers that can be reckoned with in a feature or geometry of untrusted shape, with the number of its line or ring. */
export function forEachRawPosition(value: unknown, visit: Visit): void {
  const walk: Walk = { visit, part: 0 };
  for (const path of pathsOf(value, 0)) visitNested(path, walk, 0);
}

type Walk = { readonly visit: Visit; part: number };

/** The coordinates of a feature, or of each member of a collection. */
function pathsOf(value: unknown, depth: number): unknown[] {
  if (!isRecord(value) || depth > DEEPEST) return [];
  if (isRecord(value.geometry)) return pathsOf(value.geometry, depth + 1);
  if (Array.isArray(value.geometries)) return value.geometries.flatMap((part) => pathsOf(part, depth + 1));
  return [value.coordinates];
}

function visitNested(nested: unknown, walk: Walk, depth: number): void {
  if (!Array.isArray(nested) || depth > DEEPEST) return;
  if (!Array.isArray(nested[0])) {
    const x = ordinate(nested[0]);
    const y = ordinate(nested[1]);
    if (Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST) walk.visit(x, y, walk.part);
    return;
  }
  for (const inner of nested) visitNested(inner, walk, depth + 1);
  if (!Array.isArray(nested[0][0])) walk.part += 1;
}

function ordinate(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const FEATURES_A_LOOK = 2048;
const DEEPEST = 10;
/** In no system is anything so far off; beyond it the width of an extent is no number any more. */
const FARTHEST = 1e100;
