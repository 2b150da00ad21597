import { PIPE_CATEGORY_FACTS, type PipeCategory, readPipeCategory } from '../../model/pipeCategory';
import { categoryCode } from '../../model/surveyCodes';
import { metresPerUnit } from '../table/axisWords';
import { cellNumber } from '../table/cellNumber';
import { cellName, nameKey } from '../table/cellText';
import type { Cell, Table, TableShape } from '../table/tableTypes';
import { isOwnTable } from './ownColumns';
import { columnWord, type SurveyColumn } from './surveyWords';
import { categoryOfCode, categoryOfDigits, tableCategory } from './tableCategory';

/** A table of a survey with its columns found. */
export type SurveyTable = {
  readonly table: Table;
  readonly roles: TableShape['roles'];
  readonly columns: ReadonlyMap<SurveyColumn, number>;
  /** What the name of the sheet or file speaks of. */
  readonly category: PipeCategory | null;
  /** Written by our own writer: its columns are read back word by word. */
  readonly isOwn: boolean;
};

export type Row = readonly Cell[];

export function surveyTable(table: Table, roles: TableShape['roles']): SurveyTable {
  return {
    table,
    roles,
    columns: columnsOf(table),
    category: tableCategory(table.name, table.file.slice(table.file.lastIndexOf('/') + 1), table.title),
    isOwn: isOwnTable(table.header),
  };
}

export function columnsOf(table: Pick<Table, 'header'>): Map<SurveyColumn, number> {
  const columns = new Map<SurveyColumn, number>();
  table.header.forEach((name, at) => {
    const word = columnWord(name);
    if (word !== null && !columns.has(word)) columns.set(word, at);
  });
  return columns;
}

export function headerOf({ table, columns }: SurveyTable, column: SurveyColumn): string {
  return table.header[columns.get(column) ?? -1] ?? '';
}

export function textIn({ columns }: SurveyTable, row: Row, column: SurveyColumn): string {
  const at = columns.get(column);
  return at === undefined ? '' : cellName(row[at]);
}

export function keyIn({ columns }: SurveyTable, row: Row, column: SurveyColumn): string {
  const at = columns.get(column);
  return at === undefined ? '' : nameKey(row[at]);
}

/** In metres: a header may state mm or cm. */
export function metresIn(survey: SurveyTable, row: Row, column: SurveyColumn): number | null {
  const at = survey.columns.get(column);
  const value = at === undefined ? null : cellNumber(row[at]);
  if (value === null) return null;
  const unit = metresPerUnit(headerOf(survey, column));
  return unit === 1 ? value : rounded(value * unit);
}

/** To a hundredth of a millimetre, against the dust of floating point. */
export function rounded(metres: number): number {
  return Math.round(metres * 1e5) / 1e5;
}

type RowCategory = {
  readonly category: PipeCategory | null;
  /** The word of the source, where it says more than the category. */
  readonly sub: string | null;
  /** Columns that the category says all of. */
  readonly used: readonly SurveyColumn[];
};

/** The category of a row: by its column 管线种类, else its code, else the table's name; a class gives way to its kind. */
export function categoryIn(survey: SurveyTable, row: Row): RowCategory {
  const text = textIn(survey, row, 'category');
  const stated = categoryOfCode(text.toUpperCase()) ?? readPipeCategory(text) ?? categoryOfDigits(text);
  const coded = categoryOfDigits(textIn(survey, row, 'code'));
  const category = finer(stated, finer(coded, survey.category));
  if (stated === null) return { category, sub: null, used: [] };
  const isWhole = [categoryCode(stated), PIPE_CATEGORY_FACTS[stated].code, stated, 'QT'].includes(
    text.toUpperCase(),
  );
  return { category, sub: isWhole || text === stated ? null : text, used: ['category'] };
}

function finer(first: PipeCategory | null, second: PipeCategory | null): PipeCategory | null {
  if (first === null || (first === 'unknown' && second !== null)) return second;
  const isDrain = second === 'storm' || second === 'foul' || second === 'combined';
  return first === 'drain' && isDrain ? second : first;
}
