import { byteLists } from './byteLists';
import { hexDump } from './hexDump';
import { hex, unescapeOnce } from './unescape';
import { type View, viewOf } from './view';

/** The text with its escapes taken off, what is written in it as base64, hexadecimal or byte by byte, and UTF-16 as plain text. */
export function unpackTexts(view: View): View[] {
  const { file, within, bytes, isText } = view;
  const views: View[] = [];
  const add = (how: string, inner: Uint8Array | null) => {
    if (inner?.length) views.push(viewOf(file, [...within, how], inner));
  };
  // In what is no text only what looks like text has escapes that mean something.
  if (!isText && !within.includes(ASCII)) add(ASCII, escapedRuns(bytes));
  if (isText && within.filter((how) => how === ESCAPED).length < MOST_ESCAPED)
    add(ESCAPED, unescapeOnce(bytes));
  if (within.filter((how) => how.startsWith('base64')).length < MOST_ENCODED) {
    for (const [phase, decoded] of encodedRuns(bytes).entries()) {
      add(phase === HEX_PHASE ? 'hexadecimal' : 'base64', decoded);
    }
  }
  if (isText && !within.includes(LISTED))
    for (const listed of [...byteLists(bytes), hexDump(bytes)]) add(LISTED, listed);
  if (!isText && !within.includes(WIDE)) {
    for (const text of wideTexts(bytes)) add(WIDE, text);
    if (!bytes.includes(0) && !within.length)
      add('gbk', new TextEncoder().encode(new TextDecoder('gbk').decode(bytes)));
  }
  return views;
}

const ESCAPED = 'escaped';
const ASCII = 'text';
const WIDE = 'utf-16';
const LISTED = 'bytes';
const MOST_ESCAPED = 5;
const MOST_ENCODED = 3;
const HEX_PHASE = 4;
const LEAST_RUN = 8;
const LEAST_DIGITS = 18;
const LEAST_GLUED = 32;
/** Lines of a long run are at least this long. */
const LEAST_LINE = 60;

/**
 * All runs of base64 decoded one after another, once for each of the four places where the text may begin; and last all
 * runs of hexadecimal digits. Zeros keep them apart.
 */
function encodedRuns(bytes: Uint8Array): Uint8Array[] {
  const outs = [[], [], [], [], []] as Uint8Array[][];
  for (let at = 0; at < bytes.length; at++) {
    if (VALUE[bytes[at]!]! < 0) continue;
    let short = at;
    let isNumber = true;
    for (; short < bytes.length && VALUE[bytes[short]!]! >= 0; short++) {
      if (!isDigit(bytes[short]!)) isNumber = false;
    }
    // Data is full of numbers, which in base64 or hexadecimal would be next to nothing.
    if (short - at < (isNumber ? LEAST_DIGITS : LEAST_RUN)) {
      at = short;
      continue;
    }
    const { lines, end } = runAt(bytes, at);
    const digits = lines.length === 1 ? lines[0]! : joined(lines, 0);
    // A short run is a word of its own; only a long one may have something else in front of what is encoded.
    const phases = digits.length < LEAST_GLUED ? 1 : 4;
    for (let phase = 0; phase < phases; phase++) outs[phase]!.push(decoded(digits, phase));
    for (const hexadecimal of hexIn(lines)) outs[HEX_PHASE]!.push(hexadecimal);
    at = end;
  }
  return outs.map(joined);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** The lines of the run of base64 from there: more than one where they are long. */
function runAt(bytes: Uint8Array, at: number): { lines: Uint8Array[]; end: number } {
  let end = at;
  let line = at;
  const lines: Uint8Array[] = [];
  for (;;) {
    while (end < bytes.length && VALUE[bytes[end]!]! >= 0) end++;
    lines.push(bytes.subarray(line, end));
    const next = bytes[end] === 0x0d ? end + 2 : end + 1;
    const breaks = bytes[end] === 0x0a || (bytes[end] === 0x0d && bytes[end + 1] === 0x0a);
    if (!breaks || end - line < LEAST_LINE || VALUE[bytes[next] ?? 0]! < 0) return { lines, end };
    line = next;
    end = next;
  }
}

/** What lines say in hexadecimal: each by itself, and those that follow each other as one. */
function hexIn(lines: readonly Uint8Array[]): Uint8Array[] {
  const out: Uint8Array[] = [];
  let together: Uint8Array[] = [];
  const close = () => {
    if (together.length > 1) out.push(ofHex(joined(together, 0)));
    together = [];
  };
  for (const line of lines) {
    const digits = withoutMark(line);
    if (!digits.every((_, i) => hex(digits, i, 1) >= 0)) {
      close();
      continue;
    }
    together.push(digits);
    out.push(ofHex(digits));
  }
  close();
  return out;
}

/** Databases write 0x in front. */
function withoutMark(line: Uint8Array): Uint8Array {
  return line[0] === 0x30 && line[1] === 0x78 ? line.subarray(2) : line;
}

function decoded(digits: Uint8Array, phase: number): Uint8Array {
  const out = new Uint8Array(Math.floor(((digits.length - phase) * 3) / 4));
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let i = phase; i < digits.length; i++) {
    bits = (bits << 6) | VALUE[digits[i]!]!;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out[to++] = (bits >>> held) & 0xff;
  }
  return out.subarray(0, to);
}

function ofHex(digits: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: digits.length >>> 1 }, (_, i) => hex(digits, 2 * i, 2));
}

/** Both alphabets, that of addresses as well. */
const VALUE = Int8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (character === '-') return 62;
  if (character === '_') return 63;
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(character);
});

const APART = 8;

function joined(parts: readonly Uint8Array[], apart = parts.length > 1 ? APART : 0): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length + apart, 0));
  let to = 0;
  for (const part of parts) {
    all.set(part, to);
    to += part.length + apart;
  }
  return all;
}

/** The runs of ASCII that have escapes, a line each. */
function escapedRuns(bytes: Uint8Array): Uint8Array {
  const runs: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const start = at;
    let escapes = 0;
    for (; isPrintable(bytes[at] ?? 0); at++) if (isEscape(bytes[at]!)) escapes++;
    if (escapes && at - start >= LEAST_ESCAPED) runs.push(bytes.subarray(start, at), LINE_END);
  }
  return joined(runs, 0);
}

const LEAST_ESCAPED = 12;
const LINE_END = Uint8Array.of(0x0a);

/** Backslash, ampersand, percent, equals. */
function isEscape(byte: number): boolean {
  return byte === 0x5c || byte === 0x26 || byte === 0x25 || byte === 0x3d;
}

/** UTF-16 in either order, from an even or an odd byte on: where ASCII stands in it, every second byte is zero. */
function wideTexts(bytes: Uint8Array): Uint8Array[] {
  const texts: Uint8Array[] = [];
  for (const parity of [0, 1]) {
    for (const order of ['utf-16le', 'utf-16be']) {
      if (!hasWideRun(bytes, parity, order === 'utf-16le')) continue;
      texts.push(new TextEncoder().encode(new TextDecoder(order).decode(bytes.subarray(parity))));
    }
  }
  return texts;
}

const LEAST_WIDE = 4;

function hasWideRun(bytes: Uint8Array, parity: number, little: boolean): boolean {
  let run = 0;
  for (let at = parity; at + 1 < bytes.length; at += 2) {
    const [letter, zero] = little ? [bytes[at]!, bytes[at + 1]!] : [bytes[at + 1]!, bytes[at]!];
    run = zero === 0 && isPrintable(letter) ? run + 1 : 0;
    if (run >= LEAST_WIDE) return true;
  }
  return false;
}

function isPrintable(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
}
