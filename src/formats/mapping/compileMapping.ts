import type { LayerId } from '../../model/layer';
import type { Note } from '../check/featureGuard';
import { showValue } from '../check/showValue';
import type { ProblemCode } from '../importTypes';
import { conversionOf, type Reading, type ReadValue } from './conversions';
import { BOTTOM_DEPTH, bothEnds } from './mappingTargets';
import type { FieldMapping, FieldRule } from './mappingTypes';
import { isNotStated, isPlaceholder } from './notStated';
import { setOwn } from './setOwn';
import { type TakeValue, valueChecks } from './valueChecks';

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
 *   that is told. A zero that may be meant, such as a depth of 0, stays zero;
 * - not to be read, or nothing the target's schema takes: it stays under its own name, and that is told, so that a
 *   mapped field never costs a feature;
 * - two fields for one target: the first that is stated is taken; one that says otherwise stays and is told.
 *
 * `set` gives what the feature does not say itself. Where nothing is to be done the properties are the same object.
 */
export function compileMapping(
  layer: LayerId,
  mapping: FieldMapping,
  set: Readonly<Record<string, string | number>>,
): MapProperties {
  const take = valueChecks(layer);
  const rules = new Map<string, CompiledRule>();
  const inOrder = [...mapping].sort(
    (a, b) => Number(a.target === BOTTOM_DEPTH) - Number(b.target === BOTTOM_DEPTH),
  );
  for (const rule of inOrder) {
    const { field, target, convert } = rule;
    if (target === null || (target === field && convert === 'none')) continue;
    if (!rules.has(field)) rules.set(field, compileRule(rule, target, layer, take));
  }
  const given = Object.entries(set);
  if (rules.size === 0 && given.length === 0) return (properties) => ({ properties, notes: NO_NOTES });
  return (properties) => mapProperties(properties, rules, given);
}

const NO_NOTES: readonly Note[] = [];

type CompiledRule = {
  readonly field: string;
  readonly target: string;
  readonly read: ReadValue;
  readonly take: TakeValue;
  /** Any text is one, so none stands for none. */
  readonly isText: boolean;
};

function compileRule(
  { field, convert }: FieldRule,
  target: string,
  layer: LayerId,
  take: TakeValue,
): CompiledRule {
  const read = remembered(conversionOf(convert, target, layer));
  return { field, target, read, take, isText: convert === 'none' };
}

/** Most words of a field come again and again, so each is read once. */
function remembered(read: ReadValue): ReadValue {
  const known = new Map<string, ReturnType<ReadValue>>();
  return (value) => {
    if (typeof value !== 'string') return read(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const reading = read(value);
    if (known.size < MOST_REMEMBERED) known.set(value, reading);
    return reading;
  };
}
const MOST_REMEMBERED = 1000;

type Draft = { readonly properties: Record<string, unknown>; notes: Note[] | null };

function mapProperties(
  properties: Readonly<Record<string, unknown>>,
  rules: ReadonlyMap<string, CompiledRule>,
  given: readonly (readonly [string, string | number])[],
): Mapped {
  const draft: Draft = { properties: {}, notes: null };
  for (const name of Object.keys(properties)) {
    if (!rules.has(name)) setOwn(draft.properties, name, properties[name]);
  }
  for (const rule of rules.values()) {
    if (Object.hasOwn(properties, rule.field)) applyRule(rule, properties[rule.field], draft);
  }
  for (const [name, value] of given) {
    if (isFree(draft.properties, name)) setOwn(draft.properties, name, value);
  }
  return { properties: draft.properties, notes: draft.notes ?? NO_NOTES };
}

function applyRule(rule: CompiledRule, value: unknown, draft: Draft): void {
  const { field, target } = rule;
  if (value == null || value === '') {
    setNone(target, draft);
    return;
  }
  const isNone = !rule.isText && isNotStated(value, target);
  const reading = isNone ? null : rule.read(value);
  if (reading === null && (isNone || (!rule.isText && isPlaceholder(value)))) {
    tell(draft, 'not_stated_value', `${field} = ${showValue(value)} → null`);
    setNone(target, draft);
    return;
  }
  const fault = reading === null ? 'unread_value' : takeReading(reading, rule, value, draft);
  if (fault !== null) keep(rule, value, draft, fault);
}

/** Why nothing of the reading could be taken; null where it was. */
function takeReading(reading: Reading, rule: CompiledRule, value: unknown, draft: Draft): ProblemCode | null {
  const { properties } = draft;
  const taken = takenValues(reading.values, rule, properties);
  if (taken === null) return 'unread_value';
  let isWhole = reading.whole;
  for (const [property, read] of taken) {
    if (isFree(properties, property) || isSame(properties[property], read)) continue;
    if (property !== 'sub_category') return 'conflicting_values';
    isWhole = false;
  }
  for (const [property, read] of taken) {
    if (isFree(properties, property)) setOwn(properties, property, read);
  }
  if (!isWhole) keepOriginal(rule.field, value, properties);
  return null;
}

/** Under its own name; beside it as `<name>_stated` where that is the name of what was made of it. */
function keepOriginal(field: string, value: unknown, properties: Record<string, unknown>): void {
  const name = isFree(properties, field) ? field : `${field}_stated`;
  if (isFree(properties, name)) setOwn(properties, name, value);
}

/** Each property with its value as the schema takes it; null where it takes one of them in no way. */
function takenValues(
  values: readonly (readonly [string, unknown])[],
  { take }: CompiledRule,
  sofar: Readonly<Record<string, unknown>>,
): (readonly [string, unknown])[] | null {
  const taken: (readonly [string, unknown])[] = [];
  for (const [name, read] of values) {
    if (name === BOTTOM_DEPTH) {
      if (typeof sofar.ground_m !== 'number' || typeof read !== 'number') return null;
      taken.push(['bottom_m', Number((sofar.ground_m - read).toFixed(6))]);
      continue;
    }
    const both = bothEnds(name);
    const accepted = take(both?.[0] ?? name, read);
    if (accepted === undefined) return null;
    if (both === undefined) taken.push([name, accepted]);
    else for (const property of both) taken.push([property, accepted]);
  }
  return taken;
}

function setNone(target: string, { properties }: Draft): void {
  if (target === BOTTOM_DEPTH) return;
  for (const property of bothEnds(target) ?? [target]) {
    if (isFree(properties, property)) setOwn(properties, property, null);
  }
}

/** Leaves the value under its own name. */
function keep({ field, target }: CompiledRule, value: unknown, draft: Draft, code: ProblemCode): void {
  if (isFree(draft.properties, field)) setOwn(draft.properties, field, value);
  tell(draft, code, `${field} = ${showValue(value)} ⇏ ${target}`);
}

function tell(draft: Draft, code: ProblemCode, detail: string): void {
  draft.notes ??= [];
  draft.notes.push({ code, detail });
}

function isFree(properties: Readonly<Record<string, unknown>>, name: string): boolean {
  return !Object.hasOwn(properties, name) || properties[name] == null || properties[name] === '';
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return a === b;
}
