import { geodesicDistance } from '../../geo/geodesic';
import type { Bounds, Metres } from '../../model/units';

/** Between the nearest corners or sides of two boxes; 0 where they meet. */
export function boundsDistance(a: Bounds, b: Bounds): Metres {
  const [lonA, lonB] = nearest(a[0], a[2], b[0], b[2]);
  const [latA, latB] = nearest(a[1], a[3], b[1], b[3]);
  return lonA === lonB && latA === latB ? 0 : geodesicDistance([lonA, latA], [lonB, latB]);
}

/** Whether a place lies in a box, or within so many degrees of it; west of the box may be greater than its east. */
export function inArea(
  [west, south, east, north]: Bounds,
  lon: number,
  lat: number,
  margin: number,
): boolean {
  if (lat < south - margin || lat > north + margin) return false;
  if (west <= east) return lon >= west - margin && lon <= east + margin;
  return lon >= west - margin || lon <= east + margin;
}

function nearest(fromA: number, toA: number, fromB: number, toB: number): readonly [number, number] {
  if (toA < fromB) return [toA, fromB];
  if (toB < fromA) return [fromA, toB];
  const shared = Math.max(fromA, fromB);
  return [shared, shared];
}
