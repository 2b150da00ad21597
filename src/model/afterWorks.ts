import type { LayerCollection, LayerFeature, LayerId } from './layer';
import type { Project } from './project';

/** The layers whose things may stand in one layout of a compound only. */
export const LAYERS_WITH_LAYOUT = [
  'buildings',
  'roads',
  'green',
  'parking',
  'fire_lanes',
  'fire_lane_markings',
] as const satisfies readonly LayerId[];

/** Whether a thing is there once the works are done: all but what is stated to go with them. */
export function standsAfterWorks({ properties }: LayerFeature<(typeof LAYERS_WITH_LAYOUT)[number]>): boolean {
  return properties.layout !== 'today';
}

/**
 * A project as the works leave it, which is what is measured and reviewed. Layers from which nothing goes stay the
 * same objects; the others are the same from one call to the next.
 */
export function afterWorks(project: Project): Project {
  const layers = LAYERS_WITH_LAYOUT.flatMap((layer) => {
    const collection = project.layers[layer] as LayerCollection<typeof layer> | undefined;
    return collection ? [[layer, remaining(collection)]] : [];
  });
  return { ...project, layers: { ...project.layers, ...Object.fromEntries(layers) } };
}

type WithLayout = LayerCollection<(typeof LAYERS_WITH_LAYOUT)[number]>;

function remaining(collection: WithLayout): WithLayout {
  const held = known.get(collection);
  if (held) return held;
  const features = collection.features.filter(standsAfterWorks);
  const made = features.length === collection.features.length ? collection : { ...collection, features };
  known.set(collection, made);
  return made;
}

const known = new WeakMap<WithLayout, WithLayout>();
