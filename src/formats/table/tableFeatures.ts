import type { Geometry, Position } from 'geojson';
import type { ImportProblem, ProblemCode } from '../importTypes';
import type { RawFeature } from '../rawFeature';
import { ordinate } from './axes';
import { cellNumber } from './cellNumber';
import { cellName, isBlank, restoredValue } from './cellText';
import type { Cell, ColumnRole, Table, TableShape } from './tableTypes';
import { wktGeometries } from './wktGeometry';

export type Made = { readonly features: readonly RawFeature[]; readonly problems: readonly ImportProblem[] };

/** The rows of a table that is no survey's, as features: their geometry by the roles, all other columns as properties. */
export function tableFeatures(table: Table, { kind, roles }: TableShape, firstIndex: number): Made {
  const features: RawFeature[] = [];
  const problems: ImportProblem[] = [];
  const columns = columnsOf(table, roles);
  let index = firstIndex;
  table.rows.forEach((row, at) => {
    if (row.every(isBlank)) return;
    const line = table.firstRow + at;
    const geometries =
      kind === 'wkt' ? wktOf(row, columns) : kind === 'points' ? pointOf(row, columns) : lineOf(row, columns);
    if (Array.isArray(geometries)) {
      const properties = propertiesOf(table, row, columns);
      for (const geometry of geometries) {
        const value = { type: 'Feature', properties, geometry };
        features.push({ value, index, line, layer: table.name });
      }
    } else {
      problems.push(rowProblem(table, index, line, geometries.code, geometries.detail));
    }
    index += 1;
  });
  return { features, problems };
}

/** A table that no geometry can be made of is told, not passed over. */
export function noGeometry(table: Table, count: number): ImportProblem {
  const detail = `${table.name}: ${count} × (${table.header.slice(0, 12).join(', ')})`;
  return rowProblem(table, null, null, count === 0 ? 'empty_file' : 'table_without_geometry', detail);
}

export function rowProblem(
  table: Table,
  index: number | null,
  line: number | null,
  code: ProblemCode,
  detail: string,
  handle: string | null = null,
): ImportProblem {
  return {
    code,
    effect: 'refused',
    file: table.file,
    index,
    line,
    layer: table.name,
    handle,
    featureId: null,
    detail,
  };
}

/** All columns but those left out, under their own names. Empty cells say nothing and are left out. */
export function propertiesOf(
  table: Table,
  row: readonly Cell[],
  { used }: { readonly used: ReadonlySet<number> },
): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (let at = 0; at < table.header.length; at++) {
    if (used.has(at)) continue;
    const value = cellValue(table, row[at]);
    if (value !== null) entries.push([table.header[at]!, value]);
  }
  // Defines its members, so that a column called __proto__ is one of them.
  return Object.fromEntries(entries);
}

export function cellValue(table: Table, cell: Cell | undefined): Cell {
  if (cell === undefined || isBlank(cell)) return null;
  return table.isText && typeof cell === 'string' ? restoredValue(cell) : cell;
}

type Columns = {
  readonly at: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly names: TableShape['roles'];
  readonly used: ReadonlySet<number>;
};
type Fault = { readonly code: ProblemCode; readonly detail: string };

function columnsOf(table: Table, roles: TableShape['roles']): Columns {
  const at = Object.fromEntries(
    Object.entries(roles).map(([role, name]) => [role, table.header.indexOf(name)]),
  ) as Partial<Record<ColumnRole, number>>;
  return { at, names: roles, used: new Set(Object.values(at)) };
}

function wktOf(row: readonly Cell[], { at }: Columns): Geometry[] | Fault {
  const cell = row[at.wkt ?? -1];
  const geometries = wktGeometries(cell);
  if (geometries !== null) return [...geometries];
  return {
    code: isBlank(cell) ? 'no_geometry' : 'bad_geometry',
    detail: `WKT = ${cellName(cell).slice(0, 60)}`,
  };
}

function pointOf(row: readonly Cell[], columns: Columns): Geometry[] | Fault {
  const at = position(row, columns, 'x', 'y');
  if (!Array.isArray(at)) return at;
  const z = columns.at.z === undefined ? null : cellNumber(row[columns.at.z]);
  return [{ type: 'Point', coordinates: z === null ? at : [...at, z] }];
}

function lineOf(row: readonly Cell[], columns: Columns): Geometry[] | Fault {
  const start = position(row, columns, 'start_x', 'start_y');
  if (!Array.isArray(start)) return start;
  const end = position(row, columns, 'end_x', 'end_y');
  if (!Array.isArray(end)) return end;
  if (start[0] === end[0] && start[1] === end[1])
    return { code: 'same_start_and_end', detail: start.join(', ') };
  return [{ type: 'LineString', coordinates: [start, end] }];
}

function position(
  row: readonly Cell[],
  { at, names }: Columns,
  x: ColumnRole,
  y: ColumnRole,
): Position | Fault {
  const values = [x, y].map((role) => {
    const column = at[role];
    return column === undefined ? null : ordinate(row[column], names[role]!);
  });
  if (values[0] != null && values[1] != null) return [values[0], values[1]];
  const shown = [x, y].map(
    (role) => `${names[role] ?? role} = ${cellName(row[at[role] ?? -1]).slice(0, 40)}`,
  );
  const isEmpty = [x, y].every((role) => isBlank(row[at[role] ?? -1]));
  return { code: isEmpty ? 'no_geometry' : 'bad_geometry', detail: shown.join('; ') };
}
