import { type GeometryFamily, isLayerId, type LayerId, takesFamily } from '../../model/layer';
import { categoryOfFeatureCode } from '../../model/surveyCodes';
import type { Properties } from '../check/featureGuard';
import type { ImportPart } from '../importTypes';
import type { RawFeature } from '../rawFeature';
import { layerByTags } from './layerTags';
import { layersByName } from './layerWords';
import { lookLikeStalls } from './stallShapes';
import { layerOfLetters, surveyLetters } from './surveyLetters';

type Guess = Pick<ImportPart, 'layer' | 'why'>;

/**
 * The layer that features of one geometry most likely mean: by the name of their layer in the file, else of the file;
 * by their properties, which stand against a name that they contradict (a file `pole` full of pipes); by their shapes.
 */
export function guessLayer(
  family: GeometryFamily,
  file: string,
  examples: readonly RawFeature[],
  sample: readonly Properties[],
): Guess {
  const layerName = examples[0]?.layer ?? null;
  const named = [
    ...(layerName === null ? [] : byName(layerName, family, 'layer_name')),
    ...byName(file, family, 'file_name'),
  ];
  const [first] = named;
  if (first !== undefined && DELIBERATE.has(first.layer)) return first;
  const strong = byCode(family, sample) ?? vote(family, sample, 'strong');
  if (first !== undefined) {
    const isOwnName = isLayerId(first.why.detail);
    return strong === null || isOwnName || named.some(({ layer }) => layer === strong.layer) ? first : strong;
  }
  const voted = strong ?? vote(family, sample, 'any');
  if (voted !== null) return voted;
  if (family === 'polygon' && lookLikeStalls(examples)) {
    return { layer: 'parking', why: { code: 'geometry', detail: '' } };
  }
  return { layer: 'other', why: { code: 'none', detail: '' } };
}

/** Who names a layer so means it, whatever general tags the features bring along. */
const DELIBERATE: ReadonlySet<LayerId> = new Set([
  'fire_lanes',
  'fire_lane_markings',
  'rescue_sites',
  'turning_areas',
]);

function byName(name: string, family: GeometryFamily, code: 'layer_name' | 'file_name'): Guess[] {
  const base = code === 'layer_name' ? name : name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const letters = surveyLetters(base);
  const surveyed = letters === null ? null : layerOfLetters(family);
  if (surveyed !== null) return [{ layer: surveyed, why: { code: 'code', detail: letters!.letters } }];
  return layersByName(base)
    .filter(({ layer }) => takesFamily(layer, family))
    .map(({ layer, word }) => ({ layer, why: { code, detail: word } }));
}

/** Fields that hold the eight-digit feature codes of CJJ 61. */
const CODE_FIELDS = ['Code', 'code', 'CODE', '管线编码', '点编码', '要素代码', '分类代码'];

function byCode(family: GeometryFamily, sample: readonly Properties[]): Guess | null {
  const layer = layerOfLetters(family);
  if (layer === null) return null;
  for (const field of CODE_FIELDS) {
    const coded = sample.filter(
      (properties) => Object.hasOwn(properties, field) && categoryOfFeatureCode(properties[field]) !== null,
    );
    if (coded.length * 2 <= sample.length) continue;
    return { layer, why: { code: 'code', detail: `${field} = ${String(coded[0]![field])}` } };
  }
  return null;
}

/** The layer that the properties of more than half of the features speak for. */
function vote(
  family: GeometryFamily,
  sample: readonly Properties[],
  strength: 'any' | 'strong',
): Guess | null {
  const votes = new Map<LayerId, { count: number; detail: string }>();
  for (const properties of sample) {
    const tagged = layerByTags(properties, family, strength);
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
