import type { Geometry, Position } from 'geojson';

/** Every vertex of a geometry. */
export function* positionsOf(geometry: Geometry | null): Generator<Position> {
  if (!geometry) return;
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) yield* positionsOf(part);
    return;
  }
  yield* nested(geometry.coordinates);
}

type Nested = Position | Nested[];

function* nested(coordinates: Nested): Generator<Position> {
  if (typeof coordinates[0] === 'number') {
    yield coordinates as Position;
    return;
  }
  for (const inner of coordinates as Nested[]) yield* nested(inner);
}
