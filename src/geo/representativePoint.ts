import { centroid, feature, pointOnFeature } from '@turf/turf';
import type { Geometry } from 'geojson';
import { type LonLat, lonLat } from '../model/units';
import { areaHolds, isArea } from './area';

/** A point that lies on the feature and stands for it: the middle of a line, a point inside an area. */
export function representativePoint(geometry: Geometry): LonLat | null {
  switch (geometry.type) {
    case 'Point':
      return lonLat(geometry.coordinates);
    case 'MultiPoint':
      return geometry.coordinates[0] ? lonLat(geometry.coordinates[0]) : null;
    case 'LineString':
      return middleOf(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates[0] ? middleOf(geometry.coordinates[0]) : null;
    case 'GeometryCollection':
      return geometry.geometries[0] ? representativePoint(geometry.geometries[0]) : null;
    default: {
      const centre = lonLat(centroid(feature(geometry)).geometry.coordinates);
      if (isArea(geometry) && areaHolds(geometry, centre)) return centre;
      return lonLat(pointOnFeature(feature(geometry)).geometry.coordinates);
    }
  }
}

function middleOf(path: readonly number[][]): LonLat | null {
  if (path.length === 0) return null;
  const lengths = path.slice(1).map((to, i) => Math.hypot(to[0]! - path[i]![0]!, to[1]! - path[i]![1]!));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!;
    if (left <= length && length > 0) {
      const [from, to] = [path[i]!, path[i + 1]!];
      const t = left / length;
      return [from[0]! + (to[0]! - from[0]!) * t, from[1]! + (to[1]! - from[1]!) * t];
    }
    left -= length;
  }
  return lonLat(path[0]!);
}
