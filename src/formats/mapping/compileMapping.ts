import type * as z from 'zod/mini';
import type { LayerId } from '../../model/layer';
import { LAYER_SCHEMAS } from '../../model/layerSchemas';
import type { Note } from '../check/featureGuard';
import { showValue } from '../check/showValue';
import { conversionOf, type ReadValue } from './conversions';
import { setOwn } from './setOwn';
import type { FieldMapping, FieldRule } from './mappingTypes';
import { propertiesOfTarget } from './mappingTargets';
import { isNotStated } from './notStated';
import { valueCheck } from './valueCheck';

export type Mapped = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly notes: readonly Note[];
};

/** Maps the properties of one feature. Never throws, whatever the values are. */
export type MapProperties = (properties: Readonly<Record<string, unknown>>) => Mapped;

/**
 * A mapping made ready once for all features of a part: call it before the loop, its result in the loop.
 *
 * What becomes of a value:
 * - read whole: it stands under its target alone, since it can be turned back (0.3 m are 300 mm, QM is ductile iron);
 * - read, but it said more than the target can hold (顶管 is trenchless): it stays under its own name as well;
 * - none (`null`, empty text): the target is null. What only stands for none (`/`, a diameter of 0, −9999) too, and
 *   that is told. A zero that may be meant stays zero;
 * - not to be read, or nothing the target's schema takes: it stays under its own name, and that is told, so a mapped
 *   field never costs a feature;
 * - two fields for one target: the first that is stated is taken; one that says otherwise stays and is told.
 *
 * `set` gives what the feature does not say itself. Properties that nothing is done to are returned as the same object.
 */
export function compileMapping(
  layer: LayerId,
  mapping: FieldMapping,
  set: Readonly<Record<string, string | number>>,
): MapProperties {
  const rules = new Map<string, CompiledRule>();
  for (const rule of mapping) {
    if (rule.target === null || (rule.target === rule.field && rule.convert === 'none')) continue;
    rules.set(rule.field, compileRule(rule, rule.target, layer));
  }
  const given = Object.entries(set);
  if (rules.size === 0 && given.length === 0) return (properties) => ({ properties, notes: NO_NOTES });
  return (properties) => mapProperties(properties, rules, given);
}

const NO_NOTES: readonly Note[] = [];

type CompiledRule = {
  readonly field: string;
  /** The properties that a target such as `depth_m` stands for. */
  readonly targets: readonly string[];
  readonly read: ReadValue;
  readonly accepts: (property: string, value: unknown) => { readonly value: unknown } | null;
  readonly isText: boolean;
};

function compileRule({ field, convert }: FieldRule, target: string, layer: LayerId): CompiledRule {
  const shape = LAYER_SCHEMAS[layer].shape as Readonly<Record<string, z.ZodMiniType>>;
  return {
    field,
    targets: propertiesOfTarget(target),
    read: conversionOf(convert, target, layer),
    accepts: valueCheck(shape),
    isText: convert === 'none',
  };
}

type Draft = { readonly properties: Record<string, unknown>; notes: Note[] | null };

function mapProperties(
  properties: Readonly<Record<string, unknown>>,
  rules: ReadonlyMap<string, CompiledRule>,
  given: readonly (readonly [string, string | number])[],
): Mapped {
  const draft: Draft = { properties: {}, notes: null };
  const out = draft.properties;
  for (const name of Object.keys(properties)) {
    if (!rules.has(name)) setOwn(out, name, properties[name]);
  }
  for (const [field, rule] of rules) {
    if (Object.hasOwn(properties, field)) applyRule(rule, properties[field], draft);
  }
  for (const [name, value] of given) {
    if (!Object.hasOwn(out, name) || out[name] == null || out[name] === '') setOwn(out, name, value);
  }
  return { properties: out, notes: draft.notes ?? NO_NOTES };
}

function applyRule(rule: CompiledRule, value: unknown, draft: Draft): void {
  const { field, targets, isText } = rule;
  if (value == null || value === '') {
    for (const target of targets) fillNull(draft.properties, target);
    return;
  }
  if (!isText && isNotStated(value, targets[0]!)) {
    for (const target of targets) fillNull(draft.properties, target);
    note(draft, 'not_stated_value', `${field} = ${showValue(value)} → null`);
    return;
  }
  const reading = rule.read(value);
  if (reading === null) {
    keep(rule, value, draft, 'unread_value');
    return;
  }
  const values = reading.values.flatMap(([property, read]): (readonly [string, unknown])[] =>
    property === FIRST_TARGET(rule) ? targets.map((target) => [target, read]) : [[property, read]],
  );
  const taken: [string, unknown][] = [];
  for (const [property, read] of values) {
    const accepted = rule.accepts(property, read);
    if (accepted === null) {
      keep(rule, value, draft, 'unread_value');
      return;
    }
    taken.push([property, accepted.value]);
  }
  if (taken.some(([property, read]) => disagrees(draft.properties, property, read))) {
    keep(rule, value, draft, 'conflicting_values');
    return;
  }
  for (const [property, read] of taken) setOwn(draft.properties, property, read);
  if (!reading.whole && !Object.hasOwn(draft.properties, field)) setOwn(draft.properties, field, value);
}
