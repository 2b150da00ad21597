import { type GeometryFamily, geometryFamily, LAYER_GEOMETRY, type LayerId } from '../model/layer';
import { guardFeature, isRecord, type Properties } from './featureGuard';
import { isGeometryType } from './geometryTypes';
import type { ImportPart, ImportProblem } from './importTypes';
import { layerByTags } from './layerTags';
import { layersByName } from './layerWords';
import { lonLatFault } from './lonLatRange';
import { type ParsedText, type RawFeature, refusedFile } from './rawFeature';
import { cellText } from './showValue';
import { lookLikeStalls } from './stallShapes';

const FAMILIES: readonly GeometryFamily[] = ['polygon', 'line', 'point'];
const ROWS = 5;
const MAX_FIELDS = 60;
/** Features looked at for votes and fields. */
const SAMPLE = 2000;

/** What a file is made of: a part for each geometry family, with the layer it most likely means. */
export function recogniseParts(
  parsed: ParsedText,
  file: string,
  keyPrefix: string,
  projectLayer: LayerId | null,
): ImportPart[] {
  const groups = new Map<GeometryFamily, RawFeature[]>(FAMILIES.map((family) => [family, []]));
  for (const raw of parsed.features) {
    const family = familyOf(raw.value);
    if (family !== null) groups.get(family)!.push(raw);
  }
  return FAMILIES.filter((family) => groups.get(family)!.length > 0).map((family) => {
    const raw = groups.get(family)!;
    const sample = raw.slice(0, SAMPLE).map(({ value }) => propertiesOf(value));
    const fields = fieldsByFrequency(sample);
    return {
      key: `${keyPrefix}/${family}`,
      family,
      count: raw.length,
      ...propose(family, file, raw, sample, projectLayer),
      fields,
      rows: sample
        .slice(0, ROWS)
        .map((properties) =>
          fields.map((field) => (Object.hasOwn(properties, field) ? cellText(properties[field]) : '')),
        ),
    };
  });
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

export function takesFamily(layer: LayerId, family: GeometryFamily): boolean {
  return (LAYER_GEOMETRY[layer] as readonly GeometryFamily[]).includes(family);
}

function propose(
  family: GeometryFamily,
  file: string,
  raw: readonly RawFeature[],
  sample: readonly Properties[],
  projectLayer: LayerId | null,
): Pick<ImportPart, 'layer' | 'why'> {
  if (projectLayer !== null && takesFamily(projectLayer, family)) {
    return { layer: projectLayer, why: { code: 'project_file', detail: 'project.json' } };
  }
  const named = layersByName(file).find(({ layer }) => takesFamily(layer, family));
  if (named !== undefined) return { layer: named.layer, why: { code: 'file_name', detail: named.word } };
  const voted = vote(family, sample);
  if (voted !== null) return voted;
  if (family === 'polygon' && lookLikeStalls(raw.slice(0, SAMPLE))) {
    return { layer: 'parking', why: { code: 'geometry', detail: '' } };
  }
  return { layer: 'other', why: { code: 'none', detail: '' } };
}

/** The layer that the properties of more than half of the features speak for. */
function vote(
  family: GeometryFamily,
  sample: readonly Properties[],
): Pick<ImportPart, 'layer' | 'why'> | null {
  const votes = new Map<LayerId, { count: number; detail: string }>();
  for (const properties of sample) {
    const tagged = layerByTags(properties, family);
    if (tagged === null) continue;
    const sofar = votes.get(tagged.layer);
    if (sofar === undefined) votes.set(tagged.layer, { count: 1, detail: tagged.detail });
    else sofar.count += 1;
  }
  for (const [layer, { count, detail }] of votes) {
    if (count * 2 > sample.length) return { layer, why: { code: 'properties', detail } };
  }
  return null;
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
