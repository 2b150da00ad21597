import { isRecord } from '../check/featureGuard';
import type { RawFeature } from '../rawFeature';

/** Whether at least half of the features begin within longitude and latitude, as GeoJSON asks (RFC 7946 §4). */
export function fitsLonLat(features: readonly RawFeature[]): boolean {
  let inside = 0;
  let placed = 0;
  for (const { value } of features) {
    const position = firstPosition(value);
    if (position === null) continue;
    placed += 1;
    const [x, y] = position;
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) inside += 1;
  }
  return inside * 2 >= placed;
}

/** The first vertex of a feature or geometry of unknown shape. */
export function firstPosition(value: unknown): readonly [number, number] | null {
  if (!isRecord(value)) return null;
  const geometry = isRecord(value.geometry) ? value.geometry : value;
  let nested: unknown = geometry.coordinates;
  for (let depth = 0; depth < 5 && Array.isArray(nested); depth++) {
    const [x, y] = nested as unknown[];
    if (typeof x === 'number') return typeof y === 'number' ? [x, y] : null;
    nested = x;
  }
  return null;
}
