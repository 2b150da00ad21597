/** What a cell of a dBase table holds; text where it is no value of its type. */
type DbfValue = string | number | boolean | null;

/**
 * Reads a cell by the letter of its type. Blank is null, and so are the stars that stand for a number too wide.
 * Dates come as `2024-05-03`. Null too where a type keeps its value in another file (memos).
 */
export function dbfValue(cell: Uint8Array, type: string, decode: (bytes: Uint8Array) => string): DbfValue {
  switch (type) {
    case 'N':
    case 'F':
      return numberOf(ascii(cell));
    case 'L':
      return logicalOf(ascii(cell));
    case 'D':
      return dateOf(ascii(cell));
    case 'I':
    case '+':
      return cell.length === 4 ? viewOf(cell).getInt32(0, true) : null;
    case 'O':
      return cell.length === 8 ? finite(viewOf(cell).getFloat64(0, true)) : null;
    case 'B':
      return cell.length === 8 ? finite(viewOf(cell).getFloat64(0, true)) : null;
    case 'Y':
      return cell.length === 8 ? Number(viewOf(cell).getBigInt64(0, true)) / 10_000 : null;
    case 'T':
    case '@':
      return cell.length === 8 ? momentOf(viewOf(cell)) : null;
    case 'M':
    case 'G':
    case 'P':
      return null;
    default:
      return textOf(cell, decode);
  }
}

/** Types whose text stands in a .dbt or .fpt file that is not read. */
export const MEMO_TYPES: ReadonlySet<string> = new Set(['M', 'G', 'P']);

function textOf(cell: Uint8Array, decode: (bytes: Uint8Array) => string): string | null {
  const nul = cell.indexOf(0);
  let end = nul === -1 ? cell.length : nul;
  while (end > 0 && cell[end - 1] === 0x20) end -= 1;
  if (end === 0) return null;
  // Most cells are short and ASCII: a decoder costs several times as much.
  const text = cell.subarray(0, end);
  return end <= 32 && text.every((byte) => byte < 0x80) ? String.fromCharCode(...text) : decode(text);
}

function ascii(cell: Uint8Array): string {
  let text = '';
  for (const byte of cell) {
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text.trim();
}

/** A number as its text where it is none, so that nothing is lost unseen. */
function numberOf(text: string): DbfValue {
  if (text === '' || /^\*+$/.test(text)) return null;
  const plain = text.replace(',', '.');
  if (/^[-+]?(\d+\.?\d*|\.\d+)([eEdD][-+]?\d+)?$/.test(plain)) {
    const value = Number(plain.replace(/[dD]/, 'e'));
    if (!Number.isFinite(value)) return text;
    // A code of twenty digits is no quantity; as a number its end would be lost.
    if (/^[-+]?\d+$/.test(plain) && !Number.isSafeInteger(value)) return text;
    return value;
  }
  return text;
}

function logicalOf(text: string): DbfValue {
  if (/^[yYtT1]$/.test(text)) return true;
  if (/^[nNfF0]$/.test(text)) return false;
  return text === '' || text === '?' ? null : text;
}

function dateOf(text: string): DbfValue {
  if (text === '' || /^0+$/.test(text)) return null;
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return match === null ? text : `${match[1]}-${match[2]}-${match[3]}`;
}

const JULIAN_DAY_OF_1970 = 2_440_588;
const DAY_MS = 86_400_000;

/** FoxPro: a Julian day and milliseconds of it. */
function momentOf(view: DataView): string | null {
  const [day, milliseconds] = [view.getInt32(0, true), view.getInt32(4, true)];
  if (day === 0) return null;
  const moment = new Date((day - JULIAN_DAY_OF_1970) * DAY_MS + milliseconds);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().replace(/\.000Z$/, 'Z');
}

function viewOf(cell: Uint8Array): DataView {
  return new DataView(cell.buffer, cell.byteOffset, cell.byteLength);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
