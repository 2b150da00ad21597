import type { Cell, Column } from '../columns/planColumns';
import { asciiBytes, encodeText } from './dbfText';

/** A column as a dBase field. */
export type DbfColumn = Column & {
  /** Field name, at most ten bytes. */
  readonly column: string;
  readonly type: 'C' | 'N' | 'L';
  readonly width: number;
  readonly decimals: number;
};

const NUMBER_WIDTH = 24;
const MAX_DECIMALS = 15;
const HEADER_BYTES = 32;
/** GBK on Windows. UTF-8 has no language id; the .cpg names it. */
const GBK_LANGUAGE_ID = 0x4d;

/** The widths that the cells of a column need. */
export function dbfColumn(
  column: Column,
  name: string,
  cells: Iterable<Cell>,
  encoding: 'utf-8' | 'gbk',
): DbfColumn {
  if (column.kind === 'boolean') return { ...column, column: name, type: 'L', width: 1, decimals: 0 };
  if (column.kind === 'text' || column.kind === 'mixed') {
    let width = 1;
    for (const cell of cells) {
      if (cell !== null) width = Math.max(width, encodeText(String(cell), encoding).bytes.length);
    }
    return { ...column, column: name, type: 'C', width, decimals: 0 };
  }
  let decimals = 0;
  let whole = 1;
  for (const cell of cells) {
    if (typeof cell !== 'number' || !Number.isFinite(cell)) continue;
    const digits = plainDigits(cell);
    const point = digits.indexOf('.');
    const fraction = point === -1 ? 0 : digits.length - point - 1;
    decimals = Math.max(decimals, Math.min(fraction, MAX_DECIMALS));
    whole = Math.max(whole, point === -1 ? digits.length : point);
  }
  const width = Math.min(whole + (decimals > 0 ? decimals + 1 : 0), NUMBER_WIDTH);
  // A real among integers only, such as 3.0, keeps a decimal, or others would take the column for integers.
  if (column.kind === 'real' && decimals === 0) {
    return { ...column, column: name, type: 'N', width: Math.min(width + 2, NUMBER_WIDTH), decimals: 1 };
  }
  return { ...column, column: name, type: 'N', width, decimals: Math.min(decimals, Math.max(0, width - 2)) };
}

function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(MAX_DECIMALS) : text;
}

/** A cell as its field holds it, and what reading the field gives back. */
export function dbfCell(
  cell: Cell,
  column: DbfColumn,
  encoding: 'utf-8' | 'gbk',
): { readonly bytes: Uint8Array; readonly read: Cell; readonly replaced: boolean; readonly cut: boolean } {
  if (cell === null) return { bytes: EMPTY, read: null, replaced: false, cut: false };
  if (column.type === 'L') {
    return {
      bytes: asciiBytes(cell === true ? 'T' : 'F'),
      read: cell === true,
      replaced: false,
      cut: false,
    };
  }
  if (column.type === 'N') {
    const text = numberText(Number(cell), column);
    const read = text === '' ? null : Number(text);
    return { bytes: asciiBytes(text.padStart(column.width)), read, replaced: false, cut: false };
  }
  const text = String(cell);
  const encoded = encodeText(text, encoding, column.width);
  // Blanks at the end are padding to a reader, and a NUL ends the text.
  const isWhole = !encoded.cut && !encoded.replaced && !/\0|\p{Surrogate}| $/u.test(text);
  if (isWhole) return { ...encoded, read: text === '' ? null : text };
  const held = decoderOf(encoding).decode(encoded.bytes);
  const read = held.split('\0', 1)[0]!.replace(/ +$/, '');
  return { ...encoded, read: read === '' ? null : read };
}

const EMPTY = new Uint8Array();
const decoderOf = (encoding: 'utf-8' | 'gbk') => new TextDecoder(encoding === 'gbk' ? 'gb18030' : 'utf-8');

function numberText(value: number, { width, decimals }: DbfColumn): string {
  if (!Number.isFinite(value)) return '';
  const fixed = Math.abs(value) < 1e21 ? value.toFixed(decimals) : '';
  if (fixed !== '' && fixed.length <= width) return fixed;
  for (let digits = 17; digits >= 1; digits--) {
    const text = value.toExponential(digits - 1).replace('e+', 'e');
    if (text.length <= width) return text;
  }
  return '';
}

/** A whole table of so many records, filled cell by cell. */
export function dbfBuilder(columns: readonly DbfColumn[], count: number, encoding: 'utf-8' | 'gbk') {
  const headerBytes = HEADER_BYTES + columns.length * 32 + 1;
  const recordBytes = 1 + columns.reduce((sum, column) => sum + column.width, 0);
  const bytes = new Uint8Array(headerBytes + count * recordBytes + 1).fill(0x20, headerBytes);
  const view = new DataView(bytes.buffer);
  bytes[0] = 0x03;
  // The date of the last update is that of no day: the same project gives the same bytes.
  bytes.set([126, 1, 1], 1);
  view.setUint32(4, count, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, recordBytes, true);
  bytes[29] = encoding === 'gbk' ? GBK_LANGUAGE_ID : 0;
  const offsets: number[] = [];
  let offset = 1;
  columns.forEach((column, i) => {
    const at = HEADER_BYTES + i * 32;
    bytes.set(encodeText(column.column, encoding, 10).bytes, at);
    bytes[at + 11] = column.type.charCodeAt(0);
    bytes[at + 16] = column.width;
    bytes[at + 17] = column.decimals;
    offsets.push(offset);
    offset += column.width;
  });
  bytes[headerBytes - 1] = 0x0d;
  bytes[bytes.length - 1] = 0x1a;
  return {
    bytes,
    set: (record: number, column: number, cell: Uint8Array) =>
      bytes.set(cell, headerBytes + record * recordBytes + offsets[column]!),
  };
}
