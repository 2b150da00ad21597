import type { Note } from './featureGuard';
import type { PlainGeometry } from './geometryTypes';
import { findPosition } from './positions';

/** Refuses positions that cannot be longitude and latitude: never drawn in the wrong place. */
export function lonLatFault(geometry: PlainGeometry): Note | null {
  const outside = findPosition(geometry, (position) => !isLonLat(position[0]!, position[1]!));
  if (outside === null) return null;
  const fitsSwapped = findPosition(geometry, (position) => !isLonLat(position[1]!, position[0]!)) === null;
  return {
    code: fitsSwapped ? 'swapped_lon_lat' : 'outside_lon_lat',
    detail: `${outside.path} = [${outside.position.join(', ')}]`,
  };
}

function isLonLat(lon: number, lat: number): boolean {
  return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
}
