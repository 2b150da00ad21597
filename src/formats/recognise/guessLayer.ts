import { type GeometryFamily, type LayerId, takesFamily } from '../../model/layer';
import type { Properties } from '../check/featureGuard';
import type { ImportPart } from '../importTypes';
import type { RawFeature } from '../rawFeature';
import { layerByTags } from './layerTags';
import { layersByName } from './layerWords';
import { lookLikeStalls } from './stallShapes';

/** The layer that features of one geometry most likely mean: by the name of their file, their properties, their shapes. */
export function guessLayer(
  family: GeometryFamily,
  file: string,
  examples: readonly RawFeature[],
  sample: readonly Properties[],
): Pick<ImportPart, 'layer' | 'why'> {
  const named = layersByName(file).find(({ layer }) => takesFamily(layer, family));
  if (named !== undefined) return { layer: named.layer, why: { code: 'file_name', detail: named.word } };
  const voted = vote(family, sample);
  if (voted !== null) return voted;
  if (family === 'polygon' && lookLikeStalls(examples)) {
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
