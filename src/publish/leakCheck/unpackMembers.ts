import { type Budget, inflateAt } from './inflate';
import { textOf } from './nameTable';
import { type View, viewOf } from './view';

export type Unpacked = {
  readonly views: readonly View[];
  /** Why a part cannot be looked into. */
  readonly unreadable: readonly { readonly at: number; readonly why: UnreadableReason }[];
};

export type UnreadableReason =
  | 'encrypted'
  | 'unknown_compression'
  | 'damaged'
  | 'too_large'
  | 'too_deep'
  | 'tile_without_place';

/** gzip, zip and zlib streams and pictures, wherever in the bytes they begin. */
export function unpackMembers({ file, within, bytes }: View, budget: Budget): Unpacked {
  const views: View[] = [];
  const unreadable: { at: number; why: UnreadableReason }[] = [];
  const child = (how: string, inner: Uint8Array) => views.push(viewOf(file, [...within, how], inner));
  const inflate = (how: string, at: number, source: Uint8Array, from: number, isSure: boolean) => {
    const inflated = inflateAt(source, from, budget);
    if (inflated?.bytes.length) child(how, inflated.bytes);
    if (inflated?.isTooLarge) unreadable.push({ at, why: 'too_large' });
    else if (isSure && !inflated?.isWhole) unreadable.push({ at, why: 'damaged' });
  };
  for (let at = 0; at + 2 < bytes.length; at++) {
    const second = SECOND[bytes[at]!]!;
    if (second === NO_START || (second !== ANY && bytes[at + 1] !== second)) continue;
    const first = bytes[at]!;
    if (first === 0x1f && bytes[at + 2] === 8 && !((bytes[at + 3] ?? 0xff) & 0xe0)) {
      inflate('gzip', at, bytes, endOfGzipHeader(bytes, at), at === 0);
    } else if (first === 0x78 && isZlibHeader(bytes, at)) {
      inflate('zlib', at, bytes, at + 2, false);
    } else if (first === 0x50 && bytes[at + 2] === 3 && bytes[at + 3] === 4) {
      const entry = zipEntry(bytes, at);
      if (entry.isEncrypted) unreadable.push({ at, why: 'encrypted' });
      else if (entry.method === 8) inflate(`zip: ${entry.name}`, at, bytes, entry.dataAt, true);
      else if (entry.method === 0) {
        const stored = bytes.subarray(entry.dataAt, entry.dataAt + entry.size);
        if (stored.length && stored.length < bytes.length) child(`zip: ${entry.name}`, stored);
      } else unreadable.push({ at, why: 'unknown_compression' });
    } else if (first === 0x89 && startsWith(bytes, at, PNG)) {
      const { pixels, texts } = pngData(bytes, at);
      if (pixels.length > 2) inflate('png: pixels', at, pixels, 2, false);
      // For itself: the first byte behind a text may by chance be a digit that would make another code of it.
      for (const other of texts) child('png: text', other);
    }
  }
  return { views, unreadable };
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const NO_START = 0;
const ANY = 1;

/** The second byte by the first of gzip, zlib, zip and PNG. A plain array: every byte is looked up in it. */
const SECOND = new Uint8Array(256);
SECOND[0x1f] = 0x8b;
SECOND[0x78] = ANY;
SECOND[0x50] = 0x4b;
SECOND[0x89] = 0x50;

function isZlibHeader(bytes: Uint8Array, at: number): boolean {
  const flags = bytes[at + 1]!;
  return ((0x78 << 8) | flags) % 31 === 0 && !(flags & 0x20);
}

function endOfGzipHeader(bytes: Uint8Array, at: number): number {
  const flags = bytes[at + 3]!;
  let next = at + 10;
  if (flags & 4) next += 2 + ((bytes[next] ?? 0) | ((bytes[next + 1] ?? 0) << 8));
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, next);
    next = end < 0 ? bytes.length : end + 1;
  }
  return flags & 2 ? next + 2 : next;
}

function zipEntry(bytes: Uint8Array, at: number) {
  const word = (offset: number) => (bytes[at + offset] ?? 0) | ((bytes[at + offset + 1] ?? 0) << 8);
  const nameEnd = at + 30 + word(26);
  return {
    isEncrypted: (word(6) & 1) === 1,
    method: word(8),
    name: textOf(bytes, at + 30, Math.min(nameEnd, bytes.length)),
    dataAt: nameEnd + word(28),
    size: word(18) + word(20) * 0x10000,
  };
}

/** The pixels, which may lie in several chunks that are one stream; and the chunks of text. */
function pngData(bytes: Uint8Array, at: number): { pixels: Uint8Array; texts: readonly Uint8Array[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  const texts: Uint8Array[] = [];
  let total = 0;
  for (let next = at + 8; next + 12 <= bytes.length; ) {
    const length = view.getUint32(next);
    if (length > bytes.length - next - 12) break;
    const type = textOf(bytes, next + 4, next + 8);
    const content = bytes.subarray(next + 8, next + 8 + length);
    if (type === 'IDAT') {
      parts.push(content);
      total += length;
    } else if (TEXT_CHUNKS.has(type) && length > 0) texts.push(content);
    if (type === 'IEND') break;
    next += 12 + length;
  }
  const data = new Uint8Array(total);
  let to = 0;
  for (const part of parts) {
    data.set(part, to);
    to += part.length;
  }
  return { pixels: data, texts };
}

const TEXT_CHUNKS: ReadonlySet<string> = new Set(['tEXt', 'iTXt', 'eXIf']);

export function startsWith(bytes: Uint8Array, at: number, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte);
}
