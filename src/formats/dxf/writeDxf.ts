import type { Position } from 'geojson';
import { LAYER_IDS, type LayerFeature, type LayerId } from '../../model/layer';
import { featuresOf, type Project } from '../../model/project';
import { gbkCharacter } from '../columns/gbkBytes';
import { addProjectLosses, lossList } from '../columns/lossList';
import { paced } from '../pacing';
import type { LossesOf, WriteOptions, Writer } from '../writer';
import { type DrawnExtent, drawingFrame, FIRST_HANDLE, MODEL_SPACE } from './drawingFrame';
import { type DrawnPart, drawnParts, hasHeights } from './drawnParts';
import { drawingBytes, type GroupText, groupText } from './groupText';
import { type DrawnLayer, drawnLayer } from './layerStyles';
import { MAX_OWN_BYTES, OWN_APPLICATION, type OwnData, ownJson, ownPieces } from './ownData';
import { symbolOf } from './symbolBlocks';

type Encoding = WriteOptions['encoding'];
type Place = (position: Position) => readonly [x: number, y: number];

/** Characters gathered before they become bytes. */
const CHUNK = 1_000_000;

/**
 * One drawing of all layers, AC1021 in UTF-8 or AC1015 in GBK. Other programs see layers, colours and shapes, pipes of
 * known elevation in space; this one finds every property again in the extended data of each entity.
 */
export const write: Writer = async (project, options) => {
  const { encoding, fromLonLat, crs, crsName } = options;
  const breathe = paced(options);
  const total = options.layers.reduce((sum, layer) => sum + featuresOf(project, layer).length, 0) || 1;
  let last = FIRST_HANDLE;
  const handle = () => (last++).toString(16).toUpperCase();
  const layers = new Map<string, DrawnLayer>();
  const extent: DrawnExtent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const place: Place = ([lon, lat]) => {
    const [x, y] = fromLonLat(lon!, lat!);
    extent.west = Math.min(extent.west, x);
    extent.east = Math.max(extent.east, x);
    extent.south = Math.min(extent.south, y);
    extent.north = Math.max(extent.north, y);
    return [x, y];
  };
  const out = groupText();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  let pending = '';
  for (const layer of options.layers) {
    for (const feature of featuresOf(project, layer) as LayerFeature[]) {
      await breathe(() => done / total);
      const drawn = drawnLayer(layer, feature);
      layers.set(drawn.name, drawn);
      addFeature(out, layer, feature, drawn.name, done, encoding, place, handle);
      done += 1;
      pending += out.take();
      if (pending.length < CHUNK) continue;
      chunks.push(drawingBytes(pending, encoding));
      pending = '';
    }
  }
  chunks.push(drawingBytes(pending, encoding));
  const drawnExtent =
    done === 0 || extent.west > extent.east ? { west: 0, south: 0, east: 1, north: 1 } : extent;
  const frame = drawingFrame({
    layers: [...layers.values()],
    encoding,
    extent: drawnExtent,
    crs,
    crsName,
    handle,
  });
  const head = drawingBytes(frame.head(last.toString(16).toUpperCase()), encoding);
  return new Map([[`${project.file.id}.dxf`, joined([head, ...chunks, drawingBytes(frame.tail, encoding)])]]);
};

/** Properties too long for extended data stay behind, and so does what is no feature. */
export const lossesOf: LossesOf = (project: Project, { layers, encoding }) => {
  const list = lossList();
  for (const layer of layers ?? LAYER_IDS) {
    for (const feature of featuresOf(project, layer) as LayerFeature[]) {
      const parts = drawnParts(feature.geometry);
      for (const name of ownFeature(layer, feature, parts, 0, encoding).leftOut) {
        list.add('properties_left_out', `${layer}.${name}`);
      }
      const heights = parts.flatMap(({ path }) => path.map((position) => position.length > 2));
      if (heights.includes(true) && heights.includes(false)) list.add('some_heights', layer);
    }
    const { type: _type, features: _features, bbox: _bbox, ...members } = project.layers[layer] ?? {};
    for (const name of Object.keys(members)) list.add('members_left_out', `${layer}.geojson: ${name}`);
  }
  addProjectLosses(list, project);
  return list.losses();
};

