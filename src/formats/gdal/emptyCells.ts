import Papa from 'papaparse';
import { bytesAsText } from './bytesAsText';

/**
 * Which cells of a .mid are empty, by row: MapInfo has no null, so GDAL gives 0 for a number that is not stated.
 * A row is a line; only lines that have an empty cell are taken apart.
 */
export function emptyCells(
  mif: Uint8Array,
  mid: Uint8Array,
): { readonly rows: number; readonly empty: ReadonlyMap<number, ReadonlySet<number>> } {
  const header = bytesAsText(mif.subarray(0, 4096));
  const delimiter = /^\s*delimiter\s+"([^"])"/im.exec(header)?.[1] ?? '\t';
  const found = new Map<number, ReadonlySet<number>>();
  let row = 0;
  let start = 0;
  while (start < mid.length) {
    const newline = mid.indexOf(0x0a, start);
    const end = newline === -1 ? mid.length : newline;
    const line = bytesAsText(mid.subarray(start, end)).replace(/\r$/, '');
    start = end + 1;
    if (hasEmptyCell(line, delimiter)) {
      const cells = Papa.parse<string[]>(line, { delimiter, quoteChar: '"' }).data[0] ?? [];
      found.set(row, new Set(cells.flatMap((cell, i) => (cell.trim() === '' ? [i] : []))));
    }
    row += 1;
  }
  return { rows: row, empty: found };
}

function hasEmptyCell(line: string, delimiter: string): boolean {
  return (
    line.startsWith(delimiter) ||
    line.endsWith(delimiter) ||
    line.includes(delimiter + delimiter) ||
    / [,;\t]/.test(line)
  );
}
