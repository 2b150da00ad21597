import type { ReadChoices } from '../reader';
import { columnWord } from '../survey/surveyWords';
import { columnAt, findAxes, runsNorth, unnamedAxes } from './axes';
import { axisWord, headerKey } from './axisWords';
import { isBlank } from './cellText';
import type { ColumnRole, Table, TableShape } from './tableTypes';
import { looksLikeWkt } from './wktGeometry';

export type Roles = TableShape['roles'];

/** What a table is taken for, and what its columns are to the geometry; what the person said goes first. */
export function proposeShape(
  table: Table,
  propose: (table: Table) => Pick<TableShape, 'kind' | 'roles'>,
  chosen: ReadChoices['tables'],
): TableShape {
  const said = chosen !== undefined && Object.hasOwn(chosen, table.name) ? chosen[table.name] : undefined;
  const { kind, roles } = said ?? propose(table);
  const known = Object.entries(roles).filter(([, name]) => name !== undefined && table.header.includes(name));
  return {
    name: table.name,
    kind,
    header: table.header,
    count: table.rows.filter((row) => !row.every(isBlank)).length,
    rows: table.rows
      .filter((row) => !row.every(isBlank))
      .slice(0, PREVIEW)
      .map((row) =>
        table.header.map((_, at) => (row[at] == null ? '' : String(row[at]).slice(0, LONGEST_SHOWN))),
      ),
    roles: Object.fromEntries(known) as Partial<Record<ColumnRole, string>>,
  };
}

const PREVIEW = 5;
const LONGEST_SHOWN = 200;

/** A table that is no survey's: geometry as text, start and end coordinates, or points by two columns. */
export function proposePlain(table: Table): Pick<TableShape, 'kind' | 'roles'> {
  const wkt = table.header.find((name) => {
    const at = columnAt(table, name);
    const first = table.rows.find((row) => !isBlank(row[at]));
    return first !== undefined && looksLikeWkt(first[at]);
  });
  if (wkt !== undefined) return { kind: 'wkt', roles: { wkt } };
  const ends = endAxes(table, hasSurveyWords(table));
  if (ends !== null) return { kind: 'survey_lines', roles: ends };
  const axes = findAxes(table, hasSurveyWords(table)) ?? unnamedAxes(table);
  if (axes === null) return { kind: 'none', roles: {} };
  const z = table.header.find((name) => /^z(?:坐标)?$/.test(headerKey(name)) && axisWord(name) === 'z');
  return { kind: 'points', roles: z === undefined ? axes : { ...axes, z } };
}

/** Coordinates of both ends in one row, east and north told apart as for points. */
export function endAxes(table: Table, isSurvey: boolean): Roles | null {
  const named = (word: string) => table.header.find((name) => columnWord(name) === word);
  const [sx, sy, ex, ey] = [named('start_x'), named('start_y'), named('end_x'), named('end_y')];
  if (sx === undefined || sy === undefined || ex === undefined || ey === undefined) return null;
  const isDegrees = [sx, sy].some((name) => /经|纬|lon|lng|lat/i.test(name));
  return !isDegrees && runsNorth(table, sx, sy, isSurvey)
    ? { start_x: sy, start_y: sx, end_x: ey, end_y: ex }
    : { start_x: sx, start_y: sy, end_x: ex, end_y: ey };
}

/** Point numbers, depths, ground heights and the like: then X is the north of a surveyor. */
function hasSurveyWords(table: Table): boolean {
  const words = table.header.map((name) => (/\p{Script=Han}/u.test(name) ? columnWord(name) : null));
  return words.some((word) => word !== null && SURVEY_WORDS.has(word));
}

const SURVEY_WORDS: ReadonlySet<string> = new Set(
  'number map_number ground feature appurtenance well_depth connected start end start_depth end_depth'.split(
    ' ',
  ),
);
