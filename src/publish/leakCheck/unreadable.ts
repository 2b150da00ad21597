import { startsWith } from './unpackMembers';

/** Whether a file is packed in a way that is not looked into, by its ending, its first bytes or by looking like noise. */
export function isUnreadable(path: string, bytes: Uint8Array): boolean {
  if (PACKED_ENDING.test(path)) return true;
  if (PACKED.some((magic) => startsWith(bytes, 0, magic))) return true;
  return (
    bytes.length >= LEAST_BYTES &&
    !KNOWN.some(([at, magic]) => startsWith(bytes, at, magic)) &&
    isNoise(bytes)
  );
}

const PACKED_ENDING = /\.(br|zst|zstd|xz|bz2|7z|rar|lz4|lzma|lz|woff2|heic|heif|avif|tiff?)$/i;

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Zstandard, xz, 7-Zip, rar, bzip2, lz4, WOFF2. */
const PACKED: readonly (readonly number[])[] = [
  [0x28, 0xb5, 0x2f, 0xfd],
  [0xfd, ...ascii('7zXZ')],
  [...ascii('7z'), 0xbc, 0xaf],
  ascii('Rar!'),
  ascii('BZh'),
  [0x04, 0x22, 0x4d, 0x18],
  ascii('wOF2'),
];

/** What is dense for a reason, and looked into or a picture: PNG, JPEG, GIF, RIFF (WebP), gzip, zip, zlib, PMTiles. */
const KNOWN: readonly (readonly [number, readonly number[]])[] = [
  [0, [0x89, 0x50, 0x4e, 0x47]],
  [0, [0xff, 0xd8, 0xff]],
  [0, ascii('GIF8')],
  [0, ascii('RIFF')],
  [0, [0x1f, 0x8b]],
  [0, ascii('PK')],
  [0, [0x78]],
  [0, ascii('PMTiles')],
  [0, ascii('wOFF')],
];

const LEAST_BYTES = 512;
/** Bits a byte: noise of 512 bytes has 7.6, texts and numbers under 7. */
const NOISE_BITS = 7.3;

function isNoise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1 << 16);
  const counts = new Float64Array(256);
  for (const byte of sample) counts[byte]!++;
  let bits = 0;
  for (const count of counts) if (count) bits -= (count / sample.length) * Math.log2(count / sample.length);
  return bits > NOISE_BITS;
}
