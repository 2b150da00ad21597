import type { LayerId } from '../../model/layer';
import { featuresOf, type Project } from '../../model/project';
import { LayerIds } from '../check/featureIds';
import type { paced } from '../pacing';
import type { ParsedInput } from '../parsedInput';
import type { PartsOf } from './partChoices';
import { rawId } from './rawId';

/** Ids for each layer, which know what the open project has and what the files state further on. */
export async function announceIds(
  inputs: readonly ParsedInput[],
  partsOf: PartsOf,
  base: Project,
  breathe: ReturnType<typeof paced>,
): Promise<(layer: LayerId) => LayerIds> {
  const byLayer = new Map<LayerId, LayerIds>();
  const ids = (layer: LayerId): LayerIds => {
    const known = byLayer.get(layer);
    if (known !== undefined) return known;
    const used = featuresOf(base, layer).map(({ properties }) => properties.id);
    const fresh = new LayerIds(layer, used);
    byLayer.set(layer, fresh);
    return fresh;
  };
  for (const input of inputs) {
    const choiceOf = partsOf.get(input);
    for (const raw of input.features) {
      await breathe(() => 0);
      const choice = choiceOf?.(raw) ?? null;
      if (choice === null || choice.target === 'skip') continue;
      const stated = rawId(raw, choice);
      if (stated !== null) ids(choice.target).announce(stated);
    }
  }
  return ids;
}
