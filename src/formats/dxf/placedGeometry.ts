import type { Geometry, Position } from 'geojson';
import { apply, type Matrix, type Vector } from './matrix';
import type { Shape } from './shapes';

/** In metres; with a third ordinate where any vertex has a height, for a plan drawing has 0 everywhere. Null beyond any number. */
export function placedGeometry(
  shape: Shape,
  matrix: Matrix,
): { readonly geometry: Geometry; readonly vertices: number } | null {
  let hasHeight = false;
  let vertices = 0;
  let isWhole = true;
  const place = (point: Vector): Vector => {
    const placed = apply(matrix, point);
    vertices += 1;
    if (placed[2] !== 0) hasHeight = true;
    if (!Number.isFinite(placed[0] + placed[1] + placed[2])) isWhole = false;
    return placed;
  };
  const position = ([x, y, z]: Vector): Position => (hasHeight ? [x, y, z] : [x, y]);
  const geometry = ((): Geometry => {
    if (shape.family === 'point') {
      const at = place(shape.at);
      return { type: 'Point', coordinates: position(at) };
    }
    if (shape.family === 'line') {
      const line = shape.line.map(place);
      return { type: 'LineString', coordinates: line.map(position) };
    }
    const placed = shape.polygons.map((rings) => rings.map((ring) => ring.map(place)));
    const polygons = placed.map((rings) => rings.map((ring) => ring.map(position)));
    return polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0]! }
      : { type: 'MultiPolygon', coordinates: polygons };
  })();
  return isWhole ? { geometry, vertices } : null;
}
