import type { Figure, Standing, Unit } from './figure';

/** Where the cells of a table come from. */
export type TableSource = {
  readonly table: string;
  readonly unit: Unit;
  readonly standard: string;
  readonly clause: string;
};

/** One cell: a figure, or several told apart by a footnote (diameter, voltage, electrified). */
export type Cell = Figure | SplitCell;
export type SplitCell = {
  readonly split: FootnoteKey;
  readonly cases: readonly [Figure, Figure];
};

/** ① gas diameter, ② voltage of the power line, ③ voltage of the overhead line, ④ electrified railway. */
export const FOOTNOTES = {
  '①': { by: 'dn_mm', cases: ['le_300', 'gt_300'] },
  '②': { by: 'power_voltage_kv', cases: ['lt_35', 'ge_35'] },
  '③': { by: 'line_voltage_kv', cases: ['le_330', 'gt_330'] },
  '④': { by: 'electrified', cases: ['yes', 'no'] },
} as const;
export type FootnoteKey = keyof typeof FOOTNOTES;

export function isSplit(cell: Cell): cell is SplitCell {
  return 'split' in cell;
}

/**
 * Reads a table as one would print it: a row key, then one cell a column. `–` is no requirement; after the
 * number `p` is a figure read on a page, `x` one read elsewhere, nothing one not yet checked.
 */
export function readTable<R extends string, C extends string>(
  text: string,
  columnsOf: (row: R) => readonly C[],
  source: TableSource,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const line of text.trim().split('\n')) {
    const [row, ...marks] = line.trim().split(/\s+/) as [R, ...string[]];
    const columns = columnsOf(row);
    if (marks.length !== columns.length) throw new Error(`${source.table}: ${row} has ${marks.length} cells`);
    marks.forEach((mark, i) => {
      const key = `${row}.${columns[i]!}`;
      cells.set(key, readCell(mark, `${source.table}.${key}`, source));
    });
  }
  return cells;
}

export function figuresIn(cell: Cell): readonly Figure[] {
  return isSplit(cell) ? cell.cases : [cell];
}

function readCell(mark: string, id: string, { unit, standard, clause }: TableSource): Cell {
  const [, values, standingMark, footnote] = /^([\d./]+|–)([px]?)([①②③④]?)$/.exec(mark) ?? [];
  if (values === undefined) throw new Error(`${id}: cannot read ${mark}`);
  const standing = STANDINGS[standingMark as '' | 'p' | 'x'];
  const figure = (value: number | null, name: string): Figure =>
    Object.freeze({ id: name, value, unit, standard, clause, strength: 'must', standing });
  if (!footnote) return figure(values === '–' ? null : Number(values), id);
  const split = footnote as FootnoteKey;
  const { cases } = FOOTNOTES[split];
  const [first, second] = values.split('/').map(Number) as [number, number];
  return { split, cases: [figure(first, `${id}.${cases[0]}`), figure(second, `${id}.${cases[1]}`)] };
}

const STANDINGS: Record<'' | 'p' | 'x', Standing> = { '': 'unverified', p: 'page', x: 'xref' };
