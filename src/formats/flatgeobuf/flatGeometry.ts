import type { Geometry as FlatGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { Geometry, Position } from 'geojson';

/** Thrown by `flatGeometry` where there is no geometry that GeoJSON has. */
export class FlatFault extends Error {}

const MAX_DEPTH = 4;

/**
 * The geometry of a feature as GeoJSON; an empty one is null. `room`: how many vertices the feature's own bytes can
 * hold: its parts may point to the same bytes over and over, and would otherwise grow without end.
 *
 * @throws FlatFault
 */
export function flatGeometry(
  flat: FlatGeometry,
  headerType: GeometryType,
  room: { left: number },
  depth = 0,
): Geometry | null {
  if (depth > MAX_DEPTH) throw new FlatFault(`nesting > ${MAX_DEPTH}`);
  const type = headerType === GeometryType.Unknown ? flat.type() : headerType;
  switch (type) {
    case GeometryType.Point: {
      const [coordinates] = positions(flat, room);
      return coordinates === undefined ? null : { type: 'Point', coordinates };
    }
    case GeometryType.MultiPoint:
      return filled('MultiPoint', positions(flat, room));
    case GeometryType.LineString:
      return filled('LineString', positions(flat, room));
    case GeometryType.MultiLineString:
      return filled('MultiLineString', paths(flat, room));
    case GeometryType.Polygon:
      return filled('Polygon', paths(flat, room));
    case GeometryType.MultiPolygon:
      return filled(
        'MultiPolygon',
        parts(flat, GeometryType.Polygon, room, depth).flatMap((part) =>
          part.type === 'Polygon' ? [part.coordinates] : [],
        ),
      );
    case GeometryType.GeometryCollection: {
      const geometries = parts(flat, GeometryType.Unknown, room, depth);
      return geometries.length === 0 ? null : { type: 'GeometryCollection', geometries };
    }
    default:
      throw new FlatFault(GeometryType[type] ?? `geometry type ${type}`);
  }
}

function filled(type: string, coordinates: readonly unknown[]): Geometry | null {
  return coordinates.length === 0 ? null : ({ type, coordinates } as Geometry);
}

function parts(flat: FlatGeometry, type: GeometryType, room: { left: number }, depth: number): Geometry[] {
  const found: Geometry[] = [];
  const count = flat.partsLength();
  for (let i = 0; i < count; i++) {
    spend(room, 1);
    const part = flat.parts(i);
    const geometry = part === null ? null : flatGeometry(part, type, room, depth + 1);
    if (geometry !== null) found.push(geometry);
  }
  return found;
}

function positions(flat: FlatGeometry, room: { left: number }): Position[] {
  const count = flat.xyLength() >> 1;
  spend(room, count);
  const [xy, z] = [flat.xyArray(), flat.zArray()];
  if (xy === null) return [];
  const hasZ = z !== null && z.length === count;
  return Array.from({ length: count }, (_, i) =>
    hasZ ? [xy[i * 2]!, xy[i * 2 + 1]!, z[i]!] : [xy[i * 2]!, xy[i * 2 + 1]!],
  );
}

/** The ends of the paths, or one path where none are given. */
function paths(flat: FlatGeometry, room: { left: number }): Position[][] {
  const all = positions(flat, room);
  const ends = flat.endsArray();
  if (all.length === 0) return [];
  if (ends === null || ends.length === 0) return [all];
  let start = 0;
  return Array.from(ends, (end) => {
    if (end < start || end > all.length) throw new FlatFault(`ends ${start}, ${end} of ${all.length}`);
    const path = all.slice(start, end);
    start = end;
    return path;
  });
}

function spend(room: { left: number }, count: number): void {
  room.left -= count;
  if (room.left < 0) throw new FlatFault('parts');
}
