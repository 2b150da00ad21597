import { findAxes } from '../table/axes';
import { endAxes, proposePlain, type Roles } from '../table/proposeShape';
import type { Table, TableShape } from '../table/tableTypes';
import { columnsOf } from './surveyTable';
import type { SurveyColumn } from './surveyWords';

/**
 * What a table of a survey is: points by number; lines by the numbers of their ends; or one sheet in the manner of a
 * 成果表, where each row is a point and names the point that it is connected to (`end_point` beside `point_number`).
 */
export function proposeSurvey(table: Table): Pick<TableShape, 'kind' | 'roles'> {
  const columns = columnsOf(table);
  const name = (column: SurveyColumn) => table.header[columns.get(column) ?? -1];
  const [start, end] = [name('start'), name('end') ?? name('connected')];
  if (start !== undefined && end !== undefined) {
    return { kind: 'survey_lines', roles: { ...endAxes(table, true), start_point: start, end_point: end } };
  }
  const number = name('number') ?? name('map_number');
  const connected = name('connected') ?? (start === undefined ? name('end') : undefined);
  const axes = findAxes(table, true);
  if (number === undefined) return proposePlain(table);
  if (axes === null) {
    if (connected === undefined) return proposePlain(table);
    return { kind: 'survey_lines', roles: { start_point: number, end_point: connected } };
  }
  const roles: Roles = { ...axes, point_number: number };
  return {
    kind: 'survey_points',
    roles: connected === undefined ? roles : { ...roles, end_point: connected },
  };
}
