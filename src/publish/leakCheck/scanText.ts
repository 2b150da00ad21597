import { DEGREE, degreesAt } from './degreesMinutesSeconds';
import type { NameTable } from './nameTable';
import { NAME_SEED, nameAt, nameHash } from './nameTable';

export type TextSink = {
  /** `value` without its sign. */
  readonly number: (value: number, decimals: number, start: number, end: number) => void;
  readonly name: (name: string, start: number, end: number) => void;
};

/** Goes through the numbers and names of a text, also of noise, that begin in [from, to); says where it got to. */
export function scanText(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  names: NameTable,
  sink: TextSink,
): number {
  let i = from;
  while (i < to) {
    const kind = CLASS[bytes[i]!]!;
    if (kind === DIGIT || (bytes[i] === POINT && CLASS[bytes[i + 1] ?? 0] === DIGIT)) {
      i = readNumber(bytes, i, sink);
    } else if (kind === LETTER || kind === HIGH) {
      i = readName(bytes, i, names, sink);
    } else i++;
  }
  return i;
}

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
/** Bytes of characters beyond ASCII. */
const HIGH = 3;
const POINT = 0x2e;

const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return HIGH;
  if (byte >= 48 && byte <= 57) return DIGIT;
  return /[A-Za-z_$]/.test(String.fromCharCode(byte)) ? LETTER : OTHER;
});

function readName(bytes: Uint8Array, start: number, names: NameTable, sink: TextSink): number {
  let hash = NAME_SEED;
  let end = start;
  for (; end < bytes.length; end++) {
    const kind = CLASS[bytes[end]!]!;
    if (kind === OTHER) break;
    // A figure behind a word of Chinese is a number, behind a Latin letter a part of the name.
    if (kind === DIGIT && CLASS[bytes[end - 1]!] === HIGH) break;
    hash = nameHash(hash, bytes[end]!);
  }
  const name = nameAt(names, hash, bytes, start, end);
  if (name) sink.name(name, start, end);
  const number = bytes[end] === POINT ? decimalAround(bytes, end) : -1;
  return number < 0 ? end : readNumber(bytes, number, sink);
}

/** Where the number begins that has its point there, right behind a letter: E118.26768, p_118.26768; -1: a version. */
function decimalAround(bytes: Uint8Array, point: number): number {
  let start = point;
  while (CLASS[bytes[start - 1]!] === DIGIT) start--;
  let end = point + 1;
  while (CLASS[bytes[end] ?? 0] === DIGIT) end++;
  const digits = end - start - 1;
  return start < point && end > point + 1 && digits >= LEAST_BEHIND_LETTER ? start : -1;
}

/** Digits: a coordinate has more. */
const LEAST_BEHIND_LETTER = 6;

function readNumber(bytes: Uint8Array, start: number, sink: TextSink): number {
  let end = start;
  let whole = 0;
  let digits = 0;
  let decimals = 0;
  let isGrouped = false;
  for (; end < bytes.length; end++) {
    const byte = bytes[end]!;
    if (CLASS[byte] !== DIGIT) {
      // 104,000 is one number as well as two: the whole is told on top.
      isGrouped = byte === 0x2c && isGroup(bytes, end, start);
      break;
    }
    whole = whole * 10 + (byte - 48);
    if (whole > 0) digits++;
  }
  if (isGrouped) readGrouped(bytes, start, sink);
  if (bytes[end] === POINT && CLASS[bytes[end + 1] ?? 0] === DIGIT) {
    for (end++; end < bytes.length && CLASS[bytes[end]!] === DIGIT; end++) {
      whole = whole * 10 + (bytes[end]! - 48);
      decimals++;
      if (whole > 0) digits++;
    }
  }
  const degrees = DEGREE[bytes[end] ?? 0] ? degreesAt(bytes, start) : null;
  if (degrees) {
    sink.number(degrees.value, degrees.decimals, start, start + degrees.length);
    return start + degrees.length;
  }
  let exponent = 0;
  // The E of 118.26768E32.09112N is none.
  const power = /^[eE][+-]?\d{1,3}(?!\d|\.\d)/.exec(
    (bytes[end]! | 0x20) === 0x65 ? String.fromCharCode(...bytes.subarray(end, end + 7)) : '',
  );
  if (power) {
    exponent = Number(power[0].slice(1));
    end += power[0].length;
  }
  const value =
    digits <= 15 && Math.abs(exponent) <= 15 && decimals <= 22
      ? scaled(whole, exponent - decimals)
      : Number(String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 400))));
  sink.number(value, Math.max(0, decimals - exponent), start, end);
  return end;
}

/** Exact for whole numbers of up to 15 digits: both operands are. */
function scaled(whole: number, power: number): number {
  return power < 0 ? whole / 10 ** -power : whole * 10 ** power;
}

/** A comma with exactly three digits behind it, and at most three before. */
function isGroup(bytes: Uint8Array, comma: number, start: number): boolean {
  if (comma - start > 3) return false;
  for (let i = 1; i <= 3; i++) if (CLASS[bytes[comma + i] ?? 0] !== DIGIT) return false;
  return CLASS[bytes[comma + 4] ?? 0] !== DIGIT;
}

function readGrouped(bytes: Uint8Array, start: number, sink: TextSink): void {
  const text = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)/.exec(
    String.fromCharCode(...bytes.subarray(start, start + 40)),
  )?.[0];
  if (!text) return;
  const plain = text.replaceAll(',', '');
  sink.number(Number(plain), plain.split('.')[1]?.length ?? 0, start, start + text.length);
}
