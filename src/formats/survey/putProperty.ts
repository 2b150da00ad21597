import type { Cell } from '../table/tableTypes';
import { headerOfProperty, type OwnColumn } from './ownColumns';
import type { OwnRow } from './surveyRows';

/** A property of a feature in its columns: those of the standard, or one of its own name. */
export function putProperty(
  row: OwnRow,
  columns: readonly OwnColumn[],
  property: string,
  value: unknown,
): void {
  const standard = columns.filter((column) => column.property === property);
  if (standard.length === 0) {
    row.further.set(headerOfProperty(property), asCell(value));
    return;
  }
  for (const { header, toCode } of standard) {
    const code = asCell(toCode === undefined ? value : toCode(value));
    if (code !== null) row.standard.set(header, code);
  }
}

/** What no cell can hold is written as JSON. */
function asCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return JSON.stringify(value) ?? null;
}
