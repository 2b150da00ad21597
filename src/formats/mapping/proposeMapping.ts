import type { GeometryFamily, LayerId } from '../../model/layer';
import { PIPE_CATEGORY_FACTS, readPipeCategory } from '../../model/pipeCategory';
import type { ImportPart } from '../importTypes';
import type { RawFeature } from '../rawFeature';
import { dbfNames } from '../shapefile/dbfNames';
import { type ColumnValues, columnsOf, rangeText } from './columnValues';
import { aliasOf } from './fieldAliases';
import { type FieldName, readFieldName } from './fieldName';
import { figureConversion } from './figureUnit';
import { levelField } from './levelFields';
import { MAPPING_TARGETS } from './mappingTargets';
import type { FieldConversion, FieldMapping, FieldRule } from './mappingTypes';
import { sameNameConversion } from './sameName';
import { setByName } from './setByName';
import { stateConversion } from './stateConversion';

/**
 * Where the fields of a part go in a layer, and what its features are given where they do not say. Each target is
 * given to one field, the one whose name is surest of it; the others keep their own name, which is not listed.
 */
export function proposeMapping(
  layer: LayerId,
  about: {
    readonly family: GeometryFamily;
    /** The layer, table or sheet inside the file, else the file's name. */
    readonly name: string;
    readonly examples: readonly RawFeature[];
  },
): Pick<ImportPart, 'mapping' | 'set'> {
  const columns = columnsOf(about.examples);
  const set = setByName(layer, about.name);
  return { mapping: mappingOf(layer, columns, set), set };
}

/** A rule that a field's name speaks for; the lowest rank of a target gets it. */
type Candidate = {
  readonly rule: FieldRule;
  readonly rank: number;
  readonly many: boolean;
  readonly reference: 'crown' | 'invert' | null;
};

const SAME_NAME = -2;
const SHORTENED = -1;
/** After every name of the tables of aliases. */
const LEVEL = 100;

function mappingOf(
  layer: LayerId,
  columns: ReadonlyMap<string, ColumnValues>,
  set: ImportPart['set'],
): FieldMapping {
  const candidates = [...columns].flatMap(([field, column]) => candidateFor(layer, field, column) ?? []);
  const agreed = withOneReference(candidates, set);
  const best = new Map<string, Candidate>();
  for (const candidate of agreed) {
    const target = candidate.rule.target!;
    const sofar = best.get(target);
    if (sofar === undefined || candidate.rank < sofar.rank) best.set(target, candidate);
  }
  return agreed
    .filter((candidate) => {
      const first = best.get(candidate.rule.target!)!;
      return candidate === first || (candidate.many && first.many);
    })
    .sort((a, b) => (a.many && b.many && a.rule.target === b.rule.target ? a.rank - b.rank : 0))
    .map(({ rule }) => rule);
}

function candidateFor(layer: LayerId, field: string, column: ColumnValues): Candidate | null {
  const targets = MAPPING_TARGETS[layer];
  const plain = { many: false, reference: null };
  if (targets.includes(field)) {
    const convert = sameNameConversion(layer, field, column);
    return {
      ...plain,
      rank: SAME_NAME,
      rule: ruleOf(field, field, convert, { code: 'same_name', detail: field }),
    };
  }
  const whole = shortened(targets, field);
  if (whole !== null) {
    const convert = sameNameConversion(layer, whole, column);
    return {
      ...plain,
      rank: SHORTENED,
      rule: ruleOf(field, whole, convert, { code: 'alias', detail: whole }),
    };
  }
  const name = readFieldName(field);
  if (layer === 'pipes') {
    const level = levelCandidate(field, name, column);
    if (level !== null) return level;
  }
  const alias = aliasOf(layer, name.key);
  if (alias === null) return null;
  const { target, rank, many } = alias;
  const told = conversionFor(alias, name, column);
  if (told === null) return null;
  const why = told.why ?? { code: 'alias', detail: alias.name };
  return { rank, many, reference: null, rule: ruleOf(field, target, told.convert, why) };
}

function conversionFor(
  { target, convert, name: alias }: NonNullable<ReturnType<typeof aliasOf>>,
  { unit }: FieldName,
  column: ColumnValues,
): { readonly convert: FieldConversion; readonly why: FieldRule['why'] | null } | null {
  if (convert === 'figure' || convert === 'pipe_size') return figureConversion(target, unit, column);
  if (convert === 'status_code') return stateConversion(alias, column);
  // A field `Type` or `Code` is anything, unless its values are categories.
  if (convert === 'category_code' && !holdsCategories(column)) return null;
  if (convert === 'number' && unit === 'wan') return { convert: 'wan_to_one', why: null };
  return { convert, why: null };
}

function holdsCategories({ stated }: ColumnValues): boolean {
  const some = stated.slice(0, 50);
  const read = some.filter(
    (value) => readPipeCategory(value) !== null || /^5[1-8]\d{6}$/.test(String(value)),
  );
  return some.length === 0 || read.length * 2 > some.length;
}

/** A depth is at most this, in metres; what is more can only be an elevation. */
const DEEPEST_M = 15;

function levelCandidate(field: string, name: FieldName, column: ColumnValues): Candidate | null {
  const level = levelField(name);
  if (level === null) return null;
  const { end, reference } = level;
  if (level.quantity === null && column.numbers.length === 0) return null;
  const quantity = level.quantity ?? (Math.abs(column.median) > DEEPEST_M ? 'elevation' : 'depth');
  const target = `${end === 'both' ? '' : `${end}_`}${quantity}_m`;
  const told = figureConversion(target, name.unit, column);
  const isPlain = told.convert === 'number' && reference !== null;
  const convert = isPlain ? (`${reference}_${quantity}` as const) : told.convert;
  const detail = reference === null ? field : `${field}: ${reference}`;
  const why =
    level.quantity === null
      ? ({ code: 'values', detail: `${rangeText(column)} m` } as const)
      : (told.why ?? ({ code: 'alias', detail } as const));
  // A field of an end is surer than one for both.
  const rank = LEVEL + (end === 'both' ? 1 : 0) + (reference === null ? 2 : 0);
  return {
    rank,
    many: false,
    reference: isPlain ? reference : null,
    rule: ruleOf(field, target, convert, why),
  };
}

/**
 * A pipe has one `depth_reference` for all its depths and elevations, so where fields speak of the crown and of the
 * invert only those are taken that the category is known by: drains by their invert, all else by the crown.
 */
function withOneReference(candidates: readonly Candidate[], set: ImportPart['set']): readonly Candidate[] {
  const met = new Set(candidates.flatMap(({ reference }) => reference ?? []));
  if (met.size < 2) return candidates;
  const category = readPipeCategory(set.category) ?? 'unknown';
  const wanted = PIPE_CATEGORY_FACTS[category].defaultDepthReference;
  return candidates.filter(({ reference }) => reference === null || reference === wanted);
}

/**
 * Names of a .dbf end after ten letters: the only target that begins so is meant, or the one that our own shapefiles
 * call so.
 */
function shortened(targets: readonly string[], field: string): string | null {
  const own = dbfNames(targets, ({ length }) => length).indexOf(field);
  if (own !== -1) return targets[own]!;
  if (field.length !== DBF_NAME) return null;
  const meant = targets.filter((target) => target.startsWith(field.toLowerCase()));
  return meant.length === 1 ? meant[0]! : null;
}
const DBF_NAME = 10;

function ruleOf(field: string, target: string, convert: FieldConversion, why: FieldRule['why']): FieldRule {
  return { field, target, convert, why };
}
