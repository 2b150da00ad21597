import { columnWord } from '../survey/surveyWords';
import { axisWord, headerKey } from './axisWords';
import { cellNumber } from './cellNumber';
import { cellName, isBlank } from './cellText';
import type { Cell, Table } from './tableTypes';

/**
 * Finds the row of names in the rows of a sheet or file: below titles (管线点成果表, 工程名称: …), over one or two rows
 * where cells are merged, with a row of units below it. What remains are the rows of data, without totals and
 * signatures; rows left empty stay, so that row numbers hold. Null where there are no two cells of data.
 */
export function toTable(
  rows: readonly (readonly Cell[])[],
  about: { readonly name: string; readonly file: string; readonly isText: boolean },
): Table | null {
  const found = findHeader(rows);
  const start = found?.start ?? rows.findIndex((row) => row.some((cell) => !isBlank(cell)));
  if (start === -1) return null;
  const body = dataRows(rows.slice(start), found?.names ?? []);
  const width = body.reduce((most, row) => Math.max(most, filledWidth(row)), found?.names.length ?? 0);
  if (width === 0) return null;
  const names = found?.names ?? [];
  const used = Array.from({ length: width }, (_, column) => names[column] ?? '');
  const isEmptyColumn = used.map((name, column) => name === '' && body.every((row) => isBlank(row[column])));
  const keep = used.flatMap((_, column) => (isEmptyColumn[column] ? [] : [column]));
  const picked =
    keep.length === width && body.every((row) => row.length <= width)
      ? body
      : body.map((row) => (row.length === 0 ? row : keep.map((column) => row[column] ?? null)));
  return {
    ...about,
    header: uniqueNames(
      keep.map((column) => used[column]!),
      keep,
    ),
    rows: picked,
    firstRow: start + 1,
    title: found?.title ?? '',
  };
}

const LOOKED_AT = 40;
const LONGEST_TITLE = 200;

type Header = {
  readonly names: readonly string[];
  readonly title: string;
  /** Index of the first row of data. */
  readonly start: number;
};

function findHeader(rows: readonly (readonly Cell[])[]): Header | null {
  let best: { row: number; score: number } | null = null;
  const last = Math.min(rows.length, LOOKED_AT);
  const widest = rows.slice(0, last).reduce((most, row) => Math.max(most, filled(row)), 0);
  for (let row = 0; row < last; row++) {
    const score = headerScore(rows[row]!, widest);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (best === null) return null;
  const top = rows[best.row]!.map((cell) => cellName(cell).replaceAll(/\s+/g, ' '));
  let start = best.row + 1;
  let names = top;
  const below = rows[start];
  if (below !== undefined && isSecondHeader(top, below)) {
    names = joined(top, below.map(cellName));
    start += 1;
  } else if (best.row > 0 && isGroupRow(rows[best.row - 1]!, top)) {
    names = joined(rows[best.row - 1]!.map(cellName), top);
  }
  const units = rows[start];
  if (units !== undefined && isUnitRow(units)) {
    names = names.map((name, column) =>
      UNIT.test(cellName(units[column])) ? `${name}(${bareUnit(units[column])})` : name,
    );
    start += 1;
  }
  const above = rows.slice(0, best.row).flatMap((row) => row.filter((cell) => !isBlank(cell)).map(cellName));
  return { names, title: [...new Set(above)].join(' ').slice(0, LONGEST_TITLE), start };
}

/** Known words count most; numbers speak against a row of names. */
function headerScore(row: readonly Cell[], widest: number): number {
  const texts = row.filter((cell) => !isBlank(cell));
  if (texts.length < 2) return 0;
  const numbers = texts.filter((cell) => typeof cell !== 'string' || cellNumber(cell) !== null).length;
  if (numbers * 4 > texts.length) return 0;
  const distinct = new Set(texts.map((cell) => cellName(cell))).size;
  const known = new Set(texts.map((cell) => knownWord(cellName(cell))).filter((word) => word !== null)).size;
  // A title merged over several columns repeats itself; a row with labels such as 工程名称: is no header.
  if (distinct < 2 || (known < 2 && texts.some((cell) => /[:：]/.test(cellName(cell))))) return 0;
  const fill = texts.length / Math.max(1, widest);
  return known >= 2 ? 10 + known * 2 + fill : fill >= 0.5 && numbers === 0 ? fill : 0;
}

function knownWord(name: string): string | null {
  return axisWord(name) ?? columnWord(name);
}

/** Names below names, where cells above are merged or left open: 坐标 over X and Y. */
function isSecondHeader(top: readonly string[], row: readonly Cell[]): boolean {
  const texts = row.filter((cell) => !isBlank(cell));
  if (texts.length < 2 || isUnitRow(row)) return false;
  if (texts.some((cell) => typeof cell !== 'string' || cellNumber(cell) !== null)) return false;
  return row.some((cell, column) => {
    if (isBlank(cell)) return false;
    const above = top[column] ?? '';
    return above === '' || (column > 0 && above === top[column - 1]) || above === top[column + 1];
  });
}

/** The row above the names holds groups of them: a few texts, each the start of a merged run. */
function isGroupRow(row: readonly Cell[], names: readonly string[]): boolean {
  const at = row.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  if (
    at.length < 2 ||
    at.some((column) => typeof row[column] !== 'string' || /[:：]/.test(cellName(row[column])))
  ) {
    return false;
  }
  return at.some((column) => {
    const name = names[column] ?? '';
    return name !== '' && knownWord(`${cellName(row[column])}${name}`) !== null && knownWord(name) === null;
  });
}

/** 埋深 over 起点 and 终点 is known as 起点埋深, 坐标 over X as 坐标X. */
function joined(top: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(top.length, below.length);
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const sub = below[column] ?? '';
    const own = top[column] ?? '';
    group = own !== '' ? own : sub === '' ? '' : group;
    if (sub === '' || sub === group) return own;
    if (group === '') return sub;
    const orders = [`${group}${sub}`, `${sub}${group}`];
    return orders.find((name) => knownWord(name) !== null) ?? (knownWord(sub) !== null ? sub : orders[0]!);
  });
}

