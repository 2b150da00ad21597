import { type NamedAxis, namedAxis } from './namedAxis';
import { textOf } from './nameTable';

/**
 * Tells the names that head a column of a table in plain text (commas, semicolons, tabs or bars), what stands below
 * each, and the places whose two numbers stand in columns of their own.
 */
export function scanTable(
  bytes: Uint8Array,
  isName: (word: string) => boolean,
  sink: {
    readonly column: (name: string, at: number) => void;
    readonly cell: (name: string, text: string, at: number) => void;
    readonly place: (first: string, second: string, at: number) => void;
  },
): void {
  let lineAt = 0;
  for (let line = 0; line < HEADER_LINES && lineAt < bytes.length; line++) {
    const end = endOfLine(bytes, lineAt);
    if (end - lineAt > MOST_HEADER) return;
    const header = textOf(bytes, lineAt, end);
    const delimiter = DELIMITERS.find((mark) => header.includes(mark));
    const cells = delimiter ? cellsOf(header, delimiter) : [];
    const known = cells.flatMap((name, column) => (isName(name) ? [{ name, column }] : []));
    const places = placeColumns(cells);
    const isOfUse = known.length > 0 || places.length > 0;
    if (delimiter && isOfUse && cells.every((cell) => HEADING.test(cell)) && end < bytes.length) {
      for (const { name } of known) sink.column(name, lineAt);
      eachRow(bytes, end, delimiter, (row, at) => {
        for (const { name, column } of known) if (row[column]) sink.cell(name, row[column], at);
        for (const [x, y] of places) if (row[x] && row[y]) sink.place(row[x], row[y], at);
      });
      return;
    }
    lineAt = end + 1;
  }
}

const HEADER_LINES = 5;
const MOST_HEADER = 4096;
const DELIMITERS = ['\t', ';', ',', '|'];
const HEADING = /^[\p{L}\p{N}_ .\-/()（）°²³]{0,64}$/u;

/** The columns that together say a place: `start_lon` and `start_lat`. */
function placeColumns(cells: readonly string[]): [number, number][] {
  const axes = cells.map(namedAxis);
  const isOther = (one: NamedAxis) => (other: NamedAxis | null) => other?.half === 1 && other.of === one.of;
  return axes.flatMap((axis, column): [number, number][] => {
    const other = axis?.half === 0 ? axes.findIndex(isOther(axis)) : -1;
    return other < 0 ? [] : [[column, other]];
  });
}

function eachRow(
  bytes: Uint8Array,
  from: number,
  delimiter: string,
  each: (cells: readonly string[], at: number) => void,
): void {
  for (let at = from + 1; at < bytes.length; ) {
    const end = endOfLine(bytes, at);
    each(cellsOf(textOf(bytes, at, end), delimiter), at);
    at = end + 1;
  }
}

function endOfLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0x0a, at);
  return end < 0 ? bytes.length : end;
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  const text = line.replace(/\r$/, '');
  for (let at = 0; at <= text.length; ) {
    if (text[at] === '"') {
      const end = text.indexOf('"', at + 1);
      const close = end < 0 ? text.length : end;
      cells.push(text.slice(at + 1, close));
      const next = text.indexOf(delimiter, close);
      at = next < 0 ? text.length + 1 : next + 1;
    } else {
      const next = text.indexOf(delimiter, at);
      const end = next < 0 ? text.length : next;
      cells.push(text.slice(at, end).trim());
      at = end + 1;
    }
  }
  return cells;
}
