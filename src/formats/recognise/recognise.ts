import { type GeometryFamily, geometryFamily, type LayerId, takesFamily } from '../../model/layer';
import { guardFeature, isRecord, type Note, type Properties } from '../check/featureGuard';
import { isGeometryType } from '../check/geometryTypes';
import { lonLatFault } from '../check/lonLatRange';
import { cellText } from '../check/showValue';
import type { ImportPart, ImportProblem } from '../importTypes';
import { type ParsedText, type RawFeature, refusedFile } from '../rawFeature';

const FAMILIES: readonly GeometryFamily[] = ['polygon', 'line', 'point'];
const ROWS = 5;
const MAX_FIELDS = 60;
/** Features looked at for votes and fields. */
const SAMPLE = 2000;

/**
 * What a source is made of: a part for each geometry family of each layer in it, with the layer it most likely means
 * and where its fields go there.
 */
export async function recogniseParts(
  { features }: { readonly features: readonly RawFeature[] },
  file: string,
  keyPrefix: string,
  projectLayer: LayerId | null,
): Promise<ImportPart[]> {
  const parts = groups(features).map(async ({ name, family, raw }): Promise<ImportPart> => {
    const examples = raw.slice(0, SAMPLE);
    const sample = examples.map(({ value }) => propertiesOf(value));
    const fields = fieldsByFrequency(sample);
    const stated = projectLayer !== null && takesFamily(projectLayer, family) ? projectLayer : null;
    const meant =
      stated === null
        ? await guess({ family, file, name, examples, sample })
        : { layer: stated, why: OF_PROJECT, mapping: [], set: {} };
    return {
      key: partKey(keyPrefix, name, family),
      name,
      family,
      count: raw.length,
      ...meant,
      fields,
      rows: sample
        .slice(0, ROWS)
        .map((properties) =>
          fields.map((field) => (Object.hasOwn(properties, field) ? cellText(properties[field]) : '')),
        ),
    };
  });
  return Promise.all(parts);
}

/** The features of a part that are looked at for a proposal. */
export function examplesOf(
  features: readonly RawFeature[],
  name: string | null,
  family: GeometryFamily,
): RawFeature[] {
  const examples: RawFeature[] = [];
  for (const raw of features) {
    if ((raw.layer ?? null) !== name || familyOf(raw.value) !== family) continue;
    examples.push(raw);
    if (examples.length === SAMPLE) break;
  }
  return examples;
}

type Group = { readonly name: string | null; readonly family: GeometryFamily; readonly raw: RawFeature[] };

/** By layer in the order met, polygons first in each. */
function groups(features: readonly RawFeature[]): Group[] {
  const byName = new Map<string | null, Map<GeometryFamily, RawFeature[]>>();
  for (const raw of features) {
    const family = familyOf(raw.value);
    if (family === null) continue;
    const name = raw.layer ?? null;
    const byFamily = byName.get(name) ?? new Map<GeometryFamily, RawFeature[]>();
    byName.set(name, byFamily);
    const group = byFamily.get(family);
    if (group === undefined) byFamily.set(family, [raw]);
    else group.push(raw);
  }
  return [...byName].flatMap(([name, byFamily]) =>
    FAMILIES.flatMap((family) => {
      const raw = byFamily.get(family);
      return raw === undefined ? [] : [{ name, family, raw }];
    }),
  );
}

/** Unique in a proposal, since the prefix is the file's. */
function partKey(prefix: string, name: string | null, family: GeometryFamily): string {
  return name === null ? `${prefix}/${family}` : `${prefix}/${family}/${name}`;
}

const OF_PROJECT: ImportPart['why'] = { code: 'project_file', detail: 'project.json' };

/** The words and tags that tell a layer come only when there is one to tell: a project says what its files are. */
async function guess({
  family,
  file,
  name,
  examples,
  sample,
}: {
  readonly family: GeometryFamily;
  readonly file: string;
  readonly name: string | null;
  readonly examples: readonly RawFeature[];
  readonly sample: readonly Properties[];
}): Promise<Pick<ImportPart, 'layer' | 'why' | 'mapping' | 'set'>> {
  const [{ guessLayer }, { proposeMapping }] = await Promise.all([
    import('./guessLayer'),
    import('../mapping/proposeMapping'),
  ]);
  const guessed = guessLayer(family, file, examples, sample);
  return { ...guessed, ...proposeMapping(guessed.layer, { family, name: name ?? file, examples }) };
}

/** Why nothing of a source can be used, where that shows before any layer is chosen. */
export function fatalOf(
  { features, problems }: Pick<ParsedText, 'features' | 'problems'>,
  file: string,
  isUsable: (value: unknown) => Note | null = unusable,
): ImportProblem | null {
  if (features.length === 0 && problems.length === 0) return refusedFile(file, 'empty_file', 'features = []');
  let first: ImportProblem | null = problems.find(({ effect }) => effect === 'refused') ?? null;
  for (const { value, index, line, layer, handle } of features) {
    const note = isUsable(value);
    if (note === null) return null;
    first ??= { ...note, effect: 'refused', file, index, line, layer, handle, featureId: null };
  }
  return first;
}

function unusable(value: unknown): Note | null {
  const guarded = guardFeature(value);
  return guarded.ok ? null : guarded.note;
}

/** As above, and nothing but longitude and latitude will do. */
export function notLonLat(value: unknown): Note | null {
  const guarded = guardFeature(value);
  return guarded.ok ? lonLatFault(guarded.feature.geometry) : guarded.note;
}

/** The geometry family of a raw feature; null where it has none that a layer could take. */
export function familyOf(value: unknown): GeometryFamily | null {
  if (!isRecord(value)) return null;
  if (isGeometryType(value.type)) return geometryFamily(value.type);
  const { geometry } = value;
  return isRecord(geometry) && isGeometryType(geometry.type) ? geometryFamily(geometry.type) : null;
}

function propertiesOf(value: unknown): Properties {
  return isRecord(value) && isRecord(value.properties) ? value.properties : {};
}

function fieldsByFrequency(sample: readonly Properties[]): string[] {
  const counts = new Map<string, number>();
  for (const properties of sample) {
    for (const name of Object.keys(properties)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_FIELDS)
    .map(([name]) => name);
}
