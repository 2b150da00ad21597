/** Which side of a picture is up, 1 to 8, as its EXIF block (from the byte order on) says; 1 where it does not. */
export function orientationOf(exif: Uint8Array): number {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  if (exif.length < 8) return UPRIGHT;
  const mark = view.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return UPRIGHT;
  const little = mark === 0x4949;
  const directory = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || directory + 2 > exif.length) return UPRIGHT;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > exif.length) break;
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, little);
    return view.getUint16(entry + 2, little) === SHORT && value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}

/** An EXIF block that says which side is up and nothing else. */
export function exifOf(orientation: number): Uint8Array<ArrayBuffer> {
  const exif = new Uint8Array(26);
  const view = new DataView(exif.buffer);
  view.setUint16(0, 0x4d4d);
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, ORIENTATION);
  view.setUint16(12, SHORT);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return exif;
}

export const UPRIGHT = 1;
const ORIENTATION = 0x0112;
const SHORT = 3;
