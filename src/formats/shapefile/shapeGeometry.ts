import type { Geometry, Position } from 'geojson';
import { polygonsOfRings } from './polygonsOfRings';

/** The shape of one record, or why it is none. */
type ShapeRead =
  | { readonly geometry: Geometry | null; readonly hasMeasure: boolean; readonly strayHoles: number }
  | { readonly fault: string };

const SHAPE_TYPES = {
  0: { kind: 'null', z: false, m: false },
  1: { kind: 'point', z: false, m: false },
  3: { kind: 'line', z: false, m: false },
  5: { kind: 'polygon', z: false, m: false },
  8: { kind: 'multipoint', z: false, m: false },
  11: { kind: 'point', z: true, m: true },
  13: { kind: 'line', z: true, m: true },
  15: { kind: 'polygon', z: true, m: true },
  18: { kind: 'multipoint', z: true, m: true },
  21: { kind: 'point', z: false, m: true },
  23: { kind: 'line', z: false, m: true },
  25: { kind: 'polygon', z: false, m: true },
  28: { kind: 'multipoint', z: false, m: true },
} as const;
type ShapeType = keyof typeof SHAPE_TYPES;

export const MULTIPATCH = 31;
/** Less than this means that a measure is not stated. */
const NO_DATA = -1e38;
const BOX_BYTES = 32;

export function isShapeType(type: number): type is ShapeType {
  return Object.hasOwn(SHAPE_TYPES, type);
}

/** Reads the content of a record; its counts are held against its bytes before anything is made of them. */
export function readShape(content: DataView, fileType: number): ShapeRead {
  const type = content.getInt32(0, true);
  if (type === 0) return { geometry: null, hasMeasure: false, strayHoles: 0 };
  if (!isShapeType(type) || type !== fileType) return { fault: `shape type ${type} ≠ ${fileType}` };
  const { kind, z, m } = SHAPE_TYPES[type];
  if (kind === 'null') return { fault: `shape type ${type}` };
  if (kind === 'point') return readPoint(content, z, m);
  const countAt = 4 + BOX_BYTES;
  const head = countAt + (kind === 'multipoint' ? 4 : 8);
  if (content.byteLength < head) return { fault: `${content.byteLength} bytes` };
  const parts = kind === 'multipoint' ? 0 : content.getInt32(countAt, true);
  const points = content.getInt32(head - 4, true);
  const pointsAt = head + parts * 4;
  const zAt = pointsAt + points * 16;
  const needed = zAt + (z ? 16 + points * 8 : 0);
  if (parts < 0 || points < 0 || parts > content.byteLength || needed > content.byteLength) {
    return { fault: `${parts} parts, ${points} points in ${content.byteLength} bytes` };
  }
  const position = (i: number): Position => {
    const xy = [content.getFloat64(pointsAt + i * 16, true), content.getFloat64(pointsAt + i * 16 + 8, true)];
    if (z) xy.push(content.getFloat64(zAt + 16 + i * 8, true));
    return xy;
  };
  const hasMeasure = m && anyMeasure(content, needed + 16, points);
  if (kind === 'multipoint') {
    const coordinates = Array.from({ length: points }, (_, i) => position(i));
    return { geometry: { type: 'MultiPoint', coordinates }, hasMeasure, strayHoles: 0 };
  }
  const paths = readPaths(content, head, parts, points, position);
  if (paths === null) return { fault: 'part indexes' };
  if (kind === 'line') return { geometry: lines(paths), hasMeasure, strayHoles: 0 };
  const { polygons, strayHoles } = polygonsOfRings(paths);
  return { geometry: areas(polygons), hasMeasure, strayHoles };
}

function readPoint(content: DataView, z: boolean, m: boolean): ShapeRead {
  const needed = z ? 28 : 20;
  if (content.byteLength < needed) return { fault: `${content.byteLength} bytes` };
  const coordinates = [content.getFloat64(4, true), content.getFloat64(12, true)];
  if (z) coordinates.push(content.getFloat64(20, true));
  const hasMeasure = m && anyMeasure(content, needed, 1);
  return { geometry: { type: 'Point', coordinates }, hasMeasure, strayHoles: 0 };
}

function anyMeasure(content: DataView, at: number, count: number): boolean {
  if (at + count * 8 > content.byteLength) return false;
  for (let i = 0; i < count; i++) {
    const measure = content.getFloat64(at + i * 8, true);
    if (measure > NO_DATA && measure !== 0) return true;
  }
  return false;
}

function readPaths(
  content: DataView,
  at: number,
  parts: number,
  points: number,
  position: (i: number) => Position,
): Position[][] | null {
  const paths: Position[][] = [];
  let start = 0;
  for (let part = 0; part < parts; part++) {
    if (content.getInt32(at + part * 4, true) !== start && part === 0) return null;
    const end = part + 1 < parts ? content.getInt32(at + (part + 1) * 4, true) : points;
    if (end < start || end > points) return null;
    if (end > start) paths.push(Array.from({ length: end - start }, (_, i) => position(start + i)));
    start = end;
  }
  return paths;
}

function lines(paths: Position[][]): Geometry {
  return paths.length === 1
    ? { type: 'LineString', coordinates: paths[0]! }
    : { type: 'MultiLineString', coordinates: paths };
}

function areas(polygons: Position[][][]): Geometry {
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}
