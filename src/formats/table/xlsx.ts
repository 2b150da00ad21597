import writeXlsxFile, { type Cell, type Feature, type Row } from 'write-excel-file/universal';

export type XlsxValue = string | number | boolean | Date | null;

export type XlsxColumn = {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** How numbers and dates are shown, in Excel's own pattern. */
  readonly format?: string;
  readonly wrap?: boolean;
};

export type XlsxSheet = {
  /** At most 31 characters, none of []/\:*? */
  readonly name: string;
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly XlsxValue[])[];
  /** A row of sums, which is not filtered. */
  readonly total?: readonly XlsxValue[];
  /** Lines below the table that explain it. */
  readonly notes?: readonly string[];
};

/**
 * Sheets as an Excel workbook: bold titles that stay in view and filter, numbers and dates as such. Text is always
 * stored as text: a cell that begins with = is no formula.
 */
export function toXlsx(sheets: readonly XlsxSheet[]): Promise<Blob> {
  const written = sheets.map(({ name, columns, rows, total, notes = [] }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    data: [
      columns.map(({ title }): Cell => ({ value: stored(title), type: String, ...TITLE_STYLE })),
      ...rows.map((row): Row => row.map((value, column) => cellOf(value, columns[column]))),
      ...(total ? [total.map((value): Cell => boldly(cellOf(value, undefined)))] : []),
      ...(notes.length > 0 ? [[], ...notes.map((note): Row => [{ value: note, type: String }])] : []),
    ],
  }));
  return writeXlsxFile(written, { features: [titleFilters(sheets)] }).toBlob();
}

function cellOf(value: XlsxValue, column: XlsxColumn | undefined): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'string') {
    return { value: stored(value), type: String, alignVertical: 'top', ...wrapped(column) };
  }
  if (typeof value === 'boolean') return { value, type: Boolean, alignVertical: 'top' };
  if (value instanceof Date) {
    return { value: onTheClock(value), type: Date, alignVertical: 'top', format: column?.format ?? MINUTES };
  }
  if (!Number.isFinite(value)) return null;
  return { value, type: Number, alignVertical: 'top', ...(column?.format ? { format: column.format } : {}) };
}

function boldly(cell: Cell): Cell {
  return cell !== null && typeof cell === 'object' && 'value' in cell
    ? { ...cell, fontWeight: 'bold' }
    : cell;
}

function wrapped(column: XlsxColumn | undefined) {
  return column?.wrap ? { wrap: true } : {};
}

/**
 * A text as a workbook stores it: a carriage return, which XML would drop, and what looks like such an escape as
 * `_x000D_`. So is the first letter of `constructor` and the like, which the writer looks up in a plain object.
 */
function stored(text: string): string {
  const cut = text.slice(0, LONGEST_TEXT);
  const escaped = cut.replaceAll(/\r|_(?=x[0-9A-Fa-f]{4}_)/g, escapeCharacter);
  return escaped in Object.prototype ? escapeCharacter(escaped[0]!) + escaped.slice(1) : escaped;
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Excel refuses a file with a longer cell. */
const LONGEST_TEXT = 32_767;

const TITLE_STYLE = {
  fontWeight: 'bold',
  backgroundColor: '#E8EDF2',
  alignVertical: 'center',
  wrap: true,
} as const;
const MINUTES = 'yyyy-mm-dd hh:mm';

/** Excel knows no time zones: the cell shows what a clock here showed. */
function onTheClock(date: Date): Date {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
}

/** The filter buttons over each table; they stand right behind the rows in the file. */
function titleFilters(sheets: readonly XlsxSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const { columns, rows } = sheets[sheetIndex]!;
            const corner = `${columnLetters(columns.length)}${rows.length + 1}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${corner}"/>`);
          },
        },
      },
    },
  };
}

/** 1 → A, 27 → AA. */
function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number <= 26 ? letter : columnLetters((number - 1 - rest) / 26) + letter;
}
