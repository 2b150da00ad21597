import { weightOf } from './distinctive';
import { encodingsOf, float64Encodings, UNIT_BIG, UNIT_LITTLE } from './encodings';

/** Many texts to be found in one pass over bytes, in any of their encodings, small and capital letters alike. */
export type BytePatterns = {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  /** Which of the texts each pattern is. */
  readonly text: Int32Array;
  /** From the start of the pattern to the window it is filed by. */
  readonly window: Int32Array;
  readonly boundary: Uint8Array;
  readonly long: Windows;
  readonly short: Windows;
};

/** Patterns by the hash of one of their windows: the rarest, so that texts with a common start do not share a row. */
type Windows = { readonly filter: Uint8Array; readonly heads: Int32Array; readonly next: Int32Array };

/** `numbers` are looked for as they lie in memory; their places follow those of the texts. */
export function bytePatterns(texts: readonly string[], numbers: readonly number[] = []): BytePatterns {
  const patterns: { bytes: Uint8Array; text: number; boundary: number }[] = [];
  texts.forEach((text, index) => {
    for (const { bytes, unit } of encodingsOf(text)) {
      if (bytes.length < SHORT_WINDOW) continue;
      patterns.push({ bytes: bytes.map(fold), text: index, boundary: boundaryOf(text) | unit });
    }
  });
  numbers.forEach((number, index) => {
    for (const bytes of float64Encodings(number)) {
      patterns.push({ bytes: bytes.map(fold), text: texts.length + index, boundary: 0 });
    }
  });
  const starts = new Int32Array(patterns.length + 1);
  patterns.forEach(({ bytes }, i) => {
    starts[i + 1] = starts[i]! + bytes.length;
  });
  const all = new Uint8Array(starts[patterns.length]!);
  patterns.forEach(({ bytes }, i) => {
    all.set(bytes, starts[i]!);
  });
  const window = rarestWindows(all, starts);
  return {
    bytes: all,
    starts,
    text: Int32Array.from(patterns, ({ text }) => text),
    window,
    boundary: Uint8Array.from(patterns, ({ boundary }) => boundary),
    long: fileBy(all, starts, window, true),
    short: fileBy(all, starts, window, false),
  };
}

/**
 * Calls `found` for each text whose window ends in [from, to). `leastBytes`: shorter patterns are left out, since noise
 * holds them by chance.
 */
export function findPatterns(
  patterns: BytePatterns,
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  leastBytes: number,
  found: (text: number, at: number) => void,
): void {
  const { long, short } = patterns;
  let low = 0;
  let high = 0;
  for (let i = Math.max(0, from - LONG_WINDOW); i < to; i++) {
    high = (high << 8) | (low >>> 24);
    low = (low << 8) | FOLD[bytes[i]!]!;
    if (i < from) continue;
    const ofLong = mix(high, low);
    if ((long.filter[(ofLong & FILTER_MASK) >>> 3]! >>> (ofLong & 7)) & 1) {
      compare(patterns, long, ofLong, bytes, i + 1 - LONG_WINDOW, leastBytes, found);
    }
    const ofShort = mix(0, low);
    if ((short.filter[(ofShort & FILTER_MASK) >>> 3]! >>> (ofShort & 7)) & 1) {
      compare(patterns, short, ofShort, bytes, i + 1 - SHORT_WINDOW, leastBytes, found);
    }
  }
}

function compare(
  { bytes: all, starts, text, window, boundary }: BytePatterns,
  { heads, next }: Windows,
  hash: number,
  bytes: Uint8Array,
  windowAt: number,
  leastBytes: number,
  found: (text: number, at: number) => void,
): void {
  for (let p = heads[hash & (heads.length - 1)]!; p >= 0; p = next[p]!) {
    const length = starts[p + 1]! - starts[p]!;
    const at = windowAt - window[p]!;
    if (length < leastBytes || at < 0 || at + length > bytes.length) continue;
    let same = 0;
    while (same < length && FOLD[bytes[at + same]!] === all[starts[p]! + same]) same++;
    if (same === length && standsAlone(bytes, at, at + length, boundary[p]!)) found(text[p]!, at);
  }
}

