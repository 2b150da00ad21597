/**
 * The text with one layer of escapes taken off: of JSON and scripts (\u4f9b, \x20, \"), of programs (\344\276\233), of
 * style sheets (\4f9b), of HTML (&#20379;, &#x4f9b;, &quot;), of addresses (%E4) and of mails (=E4=BE=9B). null where
 * there is none.
 */
export function unescapeOnce(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (!hasEscape(bytes)) return null;
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let changed = false;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    const taken =
      byte === BACKSLASH
        ? ofBackslash(bytes, i)
        : byte === AMPERSAND
          ? ofEntity(bytes, i)
          : byte === PERCENT
            ? ofPercent(bytes, i)
            : byte === EQUALS
              ? ofMail(bytes, i)
              : null;
    if (!taken) {
      out[length++] = byte;
      i++;
      continue;
    }
    changed = true;
    i += taken.length;
    if (taken.code === null) continue;
    if (taken.isByte) out[length++] = taken.code;
    else length = writeUtf8(out, length, taken.code);
  }
  return changed ? out.slice(0, length) : null;
}

/** `code`: null where it stands for nothing. */
type Escape = { readonly code: number | null; readonly length: number; readonly isByte?: boolean };

const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;
const PERCENT = 0x25;
const EQUALS = 0x3d;

function hasEscape(bytes: Uint8Array): boolean {
  return (
    bytes.includes(BACKSLASH) ||
    bytes.includes(AMPERSAND) ||
    bytes.includes(PERCENT) ||
    bytes.some(beginsMail)
  );
}

function ofBackslash(bytes: Uint8Array, at: number): Escape | null {
  const next = bytes[at + 1];
  if (next === undefined) return null;
  const letter = String.fromCharCode(next);
  if (letter === 'u') return ofUnicode(bytes, at);
  if (letter === 'x') {
    const code = hex(bytes, at + 2, 2);
    return code < 0 ? null : { code, length: 4 };
  }
  const plain = LETTERS[letter];
  if (plain !== undefined) return { code: plain, length: 2 };
  return ofOctal(bytes, at) ?? ofStyleSheet(bytes, at);
}

const LETTERS: Record<string, number> = {
  '"': 34,
  "'": 39,
  '`': 96,
  '/': 47,
  '\\': BACKSLASH,
  n: 10,
  r: 13,
  t: 9,
};

function ofUnicode(bytes: Uint8Array, at: number): Escape | null {
  if (bytes[at + 2] === 0x7b) {
    const end = bytes.indexOf(0x7d, at + 3);
    const digits = end - at - 3;
    const code = digits >= 1 && digits <= 6 ? hex(bytes, at + 3, digits) : -1;
    return code < 0 || code > 0x10ffff ? null : { code, length: digits + 4 };
  }
  const code = hex(bytes, at + 2, 4);
  if (code < 0) return null;
  if (code >= 0xd800 && code < 0xdc00 && bytes[at + 6] === BACKSLASH && bytes[at + 7] === 0x75) {
    const low = hex(bytes, at + 8, 4);
    if (low >= 0xdc00 && low < 0xe000) {
      return { code: 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00), length: 12 };
    }
  }
  return { code, length: 6 };
}

/** A byte as C and git write it. One that stands alone is the group of a pattern. */
function ofOctal(bytes: Uint8Array, at: number): Escape | null {
  const isOneOfMany = bytes[at + 4] === BACKSLASH || bytes[at - 4] === BACKSLASH;
  const match = isOneOfMany && /^[0-3][0-7]{2}$/.exec(String.fromCharCode(...bytes.subarray(at + 1, at + 4)));
  return match ? { code: Number.parseInt(match[0], 8), length: 4, isByte: true } : null;
}

/** Four to six hexadecimal digits and a space that ends them. */
function ofStyleSheet(bytes: Uint8Array, at: number): Escape | null {
  let digits = 0;
  while (digits < 6 && HEX[bytes[at + 1 + digits] ?? 0]! >= 0) digits++;
  if (digits < 4) return null;
  const code = hex(bytes, at + 1, digits);
  if (code > 0x10ffff) return null;
  return { code, length: 1 + digits + (bytes[at + 1 + digits] === 0x20 ? 1 : 0) };
}

function ofEntity(bytes: Uint8Array, at: number): Escape | null {
  let end = at + 1;
  while (end < at + 12 && bytes[end] !== 0x3b && end < bytes.length) end++;
  if (bytes[end] !== 0x3b) return null;
  const name = String.fromCharCode(...bytes.subarray(at + 1, end));
  const length = end + 1 - at;
  const numeric = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (numeric) {
    const code = numeric[1] ? Number.parseInt(numeric[1], 16) : Number(numeric[2]);
    return code > 0x10ffff ? null : { code, length };
  }
  const code = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  return code === undefined ? null : { code, length };
}

/** The named ones that stand for characters of codes, names and numbers. */
const ENTITIES: Record<string, number> = {
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  apos: 39,
  nbsp: 32,
  num: 35,
  deg: 0xb0,
  prime: 0x2032,
  Prime: 0x2033,
  lpar: 40,
  rpar: 41,
  ast: 42,
  plus: 43,
  comma: 44,
  period: 46,
  sol: 47,
  colon: 58,
  semi: 59,
  equals: 61,
  lowbar: 95,
  lsqb: 91,
  rsqb: 93,
  lcub: 123,
  rcub: 125,
  Tab: 9,
  NewLine: 10,
};

function ofPercent(bytes: Uint8Array, at: number): Escape | null {
  const code = hex(bytes, at + 1, 2);
  return code < 0 ? null : { code, length: 3, isByte: true };
}

/** Quoted-printable (RFC 2045), also the ends of its lines. One that stands alone is an assignment: `a=10`. */
function ofMail(bytes: Uint8Array, at: number): Escape | null {
  const endOfLine = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
  // Behind a blank it is an assignment, behind another one a rule or the end of base64.
  if (bytes[endOfLine] === 0x0a && bytes[at - 1]! > 0x20 && bytes[at - 1] !== EQUALS) {
    return { code: null, length: endOfLine + 1 - at };
  }
  const code = hex(bytes, at + 1, 2);
  const isOneOfMany = bytes[at + 3] === EQUALS || bytes[at - 3] === EQUALS;
  return code < 0 || !isOneOfMany ? null : { code, length: 3, isByte: true };
}

function beginsMail(byte: number, at: number, bytes: Uint8Array): boolean {
  return byte === EQUALS && bytes[at + 3] === EQUALS && hex(bytes, at + 1, 2) >= 0;
}

const HEX = Int8Array.from({ length: 256 }, (_, byte) => {
  const digit = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? -1 : digit;
});

/** -1 where one of the digits is none. */
export function hex(bytes: Uint8Array, at: number, digits: number): number {
  let code = 0;
  for (let i = 0; i < digits; i++) {
    const digit = HEX[bytes[at + i] ?? 0]!;
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code;
}

/** No escape is shorter than the bytes of what it stands for, so `out` is long enough. */
function writeUtf8(out: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    out[at] = code;
    return at + 1;
  }
  const tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  out[at] = [0, 0xc0, 0xe0, 0xf0][tail]! | (code >>> (6 * tail));
  for (let i = 1; i <= tail; i++) out[at + i] = 0x80 | ((code >>> (6 * (tail - i))) & 0x3f);
  return at + 1 + tail;
}
