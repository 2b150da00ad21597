import { Inflate } from 'fflate';

/** What is left to be unpacked, all in all: a file that unpacks to more is told, not read. */
export type Budget = { left: number };

/** Unpacked bytes; `whole` is false where the stream breaks off, is damaged or too large. */
export type Inflated = {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
  readonly isTooLarge: boolean;
};

/** Raw deflate data from `at`, whatever follows it. null where it is none. */
export function inflateAt(bytes: Uint8Array, at: number, budget: Budget): Inflated | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  let isTooLarge = false;
  const stream = new Inflate((part) => {
    if (!part.length) return;
    length += part.length;
    if (length > budget.left) {
      isTooLarge = true;
      throw new Error('too large');
    }
    parts.push(part.slice());
  });
  try {
    for (let from = at, slice = FIRST_SLICE; from < bytes.length; slice = SLICE) {
      const to = Math.min(from + slice, bytes.length);
      stream.push(bytes.subarray(from, to), false);
      from = to;
      if (isFinished(stream)) {
        isWhole = true;
        break;
      }
    }
  } catch {
    // What came before the damage is read all the same.
  }
  length = parts.reduce((sum, part) => sum + part.length, 0);
  if (!length) return isWhole || isTooLarge ? { bytes: new Uint8Array(), isWhole, isTooLarge } : null;
  budget.left -= length;
  const all = new Uint8Array(length);
  let to = 0;
  for (const part of parts) {
    all.set(part, to);
    to += part.length;
  }
  return { bytes: all, isWhole, isTooLarge };
}

const FIRST_SLICE = 512;
const SLICE = 1 << 14;

/** fflate keeps going quietly after the last block: its state says that there was one. */
function isFinished(stream: Inflate): boolean {
  const { s } = stream as unknown as { s: { f?: number; l?: number } };
  return Boolean(s.f && !s.l);
}
