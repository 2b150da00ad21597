import { type AxisWord, axisWord } from './axisWords';
import { cellDegrees, cellNumber } from './cellNumber';
import type { Cell, Table } from './tableTypes';

/** The columns that hold the east and the north of a position. */
export type Axes = { readonly x: string; readonly y: string };

const SAMPLE = 500;
/** Rows that are searched for them. */
const LOOKED_AT = 20_000;

/**
 * The columns of the coordinates. Words such as 经度, E or 横坐标 say which is which. X and Y do not: in Chinese
 * surveys X runs north, elsewhere east; so the figures are asked first (a zone number before the east, longitudes
 * beyond 90, a north of millions beside an east of hundred thousands), and only then whether it is a survey's table.
 */
export function findAxes(table: Table, isSurvey: boolean): Axes | null {
  const found = new Map<AxisWord, string>();
  for (const name of table.header) {
    const word = axisWord(name);
    if (word !== null && !found.has(word) && hasNumbers(table, name)) found.set(word, name);
  }
  for (const [x, y] of [
    ['lon', 'lat'],
    ['east', 'north'],
  ] as const) {
    // Projected coordinates beside longitude and latitude are the more exact ones only if they are told apart.
    if (found.has(x) && found.has(y)) return { x: found.get(x)!, y: found.get(y)! };
  }
  const [x, y] = [found.get('x'), found.get('y')];
  if (x === undefined || y === undefined) return null;
  return runsNorth(table, x, y, isSurvey) ? { x: y, y: x } : { x, y };
}

/** In a list without names, such as a surveyor's `1,,519000.12,3552000.34,20.1`: the only two columns that are a grid's. */
export function unnamedAxes(table: Table): Axes | null {
  if (table.header.some((name) => !/^#\d+$/.test(name))) return null;
  const figures = table.header.map((name) => typical(table, name)?.median ?? 0);
  const norths = table.header.filter((_, at) => figures[at]! >= MILLION && figures[at]! < 6 * MILLION);
  const easts = table.header.filter(
    (_, at) => (figures[at]! >= 1e5 && figures[at]! < MILLION) || hasZone(figures[at]!),
  );
  return norths.length === 1 && easts.length === 1 ? { x: easts[0]!, y: norths[0]! } : null;
}

/** Whether the column called X runs north. */
export function runsNorth(table: Table, x: string, y: string, isSurvey: boolean): boolean {
  const [first, second] = [typical(table, x), typical(table, y)];
  if (first !== null && second !== null) {
    const [a, b] = [Math.abs(first.median), Math.abs(second.median)];
    if (a <= 180 && b <= 180) {
      // A site grid of a survey may have such small figures too, but spans more than one.
      const isDegrees = !isSurvey || (first.span < 1 && second.span < 1);
      if (isDegrees && a > 90 !== b > 90) return b > 90;
    } else {
      if (hasZone(a) !== hasZone(b)) return hasZone(b);
      if (a >= MILLION !== b >= MILLION) return a >= MILLION;
    }
  }
  return isSurvey || /坐标/.test(x);
}

/** In degrees, minutes and seconds too, where a header speaks of longitude or latitude. */
export function ordinate(cell: Cell | undefined, column: string): number | null {
  return isAngle(column) ? cellDegrees(cell) : cellNumber(cell);
}

function isAngle(column: string): boolean {
  const known = ANGLES.get(column);
  if (known !== undefined) return known;
  const word = axisWord(column);
  const is = word === 'lon' || word === 'lat' || /经|纬|lon|lng|lat/i.test(column);
  // Asked for every cell; the memory of it stays small, whatever headers come.
  if (ANGLES.size > 200) ANGLES.clear();
  ANGLES.set(column, is);
  return is;
}
const ANGLES = new Map<string, boolean>();

export function columnAt(table: Table, name: string): number {
  return table.header.indexOf(name);
}

const MILLION = 1_000_000;

/** A 3° or 6° zone of China before the easting, as in 39501548.7. */
function hasZone(value: number): boolean {
  const zone = Math.floor(value / MILLION);
  return (zone >= 13 && zone <= 23) || (zone >= 25 && zone <= 45);
}

function hasNumbers(table: Table, name: string): boolean {
  return typical(table, name) !== null;
}

/** Of the first figures of a column; zeros often stand for what was not surveyed, and count only where all are. */
function typical(table: Table, name: string): { readonly median: number; readonly span: number } | null {
  const at = columnAt(table, name);
  const values: number[] = [];
  let isZero = false;
  for (const row of table.rows.slice(0, LOOKED_AT)) {
    const value = ordinate(row[at], name);
    if (value === 0) isZero = true;
    else if (value !== null) values.push(value);
    if (values.length === SAMPLE) break;
  }
  if (values.length === 0) return isZero ? { median: 0, span: 0 } : null;
  values.sort((a, b) => a - b);
  return { median: values[values.length >> 1]!, span: values.at(-1)! - values[0]! };
}
