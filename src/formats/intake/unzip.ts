import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { ImportError, type ProblemCode } from '../importTypes';
import { LIMITS } from '../limits';
import { refusedFile } from '../rawFeature';
import { isClutter } from './clutter';

const CHUNK = 64 * 1024;

export type UnzipLimits = {
  readonly inflatedBytes: number;
  readonly entries: number;
  /** Inflated to packed, judged beyond the first `ratioFreeBytes` inflated. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
};

/**
 * The files of a zip that `wanted` names, by path. What inflates is counted as it comes out, since
 * the sizes a zip states can lie; directories and system clutter are passed over.
 */
export function unzipBounded(
  bytes: Uint8Array,
  file: string,
  wanted: (path: string) => boolean,
  limits: UnzipLimits = LIMITS.zip,
): Map<string, Uint8Array> {
  const fail = (code: ProblemCode, detail: string) => new ImportError(refusedFile(file, code, detail));
  const inflated = new Map<string, Uint8Array>();
  let entries = 0;
  let open = 0;
  let total = 0;
  const zip = new Unzip((entry) => {
    entries += 1;
    if (entries > limits.entries) throw fail('too_large', `> ${limits.entries} entries`);
    const path = readableName(entry.name).replaceAll('\\', '/');
    if (path.endsWith('/') || isClutter(path) || !wanted(path)) return;
    const chunks: Uint8Array[] = [];
    open += 1;
    entry.ondata = (error, chunk, final) => {
      // What is thrown in here comes back in as an error.
      if (error instanceof ImportError) throw error;
      if (error) throw fail('bad_zip', `${path}: ${error.message}`);
      total += chunk.length;
      if (total > limits.inflatedBytes) throw fail('too_large', `> ${limits.inflatedBytes} bytes`);
      if (total > limits.ratioFreeBytes && total > bytes.length * limits.ratio) {
        throw fail('too_large', `> ${limits.ratio} : 1`);
      }
      chunks.push(chunk);
      if (!final) return;
      inflated.set(path, joined(chunks));
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
  if (entries === 0 || open > 0 || entries < listedEntries(bytes)) {
    throw fail('bad_zip', entries === 0 ? 'no entries' : 'truncated');
  }
  return inflated;
}

/** How many entries the end of a zip says that it has; infinite where that end is missing, as in one that was cut off. */
function listedEntries(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    const isEnd = END_SIGNATURE.every((byte, i) => bytes[at + i] === byte);
    if (!isEnd) continue;
    const count = bytes[at + 10]! + bytes[at + 11]! * 256;
    // A larger number stands elsewhere.
    return count === 0xffff ? 0 : count;
  }
  return Number.POSITIVE_INFINITY;
}

const END_SIGNATURE = [0x50, 0x4b, 5, 6];
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/** Chinese systems write names in GBK without saying so; the unpacker then gives one character a byte. */
function readableName(name: string): string {
  if (!/^[\0-\u00FF]*[\u0080-\u00FF][\0-\u00FF]*$/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return name;
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
