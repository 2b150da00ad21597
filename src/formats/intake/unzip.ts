import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { ImportError, type ProblemCode } from '../importTypes';
import { refusedFile } from '../rawFeature';
import { isClutter } from './clutter';

const CHUNK = 64 * 1024;

export type UnzipLimits = {
  readonly inflatedBytes: number;
  readonly entries: number;
  /** Inflated to packed, judged beyond the first 16 MB inflated. */
  readonly ratio: number;
};
export const UNZIP_LIMITS: UnzipLimits = { inflatedBytes: 512 * 1024 * 1024, entries: 2000, ratio: 250 };
const RATIO_FREE_BYTES = 16 * 1024 * 1024;

/**
 * The files of a zip that `wanted` names, by path. What inflates is counted as it comes out, since
 * the sizes a zip states can lie; directories and system clutter are passed over.
 */
export function unzipBounded(
  bytes: Uint8Array,
  file: string,
  wanted: (path: string) => boolean,
  limits = UNZIP_LIMITS,
): Map<string, Uint8Array> {
  const fail = (code: ProblemCode, detail: string) => new ImportError(refusedFile(file, code, detail));
  const inflated = new Map<string, Uint8Array>();
  let entries = 0;
  let open = 0;
  let total = 0;
  const zip = new Unzip((entry) => {
    entries += 1;
    if (entries > limits.entries) throw fail('too_large', `> ${limits.entries} entries`);
    if (entry.name.endsWith('/') || isClutter(entry.name) || !wanted(entry.name)) return;
    const chunks: Uint8Array[] = [];
    open += 1;
    entry.ondata = (error, chunk, final) => {
      // What is thrown in here comes back in as an error.
      if (error instanceof ImportError) throw error;
      if (error) throw fail('bad_zip', `${entry.name}: ${error.message}`);
      total += chunk.length;
      if (total > limits.inflatedBytes) throw fail('too_large', `> ${limits.inflatedBytes} bytes`);
      if (total > RATIO_FREE_BYTES && total > bytes.length * limits.ratio) {
        throw fail('too_large', `> ${limits.ratio} : 1`);
      }
      chunks.push(chunk);
      if (!final) return;
      inflated.set(entry.name, joined(chunks));
      open -= 1;
    };
    entry.start();
  });
  zip.register(UnzipInflate);
  zip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      zip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw fail('bad_zip', error instanceof Error ? error.message : String(error));
  }
  if (entries === 0 || open > 0) throw fail('bad_zip', entries === 0 ? 'no entries' : 'truncated');
  return inflated;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
