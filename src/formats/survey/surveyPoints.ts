import type { Position } from 'geojson';
import type { PipeCategory } from '../../model/pipeCategory';
import { categoryCode, readNodeKind } from '../../model/surveyCodes';
import type { ImportProblem } from '../importTypes';
import { ordinate } from '../table/axes';
import { cellName, isBlank, nameKey } from '../table/cellText';
import { cellValue, propertiesOf, rowProblem } from '../table/tableFeatures';
import { AUXILIARY_HEADER } from './ownColumns';
import { ownProperties, withOwnHeight } from './ownProperties';
import type { Breathe } from './surveyLines';
import {
  categoryIn,
  headerOf,
  keyIn,
  metresIn,
  type Row,
  rounded,
  type SurveyTable,
  textIn,
} from './surveyTable';
import type { SurveyColumn } from './surveyWords';

/** A point of a survey, which lines are joined to by its number. */
export type SurveyPoint = {
  /** As its feature is called: the number, told apart by category where two points share one. */
  id: string;
  readonly key: string;
  readonly category: PipeCategory | null;
  readonly area: string;
  readonly position: Position;
  readonly ground: number | null;
  readonly survey: SurveyTable;
  readonly line: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** A vertex of pipes only. */
  readonly isAuxiliary: boolean;
  isUsed: boolean;
};

type ReadPoints = { readonly points: SurveyPoint[]; readonly problems: ImportProblem[] };

/** The points of a table. `rows` are those to read, by their place in the table: all, or the first of each point. */
export async function readPoints(
  survey: SurveyTable,
  rows: Iterable<number>,
  breathe: Breathe,
  lineColumns: readonly SurveyColumn[] = [],
): Promise<ReadPoints> {
  const { table, roles } = survey;
  const points: SurveyPoint[] = [];
  const problems: ImportProblem[] = [];
  const [numberAt, xAt, yAt] = [roles.point_number, roles.x, roles.y].map((name) =>
    table.header.indexOf(name ?? ''),
  );
  const auxiliaryAt = table.header.indexOf(AUXILIARY_HEADER);
  for (const at of rows) {
    const row = table.rows[at]!;
    if (row.every(isBlank)) continue;
    await breathe();
    const line = table.firstRow + at;
    const number = cellName(row[numberAt!]);
    const [x, y] = [ordinate(row[xAt!], roles.x ?? ''), ordinate(row[yAt!], roles.y ?? '')];
    if (x === null || y === null) {
      const isEmpty = isBlank(row[xAt!]) && isBlank(row[yAt!]);
      const detail = `${roles.x} = ${cellName(row[xAt!])}; ${roles.y} = ${cellName(row[yAt!])}`.slice(0, 120);
      problems.push(
        rowProblem(table, null, line, isEmpty ? 'no_geometry' : 'bad_geometry', detail, number || null),
      );
      continue;
    }
    const isAuxiliary = auxiliaryAt !== -1 && !isBlank(row[auxiliaryAt]);
    const { category } = categoryIn(survey, row);
    const [feature, appurtenance] = [textIn(survey, row, 'feature'), textIn(survey, row, 'appurtenance')];
    if (feature !== '' && appurtenance !== '') {
      problems.push({
        ...rowProblem(
          table,
          null,
          line,
          'feature_and_appurtenance',
          `${feature}; ${appurtenance}`.slice(0, 80),
          number,
        ),
        effect: 'told',
      });
    }
    points.push({
      id: number,
      key: nameKey(row[numberAt!]),
      category,
      area: keyIn(survey, row, 'area'),
      position: survey.isOwn ? withOwnHeight(table, row, [x, y]) : [x, y],
      ground: metresIn(survey, row, 'ground'),
      survey,
      line,
      properties: survey.isOwn
        ? ownProperties(survey, row, 'point')
        : nodeProperties(survey, row, lineColumns),
      isAuxiliary,
      isUsed: false,
    });
  }
  return { points, problems };
}

/** Ids for all points: the number alone where no other point has it, else with the category's letters before it. */
export function nameThePoints(points: readonly SurveyPoint[]): ImportProblem[] {
  const byKey = new Map<string, SurveyPoint[]>();
  for (const point of points) {
    const same = byKey.get(point.key);
    if (same === undefined) byKey.set(point.key, [point]);
    else same.push(point);
  }
  const problems: ImportProblem[] = [];
  for (const [key, same] of byKey) {
    const first = same[0]!;
    if (same.length === 1 && key !== '') continue;
    if (first.survey.isOwn && new Set(same.map(({ id }) => id)).size === same.length) continue;
    const taken = new Set<string>();
    for (const point of same) {
      const code = key === '' || point.category === null ? '' : `${categoryCode(point.category)}-`;
      const base = `${point.area === '' ? '' : `${point.area}-`}${code}${point.id}`;
      if (taken.has(base) && key !== '') {
        const problem = rowProblem(point.survey.table, null, point.line, 'duplicate_id', point.id, point.id);
        problems.push({ ...problem, effect: 'told' });
      }
      taken.add(base);
      point.id = base;
    }
  }
  return problems;
}

/** The columns of a point that our schema has a place for; everything else stays under its own name. */
function nodeProperties(
  survey: SurveyTable,
  row: Row,
  lineColumns: readonly SurveyColumn[],
): Record<string, unknown> {
  const { table, roles, columns } = survey;
  const used = new Set(
    [roles.x, roles.y, roles.point_number].map((name) => table.header.indexOf(name ?? '')),
  );
  const use = (column: SurveyColumn) => used.add(columns.get(column) ?? -1);
  for (const column of lineColumns) use(column);
  const { category, sub, used: told } = categoryIn(survey, row);
  for (const column of told) use(column);
  const ground = metresIn(survey, row, 'ground');
  if (ground !== null) use('ground');
  const depth = metresIn(survey, row, 'well_depth');
  let bottom = metresIn(survey, row, 'bottom');
  if (bottom !== null) use('bottom');
  else if (ground !== null && depth !== null && depth > 0) {
    bottom = rounded(ground - depth);
    use('well_depth');
  }
  const kind = kindOf(survey, row);
  if (kind?.used !== undefined) use(kind.used);
  const own = Object.entries({
    kind: kind?.value,
    category,
    sub_category: sub,
    ground_m: ground,
    bottom_m: bottom,
  });
  const stated = own.filter(([name, value]) => value != null && !table.header.includes(name));
  return { ...Object.fromEntries(stated), ...propertiesOf(table, row, { used }) };
}

/** What stands at a point goes before what the line does there; a word that says more than its kind stays. */
function kindOf(survey: SurveyTable, row: Row): { value: string; used: SurveyColumn | undefined } | null {
  for (const column of ['appurtenance', 'feature'] as const) {
    const at = survey.columns.get(column);
    const read = at === undefined ? null : readNodeKind(cellValue(survey.table, row[at]));
    if (read !== null) return { value: read.value, used: read.whole ? column : undefined };
  }
  // A point code such as WSJ says nothing that could be relied on.
  return headerOf(survey, 'appurtenance') !== '' && textIn(survey, row, 'appurtenance') !== ''
    ? { value: 'other', used: undefined }
    : null;
}
