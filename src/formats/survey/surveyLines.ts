import type { Position } from 'geojson';
import type { ImportProblem } from '../importTypes';
import { ordinate } from '../table/axes';
import { cellName, isBlank, nameKey } from '../table/cellText';
import { propertiesOf, rowProblem } from '../table/tableFeatures';
import type { Cell, ColumnRole } from '../table/tableTypes';
import { SEGMENT_HEADER, Z_HEADERS } from './ownColumns';
import { ownProperties, withOwnHeight } from './ownProperties';
import type { PointIndex } from './pointIndex';
import type { SurveyPoint } from './surveyPoints';
import { categoryIn, headerOf, keyIn, metresIn, type Row, type SurveyTable, textIn } from './surveyTable';
import { depthReference, type SurveyColumn } from './surveyWords';

/** A line of a survey, joined to its points. */
export type SurveyLine = {
  readonly start: SurveyPoint | null;
  readonly end: SurveyPoint | null;
  readonly coordinates: readonly Position[];
  readonly survey: SurveyTable;
  readonly line: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Of our own tables: which segment of its pipe it is. */
  readonly segment: string;
};

/** Gives way now and then. */
export type Breathe = () => Promise<void> | undefined;

export type ReadLines = { readonly lines: SurveyLine[]; readonly problems: ImportProblem[] };

/** The lines of a table, from point to point. A line whose point is missing is refused, with its row and the number. */
export async function readLines(
  survey: SurveyTable,
  index: PointIndex,
  breathe: Breathe,
): Promise<ReadLines> {
  const { table, roles } = survey;
  const lines: SurveyLine[] = [];
  const problems: ImportProblem[] = [];
  const [startAt, endAt] = [roles.start_point, roles.end_point].map((name) =>
    table.header.indexOf(name ?? ''),
  );
  const segmentAt = table.header.indexOf(SEGMENT_HEADER);
  for (let at = 0; at < table.rows.length; at++) {
    const row = table.rows[at]!;
    if (row.every(isBlank)) continue;
    await breathe();
    const line = table.firstRow + at;
    const { category } = categoryIn(survey, row);
    const where = { category, area: keyIn(survey, row, 'area') };
    const [from, to] = [nameKey(row[startAt!]), nameKey(row[endAt!])];
    const handle = `${cellName(row[startAt!])}–${cellName(row[endAt!])}`.slice(0, 80);
    const refuse = (code: ImportProblem['code'], detail: string) =>
      problems.push(rowProblem(table, null, line, code, detail.slice(0, 120), handle));
    if (from !== '' && from === to) {
      refuse('same_start_and_end', from);
      continue;
    }
    const ends = [index.find(from, where), index.find(to, where)];
    const [start, end] = ends.map((found) => (found === 'several' ? null : found)) as [
      SurveyPoint | null,
      SurveyPoint | null,
    ];
    const places = [
      start?.position ?? placeIn(survey, row, 'start_x', 'start_y'),
      end?.position ?? placeIn(survey, row, 'end_x', 'end_y'),
    ];
    const missing = [from, to].filter((_, side) => places[side] === null);
    if (places[0] === null || places[1] === null) {
      const isSeveral = ends.includes('several');
      refuse(
        'point_missing',
        `${missing.map((number) => number || '(—)').join(', ')}${isSeveral ? ' ×2' : ''}`,
      );
      continue;
    }
    let coordinates = [places[0]!, places[1]!];
    if (survey.isOwn) coordinates = ownCoordinates(survey, row, coordinates);
    if (start !== null) start.isUsed = true;
    if (end !== null) end.isUsed = true;
    const contradiction = survey.isOwn ? null : contradictionIn(survey, row, start, end);
    if (contradiction !== null) {
      problems.push({
        ...rowProblem(table, null, line, 'elevation_contradiction', contradiction, handle),
        effect: 'told',
      });
    }
    const properties = survey.isOwn
      ? ownLine(survey, row, start, end)
      : lineProperties(survey, row, start, end);
    const segment = segmentAt === -1 ? '' : cellName(row[segmentAt]);
    lines.push({ start, end, coordinates, survey, line, properties, segment });
  }
  return { lines, problems };
}

/** Which columns of a table speak of a line's end, and what our schema calls them. */
const END_FIGURES = [
  ['start_depth', 'start_depth_m'],
  ['end_depth', 'end_depth_m'],
  ['start_elevation', 'start_elevation_m'],
  ['end_elevation', 'end_elevation_m'],
] as const satisfies readonly (readonly [SurveyColumn, string])[];

