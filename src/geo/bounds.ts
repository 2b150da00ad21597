import type { Geometry, Position } from 'geojson';
import type { Bounds, LonLat } from '../model/units';

/** Bounds of a geometry; null when it has no vertex. */
export function boundsOf(geometry: Geometry): Bounds | null {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  forEachPosition(geometry, ([lon, lat]) => {
    if (lon! < west) west = lon!;
    if (lon! > east) east = lon!;
    if (lat! < south) south = lat!;
    if (lat! > north) north = lat!;
  });
  return west <= east ? [west, south, east, north] : null;
}

export function unionOfBounds(all: Iterable<Bounds | null>): Bounds | null {
  let union: Bounds | null = null;
  for (const bounds of all) {
    if (bounds === null) continue;
    union =
      union === null
        ? bounds
        : [
            Math.min(union[0], bounds[0]),
            Math.min(union[1], bounds[1]),
            Math.max(union[2], bounds[2]),
            Math.max(union[3], bounds[3]),
          ];
  }
  return union;
}

export function boundsMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

export function boundsHold(outer: Bounds, inner: Bounds): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

export function centreOfBounds([west, south, east, north]: Bounds): LonLat {
  return [(west + east) / 2, (south + north) / 2];
}

export function forEachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) forEachPosition(part, visit);
  } else {
    visitNested(geometry.coordinates, visit);
  }
}

type Nested = Position | Nested[];

function visitNested(coordinates: Nested, visit: (position: Position) => void): void {
  if (typeof coordinates[0] === 'number') visit(coordinates as Position);
  else for (const inner of coordinates as Nested[]) visitNested(inner, visit);
}
