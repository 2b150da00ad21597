import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

/** A dBase table opened, its cells still bytes. */
export type DbfTable = {
  readonly fields: readonly DbfField[];
  /** Records that are wholly there, deleted ones among them. */
  readonly count: number;
  /** As the header states it. */
  readonly statedCount: number;
  /** Language driver id (byte 29); 0: the file does not say. */
  readonly languageId: number;
  isDeleted(record: number): boolean;
  cell(record: number, field: DbfField): Uint8Array;
};

export type DbfField = {
  readonly name: Uint8Array;
  /** dBase's letter: C, N, F, L, D, … */
  readonly type: string;
  /** In a record, its deletion mark counted. */
  readonly offset: number;
  readonly length: number;
};

const HEADER_BYTES = 32;
const DESCRIPTOR_BYTES = 32;
const TERMINATOR = 0x0d;
const DELETED = 0x2a;
const MAX_FIELDS = 2048;

/** @throws ImportError of code `bad_file` where it is no dBase table */
export function openDbf(bytes: Uint8Array, file: string): DbfTable {
  const fail = (detail: string) => new ImportError(refusedFile(file, 'bad_file', detail));
  if (bytes.length < HEADER_BYTES + 1) throw fail(`.dbf: ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  const fields = readFields(bytes, Math.min(headerBytes, bytes.length));
  const last = fields.at(-1);
  const fieldBytes = last === undefined ? 1 : last.offset + last.length;
  if (headerBytes < HEADER_BYTES || headerBytes > bytes.length || fieldBytes > recordBytes) {
    throw fail(`.dbf: header ${headerBytes}, record ${recordBytes}, fields ${fieldBytes}`);
  }
  const statedCount = view.getUint32(4, true);
  const whole = Math.floor((bytes.length - headerBytes) / recordBytes);
  const at = (record: number) => headerBytes + record * recordBytes;
  return {
    fields,
    count: Math.min(statedCount, whole),
    statedCount,
    languageId: bytes[29]!,
    isDeleted: (record) => bytes[at(record)] === DELETED,
    cell: (record, field) => {
      const start = at(record) + field.offset;
      return bytes.subarray(start, start + field.length);
    },
  };
}

function readFields(bytes: Uint8Array, headerBytes: number): DbfField[] {
  const fields: DbfField[] = [];
  let offset = 1;
  for (let at = HEADER_BYTES; at + DESCRIPTOR_BYTES <= headerBytes; at += DESCRIPTOR_BYTES) {
    if (bytes[at] === TERMINATOR || fields.length >= MAX_FIELDS) break;
    const type = String.fromCharCode(bytes[at + 11]!);
    // Clipper and FoxPro keep the high byte of a long text field where others keep its decimals.
    const length = bytes[at + 16]! + (type === 'C' ? bytes[at + 17]! * 256 : 0);
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    fields.push({ name: end === -1 ? name : name.subarray(0, end), type, offset, length });
    offset += length;
  }
  return fields;
}
