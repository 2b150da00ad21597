import type { Geometry } from 'geojson';
import { boundsOf } from '../../../geo/bounds';
import type { Bounds } from '../../../model/units';

/** Half a view in degrees of latitude, about 25 m: a point or a small thing is shown with its surroundings. */
const MARGIN = 0.00022;

/** Bounds to look at a feature by, never closer than its surroundings can be told. */
export function boundsAround(geometry: Geometry): Bounds | null {
  const bounds = boundsOf(geometry);
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  return [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
}
