import { readFileSync } from 'node:fs';

/** The file that `ours.ts` writes and `geos.cpp` reads. */
export function readSegments(path: string): { count: number; ends: Float64Array; pipe: Int32Array } {
  const bytes = readFileSync(path);
  const count = bytes.readInt32LE(0);
  const part = (from: number, length: number) =>
    bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + from + length);
  return {
    count,
    ends: new Float64Array(part(4, 32 * count)),
    pipe: new Int32Array(part(4 + 32 * count, 4 * count)),
  };
}
