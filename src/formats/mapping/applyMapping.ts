import type { Note } from '../check/featureGuard';
import type { FieldMapping } from './mappingTypes';

export type Mapped = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly notes: readonly Note[];
};

/** The properties of one feature as the mapping has them; what a conversion cannot read stays and is told. */
export function applyMapping(
  properties: Readonly<Record<string, unknown>>,
  _mapping: FieldMapping,
  _set: Readonly<Record<string, string | number>>,
): Mapped {
  return { properties, notes: [] };
}