const UNIT =
  /^[([]?(?:m|mm|cm|km|kv|v|mpa|kpa|pa|°|°c|℃|度|米|毫米|厘米|千米|个|根|孔|年|天|m2|m3|m²|%)[)\]]?$/i;

function isUnitRow(row: readonly Cell[]): boolean {
  const texts = row.filter((cell) => !isBlank(cell)).map(cellName);
  return (
    texts.length > 0 &&
    texts.every((text) => UNIT.test(text) || /^[-—/]+$/.test(text)) &&
    texts.some((text) => UNIT.test(text))
  );
}

function bareUnit(cell: Cell | undefined): string {
  return cellName(cell).replaceAll(/[()[\]]/g, '');
}

/** Without empty rows at the end, totals, signatures, and the names repeated on each printed page. */
function dataRows(rows: readonly (readonly Cell[])[], names: readonly string[]): (readonly Cell[])[] {
  const keys = names.map(headerKey);
  const body = rows.map((row) => (isAside(row, keys) ? [] : row));
  while (body.length > 0 && body.at(-1)!.every(isBlank)) body.pop();
  return body;
}

function isAside(row: readonly Cell[], keys: readonly string[]): boolean {
  const at = row.findIndex((cell) => !isBlank(cell));
  const first = row[at];
  if (typeof first !== 'string') return false;
  if (TOTAL.test(first.trim())) return true;
  if (filled(row) <= 6 && SIGNATURE.test(first.trim())) return true;
  return (
    at >= 0 &&
    keys.length > 2 &&
    row.length >= keys.length &&
    keys.every((key, column) => key === headerKey(cellName(row[column])))
  );
}

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|本页合计|grand total|subtotal|totals?|sum)\s*[:：]?$/i;
const SIGNATURE =
  /^(?:制\s*表|审\s*核|审\s*查|填\s*表|校\s*核|复\s*核|测\s*量|探\s*测|检\s*查|负责|项目负责|单\s*位|日\s*期|备\s*注|说\s*明|注)(?:人|者|单位|日期)?\s*[:：]/;

function filled(row: readonly Cell[]): number {
  return row.reduce<number>((count, cell) => count + (isBlank(cell) ? 0 : 1), 0);
}

function filledWidth(row: readonly Cell[]): number {
  let width = row.length;
  while (width > 0 && isBlank(row[width - 1])) width -= 1;
  return width;
}

/** A second 名称 becomes 名称 (2); a column without a name is called by its place: #3. */
function uniqueNames(names: readonly string[], places: readonly number[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name === '' ? `#${places[index]! + 1}` : name;
    let unique = base;
    for (let n = 2; taken.has(unique); n++) unique = `${base} (${n})`;
    taken.add(unique);
    return unique;
  });
}
