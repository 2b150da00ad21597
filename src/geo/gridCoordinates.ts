import type { LonLat, Metres } from '../model/units';
import { gaussKrueger } from './gaussKrueger';

/** CGCS2000, 3° zones: x is north, y is east with the zone's number before it, as Chinese surveys write. */
export type GridCoordinates = { readonly zone: number; readonly x: Metres; readonly y: Metres };

/** null outside the zones that the grid has, 25 to 45: there its numbers mean nothing. */
export function gridCoordinates(at: LonLat): GridCoordinates | null {
  const zone = Math.round(at[0] / 3);
  if (!(zone >= FIRST_ZONE && zone <= LAST_ZONE)) return null;
  const [east, north] = gaussKrueger(3 * zone).forward(at);
  return { zone, x: north, y: zone * 1e6 + FALSE_EASTING + east };
}

const FIRST_ZONE = 25;
const LAST_ZONE = 45;
const FALSE_EASTING: Metres = 500_000;
