import { gzipSync } from 'fflate';
import { PbfWriter } from 'pbf';
import { utf8 } from './leaks';

type Bytes = Uint8Array<ArrayBuffer>;
type Tile = { readonly z: number; readonly x: number; readonly y: number };
type Properties = Readonly<Record<string, string | number>>;

const EXTENT = 4096;

/** The tile of a zoom in which a place lies. */
export function tileAt([lon, lat]: readonly [number, number], z: number): Tile {
  const [x, y] = worldAt(lon, lat);
  return { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) };
}

/** A vector tile of one line, or of one feature without any shape (github.com/mapbox/vector-tile-spec, version 2.1). */
export function vectorTile(
  { z, x, y }: Tile,
  line: readonly (readonly [number, number])[],
  properties: Properties = {},
): Bytes {
  const cells = line.map(([lon, lat]) => {
    const [east, south] = worldAt(lon, lat);
    return [(east * 2 ** z - x) * EXTENT, (south * 2 ** z - y) * EXTENT].map(Math.round);
  });
  const geometry = cells.flatMap(([east = 0, south = 0], i) => {
    const [wasEast = 0, wasSouth = 0] = cells[i - 1] ?? [];
    const command = i === 0 ? [(1 << 3) | 1] : i === 1 ? [((cells.length - 1) << 3) | 2] : [];
    return [...command, zigzag(east - wasEast), zigzag(south - wasSouth)];
  });
  const names = Object.keys(properties);
  const tile = new PbfWriter();
  tile.writeMessage(
    3,
    (_, layer) => {
      layer.writeVarintField(15, 2);
      layer.writeStringField(1, 'lines');
      layer.writeMessage(
        2,
        (__, feature) => {
          feature.writePackedVarint(
            2,
            names.flatMap((___, i) => [i, i]),
          );
          feature.writeVarintField(3, 2);
          if (geometry.length > 0) feature.writePackedVarint(4, geometry);
        },
        null,
      );
      for (const name of names) layer.writeStringField(3, name);
      for (const value of Object.values(properties)) {
        layer.writeMessage(
          4,
          (__, writer) => {
            if (typeof value === 'string') writer.writeStringField(1, value);
            else writer.writeFloatField(2, value);
          },
          null,
        );
      }
      layer.writeVarintField(5, EXTENT);
    },
    null,
  );
  return new Uint8Array(tile.finish());
}

/** An archive of one tile, packed with gzip as the spec's own tools do (protomaps/PMTiles, spec/v3). */
export function pmtiles(tile: Tile, content: Uint8Array, metadata: string, packing: 2 | 4 = 2): Bytes {
  const pack = (bytes: Uint8Array) => gzipSync(bytes, { mtime: 0 });
  const directory = new PbfWriter();
  const data = pack(content);
  for (const number of [1, hilbert(tile), 1, data.length, 1]) directory.writeVarint(number);
  const root = pack(directory.finish());
  const about = pack(utf8(metadata));
  const header = new DataView(new ArrayBuffer(127));
  new Uint8Array(header.buffer).set([...utf8('PMTiles'), 3]);
  const at = { root: 127, about: 127 + root.length, data: 127 + root.length + about.length };
  [
    [at.root, root.length],
    [at.about, about.length],
    [at.data, 0],
    [at.data, data.length],
  ].forEach(([offset = 0, length = 0], i) => {
    header.setBigUint64(8 + 16 * i, BigInt(offset), true);
    header.setBigUint64(16 + 16 * i, BigInt(length), true);
  });
  new Uint8Array(header.buffer).set([1, packing, packing, 1, tile.z, tile.z], 96);
  return new Uint8Array(Buffer.concat([new Uint8Array(header.buffer), root, about, data]));
}

function worldAt(lon: number, lat: number): [number, number] {
  const radians = (lat * Math.PI) / 180;
  return [(lon + 180) / 360, (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2];
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The number of a tile along the curve, zoom after zoom (en.wikipedia.org/wiki/Hilbert_curve, xy2d). */
function hilbert({ z, x: column, y: row }: Tile): number {
  let [x, y, place] = [column, row, (4 ** z - 1) / 3];
  for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const up = (y & side) > 0 ? 1 : 0;
    place += side * side * ((3 * right) ^ up);
    if (up === 0) {
      if (right === 1) [x, y] = [2 ** z - 1 - x, 2 ** z - 1 - y];
      [x, y] = [y, x];
    }
  }
  return place;
}
