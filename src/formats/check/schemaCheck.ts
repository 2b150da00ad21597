import type * as z from 'zod/mini';
import type { LayerId } from '../../model/layer';
import { LAYER_SCHEMAS } from '../../model/layerSchemas';
import { readDate } from '../mend/readDate';
import { readNumber } from '../mend/readNumber';
import type { Note, Properties } from './featureGuard';
import { isTooDeep } from './nesting';
import { showValue } from './showValue';

export type SchemaChecked =
  | { readonly ok: true; readonly properties: Properties; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly note: Note };

/**
 * Holds the properties against the layer's schema. Only the properties the schema knows are
 * touched; a value of the wrong type is mended where it can be read in one way only ("4.5").
 */
export function checkSchema(layer: LayerId, properties: Properties): SchemaChecked {
  const changed: Record<string, unknown> = {};
  const notes: Note[] = [];
  for (const { name, schema, absent, parse } of checksOf(layer)) {
    if (!Object.hasOwn(properties, name)) {
      if (!absent.success) return bad(name, undefined);
      if (absent.data !== undefined) changed[name] = absent.data;
      continue;
    }
    const value = properties[name];
    const parsed = parse(value);
    if (parsed.success) {
      const date = DATES.has(name) ? otherDate(value) : null;
      if (date !== null && schema.safeParse(date).success) {
        changed[name] = date;
        notes.push({ code: 'date_read', detail: `properties.${name} = ${showValue(value)} → ${date}` });
        continue;
      }
      if (isSame(parsed.data, value)) continue;
      changed[name] = parsed.data;
      if (value != null) notes.push(changedNote(name, value, parsed.data));
      continue;
    }
    const mended = mend(schema, value);
    const outside = isUnknownWord(value, parsed.error) || isInside(value, parsed.error);
    if (mended === undefined && outside && schema.safeParse(null).success) {
      changed[name] = schema.parse(null);
      if (name !== 'category') changed[`${name}_stated`] = value;
      notes.push(changedNote(name, value, changed[name]));
      continue;
    }
    if (mended === undefined) return bad(name, value);
    changed[name] = mended;
    notes.push(changedNote(name, value, mended));
  }
  keepOwnWord(properties, changed);
  const untouched = Object.keys(changed).length === 0;
  return { ok: true, properties: untouched ? properties : { ...properties, ...changed }, notes };
}

type Parsed = ReturnType<z.ZodMiniType['safeParse']>;
type PropertyCheck = {
  readonly name: string;
  readonly schema: z.ZodMiniType;
  /** What the schema says where the property is missing. */
  readonly absent: Parsed;
  readonly parse: (value: unknown) => Parsed;
};

const known = new Map<LayerId, readonly PropertyCheck[]>();

function checksOf(layer: LayerId): readonly PropertyCheck[] {
  const before = known.get(layer);
  if (before !== undefined) return before;
  const shape = LAYER_SCHEMAS[layer].shape as Readonly<Record<string, z.ZodMiniType>>;
  const checks = Object.entries(shape).map(([name, schema]): PropertyCheck => {
    const parse = name === 'id' ? (value: unknown) => schema.safeParse(value) : remembered(schema);
    return { name, schema, absent: schema.safeParse(undefined), parse };
  });
  known.set(layer, checks);
  return checks;
}

/** Most words of a property come again and again, so the schema is asked of each once. */
function remembered(schema: z.ZodMiniType): PropertyCheck['parse'] {
  const parsed = new Map<string, Parsed>();
  return (value) => {
    if (typeof value !== 'string' || value.length > LONGEST_WORD) return schema.safeParse(value);
    const before = parsed.get(value);
    if (before !== undefined) return before;
    const fresh = schema.safeParse(value);
    if (parsed.size < MOST_WORDS) parsed.set(value, fresh);
    return fresh;
  };
}
const LONGEST_WORD = 40;
const MOST_WORDS = 500;

/**
 * A word outside a closed list (surface = "paving_stones"). It is no reason to lose the feature: the
 * property becomes "not stated" and the word is kept beside it as `<name>_stated`.
 */
function isUnknownWord(value: unknown, error: z.core.$ZodError): boolean {
  return typeof value === 'string' && error.issues[0]?.code === 'invalid_value';
}

/** A list of which a member is at fault (a work of a kind we do not know): kept beside as it is, like such a word. */
function isInside(value: unknown, error: z.core.$ZodError): boolean {
  return Array.isArray(value) && (error.issues[0]?.path.length ?? 0) > 0;
}

/** A list comes out of its schema as a new one, even where nothing in it was changed. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
  );
}

function bad(name: string, value: unknown): SchemaChecked {
  return { ok: false, note: { code: 'bad_property', detail: `properties.${name} = ${showValue(value)}` } };
}

function changedNote(name: string, from: unknown, to: unknown): Note {
  return { code: 'bad_property', detail: `properties.${name} = ${showValue(from)} → ${showValue(to)}` };
}

/** The source's word for a category (SS, 给水) says more than ours, so it is kept as the sub-category. */
function keepOwnWord(properties: Properties, changed: Record<string, unknown>): void {
  const word = Object.hasOwn(properties, 'category') ? properties.category : null;
  const free = !Object.hasOwn(properties, 'sub_category') || properties.sub_category == null;
  if (typeof word === 'string' && typeof changed.category === 'string' && free) changed.sub_category = word;
}

/** Properties that hold a date, as text of ISO 8601 or a year. */
const DATES: ReadonlySet<string> = new Set(['built', 'start', 'finish']);

/** The date in ISO 8601 where it is written in another style; null for a year, which is as good, and for any other text. */
function otherDate(value: unknown): string | null {
  if (typeof value === 'string' && ISO_DATE.test(value)) return null;
  const date = readDate(value);
  return date === null || date.length === 4 ? null : date;
}
const ISO_DATE = /^\d{4}-\d\d(?:-\d\d(?:T.*)?)?$/;

/** The first other reading of the value that the schema accepts; undefined where there is none. */
function mend(schema: z.ZodMiniType, value: unknown): unknown {
  for (const reading of otherReadings(value)) {
    const parsed = schema.safeParse(reading);
    if (parsed.success) return parsed.data;
  }
  return undefined;
}

const TRUE_WORDS = new Set(['true', 'yes', 'y', '是', '有']);
const FALSE_WORDS = new Set(['false', 'no', 'n', '否', '无']);

/** A list that a table has as JSON; nothing for any other text. */
function listIn(text: string): unknown {
  try {
    const list: unknown = JSON.parse(text);
    return isTooDeep(list) ? undefined : list;
  } catch {
    return undefined;
  }
}

function otherReadings(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [String(value), ...(value === 0 || value === 1 ? [value === 1] : [])];
  if (typeof value !== 'string') return [];
  const word = value.trim().toLowerCase();
  if (word === '') return [null];
  if (word.startsWith('[')) return [listIn(value)];
  const number = readNumber(value);
  if (number !== null) return [number, ...(number === 0 || number === 1 ? [number === 1] : [])];
  if (TRUE_WORDS.has(word)) return [true, word];
  if (FALSE_WORDS.has(word)) return [false, word];
  return [word];
}
