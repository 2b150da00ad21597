import { textOf } from './nameTable';

/** How a name stands as a key: `"owner":`, `owner=`, `<owner>`, `name="owner"`, `>owner<` (a cell). */
export type KeyForm = 'quoted' | 'assigned' | 'colon' | 'element' | 'named' | 'cell' | 'column' | 'binary';

/** The form in which the name in [start, end) stands as a key, and where its value begins; null where it is none. */
export function keyContext(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly form: KeyForm; readonly valueAt: number } | null {
  const before = bytes[start - 1] ?? 0;
  let after = end;
  if (isQuote(before)) {
    if (bytes[after] === BACKSLASH) after++;
    if (bytes[after] !== before) return null;
    const next = skipSpace(bytes, after + 1);
    if (bytes[next] === COLON || (bytes[next] === EQUALS && bytes[next + 1] !== EQUALS)) {
      return { form: 'quoted', valueAt: skipSpace(bytes, next + 1) };
    }
    return isNamed(bytes, start - 1) ? { form: 'named', valueAt: next } : null;
  }
  if (before === LESS && (bytes[after] === GREATER || isSpace(bytes[after] ?? 0))) {
    return { form: 'element', valueAt: after + 1 };
  }
  if (before === GREATER && bytes[after] === LESS) return { form: 'cell', valueAt: after };
  const next = skipSpace(bytes, after);
  if (bytes[next] === EQUALS) {
    const operator = bytes[next + 1];
    if (operator === EQUALS || operator === GREATER) return null;
    return { form: 'assigned', valueAt: skipSpace(bytes, next + 1) };
  }
  if (bytes[next] === COLON) return { form: 'colon', valueAt: skipSpace(bytes, next + 1) };
  return null;
}

/** Whether the name alone tells of a key, or may as well be a word before a colon. */
export function isCertainKey(form: KeyForm, bytes: Uint8Array, start: number): boolean {
  if (form !== 'colon') return true;
  let before = start - 1;
  while (before >= 0 && isSpace(bytes[before]!)) before--;
  return bytes[before] === 0x7b || bytes[before] === 0x2c;
}

/** The scalars that stand as the value: one, or those of an array. At most a few hundred. */
export function* valuesAt(bytes: Uint8Array, at: number): Generator<string> {
  if (bytes[at] !== OPEN_BRACKET) {
    const value = scalarAt(bytes, at);
    if (value) yield value.text;
    return;
  }
  let next = at + 1;
  for (let i = 0; i < MOST_VALUES; i++) {
    const value = scalarAt(bytes, skipSpace(bytes, next));
    if (!value) return;
    yield value.text;
    next = skipSpace(bytes, value.end);
    if (bytes[next] !== COMMA) return;
    next++;
  }
}

const MOST_VALUES = 400;
const MOST_LENGTH = 400;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const EQUALS = 0x3d;
const LESS = 0x3c;
const GREATER = 0x3e;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;

function scalarAt(bytes: Uint8Array, at: number): { text: string; end: number } | null {
  let start = at;
  if (bytes[start] === BACKSLASH) start++;
  const quote = bytes[start] ?? 0;
  if (isQuote(quote)) {
    let end = start + 1;
    while (end < bytes.length && bytes[end] !== quote && end - start < MOST_LENGTH) end++;
    if (bytes[end] !== quote) return null;
    const isEscaped = bytes[end - 1] === BACKSLASH;
    return { text: textOf(bytes, start + 1, isEscaped ? end - 1 : end), end: end + 1 };
  }
  let end = start;
  while (end < bytes.length && !ENDS_SCALAR.has(bytes[end]!) && end - start < MOST_LENGTH) end++;
  return end > start ? { text: textOf(bytes, start, end).trim(), end } : null;
}

/** , ; } ] ) < > & | " ' and the ends of lines and cells. */
const ENDS_SCALAR = new Set([...',;}])<>&|"\'`\r\n\t\0'].map((character) => character.charCodeAt(0)));

/** `name="`, `key="`, `k="` before the name: how XML and HTML name a field by an attribute. */
function isNamed(bytes: Uint8Array, quoteAt: number): boolean {
  return /(?:^|[\s"'])(?:name|key|k|field|itemprop|property|headers|id)\s*=\s*$/.test(
    textOf(bytes, Math.max(0, quoteAt - 16), quoteAt),
  );
}

function isQuote(byte: number): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 9 && byte <= 13);
}

function skipSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < bytes.length && next - at < 64 && isSpace(bytes[next]!)) next++;
  return next;
}