function addFeature(
  out: GroupText,
  layer: LayerId,
  feature: LayerFeature,
  layerName: string,
  key: number,
  encoding: Encoding,
  place: Place,
  handle: () => string,
): void {
  const parts = drawnParts(feature.geometry);
  const { json } = ownFeature(layer, feature, parts, key, encoding);
  for (const [i, part] of parts.entries()) {
    const own: OwnData = { key, of: parts.length, part: part.part, feature: null };
    const begin = (type: string, ...subclasses: string[]) => {
      const entity = handle();
      out.add(0, type, 5, entity, 330, MODEL_SPACE, 100, 'AcDbEntity', 8, layerName);
      for (const subclass of subclasses) out.add(100, subclass);
      return entity;
    };
    const addOwn = () => {
      const pieces = ownPieces(i === 0 ? json : ownJson(own, keeps(encoding)));
      out.add(1001, OWN_APPLICATION, ...pieces.flatMap((piece) => [1000, piece]));
    };
    const heights = heightsOf(layer, feature, part, parts.length === 1);
    const points = part.path.map((position, at) => [...place(position), heights?.[at] ?? 0] as const);
    if (part.kind === 'point') {
      const [x, y, z] = points[0]!;
      begin('INSERT', 'AcDbBlockReference');
      out.add(2, symbolOf(layer, feature).name, 10, x, 20, y, 30, z);
      addOwn();
    } else if (points.every(([, , z]) => z === points[0]![2]) && (heights === null || points.length !== 2)) {
      begin('LWPOLYLINE', 'AcDbPolyline');
      out.add(90, points.length, 70, part.kind === 'ring' ? 1 : 0, 38, points[0]?.[2] ?? 0);
      for (const [x, y] of points) out.add(10, x, 20, y);
      addOwn();
    } else if (part.kind === 'line' && points.length === 2) {
      const [[x1, y1, z1], [x2, y2, z2]] = points as [(typeof points)[0], (typeof points)[0]];
      begin('LINE', 'AcDbLine');
      out.add(10, x1, 20, y1, 30, z1, 11, x2, 21, y2, 31, z2);
      addOwn();
    } else {
      const polyline = begin('POLYLINE', 'AcDb3dPolyline');
      out.add(66, 1, 10, 0, 20, 0, 30, 0, 70, part.kind === 'ring' ? 9 : 8);
      addOwn();
      const child = (type: string) =>
        out.add(0, type, 5, handle(), 330, polyline, 100, 'AcDbEntity', 8, layerName);
      for (const [x, y, z] of points) {
        child('VERTEX');
        out.add(100, 'AcDbVertex', 100, 'AcDb3dPolylineVertex', 10, x, 20, y, 30, z, 70, 32);
      }
      child('SEQEND');
    }
  }
}

/**
 * The extended data of a feature's first entity. Where it is longer than a drawing may hold, the longest properties are
 * left out, as many as it takes.
 */
function ownFeature(
  layer: LayerId,
  feature: LayerFeature,
  parts: readonly DrawnPart[],
  key: number,
  encoding: Encoding,
): { readonly json: string; readonly leftOut: readonly string[] } {
  const {
    type: _type,
    geometry,
    properties,
    bbox: _bbox,
    source: _source,
    ...members
  } = feature as LayerFeature & { readonly source?: unknown };
  const entries = Object.entries(properties);
  const leftOut: string[] = [];
  for (;;) {
    const own: OwnData = {
      key,
      of: parts.length,
      part: parts[0]?.part ?? [0, 0],
      feature: {
        layer,
        type: geometry.type,
        has_z: hasHeights(parts),
        members,
        properties: Object.fromEntries(entries.filter(([name]) => !leftOut.includes(name))),
      },
    };
    const json = ownJson(own, keeps(encoding));
    // Each character takes three bytes at most, or as many as it has letters when escaped.
    const isShort =
      json.length * 3 <= MAX_OWN_BYTES || new TextEncoder().encode(json).length <= MAX_OWN_BYTES;
    if (isShort || leftOut.length === entries.length) return { json, leftOut };
    const [longest] = entries
      .filter(([name]) => !leftOut.includes(name))
      .map(([name, value]) => [name, (JSON.stringify(value) ?? '').length + name.length] as const)
      .sort(([, a], [, b]) => b - a);
    leftOut.push(longest![0]);
  }
}

/**
 * The height of each vertex: its own, else of a pipe whose two ends have an elevation, by plan length between them; of a
 * point its ground. Null where nothing is known.
 */
function heightsOf(
  layer: LayerId,
  { properties }: LayerFeature,
  { path }: DrawnPart,
  isWhole: boolean,
): number[] | null {
  if (path.some((position) => position.length > 2)) return path.map((position) => position[2] ?? 0);
  const number = (name: string) => {
    const value = (properties as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'number' ? value : null;
  };
  const ground = layer === 'pipe_nodes' ? number('ground_m') : null;
  if (ground !== null) return path.map(() => ground);
  const [start, end] =
    layer === 'pipes' && isWhole ? [number('start_elevation_m'), number('end_elevation_m')] : [null, null];
  if (start === null || end === null) return null;
  const along = [0];
  for (let i = 1; i < path.length; i++) {
    const [[x1, y1], [x2, y2]] = [path[i - 1]!, path[i]!];
    const east = (x2! - x1!) * Math.cos((y1! * Math.PI) / 180);
    along.push(along[i - 1]! + Math.hypot(east, y2! - y1!));
  }
  const length = along[along.length - 1]! || 1;
  return along.map((at) => start + ((end - start) * at) / length);
}

function keeps(encoding: Encoding): (character: string) => boolean {
  return encoding === 'utf-8' ? () => true : (character) => gbkCharacter(character) !== null;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
