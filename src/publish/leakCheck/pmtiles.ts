import { type Budget, inflateAt } from './inflate';
import { startsWith } from './unpackMembers';
import type { TilePlace } from './view';

/** A PMTiles archive of version 3 (github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). */
export type TileArchive = {
  readonly tiles: readonly { readonly place: TilePlace; readonly bytes: Uint8Array }[];
  readonly metadata: Uint8Array;
  /** false where a part is packed in a way that cannot be read. */
  readonly isReadable: boolean;
};

const MAGIC = [...'PMTiles'].map((letter) => letter.charCodeAt(0));
const HEADER = 127;
const MOST_TILES = 200_000;
const NOT_PACKED = 1;
const GZIP = 2;

/** null where the bytes are no such archive. */
export function readPmtiles(bytes: Uint8Array, budget: Budget): TileArchive | null {
  if (!startsWith(bytes, 0, MAGIC) || bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number) => Number(view.getBigUint64(at, true));
  const [rootAt, rootLength, metadataAt, metadataLength, leavesAt, , dataAt] = [
    8, 16, 24, 32, 40, 48, 56,
  ].map(number) as [number, number, number, number, number, number, number];
  const inside = bytes[97]!;
  const ofTiles = bytes[98]!;
  let isReadable = bytes[7] === 3;
  const open = (at: number, length: number, packing: number): Uint8Array => {
    const part = bytes.subarray(at, at + length);
    if (packing === NOT_PACKED) return part;
    const inflated = packing === GZIP ? inflateAt(part, 10, budget) : null;
    if (!inflated?.isWhole) isReadable = false;
    return inflated?.bytes ?? new Uint8Array();
  };
  const tiles: { place: TilePlace; bytes: Uint8Array }[] = [];
  const walk = (directory: Uint8Array, depth: number) => {
    for (const { id, run, length, offset } of entriesOf(directory)) {
      if (tiles.length > MOST_TILES || depth > 3) {
        isReadable = false;
        return;
      }
      if (run === 0) walk(open(leavesAt + offset, length, inside), depth + 1);
      else tiles.push({ place: placeOf(id), bytes: open(dataAt + offset, length, ofTiles) });
    }
  };
  try {
    walk(open(rootAt, rootLength, inside), 0);
    return { tiles, metadata: open(metadataAt, metadataLength, inside), isReadable };
  } catch {
    return { tiles, metadata: new Uint8Array(), isReadable: false };
  }
}

function entriesOf(bytes: Uint8Array): { id: number; run: number; length: number; offset: number }[] {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('the directory breaks off');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  const count = varint();
  if (count > bytes.length) throw new Error('the directory says more than it holds');
  const column = () => Array.from({ length: count }, varint);
  let id = 0;
  const ids = column().map((step) => {
    id += step;
    return id;
  });
  const [runs, lengths, offsets] = [column(), column(), column()];
  let end = 0;
  return ids.map((tile, i) => {
    const offset = offsets[i] ? offsets[i]! - 1 : end;
    end = offset + lengths[i]!;
    return { id: tile, run: runs[i]!, length: lengths[i]!, offset };
  });
}

/** Tiles are numbered along a Hilbert curve, zoom after zoom. */
export function placeOf(id: number): TilePlace {
  let z = 0;
  let rest = id;
  while (rest >= 4 ** z) {
    rest -= 4 ** z;
    z++;
  }
  let [x, y] = [0, 0];
  for (let side = 1; side < 2 ** z; side *= 2) {
    const right = Math.floor(rest / 2) % 2;
    const up = (rest % 2) ^ right;
    if (up === 0) {
      if (right === 1) {
        x = side - 1 - x;
        y = side - 1 - y;
      }
      [x, y] = [y, x];
    }
    x += side * right;
    y += side * up;
    rest = Math.floor(rest / 4);
  }
  return { z, x, y };
}
