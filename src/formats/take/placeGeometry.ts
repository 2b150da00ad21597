import type { Note } from '../check/featureGuard';
import { coordinatesDepth, isGeometryType } from '../check/geometryTypes';
import type { ToLonLat } from '../crs/crsTypes';
import { mendRawCoordinates } from '../mend/rawCoordinates';

export type Placed =
  | {
      readonly geometry: Readonly<Record<string, unknown>>;
      readonly fault: null;
      readonly notes: readonly Note[];
    }
  | { readonly geometry: null; readonly fault: Note };

const NO_NOTES: readonly Note[] = [];

/**
 * A geometry of untrusted shape with its positions in longitude and latitude, heights kept, its extent dropped. What
 * is no position stays for the guard to refuse; a position without a place on the earth is a fault, told as it stood.
 */
export function placeGeometry(geometry: Readonly<Record<string, unknown>>, toLonLat: ToLonLat): Placed {
  const { type } = geometry;
  if (!isGeometryType(type)) return { geometry, fault: null, notes: NO_NOTES };
  const walk: Walk = { toLonLat, outside: null, isOdd: false };
  let coordinates = placeNested(geometry.coordinates, coordinatesDepth(type), walk);
  let notes = NO_NOTES;
  if (walk.isOdd) {
    // Numbers written as text and the like have to be read before they can be placed.
    const mended = mendRawCoordinates(geometry.coordinates, type);
    notes = mended.notes;
    coordinates = placeNested(mended.coordinates, coordinatesDepth(type), walk);
  }
  if (walk.outside !== null) {
    const detail = `[${walk.outside.slice(0, 3).join(', ')}]`;
    return { geometry: null, fault: { code: 'outside_lon_lat', detail } };
  }
  const { bbox: _bbox, crs: _crs, ...members } = geometry;
  return { geometry: { ...members, coordinates }, fault: null, notes };
}

type Walk = { readonly toLonLat: ToLonLat; outside: readonly unknown[] | null; isOdd: boolean };

function placeNested(nested: unknown, depth: number, walk: Walk): unknown {
  if (walk.outside !== null || !Array.isArray(nested)) return nested;
  if (depth > 1) return nested.map((inner) => placeNested(inner, depth - 1, walk));
  const [x, y, ...rest] = nested as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    walk.isOdd = true;
    return nested;
  }
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
