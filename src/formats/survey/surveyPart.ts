import { columnAt, ordinate } from '../table/axes';
import { axisWord } from '../table/axisWords';
import { nameKey } from '../table/cellText';
import type { Roles } from '../table/proposeShape';
import type { Table } from '../table/tableTypes';
import { proposeSurvey } from './proposeSurvey';
import { columnsOf } from './surveyTable';
import type { SurveyColumn } from './surveyWords';
import { tableCategory } from './tableCategory';

/** What a table can be in a survey. */
export type SurveyPart = {
  readonly hasPoints: boolean;
  /** By the numbers of their ends; a 成果表 has points and lines. */
  readonly hasLines: boolean;
  /** It speaks of a survey whatever lies beside it. */
  readonly isSure: boolean;
  /** Lines that are a survey's where points lie beside them; others may be events with a start and an end. */
  readonly isLikely: boolean;
  /** Numbers of points in its rows. */
  readonly numbers: ReadonlySet<string>;
  /** Of its points; null where neither their names nor their figures tell. */
  readonly unit: 'degrees' | 'metres' | null;
};

/** What the names of its columns make of a table, beside other tables; null where it can be joined to none. */
export function surveyPart(table: Table): SurveyPart | null {
  const { kind, roles } = proposeSurvey(table);
  const hasPoints = kind === 'survey_points';
  const hasLines = roles.end_point !== undefined && (hasPoints || roles.start_point !== undefined);
  if (!hasPoints && !hasLines) return null;
  const columns = columnsOf(table);
  const has = (...words: SurveyColumn[]) => words.some((word) => columns.has(word));
  const isNamed = tableCategory(table.name) !== null || /管[点线段]|[点线]表|成果/.test(table.name);
  const isSure = hasPoints
    ? hasLines || has('feature', 'appurtenance') || (isNamed && has('ground', 'well_depth'))
    : has('start_depth', 'end_depth', 'start_elevation', 'end_elevation', 'size', 'laying');
  const isNumbered = [roles.start_point, roles.end_point].some((name) => NUMBERED.test(name ?? ''));
  return {
    hasPoints,
    hasLines,
    isSure,
    isLikely: isSure || isNamed || isNumbered || has('material'),
    numbers: numbersIn(table, roles),
    unit: hasPoints ? unitOf(table, roles) : null,
  };
}

/** 起点点号 or from_node, where 起点 or start may be a place or a time. */
const NUMBERED = /[号名]|标识|no|num|node|point|pt|exp|id|dh|bh/i;

function numbersIn(table: Table, roles: Roles): Set<string> {
  const names = [roles.point_number, roles.start_point, roles.end_point];
  const places = names.flatMap((name) => (name === undefined ? [] : columnAt(table, name)));
  const numbers = new Set(table.rows.flatMap((row) => places.map((at) => nameKey(row[at]))));
  numbers.delete('');
  return numbers;
}

function unitOf(table: Table, { x = '', y = '' }: Roles): SurveyPart['unit'] {
  if (axisWord(x) === 'lon' && axisWord(y) === 'lat') return 'degrees';
  const isFar = (name: string) =>
    table.rows.some((row) => Math.abs(ordinate(row[columnAt(table, name)], name) ?? 0) > 360);
  // Small figures may be degrees, or metres of a site grid.
  return isFar(x) || isFar(y) ? 'metres' : null;
}
