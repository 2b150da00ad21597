import { type Area, areaHolds, isArea } from '../geo/area';
import { boundsHold, boundsOf } from '../geo/bounds';
import { geodesicArea, geodesicLength } from '../geo/geodesic';
import { representativePoint } from '../geo/representativePoint';
import type { FeatureRef } from '../model/featureRef';
import { geometryFamily, LAYER_IDS, type LayerFeature, type LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import type { Bounds } from '../model/units';
import type { CompoundContents, ContentRow, FeatureDetail, SceneContents } from './projectHost';

/** A project with the look-ups that answers need, made once when it is opened. */
export type OpenedProject = {
  readonly project: Project;
  compoundOf(feature: LayerFeature): string | null;
  detail(ref: FeatureRef): FeatureDetail | null;
  contents(compoundId: string): CompoundContents;
  scene(compoundId: string): SceneContents;
};

export function openedProject(project: Project): OpenedProject {
  const compounds = featuresOf(project, 'compounds').flatMap(({ geometry, properties }) => {
    const bounds = boundsOf(geometry);
    return bounds && isArea(geometry) ? [{ id: properties.id, area: geometry, bounds }] : [];
  });
  const membership = new Map<LayerFeature, string | null>();
  const byId = new Map<string, LayerFeature>();
  for (const layer of LAYER_IDS) {
    for (const feature of featuresOf(project, layer) as LayerFeature[]) {
      byId.set(key(layer, feature.properties.id), feature);
      membership.set(feature, layer === 'compounds' ? feature.properties.id : holder(feature, compounds));
    }
  }
  const compoundOf = (feature: LayerFeature) => membership.get(feature) ?? null;
  const members = (layer: LayerId, compoundId: string) =>
    (featuresOf(project, layer) as LayerFeature[]).filter((feature) => compoundOf(feature) === compoundId);

  return {
    project,
    compoundOf,
    detail(ref) {
      const feature = byId.get(key(ref.layer, ref.id));
      if (!feature) return null;
      return { ref, feature, compoundId: compoundOf(feature), ...sizes(feature) };
    },
    contents(compoundId) {
      const rows = CONTENT_LAYERS.flatMap((layer) =>
        members(layer, compoundId).map((feature) => contentRow(layer, feature)),
      );
      return { compoundId, rows };
    },
    scene(compoundId) {
      const layers = [...CONTENT_LAYERS, 'compounds' as const];
      return {
        compoundId,
        features: Object.fromEntries(layers.map((layer) => [layer, members(layer, compoundId)])),
      };
    },
  };
}

const CONTENT_LAYERS = LAYER_IDS.filter((layer) => layer !== 'compounds' && layer !== 'surroundings');

function key(layer: LayerId, id: string): string {
  return `${layer}:${id}`;
}

function holder(
  feature: LayerFeature,
  compounds: readonly { id: string; area: Area; bounds: Bounds }[],
): string | null {
  const point = representativePoint(feature.geometry);
  if (!point) return null;
  const box: Bounds = [point[0], point[1], point[0], point[1]];
  return compounds.find(({ area, bounds }) => boundsHold(bounds, box) && areaHolds(area, point))?.id ?? null;
}

function contentRow(layer: LayerId, feature: LayerFeature): ContentRow {
  const { id, name, name_en, kind, category, use, diameter_mm } = feature.properties as Record<
    string,
    unknown
  >;
  return {
    ref: { layer, id: String(id) },
    name: typeof name === 'string' ? name : null,
    name_en: typeof name_en === 'string' ? name_en : null,
    kind: [category, kind, use].find((word) => typeof word === 'string') ?? null,
    diameter_mm: typeof diameter_mm === 'number' ? diameter_mm : null,
    ...sizes(feature),
  };
}

function sizes({ geometry }: LayerFeature): Pick<FeatureDetail, 'length_m' | 'area_m2'> {
  const family = geometryFamily(geometry.type);
  return {
    length_m: family === 'line' ? geodesicLength(geometry) : null,
    area_m2: family === 'polygon' ? geodesicArea(geometry) : null,
  };
}
