import type { RawFeature } from '../rawFeature';
import { convexHull } from './convexHull';
import { forEachRawPosition, type Ordinates } from './ordinates';

type Position = readonly [x: number, y: number];

/** What a source looks like, in its own ordinates, outliers aside: enough to tell where a system would put it. */
export type Sketch = {
  readonly extent: readonly [minX: number, minY: number, maxX: number, maxY: number];
  readonly middle: Position;
  /** The hull as a closed ring, then the largest features, thinned. */
  readonly paths: readonly (readonly Position[])[];
};

/** null where no feature has a position. */
export function sketchOf(
  features: readonly RawFeature[],
  boxes: Ordinates,
  isOut: (index: number) => boolean,
): Sketch | null {
  const { count, minX, minY, maxX, maxY } = boxes;
  const extent: [number, number, number, number] = [...NOWHERE];
  const large: { index: number; size: number }[] = [];
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(minX[i]!) || isOut(i)) continue;
    const [left, bottom, right, top] = [minX[i]!, minY[i]!, maxX[i]!, maxY[i]!];
    if (left < extent[0]) extent[0] = left;
    if (bottom < extent[1]) extent[1] = bottom;
    if (right > extent[2]) extent[2] = right;
    if (top > extent[3]) extent[3] = top;
    keepLargest(large, i, right - left + (top - bottom));
  }
  if (!(extent[0] <= extent[2])) return null;
  const ring = thinned(convexHull(rim(boxes, isOut, extent)), HULL_VERTICES);
  const paths = large.flatMap(({ index }) => firstPath(features[index]!));
  return {
    extent,
    middle: [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2],
    paths: [[...ring, ring[0]!], ...paths],
  };
}

const { POSITIVE_INFINITY: MOST, NEGATIVE_INFINITY: LEAST } = Number;
const NOWHERE = [MOST, MOST, LEAST, LEAST] as const;
const COLUMNS = 256;
const HULL_VERTICES = 48;
const MOST_PATHS = 30;
const PATH_VERTICES = 10;

/** The lowest and highest corners in each of many columns: a hull of hundreds of thousands takes no longer for it. */
function rim(
  { count, minX, minY, maxX, maxY }: Ordinates,
  isOut: (index: number) => boolean,
  [west, , east]: Sketch['extent'],
): Position[] {
  const low = new Float64Array(COLUMNS).fill(MOST);
  const high = new Float64Array(COLUMNS).fill(LEAST);
  const lowAt = new Float64Array(COLUMNS);
  const highAt = new Float64Array(COLUMNS);
  const width = east > west ? east - west : 1;
  const corner = (x: number, bottom: number, top: number) => {
    // Divided first: one over a width next to nothing is no number.
    const k = Math.round(((x - west) / width) * (COLUMNS - 1));
    if (bottom < low[k]!) {
      low[k] = bottom;
      lowAt[k] = x;
    }
    if (top > high[k]!) {
      high[k] = top;
      highAt[k] = x;
    }
  };
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(minX[i]!) || isOut(i)) continue;
    corner(minX[i]!, minY[i]!, maxY[i]!);
    corner(maxX[i]!, minY[i]!, maxY[i]!);
  }
  const corners: Position[] = [];
  for (let k = 0; k < COLUMNS; k++) {
    if (low[k]! > high[k]!) continue;
    corners.push([lowAt[k]!, low[k]!]);
    if (lowAt[k] !== highAt[k] || low[k] !== high[k]) corners.push([highAt[k]!, high[k]!]);
  }
  return corners;
}

function keepLargest(large: { index: number; size: number }[], index: number, size: number): void {
  if (size === 0 || (large.length === MOST_PATHS && size <= large.at(-1)!.size)) return;
  const place = large.findIndex((other) => other.size < size);
  large.splice(place < 0 ? large.length : place, 0, { index, size });
  if (large.length > MOST_PATHS) large.pop();
}

/** The first line or ring of a feature. */
function firstPath({ value }: RawFeature): Position[][] {
  const path: Position[] = [];
  forEachRawPosition(value, (x, y, part) => {
    if (part === 0) path.push([x, y]);
  });
  return path.length < 2 ? [] : [thinned(path, PATH_VERTICES)];
}

function thinned(path: readonly Position[], most: number): Position[] {
  if (path.length <= most) return [...path];
  return Array.from({ length: most }, (_, k) => path[Math.round((k * (path.length - 1)) / (most - 1))]!);
}
