import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { TilePlace } from './view';

export type TileContents = {
  /** The names of the layers, and one JSON object a feature: a line each. */
  readonly properties: string;
  readonly vertices: readonly (readonly [lon: number, lat: number])[];
  /** Degrees of longitude and of latitude from one position that a tile can state to the next. */
  readonly step: readonly [lon: number, lat: number];
};

/** null where the bytes are no vector tile. */
export function readVectorTile(bytes: Uint8Array, place: TilePlace | null): TileContents | null {
  if (!looksLikeTile(bytes)) return null;
  try {
    return contentsOf(new VectorTile(new PbfReader(bytes.slice())), place);
  } catch {
    return null;
  }
}

/** The numbers before the ending, `14/13572/6640.pbf` or `14-13572-6640.mvt.gz`. */
export function tilePlaceOf(path: string): TilePlace | null {
  const match = /(?:^|\D)(\d{1,2})[/_-](\d{1,8})[/_-](\d{1,8})(?:@\dx)?(?:\.[a-z]+)*$/i.exec(path);
  if (!match) return null;
  const [z, x, y] = match.slice(1).map(Number) as [number, number, number];
  return z <= 24 && x < 2 ** z && y < 2 ** z ? { z, x, y } : null;
}

/** A tile is a row of layers and nothing else: the field 3 with a length, again and again to the end. */
function looksLikeTile(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x1a || bytes.length < 4) return false;
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at++] !== 0x1a) return false;
    let length = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 28) return false;
      length += (byte & 0x7f) * 2 ** shift;
      shift += 7;
      if (byte < 0x80) break;
    }
    at += length;
  }
  return at === bytes.length;
}

function contentsOf(tile: VectorTile, place: TilePlace | null): TileContents {
  const lines: string[] = [];
  const vertices: [number, number][] = [];
  let step: [number, number] = [0, 0];
  for (const layer of Object.values(tile.layers)) {
    const size = layer.extent * 2 ** (place?.z ?? 0);
    lines.push(JSON.stringify(layer.name));
    for (let i = 0; i < layer.length; i++) {
      const feature = layer.feature(i);
      const id = feature.id == null ? {} : { id: feature.id };
      lines.push(JSON.stringify({ ...feature.properties, ...id }, asWritten));
      if (!place) continue;
      for (const part of feature.loadGeometry()) {
        for (const { x, y } of part) {
          vertices.push(lonLatAt((x + layer.extent * place.x) / size, (y + layer.extent * place.y) / size));
        }
      }
    }
    const lon = 360 / size;
    const cosine = Math.cos(((vertices[0]?.[1] ?? 0) * Math.PI) / 180);
    step = [Math.max(step[0], lon), Math.max(step[1], lon * cosine)];
  }
  return { properties: lines.join('\n'), vertices, step };
}

/** A float32 as somebody wrote it: 20.147, not 20.14699935913086. */
function asWritten(_name: string, value: unknown): unknown {
  if (typeof value !== 'number' || Math.fround(value) !== value) return value;
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

function lonLatAt(east: number, south: number): [number, number] {
  const y = Math.PI * (1 - 2 * south);
  return [east * 360 - 180, (Math.atan(Math.sinh(y)) * 180) / Math.PI];
}
