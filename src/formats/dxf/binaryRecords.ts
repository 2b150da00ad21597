import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';
import type { DxfRecord } from './dxfRecords';

const SENTINEL = 'AutoCAD Binary DXF\r\n\u001a\0';

export function isBinaryDxf(bytes: Uint8Array): boolean {
  return bytes.length > SENTINEL.length && [...SENTINEL].every((c, i) => bytes[i] === c.charCodeAt(0));
}

/**
 * The records of a binary drawing. Group codes take two bytes, one in files of AC1009 and before (255 then says that
 * the code follows in two); the length of a value goes by its code's range.
 * @throws ImportError of code `bad_file` where the bytes end within a group
 */
export function* readBinaryRecords(
  bytes: Uint8Array,
  decoder: TextDecoder,
  file: string,
): Generator<DxfRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SENTINEL.length;
  /** `0 SECTION` begins with two zero bytes only where the code takes two. */
  const isWide = bytes[at + 1] === 0;
  const need = (length: number): number => {
    if (at + length > bytes.length) {
      throw new ImportError(refusedFile(file, 'bad_file', `${bytes.length} bytes: no EOF`));
    }
    at += length;
    return at - length;
  };
  const code = (): number => {
    if (isWide) return view.getInt16(need(2), true);
    const short = view.getUint8(need(1));
    return short === 255 ? view.getInt16(need(2), true) : short;
  };
  const text = (): string => {
    const end = bytes.indexOf(0, at);
    const start = need((end < 0 ? bytes.length : end) + 1 - at);
    return decoder.decode(bytes.subarray(start, at - 1));
  };
  const value = (kind: ValueKind): string => {
    if (kind === 'double') return String(view.getFloat64(need(8), true));
    if (kind === 'int16') return String(view.getInt16(need(2), true));
    if (kind === 'int32') return String(view.getInt32(need(4), true));
    if (kind === 'int64') return String(view.getBigInt64(need(8), true));
    if (kind === 'byte') return String(view.getUint8(need(1)));
    if (kind === 'chunk') {
      const length = view.getUint8(need(1));
      need(length);
      return '';
    }
    return text();
  };
  let record: { type: string; codes: number[]; values: string[]; line: null } | null = null;
  for (;;) {
    const group = code();
    const read = value(kindOf(group));
    if (group === 999) continue;
    if (group !== 0) {
      if (record === null) throw new ImportError(refusedFile(file, 'bad_file', `${group} ≠ 0 SECTION`));
      record.codes.push(group);
      record.values.push(read);
      continue;
    }
    if (record !== null) yield record;
    record = { type: read.trim().toUpperCase(), codes: [], values: [], line: null };
    if (record.type === 'EOF') break;
  }
  yield record;
}

type ValueKind = 'text' | 'double' | 'int16' | 'int32' | 'int64' | 'byte' | 'chunk';

/** Ranges of the DXF reference, "Group code value types". */
function kindOf(code: number): ValueKind {
  const range = RANGES.find(([from, to]) => code >= from && code <= to);
  return range === undefined ? 'text' : range[2];
}

const RANGES: readonly (readonly [from: number, to: number, kind: ValueKind])[] = [
  [10, 59, 'double'],
  [60, 79, 'int16'],
  [90, 99, 'int32'],
  [110, 149, 'double'],
  [160, 169, 'int64'],
  [170, 179, 'int16'],
  [210, 239, 'double'],
  [270, 289, 'int16'],
  [290, 299, 'byte'],
  [310, 319, 'chunk'],
  [370, 389, 'int16'],
  [400, 409, 'int16'],
  [420, 429, 'int32'],
  [440, 449, 'int32'],
  [450, 459, 'int32'],
  [460, 469, 'double'],
  [1004, 1004, 'chunk'],
  [1010, 1059, 'double'],
  [1060, 1070, 'int16'],
  [1071, 1071, 'int32'],
];
