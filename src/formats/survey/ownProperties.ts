import type { Position } from 'geojson';
import { cellNumber } from '../table/cellNumber';
import { cellValue } from '../table/tableFeatures';
import type { Table } from '../table/tableTypes';
import {
  AUXILIARY_HEADER,
  CRS_HEADER,
  LINE_COLUMNS,
  LINE_HEADERS,
  type OwnColumn,
  POINT_COLUMNS,
  POINT_HEADERS,
  propertyOfHeader,
  SEGMENT_HEADER,
  Z_HEADERS,
} from './ownColumns';
import type { Row, SurveyTable } from './surveyTable';

/** The properties of a row of our own tables, as they were written. */
export function ownProperties(
  { table }: SurveyTable,
  row: Row,
  of: 'point' | 'line',
): Record<string, unknown> {
  const columns = COLUMNS[of];
  const entries: [string, unknown][] = [];
  table.header.forEach((header, at) => {
    if (NOT_PROPERTIES.has(header)) return;
    const value = cellValue(table, row[at]);
    if (value === null) return;
    const column = columns.get(header);
    if (column === undefined) entries.push([propertyOfHeader(header), value]);
    else entries.push([column.property, column.fromCode?.(value) ?? value]);
  });
  return Object.fromEntries(entries);
}

/** With the height that our own table has for the point, where it has one. */
export function withOwnHeight(
  table: Table,
  row: Row,
  position: Position,
  header: string = Z_HEADERS.point,
): Position {
  const z = cellNumber(row[table.header.indexOf(header)]);
  return z === null ? position : [position[0]!, position[1]!, z];
}

const COLUMNS: Readonly<Record<'point' | 'line', ReadonlyMap<string, OwnColumn>>> = {
  point: new Map(POINT_COLUMNS.map((column) => [column.header, column])),
  line: new Map(LINE_COLUMNS.map((column) => [column.header, column])),
};

const NOT_PROPERTIES: ReadonlySet<string> = new Set([
  ...Object.values(POINT_HEADERS),
  ...Object.values(LINE_HEADERS),
  ...Object.values(Z_HEADERS),
  CRS_HEADER,
  AUXILIARY_HEADER,
  SEGMENT_HEADER,
]);
