import { Zip, ZipDeflate } from 'fflate';
import { paced, type WorkOptions } from '../formats/pacing';

/** Local time, which is what a zip holds, so that the bytes are the same in every time zone. */
export const MODIFIED = new Date(1980, 0, 1);
const PIECE = 256 * 1024;

/** Packs files piece by piece, giving way between pieces: a city's survey takes seconds. The same files, the same bytes. */
export async function zipFiles(
  files: ReadonlyMap<string, Uint8Array>,
  work: WorkOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const breathe = paced(work);
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0) || 1;
  const packed: Uint8Array[] = [];
  let failure: Error | null = null;
  const archive = new Zip((error, piece) => {
    if (error) failure = error;
    else packed.push(piece);
  });
  let done = 0;
  for (const [name, bytes] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = MODIFIED;
    archive.add(entry);
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
      entry.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      done += Math.min(PIECE, bytes.length - at);
      await breathe(() => done / total);
    }
  }
  archive.end();
  if (failure !== null) throw failure;
  const whole = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of packed) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
