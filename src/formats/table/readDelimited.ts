import Papa from 'papaparse';
import { ImportError } from '../importTypes';
import { type paced, throwIfCancelled } from '../pacing';
import { refusedFile } from '../rawFeature';
import { TABLE_LIMITS } from './tableLimits';
import type { Cell } from './tableTypes';

type Options = {
  readonly breathe: ReturnType<typeof paced>;
  readonly fraction: (done: number) => number;
  readonly signal?: AbortSignal | undefined;
  /** Only the first so many rows, to see what the file holds. */
  readonly maxRows?: number | undefined;
};

/**
 * Rows of a delimited text: comma, semicolon, tab, bar, or runs of blanks where there is none of them. Cells are
 * text; where numbers are written with a decimal comma it has become a point. Papaparse reads it block by block.
 */
export async function readDelimited(
  text: string,
  file: string,
  { breathe, fraction, signal, maxRows = TABLE_LIMITS.rows + 1 }: Options,
): Promise<Cell[][]> {
  const { delimiter, comma } = formOf(text);
  const rows: Cell[][] = [];
  let cells = 0;
  for (let at = 0; at < text.length && rows.length < maxRows; ) {
    const end = blockEnd(text, at);
    for (const row of parse(text.slice(at, end), delimiter)) {
      cells += row.length;
      if (row.length > TABLE_LIMITS.columns) throw tooLarge(file, `> ${TABLE_LIMITS.columns} columns`);
      rows.push(comma ? row.map(withPoint) : row);
    }
    if (rows.length > TABLE_LIMITS.rows) throw tooLarge(file, `> ${TABLE_LIMITS.rows} rows`);
    if (cells > TABLE_LIMITS.cells) throw tooLarge(file, `> ${TABLE_LIMITS.cells} cells`);
    at = end;
    throwIfCancelled(signal);
    await breathe(() => fraction(at / text.length));
  }
  return rows.slice(0, maxRows);
}

const BLOCK = 256 * 1024;
const BLANKS = 'blanks';
/** In the order of preference where two explain the text equally well: a comma may be a decimal sign. */
const DELIMITERS = [';', '\t', '|', ',', '，', '；'];
const LOOKED_AT = 60;

function parse(text: string, delimiter: string): string[][] {
  if (delimiter === BLANKS) {
    return text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.trim().split(/\s+/));
  }
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  // The line end of a block's last row begins no further row.
  if (/[\r\n]$/.test(text) && data.at(-1)?.length === 1 && data.at(-1)![0] === '') data.pop();
  return data;
}

/** A place to cut: behind a line end outside of quotes, or the end of the text. */
function blockEnd(text: string, from: number): number {
  let inQuotes = false;
  let counted = from;
  for (let at = from + BLOCK; at < text.length; ) {
    const line = text.indexOf('\n', at);
    if (line === -1) return text.length;
    for (let quote = text.indexOf('"', counted); quote !== -1 && quote < line; ) {
      inQuotes = !inQuotes;
      quote = text.indexOf('"', quote + 1);
    }
    counted = line;
    if (!inQuotes) return line + 1;
    at = line + 1;
  }
  return text.length;
}

/** The delimiter that splits most lines alike, and whether a comma is the decimal sign of the numbers. */
function formOf(text: string): { delimiter: string; comma: boolean } {
  const head = headOf(text);
  let best = { delimiter: BLANKS, alike: 0, columns: 1, rows: [] as string[][] };
  for (const delimiter of DELIMITERS) {
    if (!head.includes(delimiter)) continue;
    const rows = parse(head, delimiter).filter((row) => row.some((cell) => cell.trim() !== ''));
    const counts = new Map<number, number>();
    for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    for (const [columns, count] of counts) {
      const alike = count / rows.length;
      const isBetter = alike > best.alike + 1e-9 || (alike > best.alike - 1e-9 && columns > best.columns);
      if (isBetter) best = { delimiter, alike, columns, rows };
    }
  }
  if (best.delimiter === BLANKS && !/\S[ \t\u3000]+\S/.test(head)) return { delimiter: ',', comma: false };
  return { delimiter: best.delimiter, comma: writesCommas(best.rows, best.delimiter) };
}

function headOf(text: string): string {
  const lines = text.slice(0, BLOCK).split('\n', LOOKED_AT + 1);
  // The last of them may be cut.
  const isWhole = lines.length <= LOOKED_AT && text.length <= BLOCK;
  return (isWhole ? lines : lines.slice(0, Math.max(1, lines.length - 1))).join('\n');
}

/** Between commas a number with one stands in quotes, and `1,234` may be a thousand. */
function writesCommas(rows: readonly (readonly string[])[], delimiter: string): boolean {
  const cells = rows.flat();
  const commas = cells.filter((cell) => DECIMAL_COMMA.test(cell));
  const points = cells.filter((cell) => /^\s*[-+]?\d+\.\d+\s*$/.test(cell)).length;
  if (commas.length <= points) return false;
  return delimiter !== ',' || commas.some((cell) => !/^\s*[-+]?\d{1,3},\d{3}\s*$/.test(cell));
}

function withPoint(cell: string): string {
  return DECIMAL_COMMA.test(cell) ? cell.replace(',', '.') : cell;
}

const DECIMAL_COMMA = /^\s*'?[-+]?\d+,\d+\s*$/;

function tooLarge(file: string, detail: string): ImportError {
  return new ImportError(refusedFile(file, 'too_large', detail));
}
