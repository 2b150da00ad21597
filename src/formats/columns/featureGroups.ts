import { type GeometryFamily, geometryFamily, type LayerFeature, type LayerId } from '../../model/layer';
import { featuresOf, type Project } from '../../model/project';
import type { PlainGeometry } from '../check/geometryTypes';

/** Features of one layer that one table or shapefile can hold together. */
export type FeatureGroup = {
  readonly layer: LayerId;
  readonly family: GeometryFamily;
  /** Every vertex of every feature has a height. */
  readonly hasZ: boolean;
  /** Name of the table: the layer's, with what sets the group apart where the layer has several. */
  readonly name: string;
  readonly features: readonly (LayerFeature & { readonly geometry: PlainGeometry })[];
};

/**
 * By layer, geometry family and height: a file with heights has one for every vertex, and a height that the project does
 * not state must not become 0.
 */
export function featureGroups(project: Project, layers: readonly LayerId[]): FeatureGroup[] {
  return layers.flatMap((layer) => {
    const groups = new Map<
      string,
      { family: GeometryFamily; hasZ: boolean; features: FeatureGroup['features'][number][] }
    >();
    for (const feature of featuresOf(project, layer) as LayerFeature[]) {
      const family = geometryFamily(feature.geometry.type);
      if (family === null) continue;
      const geometry = feature.geometry as PlainGeometry;
      const hasZ = heights(geometry) === 'all';
      const key = `${family} ${hasZ}`;
      let group = groups.get(key);
      if (group === undefined) {
        group = { family, hasZ, features: [] };
        groups.set(key, group);
      }
      group.features.push({ ...feature, geometry });
    }
    const found = [...groups.values()];
    const families = new Set(found.map(({ family }) => family));
    return found.map((group) => {
      const isMixed = found.some(({ family, hasZ }) => family === group.family && hasZ !== group.hasZ);
      const name = `${layer}${families.size > 1 ? `_${group.family}` : ''}${isMixed && group.hasZ ? '_z' : ''}`;
      return { layer, name, ...group };
    });
  });
}

/** Whether all vertices have a height, some or none. */
export function heights(geometry: PlainGeometry): 'all' | 'some' | 'none' {
  let [withZ, without] = [0, 0];
  const count = (nested: unknown): void => {
    const list = nested as readonly unknown[];
    if (typeof list[0] === 'number') {
      if (list.length > 2) withZ += 1;
      else without += 1;
    } else for (const item of list) count(item);
  };
  count(geometry.coordinates);
  if (without === 0 && withZ > 0) return 'all';
  return withZ > 0 ? 'some' : 'none';
}
