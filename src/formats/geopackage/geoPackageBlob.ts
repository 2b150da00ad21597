import type { Position } from 'geojson';
import { coordinatesDepth, type PlainGeometry } from '../check/geometryTypes';
import { readWkb, WkbFault, type WkbRead } from './readWkb';

const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const HEADER_BYTES = 8;

/** The geometry of a GeoPackage's column: a short header with the envelope, then well-known binary. @throws WkbFault */
export function readBlob(blob: Uint8Array): WkbRead {
  if (blob[0] !== 0x47 || blob[1] !== 0x50 || blob.length < HEADER_BYTES) throw new WkbFault('GP');
  const flags = blob[3]!;
  if ((flags & 0x20) !== 0) throw new WkbFault('ExtendedGeoPackageBinary');
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined) throw new WkbFault(`flags ${flags}`);
  return readWkb(blob, HEADER_BYTES + envelope);
}

const CODES = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
} as const;

/** Writes such a column, with an envelope of x and y for all but points. Heights where `hasZ`. */
export function writeBlob(geometry: PlainGeometry, srsId: number, hasZ: boolean): Uint8Array {
  const isPoint = geometry.type === 'Point';
  const box = isPoint ? null : envelopeOf(geometry);
  const bytes = new Uint8Array(HEADER_BYTES + (isPoint ? 0 : 32) + wkbLength(geometry, hasZ));
  const view = new DataView(bytes.buffer);
  bytes.set([0x47, 0x50, 0, isPoint ? 1 : 3]);
  view.setInt32(4, srsId, true);
  box?.forEach((ordinate, i) => void view.setFloat64(HEADER_BYTES + i * 8, ordinate, true));
  writeWkb(view, HEADER_BYTES + (isPoint ? 0 : 32), geometry, hasZ);
  return bytes;
}

/** West, east, south, north. */
export function envelopeOf(geometry: PlainGeometry): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, -Infinity, Infinity, -Infinity];
  const positions = (geometry.coordinates as unknown[]).flat(coordinatesDepth(geometry.type) - 2);
  for (const [x, y] of (geometry.type === 'Point' ? [geometry.coordinates] : positions) as Position[]) {
    box[0] = Math.min(box[0], x!);
    box[1] = Math.max(box[1], x!);
    box[2] = Math.min(box[2], y!);
    box[3] = Math.max(box[3], y!);
  }
  return box;
}

function membersOf(geometry: PlainGeometry): PlainGeometry[] | null {
  if (!geometry.type.startsWith('Multi')) return null;
  const type = geometry.type.slice('Multi'.length);
  return geometry.coordinates.map((coordinates) => ({ type, coordinates }) as PlainGeometry);
}

function wkbLength(geometry: PlainGeometry, hasZ: boolean): number {
  const each = hasZ ? 24 : 16;
  const members = membersOf(geometry);
  if (members !== null) return members.reduce((sum, member) => sum + wkbLength(member, hasZ), 9);
  if (geometry.type === 'Point') return 5 + each;
  if (geometry.type === 'LineString') return 9 + geometry.coordinates.length * each;
  const rings = geometry.coordinates as Position[][];
  return rings.reduce((sum, ring) => sum + 4 + ring.length * each, 9);
}

function writeWkb(view: DataView, start: number, geometry: PlainGeometry, hasZ: boolean): number {
  let at = start;
  const uint = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const path = (positions: readonly Position[]) => {
    for (const position of positions) {
      for (let axis = 0; axis < (hasZ ? 3 : 2); axis++) {
        view.setFloat64(at, position[axis] ?? 0, true);
        at += 8;
      }
    }
  };
  view.setUint8(at, 1);
  at += 1;
  uint(CODES[geometry.type] + (hasZ ? 1000 : 0));
  if (geometry.type === 'Point') {
    path([geometry.coordinates]);
    return at;
  }
  uint(geometry.coordinates.length);
  const members = membersOf(geometry);
  if (members !== null) for (const member of members) at = writeWkb(view, at, member, hasZ);
  else if (geometry.type === 'LineString') path(geometry.coordinates);
  else {
    for (const ring of geometry.coordinates as Position[][]) {
      uint(ring.length);
      path(ring);
    }
  }
  return at;
}