/** Depths and heights with what they refer to; heights that refer to something else than the depths stay as they are. */
export function endFigures(
  survey: SurveyTable,
  row: Row,
  figures: readonly (readonly [SurveyColumn, string])[],
): { readonly entries: [string, unknown][]; readonly used: SurveyColumn[] } {
  const entries: [string, unknown][] = [];
  const used: SurveyColumn[] = [];
  let reference: 'crown' | 'invert' | null = null;
  for (const [column, property] of figures) {
    const value = metresIn(survey, row, column);
    if (value === null) continue;
    const said = depthReference(headerOf(survey, column));
    if (said !== null && reference !== null && said !== reference) continue;
    reference ??= said;
    entries.push([property, value]);
    used.push(column);
  }
  if (reference !== null) entries.push(['depth_reference', reference]);
  return { entries, used };
}

function lineProperties(
  survey: SurveyTable,
  row: Row,
  start: SurveyPoint | null,
  end: SurveyPoint | null,
): Record<string, unknown> {
  const { table, columns, roles } = survey;
  const places = (['start_x', 'start_y', 'end_x', 'end_y'] as const).map((role) => roles[role]);
  const used = new Set(places.map((name) => table.header.indexOf(name ?? '')));
  if (start !== null) used.add(table.header.indexOf(roles.start_point ?? ''));
  if (end !== null) used.add(table.header.indexOf(roles.end_point ?? ''));
  const figures = endFigures(survey, row, END_FIGURES);
  const { category, sub, used: told } = categoryIn(survey, row);
  for (const column of [...figures.used, ...told]) used.add(columns.get(column) ?? -1);
  const own: [string, unknown][] = [
    // Where only the points say it.
    ['category', category ?? (start?.category === end?.category ? start?.category : null)],
    ['sub_category', sub],
    ['start_node', start?.id],
    ['end_node', end?.id],
    ...figures.entries,
  ];
  const stated = own.filter(([name, value]) => value != null && !table.header.includes(name));
  return { ...Object.fromEntries(stated), ...propertiesOf(table, row, { used }) };
}

/** In our own tables a pipe that names a node elsewhere says so in a column of its own. */
function ownLine(
  survey: SurveyTable,
  row: Row,
  start: SurveyPoint | null,
  end: SurveyPoint | null,
): Record<string, unknown> {
  const nodes = { start_node: start, end_node: end };
  const joined = Object.entries(nodes).flatMap(([name, point]) =>
    point === null || point.isAuxiliary ? [] : [[name, point.id]],
  );
  return { ...Object.fromEntries(joined), ...ownProperties(survey, row, 'line') };
}

function ownCoordinates({ table }: SurveyTable, row: Row, [start, end]: Position[]): Position[] {
  const flat = [start!, end!].map((position) => position.slice(0, 2));
  return [
    withOwnHeight(table, row, flat[0]!, Z_HEADERS.start),
    withOwnHeight(table, row, flat[1]!, Z_HEADERS.end),
  ];
}

function placeIn({ table, roles }: SurveyTable, row: Row, x: ColumnRole, y: ColumnRole): Position | null {
  const [first, second] = [x, y].map((role) => {
    const name = roles[role];
    const cell: Cell | undefined = name === undefined ? undefined : row[table.header.indexOf(name)];
    return ordinate(cell, name ?? '');
  });
  return first == null || second == null ? null : [first, second];
}

/** Tables round to centimetres; two roundings make two. */
const TOLERANCE = 0.0201;

/** Ground less depth is the pipe's height, at both ends. Nothing is changed where it is not: a person has to look. */
function contradictionIn(
  survey: SurveyTable,
  row: Row,
  start: SurveyPoint | null,
  end: SurveyPoint | null,
): string | null {
  for (const [point, depthColumn, heightColumn] of [
    [start, 'start_depth', 'start_elevation'],
    [end, 'end_depth', 'end_elevation'],
  ] as const) {
    const [depth, height] = [metresIn(survey, row, depthColumn), metresIn(survey, row, heightColumn)];
    const references = [
      depthReference(headerOf(survey, depthColumn)),
      depthReference(headerOf(survey, heightColumn)),
    ];
    const differ = references[0] !== null && references[1] !== null && references[0] !== references[1];
    if (point?.ground == null || depth === null || height === null || differ) continue;
    if (Math.abs(point.ground - depth - height) > TOLERANCE) {
      const stated = [point.ground, textIn(survey, row, depthColumn), textIn(survey, row, heightColumn)];
      return `${point.id}: ${stated[0]} − ${stated[1]} ≠ ${stated[2]}`;
    }
  }
  return null;
}
