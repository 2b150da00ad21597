import type { LonLat, Metres } from '../model/units';
import { gaussKrueger } from './gaussKrueger';

/** CGCS2000, 3° zones: x is north, y is east with the zone's number before it, as Chinese surveys write. */
export type GridCoordinates = { readonly zone: number; readonly x: Metres; readonly y: Metres };

export function gridCoordinates(at: LonLat): GridCoordinates {
  const zone = Math.round(at[0] / 3);
  const [east, north] = gaussKrueger(3 * zone).forward(at);
  return { zone, x: north, y: zone * 1e6 + FALSE_EASTING + east };
}

const FALSE_EASTING: Metres = 500_000;
