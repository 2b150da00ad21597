/**
 * Bytes that a text lists one by one, `[229,159,142]`, `e5 9f 8e`, `0xe5, 0x9f`: as somebody prints a buffer. Zeros keep
 * the lists apart.
 */
export function byteLists(bytes: Uint8Array): Uint8Array[] {
  const decimal: number[] = [];
  const hexadecimal: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if (!WORD[bytes[at]!]) continue;
    if (HEX[bytes[at]!]! >= 0) {
      const end = Math.max(
        readList(bytes, at, decimalAt, decimal),
        readList(bytes, at, hexadecimalAt, hexadecimal),
      );
      if (end > at) at = end - 1;
    }
    // What stands within a word is no item of a list.
    while (WORD[bytes[at]!]) at++;
  }
  return [decimal, hexadecimal].map((list) => Uint8Array.from(list));
}

/** Fewer say no value that has to be withheld. */
const LEAST_BYTES = 6;
const APART = 8;

type Item = { readonly byte: number; readonly end: number };

/** Appends the list that begins there; says where it ends, or where it began if it is none. */
function readList(
  bytes: Uint8Array,
  start: number,
  itemAt: (bytes: Uint8Array, at: number) => Item | null,
  out: number[],
): number {
  const before = out.length;
  let end = start;
  for (let item = itemAt(bytes, start); item; ) {
    out.push(item.byte);
    end = item.end;
    const next = afterGap(bytes, end);
    item = next > end ? itemAt(bytes, next) : null;
  }
  if (out.length - before < LEAST_BYTES) {
    out.length = before;
    return start;
  }
  for (let i = 0; i < APART; i++) out.push(0);
  return end;
}

function decimalAt(bytes: Uint8Array, at: number): Item | null {
  let byte = 0;
  let end = at;
  for (; end < at + 3 && bytes[end]! >= 48 && bytes[end]! <= 57; end++) byte = byte * 10 + bytes[end]! - 48;
  return end > at && byte < 256 && !WORD[bytes[end] ?? 0] ? { byte, end } : null;
}

function hexadecimalAt(bytes: Uint8Array, at: number): Item | null {
  const from = bytes[at] === 48 && (bytes[at + 1]! | 0x20) === 0x78 ? at + 2 : at;
  const [high, low] = [HEX[bytes[from] ?? 0]!, HEX[bytes[from + 1] ?? 0]!];
  if (high < 0 || low < 0 || WORD[bytes[from + 2] ?? 0]) return null;
  return { byte: high * 16 + low, end: from + 2 };
}

/** Past commas, colons, spaces and the ends of lines between two items. */
function afterGap(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < at + MOST_GAP && GAP[bytes[next] ?? 0]) next++;
  return next;
}

/** Lists are indented. */
const MOST_GAP = 256;
const code = (character: string) => character.charCodeAt(0);
const GAP = new Uint8Array(256);
for (const character of ',:; \t\r\n') GAP[code(character)] = 1;
const HEX = new Int8Array(256).fill(-1);
[...'0123456789abcdef'].forEach((digit, value) => {
  HEX[code(digit)] = value;
  HEX[code(digit.toUpperCase())] = value;
});

/** A point as well: a decimal is no byte. */
const WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[\w$.]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
