import { type GeometryFamily, geometryFamily, type LayerId, takesFamily } from '../../model/layer';
import { guardFeature, isRecord, type Properties } from '../check/featureGuard';
import { isGeometryType } from '../check/geometryTypes';
import { lonLatFault } from '../check/lonLatRange';
import { cellText } from '../check/showValue';
import type { ImportPart, ImportProblem } from '../importTypes';
import { type ParsedText, type RawFeature, refusedFile } from '../rawFeature';
import type { guessLayer } from './guessLayer';

const FAMILIES: readonly GeometryFamily[] = ['polygon', 'line', 'point'];
const ROWS = 5;
const MAX_FIELDS = 60;
/** Features looked at for votes and fields. */
const SAMPLE = 2000;

/** What a file is made of: a part for each geometry family, with the layer it most likely means. */
export async function recogniseParts(
  parsed: ParsedText,
  file: string,
  keyPrefix: string,
  projectLayer: LayerId | null,
): Promise<ImportPart[]> {
  const groups = new Map<GeometryFamily, RawFeature[]>(FAMILIES.map((family) => [family, []]));
  for (const raw of parsed.features) {
    const family = familyOf(raw.value);
    if (family !== null) groups.get(family)!.push(raw);
  }
  const found = FAMILIES.filter((family) => groups.get(family)!.length > 0);
  const parts = found.map(async (family): Promise<ImportPart> => {
    const raw = groups.get(family)!;
    const examples = raw.slice(0, SAMPLE);
    const sample = examples.map(({ value }) => propertiesOf(value));
    const fields = fieldsByFrequency(sample);
    const stated = projectLayer !== null && takesFamily(projectLayer, family) ? projectLayer : null;
    return {
      key: `${keyPrefix}/${family}`,
      name: null,
      set: {},
      mapping: [],
      family,
      count: raw.length,
      ...(stated === null ? await guess(family, file, examples, sample) : ofProject(stated)),
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

function ofProject(layer: LayerId): Pick<ImportPart, 'layer' | 'why'> {
  return { layer, why: { code: 'project_file', detail: 'project.json' } };
}

/** The words and tags that tell a layer come only when there is one to tell: a project says what its files are. */
async function guess(...about: Parameters<typeof guessLayer>): Promise<Pick<ImportPart, 'layer' | 'why'>> {
  const { guessLayer } = await import('./guessLayer');
  return guessLayer(...about);
}

/** Why nothing of a file can be used, where that shows before any layer is chosen. */
export function fatalOf(parsed: ParsedText, file: string): ImportProblem | null {
  if (parsed.features.length === 0 && parsed.problems.length === 0) {
    return refusedFile(file, 'empty_file', 'features = []');
  }
  let first: ImportProblem | null = parsed.problems.find(({ effect }) => effect === 'refused') ?? null;
  for (const { value, index, line } of parsed.features) {
    const guarded = guardFeature(value);
    const note = guarded.ok ? lonLatFault(guarded.feature.geometry) : guarded.note;
    if (note === null) return null;
    first ??= { ...note, effect: 'refused', file, index, line, featureId: null };
  }
  return first;
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
