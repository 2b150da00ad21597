import geodesic from 'geographiclib-geodesic';
import type { Geometry, Polygon, Position } from 'geojson';
import { type LonLat, lonLat, type Metres, type SquareMetres } from '../model/units';
import { FLATTENING, SEMI_MAJOR_AXIS } from './gaussKrueger';

const ellipsoid = new geodesic.Geodesic.Geodesic(SEMI_MAJOR_AXIS, FLATTENING);

/** Geodesic distance on the ellipsoid (C. Karney, "Algorithms for geodesics", 2013). */
export function geodesicDistance(from: LonLat, to: LonLat): Metres {
  return ellipsoid.Inverse(from[1], from[0], to[1], to[0], geodesic.Geodesic.DISTANCE).s12 ?? Number.NaN;
}

/** Length of a line, or of all parts of a multi-line; 0 for points, the outline for polygons. */
export function geodesicLength(geometry: Geometry): Metres {
  return pathsOf(geometry).reduce((sum, path) => sum + pathLength(path), 0);
}

/** Area enclosed by geodesics between the vertices; holes are taken off; 0 for points and lines. */
export function geodesicArea(geometry: Geometry): SquareMetres {
  switch (geometry.type) {
    case 'Polygon':
      return polygonArea(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
    case 'GeometryCollection':
      return geometry.geometries.reduce((sum, part) => sum + geodesicArea(part), 0);
    default:
      return 0;
  }
}

function polygonArea(rings: Polygon['coordinates']): SquareMetres {
  const [outer, ...holes] = rings;
  return holes.reduce((sum, hole) => sum - ringArea(hole), outer ? ringArea(outer) : 0);
}

function ringArea(ring: readonly Position[]): SquareMetres {
  const polygon = ellipsoid.Polygon(false);
  for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat!, lon!);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

function pathLength(path: readonly Position[]): Metres {
  let sum = 0;
  for (let i = 1; i < path.length; i++) sum += geodesicDistance(lonLat(path[i - 1]!), lonLat(path[i]!));
  return sum;
}

function pathsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pathsOf);
    default:
      return [];
  }
}
