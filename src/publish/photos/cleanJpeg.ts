import { joinBytes } from './joinBytes';
import { exifOf, orientationOf, UPRIGHT } from './orientation';

/**
 * A JPEG of what is needed to show it: JFIF without its preview, colour profile, Adobe's colour transform, tables and
 * the picture. EXIF is written anew where the picture is turned. Nothing after the end of the picture, where phones put
 * videos and depth maps.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned = UPRIGHT;
  let hasPicture = false;
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Error('the JPEG is broken');
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === END) {
      if (!hasPicture) break;
      parts.push(bytes.subarray(at, at + 2));
      // Behind the JFIF segment, which wants to be first.
      if (turned !== UPRIGHT) parts.splice(isJfif(parts[1]) ? 2 : 1, 0, exifSegment(turned));
      return joinBytes(parts);
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) throw new Error('the JPEG is broken');
    const length = at + 3 < bytes.length ? (bytes[at + 2]! << 8) | bytes[at + 3]! : 0;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) break;
    const segment = bytes.subarray(at, end);
    if (marker === EXIF && startsWith(segment, 'Exif\0\0')) {
      if (turned === UPRIGHT) turned = orientationOf(segment.subarray(10));
    } else parts.push(...kept(marker, segment));
    at = end;
    if (marker !== SCAN) continue;
    hasPicture = true;
    const scanEnd = endOfScan(bytes, end);
    parts.push(bytes.subarray(end, scanEnd));
    at = scanEnd;
  }
  throw new Error('the JPEG breaks off');
}

const SCAN = 0xda;
const END = 0xd9;
const EXIF = 0xe1;
const COMMENT = 0xfe;

function kept(marker: number, segment: Uint8Array): Uint8Array[] {
  if (marker === 0xe0) return startsWith(segment, 'JFIF\0') && segment.length >= 18 ? [jfif(segment)] : [];
  if (marker === 0xe2) return startsWith(segment, 'ICC_PROFILE\0') ? [segment] : [];
  if (marker === 0xee) return startsWith(segment, 'Adobe') && segment.length >= 16 ? [adobe(segment)] : [];
  if (marker === COMMENT || (marker >= 0xe0 && marker <= 0xef)) return [];
  // What is reserved (JPG0 to JPG13) no reader needs.
  return marker >= 0xf0 ? [] : [segment];
}

/** Without the preview that may follow the density. */
function jfif(segment: Uint8Array): Uint8Array {
  const plain = segment.slice(0, 18);
  plain.set([0, 16], 2);
  plain.set([0, 0], 16);
  return plain;
}

function adobe(segment: Uint8Array): Uint8Array {
  const plain = segment.slice(0, 16);
  plain.set([0, 14], 2);
  return plain;
}

/** Entropy-coded data ends at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Error('the JPEG breaks off');
}

function exifSegment(orientation: number): Uint8Array {
  const exif = exifOf(orientation);
  const head = Uint8Array.of(0xff, EXIF, 0, exif.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0);
  return joinBytes([head, exif]);
}

function isJfif(segment: Uint8Array | undefined): boolean {
  return segment?.[1] === 0xe0;
}

function startsWith(segment: Uint8Array, name: string): boolean {
  return String.fromCharCode(...segment.subarray(4, 4 + name.length)) === name;
}
