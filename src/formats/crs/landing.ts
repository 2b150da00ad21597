import { centreOfBounds } from '../../geo/bounds';
import { localPlane } from '../../geo/localPlane';
import type { Bounds, LonLat, Metres } from '../../model/units';
import { boundsDistance, inArea } from './boundsDistance';
import { projectionOf } from './coordinateSystems';
import type { CrsCandidate, CrsChoice, ToLonLat } from './crsTypes';
import { nearestTown } from './places';
import type { ResolvedCrs } from './resolveCrs';
import type { Sketch } from './sketch';

/** Where a source would lie in a system. */
export type Landing = Pick<CrsCandidate, 'bounds' | 'outline' | 'near' | 'distance_m'> & {
  readonly middle: LonLat;
  /** Null where the system does not say where it is meant to be used. */
  readonly isInArea: boolean | null;
};

/** null where it would have no place on the earth. */
export async function landingOf(
  sketch: Sketch,
  system: ResolvedCrs,
  axes: CrsChoice['axes'],
  open: Bounds | null,
): Promise<Landing | null> {
  const { toLonLat } = await projectionOf(system);
  const place: ToLonLat = axes === 'xy' ? toLonLat : (x, y) => toLonLat(y, x);
  const middle = place(...sketch.middle);
  if (middle === null) return null;
  const outline = sketch.paths
    .map((path) => path.flatMap(([x, y]) => place(x, y) ?? []))
    .map(pairs)
    .filter((path) => path.length > 0);
  const bounds = boundsOfPlaces(edgeOf(sketch).flatMap(([x, y]) => place(x, y) ?? []));
  if (bounds === null) return null;
  return {
    middle,
    bounds,
    outline,
    near: await nearestTown(middle),
    distance_m: open === null ? null : boundsDistance(bounds, open),
    isInArea: system.area === null ? null : inArea(system.area, middle[0], middle[1], AREA_MARGIN),
  };
}

/** Around the middle of what is open, drawn no larger than so many metres. */
export function schematicLanding(
  { extent, paths }: Sketch,
  axes: CrsChoice['axes'],
  open: Bounds | null,
): Landing {
  const middle = open === null ? ([0, 0] as const) : centreOfBounds(open);
  const plane = localPlane(middle);
  const [minX, minY, maxX, maxY] = extent;
  const size = Math.max(maxX - minX, maxY - minY);
  const scale = size > LARGEST_SCHEMATIC ? LARGEST_SCHEMATIC / size : 1;
  const place = ([x, y]: readonly [number, number]): LonLat => {
    const [east, north] = [(x - (minX + maxX) / 2) * scale, (y - (minY + maxY) / 2) * scale];
    return plane.toLonLat(axes === 'xy' ? [east, north] : [north, east]);
  };
  const outline = paths.map((path) => path.map(place));
  const [west, south] = place([minX, minY]);
  const [east, north] = place([maxX, maxY]);
  const bounds: Bounds = [
    Math.min(west, east),
    Math.min(south, north),
    Math.max(west, east),
    Math.max(south, north),
  ];
  return { middle, bounds, outline, near: null, distance_m: open === null ? null : 0, isInArea: null };
}

/** Data of a zone's edge is kept in either zone, some way beyond. */
const AREA_MARGIN = 0.5;
const LARGEST_SCHEMATIC: Metres = 2000;

/** Points along the edge of the extent: straight lines of a grid bend on the map. */
function edgeOf({ extent: [minX, minY, maxX, maxY] }: Sketch): (readonly [number, number])[] {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  return steps.flatMap((t) => {
    const [x, y] = [minX + t * (maxX - minX), minY + t * (maxY - minY)];
    return [
      [x, minY],
      [x, maxY],
      [minX, y],
      [maxX, y],
    ] as const;
  });
}

function pairs(flat: readonly number[]): LonLat[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
}

function boundsOfPlaces(flat: readonly number[]): Bounds | null {
  if (flat.length === 0) return null;
  const lons = flat.filter((_, i) => i % 2 === 0);
  const lats = flat.filter((_, i) => i % 2 === 1);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
