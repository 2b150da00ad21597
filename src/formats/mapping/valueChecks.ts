import type * as z from 'zod/mini';
import type { LayerId } from '../../model/layer';
import { LAYER_SCHEMAS } from '../../model/layerSchemas';

/** The value as a property of the layer's schema takes it; undefined where it takes it in no way. */
export type TakeValue = (property: string, value: unknown) => unknown;

/** What a layer's schema takes. Asked of the schema once for the common kinds of figures, not once a value. */
export function valueChecks(layer: LayerId): TakeValue {
  const shape = LAYER_SCHEMAS[layer].shape as Readonly<Record<string, z.ZodMiniType>>;
  const takes = new Map(Object.entries(shape).map(([name, schema]) => [name, takeFor(schema)]));
  return (property, value) => {
    const take = takes.get(property);
    return take === undefined ? value : take(value);
  };
}

function takeFor(schema: z.ZodMiniType): (value: unknown) => unknown {
  const accepts = (value: unknown) => schema.safeParse(value).success;
  const asked = (value: unknown) => (accepts(value) ? value : undefined);
  if (accepts(ANY_TEXT)) {
    const takesNumbers = accepts(1.5);
    return (value) => {
      if (typeof value === 'string' && value !== '') return value;
      if (typeof value !== 'number' && typeof value !== 'boolean') return asked(value);
      return takesNumbers ? asked(value) : String(value);
    };
  }
  if (accepts(LARGE)) {
    const least = accepts(-LARGE) ? Number.NEGATIVE_INFINITY : 0;
    const takesZero = accepts(0);
    return (value) =>
      typeof value === 'number' && Number.isFinite(value) && value >= least && (value !== 0 || takesZero)
        ? value
        : undefined;
  }
  return asked;
}

const ANY_TEXT = '\u4e95 any text';
const LARGE = 1e9 + 0.5;
