import type { Geometry } from 'geojson';

/** How deep the coordinates of each geometry are nested: 1 is a position. */
const DEPTHS = {
  Point: 1,
  MultiPoint: 2,
  LineString: 2,
  MultiLineString: 3,
  Polygon: 3,
  MultiPolygon: 4,
} as const;

/** A geometry that a layer can hold: any but a GeometryCollection. */
export type GeometryType = keyof typeof DEPTHS;
export type PlainGeometry = Extract<Geometry, { type: GeometryType }>;

export function isGeometryType(type: unknown): type is GeometryType {
  return typeof type === 'string' && Object.hasOwn(DEPTHS, type);
}

export function coordinatesDepth(type: GeometryType): number {
  return DEPTHS[type];
}
