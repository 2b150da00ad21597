import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

/** Where the records of a .shp lie. */
type ShapeRecords = {
  /** Shape type of the whole file, as its header states it. */
  readonly shapeType: number;
  /** Of the content of each record, by its place in the file; null: it is damaged or cut off. */
  readonly contents: readonly (DataView | null)[];
  /** What is wrong with the file as a whole: `truncated`, or what stopped the search for records. */
  readonly fault: string | null;
  /** The .shx does not belong to this .shp; the records were found without it. */
  readonly indexIsWrong: boolean;
};

const FILE_CODE = 9994;
const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
/** A null shape, the shortest. */
const SHORTEST_RECORD = RECORD_HEADER_BYTES + 4;

/**
 * Finds the records by the index where there is a sound one (an edited shapefile holds stale records between the good),
 * otherwise one after the other.
 *
 * @throws ImportError of code `bad_file` where it is no .shp
 */
export function findShapeRecords(shp: Uint8Array, shx: Uint8Array | null, file: string): ShapeRecords {
  const fail = (detail: string) => new ImportError(refusedFile(file, 'bad_file', detail));
  if (shp.length < HEADER_BYTES) throw fail(`.shp: ${shp.length} bytes`);
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (view.getInt32(0) !== FILE_CODE) throw fail(`.shp: file code ${view.getInt32(0)} ≠ ${FILE_CODE}`);
  const shapeType = view.getInt32(32, true);
  const indexed = shx === null ? null : byIndex(view, shx);
  if (indexed !== null) return { shapeType, ...indexed, indexIsWrong: false };
  return { shapeType, ...inOrder(view), indexIsWrong: shx !== null };
}

/** Null where the index does not fit the records that are there. */
function byIndex(shp: DataView, bytes: Uint8Array): Pick<ShapeRecords, 'contents' | 'fault'> | null {
  const shx = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || shx.getInt32(0) !== FILE_CODE) return null;
  // Cut off between two records it looks sound.
  if (shx.getInt32(24) * 2 > bytes.length) return null;
  const contents: (DataView | null)[] = [];
  let truncated = false;
  for (let at = HEADER_BYTES; at + 8 <= bytes.length; at += 8) {
    const offset = shx.getInt32(at) * 2;
    const length = shx.getInt32(at + 4) * 2;
    if (offset < HEADER_BYTES || length < 4) return null;
    if (offset + RECORD_HEADER_BYTES + length > shp.byteLength) {
      truncated = true;
      contents.push(null);
      continue;
    }
    if (shp.getInt32(offset + 4) * 2 !== length) return null;
    contents.push(contentAt(shp, offset, length));
  }
  return { contents, fault: truncated ? 'truncated' : null };
}

function inOrder(shp: DataView): Pick<ShapeRecords, 'contents' | 'fault'> {
  const contents: DataView[] = [];
  const stated = shp.getInt32(24) * 2;
  // Some writers leave the stated length at that of the header.
  const end = stated > HEADER_BYTES && stated < shp.byteLength ? stated : shp.byteLength;
  let offset = HEADER_BYTES;
  while (offset + SHORTEST_RECORD <= end) {
    const length = shp.getInt32(offset + 4) * 2;
    if (length < 4) return { contents, fault: `record ${contents.length + 1}: length ${length}` };
    if (offset + RECORD_HEADER_BYTES + length > end) return { contents, fault: 'truncated' };
    contents.push(contentAt(shp, offset, length));
    offset += RECORD_HEADER_BYTES + length;
  }
  const isShort = offset < end || stated > shp.byteLength;
  return { contents, fault: isShort ? 'truncated' : null };
}

function contentAt(shp: DataView, offset: number, length: number): DataView {
  return new DataView(shp.buffer, shp.byteOffset + offset + RECORD_HEADER_BYTES, length);
}
