import type { Position } from 'geojson';
import type { Withheld } from '../withheld';
import { type AxisValues, sorted } from './axisValues';
import { METRES_IN_DEGREE, type WrittenSystem, writtenSystems } from './coordinateSystems';
import { placeAxes } from './placeAxes';
import { type PointGrid, pointGrid, pointNear } from './pointGrid';

/** The withheld vertices in every system they may be written in. */
export type WithheldPlaces = readonly WrittenPlaces[];

export type WrittenPlaces = {
  readonly system: WrittenSystem;
  readonly grid: PointGrid;
  readonly vertices: readonly Position[];
  /** How far rounding to the grid of the site moves a number. */
  readonly reachX: number;
  readonly reachY: number;
  /** More than any rounding moves a number. */
  readonly margin: number;
  /** Made when one is first needed. */
  readonly publicGrid: () => PointGrid;
  /** The system that the site writes its own places in. */
  readonly ofSite: () => WrittenPlaces;
  /** What it writes in it. */
  readonly published: () => PointGrid;
  /** Of what it writes, sorted, each for itself. */
  readonly publishedAxes: () => readonly [x: Float64Array, y: Float64Array];
  /** Its x and its y, each for itself; made when first needed. */
  readonly axes: () => readonly [x: AxisValues, y: AxisValues];
};

export function withheldPlaces({
  vertices,
  publicVertices,
  publishedVertices = [],
  grid_m,
  coordinates = 'cgcs2000',
}: Withheld): WithheldPlaces {
  if (!vertices.length) return [];
  const middle = vertices[vertices.length >>> 1]!;
  const reach_m = Math.min(MOST_REACH_M, 0.6 * (grid_m ?? DEFAULT_GRID_M));
  const published = once(() =>
    written(publishedVertices, (lon, lat) => [lon, lat], CELL_M / METRES_IN_DEGREE),
  );
  const publishedAxes = once(() => [sorted(published().x), sorted(published().y)] as const);
  const axesIn = placeAxes({ vertices, publicVertices, grid_m: grid_m ?? DEFAULT_GRID_M, coordinates });
  const places = writtenSystems(middle).map((system): WrittenPlaces => {
    const cell = CELL_M / system.metres;
    const file = (positions: readonly Position[]) => written(positions, system.write, cell);
    // A degree of longitude is shorter; a metre of Web Mercator is, too.
    const shrink = Math.cos(((middle[1] ?? 0) * Math.PI) / 180);
    const inDegrees = system.metres !== 1;
    const isMercator = system.name.startsWith('web_mercator');
    const reach = reach_m / system.metres;
    return {
      system,
      grid: file(vertices),
      vertices,
      margin: MARGIN_M / system.metres,
      reachX: inDegrees || isMercator ? reach / shrink : reach,
      reachY: isMercator ? reach / shrink : reach,
      publicGrid: once(() => file(publicVertices)),
      ofSite: () => ofSite,
      published,
      publishedAxes,
      axes: once(() => axesIn(system)),
    };
  });
  const ofSite = places.find(({ system }) => system.name === coordinates)!;
  return places;
}

/** The withheld vertex that two numbers name, which are good to `exactness`; null where it is none or public. */
export function withheldAt(
  places: WrittenPlaces,
  x: number,
  y: number,
  exactness: number,
  isExact = false,
): Position | null {
  const reachX = (isExact ? 0 : places.reachX) + exactness;
  const reachY = (isExact ? 0 : places.reachY) + exactness;
  const found = pointNear(places.grid, x, y, reachX, reachY);
  if (found < 0) return null;
  // Honest places meet a withheld one that is shifted into another system by chance.
  const isPublic =
    isPublicAt(places, x, y, exactness) ||
    (isInDegrees(places) &&
      (isPublicAt(places.ofSite(), x, y, exactness) ||
        pointNear(places.published(), x, y, exactness + SAME, exactness + SAME) >= 0));
  return isPublic ? null : places.vertices[found]!;
}

function isInDegrees({ system, ofSite }: WrittenPlaces): boolean {
  return system.metres === ofSite().system.metres;
}

function isPublicAt(
  { publicGrid, reachX, reachY }: WrittenPlaces,
  x: number,
  y: number,
  exactness: number,
): boolean {
  return pointNear(publicGrid(), x, y, reachX + exactness, reachY + exactness) >= 0;
}

/** Whether a number may be one of a place, however it is rounded. */
export function inRange(
  value: number,
  axis: 'x' | 'y',
  { grid: { bounds }, margin }: WrittenPlaces,
): boolean {
  return axis === 'x'
    ? value >= bounds[0] - margin && value <= bounds[2] + margin
    : value >= bounds[1] - margin && value <= bounds[3] + margin;
}

/** Degrees: one that is written is the same to the last of its eight digits. */
const SAME = 1.5e-8;

const DEFAULT_GRID_M = 0.1;
const MOST_REACH_M = 1;
const CELL_M = 2;
const MARGIN_M = 4;

function written(positions: readonly Position[], write: WrittenSystem['write'], cell: number): PointGrid {
  const x = new Float64Array(positions.length);
  const y = new Float64Array(positions.length);
  positions.forEach(([lon = Number.NaN, lat = Number.NaN], i) => {
    [x[i], y[i]] = write(lon, lat);
  });
  return pointGrid(x, y, cell);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
