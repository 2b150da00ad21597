import type { exactNotes } from '../columns/exactTable';
import type { FeatureGroup } from '../columns/featureGroups';
import { type Cell, type Column, type ColumnKind, cellOf, planColumns } from '../columns/planColumns';

type TableColumn = Column & { readonly column: string; readonly type: string };
export type TablePlan = {
  readonly columns: readonly TableColumn[];
  /** Of every geometry written; single ones become multi-geometries where the group has both. */
  readonly geometryType: FeatureGroup['features'][number]['geometry']['type'];
};

export const KEY_COLUMN = 'fid';
export const GEOMETRY_COLUMN = 'geom';

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'TEXT',
  mixed: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'BOOLEAN',
};

/** SQLite takes no more columns in a table; two are the key and the geometry. */
export const MAX_COLUMNS = 1998;

export function planTable({ features, family }: FeatureGroup): TablePlan {
  const taken = new Set([KEY_COLUMN, GEOMETRY_COLUMN]);
  const columns = planColumns(features)
    .slice(0, MAX_COLUMNS)
    .map((column) => ({ ...column, column: uniqueName(column.name, taken), type: TYPES[column.kind] }));
  const types = new Set(features.map(({ geometry }) => geometry.type));
  const [only] = types;
  const single = family === 'point' ? 'Point' : family === 'line' ? 'LineString' : 'Polygon';
  return { columns, geometryType: types.size === 1 && only !== undefined ? only : `Multi${single}` };
}

/** To SQLite `Name` and `name` are the same column. */
function uniqueName(name: string, taken: Set<string>): string {
  const base = name.replaceAll('\0', '').trim() || 'field';
  let unique = base;
  for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${base}_${number}`;
  taken.add(unique.toLowerCase());
  return unique;
}

/** The cells of a feature, what they cannot hold noted; the names of columns where a value is not as it was. */
export function rowCells(
  { properties, geometry }: FeatureGroup['features'][number],
  plan: TablePlan,
  notes: ReturnType<typeof exactNotes>,
): { readonly cells: Cell[]; readonly nested: readonly string[] } {
  const propertyOf = (name: string): unknown =>
    Object.hasOwn(properties, name) ? properties[name as keyof typeof properties] : undefined;
  const id = propertyOf('id');
  const row = id == null ? '' : held(typeof id === 'object' ? JSON.stringify(id) : String(id));
  const nested: string[] = [];
  const cells = plan.columns.map((column) => {
    const value = propertyOf(column.name);
    const plain = cellOf(value, column.kind);
    const cell = typeof plain === 'string' ? held(plain) : plain;
    if (value == null) notes.empty(row, column, value as null | undefined);
    else if (cell !== value) {
      notes.value(row, column.column, cell, value);
      nested.push(column.name);
    }
    return cell;
  });
  if (geometry.type !== plan.geometryType) notes.geometry(row, geometry.type);
  return { cells, nested };
}

/** SQLite ends a text at a NUL, and has no half of a surrogate pair. */
function held(text: string): string {
  return text.replace(/\0[\s\S]*$/, '').replace(/\p{Surrogate}/gu, '\ufffd');
}
