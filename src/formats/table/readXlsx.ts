import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ImportError } from '../importTypes';
import { unzipBounded } from '../intake/unzip';
import { type paced, throwIfCancelled } from '../pacing';
import { refusedFile } from '../rawFeature';
import { isDateFormat, serialDate } from './excelDates';
import { TABLE_LIMITS } from './tableLimits';
import type { Cell } from './tableTypes';

/** Cells of a sheet by row and column; rows that the file leaves out are empty. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
};

type Options = {
  readonly breathe: ReturnType<typeof paced>;
  readonly fraction: (done: number) => number;
  readonly signal?: AbortSignal | undefined;
  /** Only the first so many rows of each sheet, to see what the file holds. */
  readonly maxRows?: number | undefined;
};

/**
 * The sheets of an Excel workbook. Of a formula its value, of a date its text, of a merged cell its value in every
 * column that it spans. Own code above fflate and saxes, since read-excel-file fills a sheet up to its farthest cell
 * (one cell in XFD1048576 takes all memory), cannot be stopped, and opens the zip without counting what inflates.
 */
export async function readXlsx(bytes: Uint8Array, file: string, options: Options): Promise<Sheet[]> {
  const parts = unzipBounded(bytes, file, (path) => /^xl\/.*\.(?:xml|rels)$/i.test(path));
  const read = new WorkbookReader(parts, file, options);
  try {
    return await read.sheets();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      refusedFile(file, 'bad_file', error instanceof Error ? error.message : String(error)),
    );
  }
}

class WorkbookReader {
  #strings: string[] = [];
  #dateStyles: boolean[] = [];
  #from1904 = false;
  #cells = 0;
  #done = 0;
  readonly #total: number;

  constructor(
    readonly parts: ReadonlyMap<string, Uint8Array>,
    readonly file: string,
    readonly options: Options,
  ) {
    this.#total = [...parts.values()].reduce((sum, part) => sum + part.length, 0) || 1;
  }

