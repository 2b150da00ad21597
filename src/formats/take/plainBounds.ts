import type { RawFeature } from '../rawFeature';

/** Beyond it an extent cannot be reckoned with; no drawing is so large. */
const LARGEST = 1e100;

/** Extent of untrusted features in their own ordinates; null where there is no vertex. */
export function plainBounds(
  features: readonly RawFeature[],
  leftOut: ReadonlySet<number>,
): readonly [west: number, south: number, east: number, north: number] | null {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { value, index } of features) {
    if (leftOut.has(index)) continue;
    const geometry = (value as { geometry?: unknown } | null)?.geometry ?? value;
    widen(bounds, (geometry as { coordinates?: unknown } | null)?.coordinates, 4);
  }
  return bounds[0] <= bounds[2] ? bounds : null;
}

function widen(bounds: [number, number, number, number], nested: unknown, depth: number): void {
  if (!Array.isArray(nested)) return;
  const [x, y] = nested as unknown[];
  if (typeof x === 'number' && typeof y === 'number') {
    if (!(Math.abs(x) < LARGEST && Math.abs(y) < LARGEST)) return;
    if (x < bounds[0]) bounds[0] = x;
    if (y < bounds[1]) bounds[1] = y;
    if (x > bounds[2]) bounds[2] = x;
    if (y > bounds[3]) bounds[3] = y;
  } else if (depth > 1) {
    for (const inner of nested) widen(bounds, inner, depth - 1);
  }
}
