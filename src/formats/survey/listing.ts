import type { ImportProblem } from '../importTypes';
import { cellName, isBlank, nameKey } from '../table/cellText';
import { propertiesOf, rowProblem } from '../table/tableFeatures';
import type { PointIndex } from './pointIndex';
import { type Breathe, endFigures, type ReadLines, type SurveyLine } from './surveyLines';
import type { SurveyPoint } from './surveyPoints';
import { categoryIn, keyIn, metresIn, type Row, type SurveyTable } from './surveyTable';
import type { SurveyColumn } from './surveyWords';

/** Columns of a 成果表 that speak of the line to the connected point, and so not of the point. */
const LINE_COLUMNS = [
  'connected',
  'depth',
  'elevation',
  'size',
  'material',
  'laying',
] as const satisfies SurveyColumn[];
const POINT_COLUMNS = 'number map_number ground feature appurtenance well_depth bottom code'.split(
  ' ',
) as SurveyColumn[];

/** Where each point of a 成果表 is told: the first of its rows; the rows below may leave its number out. */
export function pointRows({ table, roles, columns }: SurveyTable): {
  readonly rows: readonly number[];
  readonly lineColumns: readonly SurveyColumn[];
} {
  const numberAt = table.header.indexOf(roles.point_number ?? '');
  const seen = new Set<string>();
  const rows: number[] = [];
  table.rows.forEach((row, at) => {
    const key = nameKey(row[numberAt]);
    if (key === '' ? !hasOwnPlace(table.header, roles, row) : seen.has(key)) return;
    seen.add(key);
    rows.push(at);
  });
  return { rows, lineColumns: LINE_COLUMNS.filter((column) => columns.has(column)) };
}

/**
 * The lines of a 成果表: each row is a point, what it is connected to, and the depth at this end of that line. The row
 * of the other point gives the depth at the other end; both become one line, drawn as the first of them says.
 */
export async function listedLines(
  survey: SurveyTable,
  index: PointIndex,
  breathe: Breathe,
): Promise<ReadLines> {
  const { table, roles } = survey;
  const [numberAt, connectedAt] = [roles.point_number, roles.end_point].map((name) =>
    table.header.indexOf(name ?? ''),
  );
  const problems: ImportProblem[] = [];
  /** By their direction: lines that the row of their other point has not answered yet. */
  const open = new Map<string, Listed[]>();
  const listed: Listed[] = [];
  let number = '';
  for (let at = 0; at < table.rows.length; at++) {
    const row = table.rows[at]!;
    if (row.every(isBlank)) continue;
    await breathe();
    const line = table.firstRow + at;
    number = nameKey(row[numberAt!]) || (hasOwnPlace(table.header, roles, row) ? '' : number);
    const where = { category: categoryIn(survey, row).category, area: keyIn(survey, row, 'area') };
    for (const to of connectedNumbers(cellName(row[connectedAt!]))) {
      const refuse = (code: ImportProblem['code'], detail: string) =>
        problems.push(rowProblem(table, null, line, code, detail, `${number}–${to}`.slice(0, 80)));
      if (to === number) {
        refuse('same_start_and_end', to.slice(0, 80));
        continue;
      }
      const [here, there] = [index.find(number, where), index.find(to, where)];
      if (here === null || here === 'several' || there === null || there === 'several') {
        const isHere = here === null || here === 'several';
        refuse(
          'point_missing',
          `${(isHere ? number : to) || '(—)'}${(isHere ? here : there) === 'several' ? ' ×2' : ''}`,
        );
        continue;
      }
      here.isUsed = true;
      there.isUsed = true;
      const other = open.get(`${there.id}\n${here.id}`)?.pop();
      if (other !== undefined) {
        answer(other, survey, row);
        continue;
      }
      const one: Listed = { start: here, end: there, line, entries: entriesOf(survey, row) };
      listed.push(one);
      const same = open.get(`${here.id}\n${there.id}`);
      if (same === undefined) open.set(`${here.id}\n${there.id}`, [one]);
      else {
        same.push(one);
        problems.push({
          ...rowProblem(table, null, line, 'duplicate_line', `${number}–${to}`),
          effect: 'told',
        });
      }
    }
  }
  return { lines: listed.map((one) => lineOf(survey, one)), problems };
}

type Listed = {
  readonly start: SurveyPoint;
  readonly end: SurveyPoint;
  readonly line: number;
  /** Figures at the start, and further columns; the other row adds what this one leaves open. */
  readonly entries: Map<string, unknown>;
};

function entriesOf(survey: SurveyTable, row: Row): Map<string, unknown> {
  const { table, columns, roles } = survey;
  const figures = endFigures(survey, row, [
    ['depth', 'start_depth_m'],
    ['elevation', 'start_elevation_m'],
  ]);
  const used = new Set(
    [roles.x, roles.y, roles.point_number, roles.end_point].map((name) => table.header.indexOf(name ?? '')),
  );
  const { category, sub, used: told } = categoryIn(survey, row);
  for (const column of [...POINT_COLUMNS, ...figures.used, ...told]) used.add(columns.get(column) ?? -1);
  const own: [string, unknown][] = [['category', category], ['sub_category', sub], ...figures.entries];
  return new Map([
    ...own.filter(([, value]) => value != null),
    ...Object.entries(propertiesOf(table, row, { used })),
  ]);
}

function answer(one: Listed, survey: SurveyTable, row: Row): void {
  const [depth, elevation] = [metresIn(survey, row, 'depth'), metresIn(survey, row, 'elevation')];
  if (depth !== null) one.entries.set('end_depth_m', depth);
  if (elevation !== null) one.entries.set('end_elevation_m', elevation);
  for (const [name, value] of entriesOf(survey, row)) {
    if (!one.entries.has(name) && !name.startsWith('start_')) one.entries.set(name, value);
  }
}

function lineOf(survey: SurveyTable, { start, end, line, entries }: Listed): SurveyLine {
  const properties = Object.fromEntries([['start_node', start.id], ['end_node', end.id], ...entries]);
  const coordinates = [start.position, end.position];
  return { start, end, coordinates, survey, line, properties, segment: '' };
}

/** `JS2、JS3` are two lines. */
function connectedNumbers(text: string): string[] {
  return text
    .split(/[,，、;；\s]+/)
    .map((number) => nameKey(number))
    .filter((number) => number !== '' && !/^[-—/无]+$/.test(number))
    .slice(0, 100);
}

function hasOwnPlace(header: readonly string[], { x, y }: SurveyTable['roles'], row: Row): boolean {
  return ![x, y].every((name) => isBlank(row[header.indexOf(name ?? '')]));
}
