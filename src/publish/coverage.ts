import type { Geometry, Position } from 'geojson';
import { partsOf } from '../geo/area';
import { boundsOf, centreOfBounds, unionOfBounds } from '../geo/bounds';
import { localPlane } from '../geo/localPlane';
import { lonLat, type Metres, type PlaneMetres } from '../model/units';
import { type Cells, cells } from './cells';

export type Coverage = {
  /** The largest piece that hangs together. */
  readonly contiguous_km2: number;
  readonly total_km2: number;
};

/** Side of a cell. What lies in neighbouring cells, corners too, hangs together. */
export const COVERAGE_CELL: Metres = 100;

/**
 * How much ground a published map shows: square cells of 100 m that hold any part of it. It counts up to a cell too
 * much around the edges, never too little. Extents beyond any town are counted in larger cells.
 */
export function coverageOf(geometries: readonly Geometry[]): Coverage {
  const bounds = geometries.map((geometry) => boundsOf(geometry));
  const whole = unionOfBounds(bounds);
  if (whole === null) return { contiguous_km2: 0, total_km2: 0 };
  const plane = localPlane(centreOfBounds(whole));
  const flat = (path: readonly Position[]) => path.map((at) => plane.toPlane(lonLat(at)));
  const extent = bounds.reduce((sum, box) => {
    if (box === null) return sum;
    const [west, south] = plane.toPlane([box[0], box[1]]);
    const [east, north] = plane.toPlane([box[2], box[3]]);
    return sum + (east - west) * (north - south);
  }, 0);
  const cell = Math.max(COVERAGE_CELL, Math.sqrt(extent / MOST_CELLS));
  const marked = cells(cell);
  for (const geometry of geometries) addGeometry(marked, geometry, flat);
  const sizes = marked.pieces();
  const area = (count: number) => (count * cell * cell) / 1e6;
  return {
    contiguous_km2: area(sizes.reduce((most, size) => Math.max(most, size), 0)),
    total_km2: area(sizes.reduce((sum, size) => sum + size, 0)),
  };
}

const MOST_CELLS = 250_000;

function addGeometry(
  marked: Cells,
  geometry: Geometry,
  flat: (path: readonly Position[]) => PlaneMetres[],
): void {
  switch (geometry.type) {
    case 'Point':
      marked.addPath(flat([geometry.coordinates]));
      break;
    case 'MultiPoint':
      for (const point of geometry.coordinates) marked.addPath(flat([point]));
      break;
    case 'LineString':
      marked.addPath(flat(geometry.coordinates));
      break;
    case 'MultiLineString':
      for (const path of geometry.coordinates) marked.addPath(flat(path));
      break;
    case 'Polygon':
    case 'MultiPolygon':
      for (const rings of partsOf(geometry)) marked.addArea(rings.map(flat));
      break;
    case 'GeometryCollection':
      for (const part of geometry.geometries) addGeometry(marked, part, flat);
  }
}
