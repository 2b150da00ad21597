import { joinBytes } from './joinBytes';
import { exifOf, orientationOf, UPRIGHT } from './orientation';

/** A WebP of its picture, transparency, colour profile and animation; EXIF is written anew where the picture is turned. */
export function cleanWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20) throw new Error('the WebP breaks off');
  const riffEnd = 8 + view.getUint32(4, true);
  if (riffEnd > bytes.length) throw new Error('the WebP breaks off');
  const chunks: Uint8Array[] = [];
  let extended: Uint8Array | null = null;
  let turned = UPRIGHT;
  for (let at = 12; at + 8 <= riffEnd; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size & 1);
    if (at + 8 + size > riffEnd) throw new Error('the WebP breaks off');
    // A last chunk of odd size may lack its padding.
    const chunk = joinBytes([bytes.subarray(at, at + 8 + size), new Uint8Array(size & 1)]);
    if (type === 'VP8X' && size >= 10) extended = chunk;
    if (type === 'EXIF') turned = orientationOf(withoutName(chunk.subarray(8, 8 + size)));
    if (KEPT.has(type)) chunks.push(chunk);
    at = end;
  }
  if (!chunks.some((chunk) => PICTURE.has(String.fromCharCode(...chunk.subarray(0, 4))))) {
    throw new Error('the WebP has no picture');
  }
  if (extended) {
    extended[8]! &= ~(HAS_EXIF | HAS_XMP);
    // Without the extended header there is no place to say that a picture is turned.
    if (turned !== UPRIGHT) {
      extended[8]! |= HAS_EXIF;
      chunks.push(exifChunk(turned));
    }
  }
  const body = joinBytes([bytes.subarray(8, 12), ...chunks]);
  const head = bytes.slice(0, 8);
  new DataView(head.buffer).setUint32(4, body.length, true);
  return joinBytes([head, body]);
}

const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const PICTURE: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ANMF']);
const KEPT: ReadonlySet<string> = new Set([...PICTURE, 'VP8X', 'ALPH', 'ANIM', 'ICCP']);

function exifChunk(orientation: number): Uint8Array {
  const exif = exifOf(orientation);
  const head = Uint8Array.of(0x45, 0x58, 0x49, 0x46, exif.length, 0, 0, 0);
  return joinBytes([head, exif]);
}

/** Some programs write the name of JPEG's segment before the block. */
function withoutName(exif: Uint8Array): Uint8Array {
  return String.fromCharCode(...exif.subarray(0, 4)) === 'Exif' ? exif.subarray(6) : exif;
}