  async sheets(): Promise<Sheet[]> {
    const listed: { name: string; relation: string }[] = [];
    await this.#parse('xl/workbook.xml', (tag) => {
      if (tag.name === 'workbookPr') this.#from1904 = /^(?:1|true)$/.test(tag.attributes.date1904 ?? '');
      if (localName(tag) !== 'sheet') return;
      listed.push({ name: tag.attributes.name ?? '', relation: tag.attributes['r:id'] ?? '' });
    });
    if (listed.length > TABLE_LIMITS.sheets) throw this.#tooLarge(`> ${TABLE_LIMITS.sheets} sheets`);
    const targets = new Map<string, string>();
    await this.#parse('xl/_rels/workbook.xml.rels', (tag) => {
      const { Id, Target, Type = '' } = tag.attributes;
      if (Id !== undefined && Target !== undefined) targets.set(Id, Target);
      if (/\/sharedStrings$/.test(Type) && Target !== undefined) targets.set('strings', Target);
      if (/\/styles$/.test(Type) && Target !== undefined) targets.set('styles', Target);
    });
    if (targets.has('strings')) await this.#readStrings(inXl(targets.get('strings')!));
    if (targets.has('styles')) await this.#readStyles(inXl(targets.get('styles')!));
    const sheets: Sheet[] = [];
    for (const { name, relation } of listed) {
      const path = inXl(targets.get(relation) ?? '');
      // A chart sheet has no cells.
      if (!path.includes('worksheets/')) continue;
      sheets.push({ name, rows: await this.#readSheet(path) });
    }
    return sheets;
  }

  async #readStrings(path: string): Promise<void> {
    let text = '';
    let isText = false;
    await this.#parse(
      path,
      (tag) => {
        if (localName(tag) === 'si') text = '';
        if (localName(tag) === 't') isText = true;
        // Readings of Japanese and Chinese words stand beside the word.
        if (localName(tag) === 'rPh') isText = false;
      },
      (tag) => {
        if (localName(tag) === 't') isText = false;
        if (localName(tag) === 'si') this.#strings.push(unescaped(text));
      },
      (part) => {
        if (isText) text += part;
      },
    );
  }

  async #readStyles(path: string): Promise<void> {
    const formats = new Map<number, string>();
    let inCellFormats = false;
    await this.#parse(
      path,
      (tag) => {
        const name = localName(tag);
        if (name === 'cellXfs') inCellFormats = true;
        if (name === 'numFmt') formats.set(Number(tag.attributes.numFmtId), tag.attributes.formatCode ?? '');
        if (name !== 'xf' || !inCellFormats) return;
        const format = Number(tag.attributes.numFmtId ?? 0);
        this.#dateStyles.push(isDateFormat(format, formats.get(format)));
      },
      (tag) => {
        if (localName(tag) === 'cellXfs') inCellFormats = false;
      },
    );
  }

  async #readSheet(path: string): Promise<Cell[][]> {
    const rows: Cell[][] = [];
    const merges: string[] = [];
    let at = { row: -1, column: -1 };
    let type = '';
    let style = 0;
    let value = '';
    let depth: 'v' | 't' | null = null;
    const maxRows = this.options.maxRows ?? Number.POSITIVE_INFINITY;
    await this.#parse(
      path,
      (tag) => {
        const name = localName(tag);
        if (name === 'row') {
          at = {
            row: tag.attributes.r === undefined ? at.row + 1 : Number(tag.attributes.r) - 1,
            column: -1,
          };
          if (!(at.row >= 0 && at.row < TABLE_LIMITS.rows)) throw this.#tooLarge(`row ${tag.attributes.r}`);
          return at.row >= maxRows;
        }
        if (name === 'c') {
          at.column = tag.attributes.r === undefined ? at.column + 1 : columnOf(tag.attributes.r);
          if (!(at.column >= 0 && at.column < TABLE_LIMITS.columns))
            throw this.#tooLarge(`cell ${tag.attributes.r}`);
          type = tag.attributes.t ?? 'n';
          style = Number(tag.attributes.s ?? 0);
          value = '';
        }
        if (name === 'v') depth = 'v';
        if (name === 't' && type === 'inlineStr') depth = 't';
        if (name === 'rPh') depth = null;
        if (name === 'mergeCell' && merges.length < MAX_MERGES) merges.push(tag.attributes.ref ?? '');
        return false;
      },
      (tag) => {
        const name = localName(tag);
        if (name === 'v' || name === 't') depth = null;
        if (name !== 'c' || value === '' || at.row < 0) return;
        const cell = this.#cellOf(value, type, style);
        if (cell === null) return;
        while (rows.length <= at.row) rows.push(EMPTY_ROW);
        if (rows[at.row] === EMPTY_ROW) rows[at.row] = [];
        const row = rows[at.row]!;
        this.#cells += Math.max(1, at.column + 1 - row.length);
        if (this.#cells > TABLE_LIMITS.cells) throw this.#tooLarge(`> ${TABLE_LIMITS.cells} cells`);
        while (row.length < at.column) row.push(null);
        row[at.column] = cell;
      },
      (part) => {
        if (depth !== null) value += part;
      },
    );
    for (const merge of merges) spread(rows, merge);
    return rows;
  }

  #cellOf(value: string, type: string, style: number): Cell {
    if (type === 's') return this.#strings[Number(value)] ?? null;
    if (type === 'inlineStr' || type === 'str') return unescaped(value);
    if (type === 'b') return value === '1' || value === 'true';
    // #N/A and the like: the sheet says that there is no value.
    if (type === 'e') return null;
    if (type === 'd') return value;
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return null;
    return this.#dateStyles[style] ? (serialDate(number, this.#from1904) ?? number) : number;
  }

  /** Ends early once `onOpen` returns true. Entities beyond XML's own five are an error in saxes; it reads no DTD. */
  async #parse(
    path: string,
    onOpen: (tag: SaxesTagPlain) => unknown,
    onClose: (tag: SaxesTagPlain) => void = () => {},
    onText: (text: string) => void = () => {},
  ): Promise<void> {
    const bytes = this.parts.get(path) ?? this.parts.get(path.replace(/^xl\//, 'xl/./'));
    if (bytes === undefined) throw new ImportError(refusedFile(this.file, 'missing_part', path));
    const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
    let isEnough = false;
    parser.on('opentag', (tag) => {
      if (!isEnough && onOpen(tag) === true) isEnough = true;
    });
    parser.on('closetag', (tag) => {
      if (!isEnough) onClose(tag);
    });
    parser.on('text', (text) => {
      if (!isEnough) onText(text);
    });
    parser.on('cdata', (text) => {
      if (!isEnough) onText(text);
    });
    parser.on('error', (error) => {
      throw error;
    });
    const decoder = new TextDecoder();
    for (let start = 0; start < bytes.length && !isEnough; start += CHUNK) {
      const chunk = bytes.subarray(start, start + CHUNK);
      parser.write(decoder.decode(chunk, { stream: start + CHUNK < bytes.length }));
      this.#done += chunk.length;
      throwIfCancelled(this.options.signal);
      await this.options.breathe(() => this.options.fraction(Math.min(1, this.#done / this.#total)));
    }
    if (!isEnough) parser.close();
  }

  #tooLarge(detail: string): ImportError {
    return new ImportError(refusedFile(this.file, 'too_large', detail));
  }
}

const CHUNK = 64 * 1024;
const MAX_MERGES = 20_000;
const EMPTY_ROW: Cell[] = [];

function localName({ name }: SaxesTagPlain): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `worksheets/sheet1.xml` and `/xl/worksheets/sheet1.xml` are the same part. */
function inXl(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** A1 → 0, AA7 → 26. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of address) {
    const number = letter.toUpperCase().charCodeAt(0) - 64;
    if (number < 1 || number > 26) break;
    column = column * 26 + number;
  }
  return column - 1;
}

/** A merged cell has its value in the first column only: it is put into the others of its row that are empty. */
function spread(rows: Cell[][], merge: string): void {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})\d{1,7}$/.exec(merge);
  if (match === null) return;
  const row = rows[Number(match[2]) - 1];
  const [from, to] = [columnOf(match[1]!), columnOf(match[3]!)];
  const value = row?.[from];
  if (row === undefined || value == null || to - from > MAX_SPAN) return;
  for (let column = from + 1; column <= to; column++) {
    while (row.length <= column) row.push(null);
    row[column] ??= value;
  }
}
/** Titles span more; they need not be repeated. */
const MAX_SPAN = 8;

/** Excel writes control characters of texts as `_x000D_`. */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
