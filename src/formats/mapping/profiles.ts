import * as z from 'zod/mini';
import { LAYER_IDS, type LayerId } from '../../model/layer';
import { isTooDeep, MAX_NESTING } from '../check/nesting';
import { faultOf } from '../check/schemaFault';
import { parseJson } from '../geojson/geojson';
import { type ImportChoices, ImportError, type ImportPart, type RecognisedFile } from '../importTypes';
import { refusedFile } from '../rawFeature';
import { MAPPING_TARGETS } from './mappingTargets';
import { FIELD_CONVERSIONS, type FieldMapping, type ImportProfile } from './mappingTypes';

/**
 * What files that one mapping fits have in common: the format, and of each part its layer's name, its geometry and its
 * fields in whatever order. Two files of the same shape give the same text.
 */
export function profileShape({ format, parts }: Pick<RecognisedFile, 'format' | 'parts'>): string {
  const named = parts.map(({ name, family, fields }) => JSON.stringify([name, family, fields.toSorted()]));
  const text = named.toSorted().join('\n');
  return `${format ?? ''}:${hash(text, 0x811c9dc5)}${hash(text, 0x9747b28c)}`;
}

type Chosen = Pick<ImportChoices, 'layers' | 'set' | 'mapping' | 'crs'>;

/** What is chosen for a file, under a name. */
export function profileOf(name: string, file: RecognisedFile, choices: Chosen): ImportProfile {
  return {
    format: 'jingran-import-profile',
    version: 1,
    name,
    shape: profileShape(file),
    crs: choices.crs?.[file.key] ?? null,
    encoding: file.encoding?.used ?? null,
    parts: file.parts.map((part) => ({
      name: part.name,
      family: part.family,
      layer: choices.layers[part.key] ?? part.layer,
      set: choices.set?.[part.key] ?? part.set,
      mapping: choices.mapping?.[part.key] ?? part.mapping,
    })),
  };
}

/** The choices that a profile makes for a file; parts that it does not know are left to the proposal. */
export function applyProfile(
  file: RecognisedFile,
  profile: ImportProfile,
): {
  readonly layers: Readonly<Record<ImportPart['key'], LayerId | 'skip'>>;
  readonly set: Readonly<Record<ImportPart['key'], ImportPart['set']>>;
  readonly mapping: Readonly<Record<ImportPart['key'], FieldMapping>>;
  readonly crs: ImportProfile['crs'];
  readonly encoding: string | null;
} {
  const known = file.parts.flatMap(({ key, name, family }) => {
    const part = profile.parts.find((kept) => kept.name === name && kept.family === family);
    return part === undefined ? [] : [{ key, part }];
  });
  const why = { code: 'profile', detail: profile.name } as const;
  return {
    layers: Object.fromEntries(known.map(({ key, part }) => [key, part.layer])),
    set: Object.fromEntries(known.map(({ key, part }) => [key, part.set])),
    mapping: Object.fromEntries(
      known.map(({ key, part }) => [key, part.mapping.map((rule) => ({ ...rule, why }))]),
    ),
    crs: profile.crs,
    encoding: profile.encoding,
  };
}

/** @throws ImportError `not_json`, `too_large`, `too_deep`, or `bad_file` with the value and its place. */
export function parseProfile(text: string, file: string): ImportProfile {
  if (text.length > LARGEST) throw new ImportError(refusedFile(file, 'too_large', `> ${LARGEST}`));
  const value = parseJson(text, file);
  if (isTooDeep(value)) throw new ImportError(refusedFile(file, 'too_deep', `> ${MAX_NESTING}`));
  const read = importProfile.safeParse(value);
  if (!read.success) throw new ImportError(refusedFile(file, 'bad_file', faultOf(read.error, value)));
  for (const { layer, mapping } of read.data.parts) {
    if (layer === 'skip') continue;
    const lost = mapping.find(({ target }) => target !== null && !MAPPING_TARGETS[layer].includes(target));
    if (lost !== undefined) throw new ImportError(refusedFile(file, 'bad_file', `${layer}: ${lost.target}`));
  }
  return read.data;
}

export function profileText(profile: ImportProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

const LARGEST = 2_000_000;

const fieldRule = z.strictObject({
  field: z.string(),
  target: z.nullable(z.string()),
  convert: z.enum(FIELD_CONVERSIONS),
  why: z.strictObject({
    code: z.enum(['same_name', 'alias', 'values', 'profile', 'chosen']),
    detail: z.string(),
  }),
});

const importProfile = z.strictObject({
  format: z.literal('jingran-import-profile'),
  version: z.literal(1),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  shape: z.string(),
  crs: z.nullable(z.strictObject({ crs: z.string(), axes: z.enum(['xy', 'yx']) })),
  encoding: z.nullable(z.string()),
  parts: z.array(
    z.strictObject({
      name: z.nullable(z.string()),
      family: z.enum(['point', 'line', 'polygon']),
      layer: z.enum(['skip', ...LAYER_IDS]),
      set: z.record(z.string(), z.union([z.string(), z.number()])),
      mapping: z.array(fieldRule),
    }),
  ),
});

/** FNV-1a, enough to tell shapes apart. */
function hash(text: string, seed: number): string {
  let sum = seed;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
