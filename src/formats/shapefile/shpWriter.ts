import type { Position } from 'geojson';
import type { PlainGeometry } from '../check/geometryTypes';
import type { FromLonLat } from '../crs/crsTypes';

export type ShapeKind = 'point' | 'multipoint' | 'line' | 'polygon';
const TYPES: Readonly<Record<ShapeKind, number>> = { point: 1, line: 3, polygon: 5, multipoint: 8 };
const Z_TYPE_OFFSET = 10;
const HEADER_BYTES = 100;

/** Writes shapes one after the other; `finish` gives the .shp and its .shx. */
export function shpWriter(kind: ShapeKind, hasZ: boolean, fromLonLat: FromLonLat) {
  const type = TYPES[kind] + (hasZ ? Z_TYPE_OFFSET : 0);
  const contents: Uint8Array[] = [];
  const box = emptyBox();
  return {
    add(geometry: PlainGeometry): void {
      const paths = pathsOf(geometry).map((path) => path.map((position) => placed(position, fromLonLat)));
      const own = emptyBox();
      for (const path of paths) for (const position of path) grow(own, position);
      for (let i = 0; i < box.length; i += 2) {
        box[i] = Math.min(box[i]!, own[i]!);
        box[i + 1] = Math.max(box[i + 1]!, own[i + 1]!);
      }
      contents.push(content(kind, type, hasZ, paths, own));
    },
    finish(): { readonly shp: Uint8Array<ArrayBuffer>; readonly shx: Uint8Array<ArrayBuffer> } {
      const total = contents.reduce((sum, each) => sum + 8 + each.length, HEADER_BYTES);
      const shp = new Uint8Array(total);
      const shx = new Uint8Array(HEADER_BYTES + contents.length * 8);
      const [shpView, shxView] = [new DataView(shp.buffer), new DataView(shx.buffer)];
      let at = HEADER_BYTES;
      contents.forEach((each, i) => {
        shpView.setInt32(at, i + 1);
        shpView.setInt32(at + 4, each.length / 2);
        shp.set(each, at + 8);
        shxView.setInt32(HEADER_BYTES + i * 8, at / 2);
        shxView.setInt32(HEADER_BYTES + i * 8 + 4, each.length / 2);
        at += 8 + each.length;
      });
      for (const view of [shpView, shxView]) writeHeader(view, type, box, hasZ);
      return { shp, shx };
    },
  };
}

/** West, east, south, north, lowest, highest. */
type Box = [number, number, number, number, number, number];

function emptyBox(): Box {
  return [Infinity, -Infinity, Infinity, -Infinity, Infinity, -Infinity];
}

function grow(box: Box, position: Position): void {
  for (let axis = 0; axis < 3; axis++) {
    const ordinate = position[axis] ?? 0;
    box[axis * 2] = Math.min(box[axis * 2]!, ordinate);
    box[axis * 2 + 1] = Math.max(box[axis * 2 + 1]!, ordinate);
  }
}

function placed(position: Position, fromLonLat: FromLonLat): Position {
  return [...fromLonLat(position[0]!, position[1]!), position[2] ?? 0];
}

/** Outer rings clockwise and holes counter-clockwise, as a shapefile wants them. */
function pathsOf(geometry: PlainGeometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return [geometry.coordinates];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.map((ring, i) => wound(ring, i === 0));
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.map((ring, i) => wound(ring, i === 0)));
  }
}

function wound(ring: Position[], clockwise: boolean): Position[] {
  const [x0, y0] = [ring[0]![0]!, ring[0]![1]!];
  let area = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[i + 1]!];
    area += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
  }
  return area < 0 === clockwise ? ring : ring.toReversed();
}

function content(kind: ShapeKind, type: number, hasZ: boolean, paths: Position[][], box: Box): Uint8Array {
  const points = paths.flat();
  const multiple = kind === 'line' || kind === 'polygon';
  const head = kind === 'point' ? 4 : 36 + (multiple ? 8 + paths.length * 4 : 4);
  const zBytes = hasZ ? points.length * 8 + (kind === 'point' ? 0 : 16) : 0;
  // A point with z has a measure by the letter of the format; elsewhere measures may be left out.
  const bytes = new Uint8Array(head + points.length * 16 + zBytes + (hasZ && kind === 'point' ? 8 : 0));
  const view = new DataView(bytes.buffer);
  view.setInt32(0, type, true);
  if (kind !== 'point') {
    [box[0], box[2], box[1], box[3]].forEach(
      (ordinate, i) => void view.setFloat64(4 + i * 8, ordinate, true),
    );
    if (multiple) view.setInt32(36, paths.length, true);
    view.setInt32(multiple ? 40 : 36, points.length, true);
    let start = 0;
    paths.forEach((path, i) => {
      if (multiple) view.setInt32(44 + i * 4, start, true);
      start += path.length;
    });
  }
  points.forEach((point, i) => {
    view.setFloat64(head + i * 16, point[0]!, true);
    view.setFloat64(head + i * 16 + 8, point[1]!, true);
  });
  if (!hasZ) return bytes;
  let at = head + points.length * 16;
  if (kind !== 'point') {
    view.setFloat64(at, box[4], true);
    view.setFloat64(at + 8, box[5], true);
    at += 16;
  }
  points.forEach((point, i) => void view.setFloat64(at + i * 8, point[2]!, true));
  if (kind === 'point') view.setFloat64(at + 8, NO_MEASURE, true);
  return bytes;
}

/** Less than -1e38 means none. */
const NO_MEASURE = -1e39;

function writeHeader(view: DataView, type: number, box: Box, hasZ: boolean): void {
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  if (box[0] > box[1]) return;
  [box[0], box[2], box[1], box[3]].forEach((ordinate, i) => void view.setFloat64(36 + i * 8, ordinate, true));
  if (hasZ) [box[4], box[5]].forEach((ordinate, i) => void view.setFloat64(68 + i * 8, ordinate, true));
}
