import type { LayerId } from '../../model/layer';
import type { Note } from '../check/featureGuard';
import type { FieldMapping } from './mappingTypes';

export type Mapped = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly notes: readonly Note[];
};

/** Maps the properties of one feature. Never throws, whatever the values are. */
export type MapProperties = (properties: Readonly<Record<string, unknown>>) => Mapped;

/**
 * A mapping made ready once for all features of a part: call it before the loop, its result in the loop.
 * Properties that nothing is done to are returned as the same object.
 */
export function compileMapping(
  _layer: LayerId,
  mapping: FieldMapping,
  set: Readonly<Record<string, string | number>>,
): MapProperties {
  if (mapping.length === 0 && Object.keys(set).length === 0) return (properties) => ({ properties, notes: [] });
  return (properties) => ({ properties, notes: [] });
}
