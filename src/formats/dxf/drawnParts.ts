import type { Geometry, Position } from 'geojson';

/** One entity to draw: a place or a line, and where it belongs in its feature. */
export type DrawnPart = {
  readonly kind: 'point' | 'line' | 'ring';
  readonly path: readonly Position[];
  readonly part: readonly [part: number, ring: number];
};

/** A geometry as entities. A hole becomes a closed line of its own, since a drawing has no polygons. */
export function drawnParts(geometry: Geometry): DrawnPart[] {
  const rings = (polygon: readonly Position[][], part: number): DrawnPart[] =>
    polygon.map((path, ring) => ({ kind: 'ring', path: path.slice(0, -1), part: [part, ring] }));
  switch (geometry.type) {
    case 'Point':
      return [{ kind: 'point', path: [geometry.coordinates], part: [0, 0] }];
    case 'MultiPoint':
      return geometry.coordinates.map((at, part) => ({ kind: 'point', path: [at], part: [part, 0] }));
    case 'LineString':
      return [{ kind: 'line', path: geometry.coordinates, part: [0, 0] }];
    case 'MultiLineString':
      return geometry.coordinates.map((path, part) => ({ kind: 'line', path, part: [part, 0] }));
    case 'Polygon':
      return rings(geometry.coordinates, 0);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap(rings);
    default:
      return [];
  }
}

/** Whether every position has a height. */
export function hasHeights(parts: readonly DrawnPart[]): boolean {
  return parts.every(({ path }) => path.every((position) => position.length > 2));
}
