import { findEncoding } from '../columns/textEncoding';
import { ImportError, type TextEncoding } from '../importTypes';
import { LIMITS } from '../limits';
import { paced } from '../pacing';
import { refusedFile } from '../rawFeature';
import type { ReadOptions, Source } from '../reader';

/** A row of a section. */
export type InpRow = {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What stands behind a semicolon; EPANET keeps descriptions there. */
  readonly comment: string;
};

export type InpText = {
  readonly file: string;
  readonly encoding: TextEncoding;
  /** Rows of a section; none where the file has no such section. */
  readonly rows: (section: string) => readonly InpRow[];
  readonly has: (section: string) => boolean;
  /** A setting of [OPTIONS], in capitals; null where it is not set. */
  readonly option: (name: string) => string | null;
};

const CELL = /"[^"]*"|[^\s"]+/g;

/**
 * The sections of an .inp text. Section names count by their first four letters, as the solvers read them; a semicolon
 * begins a comment. The solvers' own readers come with the whole solver and drop the map, so this is read here.
 * @throws ImportError of code `bad_file` where there is no section
 */
export async function readInp(source: Source, options: ReadOptions): Promise<InpText> {
  const [main] = source.files;
  if (main === undefined) throw new ImportError(refusedFile(source.name, 'empty_file', ''));
  const file = main.path;
  const bytes = await main.bytes();
  if (bytes.length > LIMITS.textBytes) {
    const detail = `${bytes.length} > ${LIMITS.textBytes} bytes`;
    throw new ImportError(refusedFile(file, 'too_large', detail));
  }
  const { encoding } = findEncoding([bytes], null, options.encoding);
  const text = new TextDecoder(encoding.used).decode(bytes);
  const breathe = paced(options);
  const sections = new Map<string, InpRow[]>();
  let current: InpRow[] | null = null;
  let at = 0;
  for (let line = 1; at < text.length; line++) {
    if ((line & 255) === 0) await breathe(() => (at / text.length) * 0.5);
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const row = text.slice(at, end).trim();
    at = end + 1;
    if (row.startsWith('[')) {
      const key = keyOf(row.slice(1));
      current = sections.get(key) ?? [];
      sections.set(key, current);
      continue;
    }
    const mark = row.indexOf(';');
    const cells = (mark < 0 ? row : row.slice(0, mark)).match(CELL)?.map(unquoted) ?? [];
    if (cells.length > 0) current?.push({ line, cells, comment: mark < 0 ? '' : row.slice(mark + 1).trim() });
  }
  if (sections.size === 0) throw new ImportError(refusedFile(file, 'bad_file', '[…] = null'));
  const rows = (section: string) => sections.get(keyOf(section)) ?? [];
  const option = (name: string) =>
    rows('OPTIONS')
      .find(({ cells }) => cells[0]!.toUpperCase() === name)
      ?.cells[1]?.toUpperCase() ?? null;
  return { file, encoding, rows, has: (section) => sections.has(keyOf(section)), option };
}

function keyOf(section: string): string {
  return section.replace(/\].*/, '').slice(0, 4).toUpperCase();
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1) : cell;
}

/** A number of a cell; null where there is none or it is `*`, which leaves it to the solver. */
export function numberIn(cell: string | undefined): number | null {
  const value = cell === undefined || cell.trim() === '' ? Number.NaN : Number(cell);
  return Number.isFinite(value) ? value : null;
}
