import { coordinatesDepth, isGeometryType } from '../check/geometryTypes';
import type { ToLonLat } from '../crs/crsTypes';
import type { Note } from '../check/featureGuard';

export type Placed =
  | { readonly geometry: Readonly<Record<string, unknown>>; readonly fault: null }
  | { readonly geometry: null; readonly fault: Note };

/**
 * A geometry of untrusted shape with its positions in longitude and latitude, heights kept, its extent dropped. What
 * is no position stays for the guard to refuse; a position without a place on the earth is a fault, told as it stood.
 */
export function placeGeometry(geometry: Readonly<Record<string, unknown>>, toLonLat: ToLonLat): Placed {
  const { type } = geometry;
  if (!isGeometryType(type)) return { geometry, fault: null };
  const walk: Walk = { toLonLat, outside: null };
  const coordinates = placeNested(geometry.coordinates, coordinatesDepth(type), walk);
  if (walk.outside !== null) {
    const detail = `[${walk.outside.slice(0, 3).join(', ')}]`;
    return { geometry: null, fault: { code: 'outside_lon_lat', detail } };
  }
  const { bbox: _bbox, crs: _crs, ...members } = geometry;
  return { geometry: { ...members, coordinates }, fault: null };
}

type Walk = { readonly toLonLat: ToLonLat; outside: readonly unknown[] | null };

function placeNested(nested: unknown, depth: number, walk: Walk): unknown {
  if (walk.outside !== null || !Array.isArray(nested)) return nested;
  if (depth > 1) return nested.map((inner) => placeNested(inner, depth - 1, walk));
  const [x, y, ...rest] = nested as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number') return nested;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return nested;
  const lonLat = walk.toLonLat(x, y);
  if (lonLat === null || !(Math.abs(lonLat[0]) <= 180 && Math.abs(lonLat[1]) <= 90)) {
    walk.outside = nested;
    return nested;
  }
  return rest.length === 0
    ? [rounded(lonLat[0]), rounded(lonLat[1])]
    : [rounded(lonLat[0]), rounded(lonLat[1]), ...rest];
}

/** To 0.1 mm: what comes in and goes out again stays within a millimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
