import type { Geometry } from 'geojson';
import type { exactNotes } from '../columns/exactTable';
import type { FeatureGroup } from '../columns/featureGroups';
import { type Cell, type Column, cellOf, planColumns } from '../columns/planColumns';
import { dbfNames } from './dbfNames';
import { encodeText } from './dbfText';
import { type DbfColumn, dbfCell, dbfColumn } from './dbfWriter';
import type { ShapeKind } from './shpWriter';

/** What most programs take; the rest of the properties is left out and named as a loss. */
const MAX_FIELDS = 255;

/** The table of a group as it will be written. */
type GroupPlan = {
  readonly columns: readonly DbfColumn[];
  /** Properties beyond the fields that a table can have. */
  readonly leftOut: readonly string[];
  readonly kind: ShapeKind;
  readonly encoding: 'utf-8' | 'gbk';
};

export function planGroup({ features, family }: FeatureGroup, encoding: 'utf-8' | 'gbk'): GroupPlan {
  const all = planColumns(features);
  const planned = all.slice(0, MAX_FIELDS);
  const names = dbfNames(
    planned.map((column) => encodable(column.name, encoding)),
    (text) => encodeText(text, encoding, Number.POSITIVE_INFINITY).bytes.length,
  );
  const columns = planned.map((column, i) =>
    dbfColumn(column, names[i]!, cellsOf(features, column), encoding),
  );
  const isMulti = features.some(({ geometry }) => geometry.type === 'MultiPoint');
  const kind = family === 'point' ? (isMulti ? 'multipoint' : 'point') : family;
  return { columns, leftOut: all.slice(MAX_FIELDS).map((column) => column.name), kind, encoding };
}

function* cellsOf(features: FeatureGroup['features'], column: Column): Iterable<Cell> {
  for (const { properties } of features) yield cellOf(propertyOf(properties, column.name), column.kind);
}

/** A name as the file can hold it before it is shortened. */
function encodable(name: string, encoding: 'utf-8' | 'gbk'): string {
  const held = [...name].map((letter) => {
    const isHeld = letter >= ' ' && !encodeText(letter, encoding).replaced;
    return isHeld ? letter : '_';
  });
  return held.join('').trim();
}

/** What a reader makes of the geometry types that a shapefile does not tell apart. */
function typeRead(
  { type, coordinates }: { type: string; coordinates: readonly unknown[] },
  kind: ShapeKind,
): string {
  if (kind === 'multipoint') return 'MultiPoint';
  return type.startsWith('Multi') && coordinates.length === 1 ? type.slice('Multi'.length) : type;
}

type RowWritten = {
  readonly cells: readonly Uint8Array[];
  /** By column: what a program without our own table sees otherwise than it was. */
  readonly losses: readonly {
    readonly code: 'text_shortened' | 'not_in_encoding' | 'nested_value' | 'precision' | 'absent_is_null';
    readonly column: string;
  }[];
};

/** A row of the table; what its cells cannot hold goes into `notes`. */
export function writeRow(
  feature: FeatureGroup['features'][number],
  plan: GroupPlan,
  notes: ReturnType<typeof exactNotes>,
): RowWritten {
  const cells: Uint8Array[] = [];
  const losses: { code: RowWritten['losses'][number]['code']; column: string }[] = [];
  const idColumn = plan.columns.find((column) => column.name === 'id');
  const idValue = idColumn && cellOf(propertyOf(feature.properties, 'id'), idColumn.kind);
  const row = idColumn && idValue != null ? String(dbfCell(idValue, idColumn, plan.encoding).read ?? '') : '';
  for (const column of plan.columns) {
    const value = propertyOf(feature.properties, column.name);
    const cell = dbfCell(cellOf(value, column.kind), column, plan.encoding);
    cells.push(cell.bytes);
    if (value == null) {
      notes.empty(row, column, value as null | undefined);
      continue;
    }
    if (cell.read === value) continue;
    notes.value(row, column.column, cell.read, value);
    if (cell.cut) losses.push({ code: 'text_shortened', column: column.name });
    if (cell.replaced) losses.push({ code: 'not_in_encoding', column: column.name });
    if (cell.cut || cell.replaced) continue;
    if (typeof value === 'number' && column.type === 'N')
      losses.push({ code: 'precision', column: column.name });
    else if (value === '') losses.push({ code: 'absent_is_null', column: column.name });
    else losses.push({ code: 'nested_value', column: column.name });
  }
  const { geometry } = feature;
  if (typeRead(geometry, plan.kind) !== geometry.type) notes.geometry(row, geometry.type as Geometry['type']);
  return { cells, losses };
}

/** An own property; `__proto__` is a name like any other. */
function propertyOf(properties: object | null, name: string): unknown {
  return properties !== null && Object.hasOwn(properties, name)
    ? properties[name as keyof object]
    : undefined;
}
