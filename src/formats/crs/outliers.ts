import type { RawFeature } from '../rawFeature';
import type { Outliers } from './crsTypes';
import type { Ordinates } from './ordinates';

/** What lies so far off that the extent becomes absurd: how many, and which. */
type FarOff = { readonly outliers: Outliers | null; readonly isOut: (index: number) => boolean };

/**
 * Features beyond a gap: farther from the middle (the median of both ordinates) than ten times nine tenths of the
 * others, than 20 km, and three times the next nearer one; at most a tenth of all. What is scattered evenly has none.
 */
export function farOff(features: readonly RawFeature[], boxes: Ordinates): FarOff {
  const { count, minX, minY, maxX, maxY } = boxes;
  const x = middles(minX, maxX);
  const y = middles(minY, maxY);
  const placed = placedOf(x);
  if (placed.length < FEWEST) return NONE;
  const [midX, midY] = [quantile(x, placed, 0.5), quantile(y, placed, 0.5)];
  const far = new Float64Array(count);
  for (const i of placed) far[i] = Math.sqrt((x[i]! - midX) ** 2 + (y[i]! - midY) ** 2);
  const unit = isInDegrees(boxes, placed) ? METRES_A_DEGREE : 1;
  const reach = Math.max(10 * quantile(far, placed, 0.9), ABSURD_M / unit);
  const beyond: number[] = [];
  let nearer = 0;
  for (const i of placed) {
    if (far[i]! > reach) beyond.push(i);
    else if (far[i]! > nearer) nearer = far[i]!;
  }
  beyond.sort((a, b) => far[a]! - far[b]!);
  const cut = beyond.findIndex((i, k) => far[i]! > GAP * (k === 0 ? nearer : far[beyond[k - 1]!]!));
  if (cut < 0) return NONE;
  const out = beyond.slice(cut);
  if (out.length > Math.max(1, placed.length * MOST_OUT)) return NONE;
  const isOutside = new Set(out);
  const indexes = [...new Set(out.map((i) => features[i]!.index))].sort((a, b) => a - b);
  return {
    outliers: {
      indexes,
      farthest_m: far[out.at(-1)!]! * unit,
      examples: out.slice(-EXAMPLES).map((i) => named(features[i]!, x[i]!, y[i]!)),
    },
    isOut: (index) => isOutside.has(index),
  };
}

const FEWEST = 4;
const ABSURD_M = 20_000;
const GAP = 3;
const MOST_OUT = 0.1;
const EXAMPLES = 5;
const METRES_A_DEGREE = 111_195;

const NONE: FarOff = { outliers: null, isOut: () => false };

/** Whether nearly all could be degrees; the far ones themselves may not be. */
function isInDegrees({ maxX, minX, maxY, minY }: Ordinates, placed: Uint32Array): boolean {
  let fits = 0;
  for (const i of placed) {
    if (minX[i]! >= -180 && maxX[i]! <= 180 && minY[i]! >= -180 && maxY[i]! <= 180) fits++;
  }
  return fits >= placed.length * (1 - MOST_OUT);
}

function middles(least: Float64Array, most: Float64Array): Float64Array {
  const middle = new Float64Array(least.length);
  for (let i = 0; i < least.length; i++) middle[i] = (least[i]! + most[i]!) / 2;
  return middle;
}

function placedOf(values: Float64Array): Uint32Array {
  const indexes = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) indexes[count++] = i;
  return indexes.subarray(0, count);
}

/** Of a few ten thousand, evenly taken: exact for fewer. */
function quantile(values: Float64Array, placed: Uint32Array, share: number): number {
  const step = Math.ceil(placed.length / LARGEST_SAMPLE);
  const sample = new Float64Array(Math.ceil(placed.length / step));
  for (let k = 0; k < sample.length; k++) sample[k] = values[placed[k * step]!]!;
  sample.sort();
  return sample[Math.floor((sample.length - 1) * share)]!;
}

const LARGEST_SAMPLE = 20_000;

function named({ layer, handle, index, value }: RawFeature, x: number, y: number): string {
  const id = (value as { id?: unknown } | null)?.id;
  const name = handle ?? (typeof id === 'string' || typeof id === 'number' ? String(id) : `#${index + 1}`);
  const where = `${Number(x.toFixed(3))}, ${Number(y.toFixed(3))}`;
  return [layer ?? '', name.slice(0, 60), where].filter((part) => part !== '').join(' · ');
}
