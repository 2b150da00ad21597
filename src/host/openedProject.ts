import { type Area, areaHolds, isArea } from '../geo/area';
import { boundsMeet, boundsOf } from '../geo/bounds';
import { clipLine } from '../geo/clipLine';
import { geodesicArea, geodesicLength } from '../geo/geodesic';
import { representativePoint } from '../geo/representativePoint';
import type { FeatureRef } from '../model/featureRef';
import { geometryFamily, LAYER_IDS, type LayerFeature, type LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { LAYOUTS, type Layout } from '../model/terms';
import type { Bounds } from '../model/units';
import type { CompoundContents, ContentRow, FeatureDetail, SceneContents } from './projectHost';

/** A project with the look-ups that answers need, made once when it is opened. */
export type OpenedProject = {
  readonly project: Project;
  /** The compounds a feature lies in: more than one where boundaries overlap or a pipe crosses from one to the next. */
  compoundsOf(feature: LayerFeature): readonly string[];
  detail(ref: FeatureRef): FeatureDetail | null;
  contents(compoundId: string): CompoundContents;
  scene(compoundId: string): SceneContents;
};

export function openedProject(project: Project): OpenedProject {
  const compounds = featuresOf(project, 'compounds').flatMap(({ geometry, properties }) => {
    const bounds = boundsOf(geometry);
    return bounds && isArea(geometry) ? [{ id: properties.id, area: geometry, bounds }] : [];
  });
  const membership = new Map<LayerFeature, readonly string[]>();
  const byId = new Map<string, LayerFeature>();
  for (const layer of LAYER_IDS) {
    for (const feature of featuresOf(project, layer) as LayerFeature[]) {
      byId.set(key(layer, feature.properties.id), feature);
      membership.set(feature, layer === 'compounds' ? [feature.properties.id] : holders(feature, compounds));
    }
  }
  const compoundsOf = (feature: LayerFeature) => membership.get(feature) ?? [];
  const members = (layer: LayerId, compoundId: string) =>
    (featuresOf(project, layer) as LayerFeature[]).filter((feature) =>
      compoundsOf(feature).includes(compoundId),
    );

  return {
    project,
    compoundsOf,
    detail(ref) {
      const feature = byId.get(key(ref.layer, ref.id));
      if (!feature) return null;
      return { ref, feature, compoundIds: compoundsOf(feature), ...sizes(feature) };
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

/** By the same test as the measures: a line by any part inside, all else by a point on it. */
function holders(
  { geometry }: LayerFeature,
  compounds: readonly { id: string; area: Area; bounds: Bounds }[],
): readonly string[] {
  const box = boundsOf(geometry);
  const near = box ? compounds.filter(({ bounds }) => boundsMeet(bounds, box)) : [];
  if (near.length === 0) return [];
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
    return near.filter(({ area }) => clipLine(geometry, area).length > 0).map(({ id }) => id);
  }
  const point = representativePoint(geometry);
  return point ? near.filter(({ area }) => areaHolds(area, point)).map(({ id }) => id) : [];
}

function contentRow(layer: LayerId, feature: LayerFeature): ContentRow {
  const { id, name, name_en, kind, category, use, diameter_mm, layout } = feature.properties as Record<
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
    ...(isLayout(layout) ? { layout } : {}),
  };
}

function isLayout(value: unknown): value is Layout {
  return (LAYOUTS as readonly unknown[]).includes(value);
}

function sizes({ geometry }: LayerFeature): Pick<FeatureDetail, 'length_m' | 'area_m2'> {
  const family = geometryFamily(geometry.type);
  return {
    length_m: family === 'line' ? geodesicLength(geometry) : null,
    area_m2: family === 'polygon' ? geodesicArea(geometry) : null,
  };
}
