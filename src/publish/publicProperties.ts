import { LAYER_SCHEMAS } from '../model/layerSchemas';
import type { PublishableLayer } from '../model/terms';

export type PublicValue = string | number | boolean;
export type PublicProperties = Readonly<Record<string, PublicValue>>;

/** Of the properties of a feature those that are named and stated. Only plain values: nothing rides along inside one. */
export function publicProperties(properties: object, names: readonly string[]): PublicProperties {
  const stated = names.flatMap((name) => {
    const value: unknown = Object.hasOwn(properties, name) ? properties[name as never] : null;
    return isPlain(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(stated);
}

/** Whether people may have written anything there: remarks, whom to ask, and text that no schema knows. */
export function isFreeText(layer: PublishableLayer, name: string, values: readonly unknown[]): boolean {
  if (FREE_TEXT.has(name)) return true;
  const isKnown = Object.hasOwn(LAYER_SCHEMAS[layer].shape, name);
  return !isKnown && values.some((value) => typeof value === 'string');
}

const FREE_TEXT: ReadonlySet<string> = new Set([
  'note',
  'note_en',
  'objection',
  'contact',
  'text',
  'works.note',
]);

function isPlain(value: unknown): value is PublicValue {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
