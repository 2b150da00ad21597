import { joinBytes } from './joinBytes';
import { exifOf, orientationOf, UPRIGHT } from './orientation';

/**
 * A PNG of its critical chunks and those that say how its colours look, and of the chunks of an animation. What other
 * chunks there are, and what follows the end, is left out.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at === SIGNATURE && type !== 'IHDR') break;
    if (KEPT.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'eXIf') parts.push(...turnedChunk(bytes.subarray(at + 8, end - 4)));
    if (type === 'IEND') return joinBytes(parts);
    at = end;
  }
  throw new Error('the PNG breaks off');
}

const SIGNATURE = 8;

/** PNG 3rd edition, 5.6 and 11.3: all critical ones, transparency, colour space, animation. */
const KEPT: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'cICP',
  'gAMA',
  'iCCP',
  'mDCV',
  'cLLI',
  'sBIT',
  'sRGB',
  'pHYs',
  'bKGD',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** EXIF written anew where it turns the picture. */
function turnedChunk(exif: Uint8Array): Uint8Array[] {
  const orientation = orientationOf(exif);
  if (orientation === UPRIGHT) return [];
  const content = joinBytes([Uint8Array.of(0x65, 0x58, 0x49, 0x66), exifOf(orientation)]);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, content.length - 4);
  ends.setUint32(4, crc32(content));
  const bytes = new Uint8Array(ends.buffer);
  return [bytes.subarray(0, 4), content, bytes.subarray(4)];
}

/** PNG, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
