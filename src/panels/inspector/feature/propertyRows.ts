import type { LayerId } from '../../../model/layer';
import {
  KEY_PROPERTIES,
  type KnownProperty,
  PROPERTY_GROUPS,
  PROPERTY_SPECS,
  type PropertyGroup,
} from './propertySpec';

export type PropertyRow = {
  readonly key: string;
  /** null: the source does not say. */
  readonly value: unknown;
};

export type PropertyRows = {
  readonly groups: readonly { readonly group: PropertyGroup; readonly rows: readonly KnownRow[] }[];
  /** Whatever the schema does not name, as the source wrote it. */
  readonly others: readonly PropertyRow[];
};

export type KnownRow = PropertyRow & { readonly key: KnownProperty };

/** Sorts a feature's properties into named groups; key properties stay even when absent. */
export function propertyRows(layer: LayerId, properties: Readonly<Record<string, unknown>>): PropertyRows {
  const always: readonly string[] = KEY_PROPERTIES[layer] ?? [];
  const known = layer === 'other' ? [] : KNOWN.filter((key) => isShown(key, properties, always));
  const groups = PROPERTY_GROUPS.map((group) => ({
    group,
    rows: known
      .filter((key) => PROPERTY_SPECS[key].group === group)
      .map((key) => ({ key, value: properties[key] ?? null })),
  })).filter(({ rows }) => rows.length > 0);
  const named = new Set<string>(known);
  const others = Object.keys(properties)
    .filter((key) => !named.has(key) && !(Object.hasOwn(PROPERTY_SPECS, key) && properties[key] == null))
    .map((key) => ({ key, value: properties[key] ?? null }));
  return { groups, others };
}

/** A value of an unknown property as one text; nested values as compact JSON. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}

const KNOWN = Object.keys(PROPERTY_SPECS) as KnownProperty[];

function isShown(
  key: string,
  properties: Readonly<Record<string, unknown>>,
  always: readonly string[],
): boolean {
  if (always.includes(key)) return true;
  const value = Object.hasOwn(properties, key) ? properties[key] : null;
  return value !== null && value !== undefined && value !== '';
}
