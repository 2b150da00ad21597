import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';

export type FlatColumn = { readonly name: string; readonly type: ColumnType };

type FlatProperties = {
  readonly properties: Record<string, unknown>;
  /** What cannot be read, and where the bytes stop making sense. */
  readonly faults: readonly string[];
};

/** The values of a feature: the number of a column and its value, one after the other. */
export function flatProperties(bytes: Uint8Array | null, columns: readonly FlatColumn[]): FlatProperties {
  const entries: [string, unknown][] = [];
  const faults: string[] = [];
  if (bytes === null) return { properties: {}, faults };
  const cursor = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  try {
    while (cursor.at < bytes.length) {
      const column = columns[cursor.view.getUint16(cursor.at, true)];
      cursor.at += 2;
      if (column === undefined) throw new RangeError('column');
      const value = readValue(cursor, column.type);
      if (value === undefined) faults.push(`${column.name}: ${ColumnType[column.type]}`);
      else entries.push([column.name, value]);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    faults.push(`properties: ${cursor.at} / ${bytes.length}`);
  }
  return { properties: Object.fromEntries(entries), faults };
}

type Cursor = { readonly view: DataView; at: number };

/** Undefined where a property can hold no such value. @throws RangeError beyond the bytes */
function readValue(cursor: Cursor, type: ColumnType): unknown {
  const { view, at } = cursor;
  const step = (bytes: number) => {
    cursor.at += bytes;
  };
  switch (type) {
    case ColumnType.Bool:
      step(1);
      return view.getUint8(at) !== 0;
    case ColumnType.Byte:
      step(1);
      return view.getInt8(at);
    case ColumnType.UByte:
      step(1);
      return view.getUint8(at);
    case ColumnType.Short:
      step(2);
      return view.getInt16(at, true);
    case ColumnType.UShort:
      step(2);
      return view.getUint16(at, true);
    case ColumnType.Int:
      step(4);
      return view.getInt32(at, true);
    case ColumnType.UInt:
      step(4);
      return view.getUint32(at, true);
    case ColumnType.Long:
      step(8);
      return exactInteger(view.getBigInt64(at, true));
    case ColumnType.ULong:
      step(8);
      return exactInteger(view.getBigUint64(at, true));
    case ColumnType.Float:
      step(4);
      return finite(view.getFloat32(at, true));
    case ColumnType.Double:
      step(8);
      return finite(view.getFloat64(at, true));
    case ColumnType.String:
    case ColumnType.DateTime:
      return text(cursor);
    case ColumnType.Json:
      return json(text(cursor));
    case ColumnType.Binary:
      text(cursor);
      return undefined;
    default:
      throw new RangeError('type');
  }
}

/** One beyond what a number holds exactly stays text. */
function exactInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

const decoder = new TextDecoder();

function text(cursor: Cursor): string {
  const { view, at } = cursor;
  const length = view.getUint32(at, true);
  if (at + 4 + length > view.byteLength) throw new RangeError('length');
  cursor.at = at + 4 + length;
  return decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 4, length));
}

function json(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return source;
  }
}
