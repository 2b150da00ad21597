import type { LayerFeature } from '../../model/layer';

/** `mixed`: values of several types, or nested ones; they stand in a text column. */
export type ColumnKind = 'text' | 'integer' | 'real' | 'boolean' | 'mixed';

/** A property of the features as a column of a table. */
export type Column = {
  readonly name: string;
  readonly kind: ColumnKind;
  /** What most features without a value have: the property as null, or no such property. */
  readonly empty: 'null' | 'absent';
};

export type Cell = string | number | boolean | null;

/** One column for each property met, in the order they are first met. */
export function planColumns(features: readonly LayerFeature[]): Column[] {
  const found = new Map<string, { kind: ColumnKind | null; nulls: number; present: number }>();
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (value === undefined) continue;
      let column = found.get(name);
      if (column === undefined) {
        column = { kind: null, nulls: 0, present: 0 };
        found.set(name, column);
      }
      column.present += 1;
      if (value === null) column.nulls += 1;
      else column.kind = joined(column.kind, kindOf(value));
    }
  }
  return [...found].map(([name, { kind, nulls, present }]) => ({
    name,
    kind: kind ?? 'text',
    empty: nulls >= features.length - present ? 'null' : 'absent',
  }));
}

/** A value as a cell of its column; not yet what the format makes of it. */
export function cellOf(value: unknown, kind: ColumnKind): Cell {
  if (value === undefined || value === null) return null;
  if (kind !== 'mixed') return value as Cell;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function kindOf(value: unknown): ColumnKind {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? 'integer' : 'real';
  return 'mixed';
}

function joined(a: ColumnKind | null, b: ColumnKind): ColumnKind {
  if (a === null || a === b) return b;
  const numbers = (kind: ColumnKind) => kind === 'integer' || kind === 'real';
  return numbers(a) && numbers(b) ? 'real' : 'mixed';
}
