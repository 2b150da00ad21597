import { textOf } from './nameTable';

/**
 * Tells the names that head a column of a table in plain text (commas, semicolons, tabs or bars), and what stands below
 * each.
 */
export function scanTable(
  bytes: Uint8Array,
  isName: (word: string) => boolean,
  sink: {
    readonly column: (name: string, at: number) => void;
    readonly cell: (name: string, text: string, at: number) => void;
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
    if (delimiter && known.length && cells.every((cell) => HEADING.test(cell)) && end < bytes.length) {
      for (const { name } of known) sink.column(name, lineAt);
      readRows(bytes, end, delimiter, known, sink.cell);
      return;
    }
    lineAt = end + 1;
  }
}

const HEADER_LINES = 5;
const MOST_HEADER = 4096;
const DELIMITERS = ['\t', ';', ',', '|'];
const HEADING = /^[\p{L}\p{N}_ .\-/()（）°²³]{0,64}$/u;

function readRows(
  bytes: Uint8Array,
  from: number,
  delimiter: string,
  columns: readonly { name: string; column: number }[],
  cell: (name: string, text: string, at: number) => void,
): void {
  for (let at = from + 1; at < bytes.length; ) {
    const end = endOfLine(bytes, at);
    const cells = cellsOf(textOf(bytes, at, end), delimiter);
    for (const { name, column } of columns) if (cells[column]) cell(name, cells[column], at);
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
