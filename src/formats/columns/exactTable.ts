import type { Geometry } from 'geojson';
import * as z from 'zod/mini';
import { LAYER_IDS, type LayerId } from '../../model/layer';
import type { Cell, Column } from './planColumns';

/**
 * What a plain table cannot say of the features in it, kept beside it as JSON so that they come back to the last
 * property: full names, absent or null, and values that a cell holds only roughly. Each note names its row by the
 * cell of the id column, and a value holds only while its cell is still what was written: who edits the table in
 * another program is right.
 */
const exactTable = z.object({
  format: z.literal('jingran-columns'),
  version: z.literal(1),
  layer: z.enum(LAYER_IDS as [LayerId, ...LayerId[]]),
  crs: z.string(),
  /** Column that holds each feature's id; null where the features have none. */
  id_column: z.nullable(z.string()),
  columns: z.array(z.object({ column: z.string(), name: z.string(), empty: z.enum(['null', 'absent']) })),
  /** Row, column, what its cell was, what it stands for. */
  values: z.array(z.tuple([z.string(), z.string(), z.unknown(), z.unknown()])),
  /** Rows whose empty cell is the other of null and absent. */
  other_empty: z.array(z.tuple([z.string(), z.string()])),
  /** Rows whose geometry has another type than the table's, e.g. a Point among MultiPoints. */
  geometry: z.array(z.tuple([z.string(), z.string()])),
});
export type ExactTable = z.infer<typeof exactTable>;

/** Null where the text is none. */
export function parseExactTable(text: string): ExactTable | null {
  try {
    const parsed = exactTable.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Collects what has to stand beside a table while its rows are written. */
export function exactNotes(
  layer: LayerId,
  crs: string,
  columns: readonly (Column & { readonly column: string })[],
): {
  value(row: string, column: string, cell: Cell, value: unknown): void;
  empty(row: string, column: Column & { readonly column: string }, value: null | undefined): void;
  geometry(row: string, type: Geometry['type']): void;
  table(): ExactTable;
} {
  const values: ExactTable['values'] = [];
  const otherEmpty: ExactTable['other_empty'] = [];
  const geometry: ExactTable['geometry'] = [];
  return {
    value: (row, column, cell, value) => values.push([row, column, cell, value]),
    empty(row, column, value) {
      if ((value === null) !== (column.empty === 'null')) otherEmpty.push([row, column.column]);
    },
    geometry: (row, type) => geometry.push([row, type]),
    table: () => ({
      format: 'jingran-columns',
      version: 1,
      layer,
      crs,
      id_column: columns.find((column) => column.name === 'id')?.column ?? null,
      columns: columns.map(({ column, name, empty }) => ({ column, name, empty })),
      values,
      other_empty: otherEmpty,
      geometry,
    }),
  };
}

/** Gives rows of a table back as what was written. */
export function exactReader(table: ExactTable): {
  properties(cells: ReadonlyMap<string, Cell>): Record<string, unknown>;
  geometry(cells: ReadonlyMap<string, Cell>, read: Geometry | null): Geometry | null;
} {
  const columns = new Map(table.columns.map((column) => [column.column, column]));
  const values = new Map(table.values.map((note) => [key(note[0], note[1]), note]));
  const otherEmpty = new Set(table.other_empty.map(([row, column]) => key(row, column)));
  const types = new Map(table.geometry);
  const rowOf = (cells: ReadonlyMap<string, Cell>) =>
    table.id_column === null ? '' : String(cells.get(table.id_column) ?? '');
  return {
    properties(cells) {
      const row = rowOf(cells);
      const entries: [string, unknown][] = [];
      for (const [name, cell] of cells) {
        const column = columns.get(name);
        if (column === undefined) {
          entries.push([name, cell]);
          continue;
        }
        const note = values.get(key(row, name));
        if (note !== undefined && note[2] === cell) entries.push([column.name, note[3]]);
        else if (cell !== null) entries.push([column.name, cell]);
        else if ((column.empty === 'null') !== otherEmpty.has(key(row, name)))
          entries.push([column.name, null]);
      }
      return Object.fromEntries(entries);
    },
    geometry: (cells, read) => asType(read, types.get(rowOf(cells))),
  };
}

function key(row: string, column: string): string {
  return `${column}\n${row}`;
}

/** Between a geometry and the same as the only member of a multi-geometry; anything else stays. */
function asType(geometry: Geometry | null, type: string | undefined): Geometry | null {
  if (geometry === null || type === undefined || geometry.type === type || !('coordinates' in geometry)) {
    return geometry;
  }
  if (type === `Multi${geometry.type}`) return { type, coordinates: [geometry.coordinates] } as Geometry;
  const isOnly = geometry.type === `Multi${type}` && geometry.coordinates.length === 1;
  return isOnly ? ({ type, coordinates: geometry.coordinates[0] } as Geometry) : geometry;
}