/** A code that ends in a digit is another one where a digit follows; a short one, where a letter does. */
function standsAlone(bytes: Uint8Array, start: number, end: number, boundary: number): boolean {
  const before = neighbour(bytes, start, boundary, -1);
  const after = neighbour(bytes, end, boundary, 0);
  if (boundary & STARTS_WITH_DIGIT && isDigit(before)) return false;
  if (boundary & ENDS_WITH_DIGIT && isDigit(after)) return false;
  if (!(boundary & SHORT)) return true;
  const opens = boundary & STARTS_WITH_WORD && isWord(before);
  const closes = boundary & ENDS_WITH_WORD && isWord(after);
  return !opens && !closes;
}

/** The character code beside a pattern; 0 where there is none. */
function neighbour(bytes: Uint8Array, at: number, boundary: number, step: -1 | 0): number {
  if (!(boundary & (UNIT_LITTLE | UNIT_BIG))) return bytes[at + step] ?? 0;
  const first = at + 2 * step;
  const [low, high] = boundary & UNIT_LITTLE ? [first, first + 1] : [first + 1, first];
  return ((bytes[high] ?? 0) << 8) | (bytes[low] ?? 0);
}

const LONG_WINDOW = 8;
const SHORT_WINDOW = 4;
const FILTER_BITS = 21;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

const STARTS_WITH_DIGIT = 1;
const ENDS_WITH_DIGIT = 2;
const STARTS_WITH_WORD = 4;
const ENDS_WITH_WORD = 8;
const SHORT = 16;

const FOLD = Uint8Array.from({ length: 256 }, (_, byte) => fold(byte));

function fold(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

function boundaryOf(text: string): number {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return (
    (isDigit(first) ? STARTS_WITH_DIGIT : 0) |
    (isDigit(last) ? ENDS_WITH_DIGIT : 0) |
    (isWord(first) ? STARTS_WITH_WORD : 0) |
    (isWord(last) ? ENDS_WITH_WORD : 0) |
    (weightOf(text) < 8 ? SHORT : 0)
  );
}

function mix(high: number, low: number): number {
  let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae3d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function hashAt(all: Uint8Array, at: number, long: boolean): number {
  const low = word(all, long ? at + 4 : at);
  return mix(long ? word(all, at) : 0, low);
}

function word(all: Uint8Array, at: number): number {
  return (all[at]! << 24) | (all[at + 1]! << 16) | (all[at + 2]! << 8) | all[at + 3]!;
}

function rarestWindows(all: Uint8Array, starts: Int32Array): Int32Array {
  const counts = new Uint16Array(1 << 20);
  eachWindow(all, starts, (hash) => {
    const row = hash & (counts.length - 1);
    if (counts[row]! < 0xffff) counts[row]!++;
  });
  const window = new Int32Array(starts.length - 1);
  const least = new Int32Array(starts.length - 1).fill(0x7fffffff);
  eachWindow(all, starts, (hash, pattern, offset) => {
    const count = counts[hash & (counts.length - 1)]!;
    if (count >= least[pattern]!) return;
    least[pattern] = count;
    window[pattern] = offset;
  });
  return window;
}

/** Windows far into a very long text are not needed. */
const FURTHEST_WINDOW = 256;

function eachWindow(
  all: Uint8Array,
  starts: Int32Array,
  each: (hash: number, pattern: number, offset: number) => void,
): void {
  for (let p = 0; p + 1 < starts.length; p++) {
    const length = starts[p + 1]! - starts[p]!;
    const long = length >= LONG_WINDOW;
    const last = Math.min(length - (long ? LONG_WINDOW : SHORT_WINDOW), FURTHEST_WINDOW);
    for (let offset = 0; offset <= last; offset++) each(hashAt(all, starts[p]! + offset, long), p, offset);
  }
}

function fileBy(all: Uint8Array, starts: Int32Array, window: Int32Array, long: boolean): Windows {
  const heads = new Int32Array(1 << 18).fill(-1);
  const next = new Int32Array(window.length).fill(-1);
  const filter = new Uint8Array((FILTER_MASK + 1) >>> 3);
  for (let p = 0; p < window.length; p++) {
    if (starts[p + 1]! - starts[p]! >= LONG_WINDOW !== long) continue;
    const hash = hashAt(all, starts[p]! + window[p]!, long);
    const row = hash & (heads.length - 1);
    next[p] = heads[row]!;
    heads[row] = p;
    filter[(hash & FILTER_MASK) >>> 3]! |= 1 << (hash & 7);
  }
  return { filter, heads, next };
}
