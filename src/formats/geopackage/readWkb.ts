import type { Geometry, Position } from 'geojson';

/** A well-known binary geometry read; empty ones are null. */
export type WkbRead = { readonly geometry: Geometry | null; readonly hasMeasure: boolean };

/** Thrown by `readWkb` where the bytes are no geometry that GeoJSON has. */
export class WkbFault extends Error {}

const MAX_DEPTH = 8;
const NAMES = [
  '',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
] as const;
/** Curves and surfaces, to be named in the refusal. */
const OTHER_NAMES = [
  'CircularString',
  'CompoundCurve',
  'CurvePolygon',
  'MultiCurve',
  'MultiSurface',
  'Curve',
  'Surface',
  'PolyhedralSurface',
  'TIN',
  'Triangle',
];

/** ISO WKB and EWKB, both byte orders. Counts are held against the bytes that are left. @throws WkbFault */
export function readWkb(bytes: Uint8Array, start = 0): WkbRead {
  const cursor = {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    at: start,
    measure: false,
  };
  try {
    const geometry = readGeometry(cursor, 0);
    return { geometry, hasMeasure: cursor.measure };
  } catch (error) {
    if (error instanceof RangeError) throw new WkbFault('truncated');
    throw error;
  }
}

type Cursor = { readonly view: DataView; at: number; measure: boolean };

function readGeometry(cursor: Cursor, depth: number): Geometry | null {
  if (depth > MAX_DEPTH) throw new WkbFault(`nesting > ${MAX_DEPTH}`);
  const little = cursor.view.getUint8(cursor.at) === 1;
  const code = cursor.view.getUint32(cursor.at + 1, little);
  cursor.at += 5;
  const extended = code >>> 28;
  if ((extended & 2) !== 0) cursor.at += 4;
  const iso = Math.floor((code & 0x0fffffff) / 1000);
  const kind = (code & 0x0fffffff) % 1000;
  const hasZ = (extended & 8) !== 0 || iso === 1 || iso === 3;
  const hasM = (extended & 4) !== 0 || iso === 2 || iso === 3;
  const type = NAMES[kind];
  if (type === undefined || type === '' || iso > 3) {
    throw new WkbFault(OTHER_NAMES[kind - NAMES.length] ?? `WKB ${code}`);
  }
  cursor.measure ||= hasM;
  const ordinates = 2 + Number(hasZ) + Number(hasM);
  const count = (bytesEach: number): number => {
    const n = cursor.view.getUint32(cursor.at, little);
    cursor.at += 4;
    if (n * bytesEach > cursor.view.byteLength - cursor.at) throw new WkbFault('truncated');
    return n;
  };
  const position = (): Position => {
    const { view, at } = cursor;
    const read = [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
    if (hasZ) read.push(view.getFloat64(at + 16, little));
    cursor.at += ordinates * 8;
    return read;
  };
  const list = <T>(bytesEach: number, item: () => T): T[] => Array.from({ length: count(bytesEach) }, item);
  const path = () => list(ordinates * 8, position);
  switch (type) {
    case 'Point': {
      const coordinates = position();
      return Number.isNaN(coordinates[0]) && Number.isNaN(coordinates[1]) ? null : { type, coordinates };
    }
    case 'LineString':
      return filled(type, path());
    case 'Polygon':
      return filled(type, list(4, path));
    default:
      return collected(
        type,
        list(9, () => readGeometry(cursor, depth + 1)),
      );
  }
}

function filled(type: string, coordinates: readonly unknown[]): Geometry | null {
  return coordinates.length === 0 ? null : ({ type, coordinates } as Geometry);
}

function collected(type: (typeof NAMES)[number], members: readonly (Geometry | null)[]): Geometry | null {
  const geometries = members.filter((member) => member !== null);
  if (type === 'GeometryCollection') return geometries.length === 0 ? null : { type, geometries };
  const single = type.slice('Multi'.length);
  const coordinates = geometries.map((member) => {
    if (member.type !== single || !('coordinates' in member)) throw new WkbFault(`${member.type} in ${type}`);
    return member.coordinates;
  });
  return filled(type, coordinates);
}
