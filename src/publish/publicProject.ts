import type { CompoundOf } from '../drawing/drawn';
import type { Area } from '../geo/area';
import { areaHolds, isArea } from '../geo/area';
import { boundsMeet, boundsOf } from '../geo/bounds';
import { clipLine } from '../geo/clipLine';
import { representativePoint } from '../geo/representativePoint';
import { LAYERS_WITH_LAYOUT, standsAfterWorks } from '../model/afterWorks';
import { LAYER_IDS, type LayerCollection, type LayerFeature } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { PUBLISHABLE_LAYERS, type PublishableLayer } from '../model/terms';
import type { Bounds } from '../model/units';
import type { ToPublic } from './publicGeometry';
import { type PublicProperties, publicProperties } from './publicProperties';
import type { AllowList } from './publishFile';

export type PublicProject = {
  /** Only layers, properties and coordinates that are public, under ids that say nothing. Of a compound: its slug. */
  readonly project: Project;
  /** The slug of the compound that a feature of it lies in. */
  readonly compoundOf: CompoundOf;
};

/** What the public may see of a project, as a project of its own: whatever is made of it can give no more away. */
export function publicProject(
  project: Project,
  allowed: AllowList,
  slugs: ReadonlyMap<string, string>,
  toPublic: ToPublic,
): PublicProject {
  const newId = idGiver(project);
  const holderOf = holders(project, slugs);
  const slugOf = new Map<LayerFeature, string | null>();
  const layers = PUBLISHABLE_LAYERS.flatMap((layer) => {
    const names = allowed[layer];
    if (names === undefined) return [];
    const features = shown(project, layer, names).flatMap((feature): LayerFeature[] => {
      const geometry = feature.geometry && toPublic(feature.geometry);
      if (!geometry) return [];
      const slug = layer === 'compounds' ? (slugs.get(feature.properties.id) ?? null) : null;
      const named = publicProperties(feature.properties, names);
      const properties = { ...named, ...newStallLayout(layer, named, names), id: slug ?? newId() };
      const made = { type: 'Feature', geometry, properties } as LayerFeature;
      // What surrounds the compounds runs through them too.
      slugOf.set(made, layer === 'surroundings' ? null : (slug ?? holderOf(feature)));
      return [made];
    });
    const collection = { type: 'FeatureCollection', features } as LayerCollection;
    return features.length > 0 ? [[layer, collection] as const] : [];
  });
  return {
    project: {
      file: { format: 'jingran-project', version: 1, id: 'public', name: project.file.name, layers: {} },
      layers: Object.fromEntries(layers),
    },
    compoundOf: (feature) => slugOf.get(feature) ?? null,
  };
}

/** Where the layout of a thing is not public, only what stands after the works is shown: else both would be mixed. */
function shown(project: Project, layer: PublishableLayer, names: readonly string[]): readonly LayerFeature[] {
  const features: readonly LayerFeature[] = featuresOf(project, layer);
  const hasLayout = (LAYERS_WITH_LAYOUT as readonly string[]).includes(layer);
  if (!hasLayout || names.includes('layout')) return features;
  return features.filter((feature) => standsAfterWorks(feature as Parameters<typeof standsAfterWorks>[0]));
}

/** A stall that the works build stands in the planned layout, also where only the one thing is stated. */
function newStallLayout(
  layer: PublishableLayer,
  stated: PublicProperties,
  names: readonly string[],
): PublicProperties {
  const isPlanned = layer === 'parking' && stated.new === true && stated.layout === undefined;
  return isPlanned && names.includes('layout') ? { layout: 'planned' } : {};
}

/** Numbers, none of them an id of the project. */
function idGiver(project: Project): () => string {
  const taken = new Set(
    LAYER_IDS.flatMap((layer) =>
      (featuresOf(project, layer) as readonly LayerFeature[]).map(({ properties }) => properties.id),
    ),
  );
  let last = 0;
  return () => {
    do last++;
    while (taken.has(String(last)));
    return String(last);
  };
}

/** The first compound that holds a point on the feature, or any part of a line. */
function holders(
  project: Project,
  slugs: ReadonlyMap<string, string>,
): (feature: LayerFeature) => string | null {
  const compounds = featuresOf(project, 'compounds').flatMap(({ geometry, properties }) => {
    const bounds = geometry && boundsOf(geometry);
    const slug = slugs.get(properties.id);
    return bounds && slug !== undefined && isArea(geometry) ? [{ slug, area: geometry, bounds }] : [];
  });
  return ({ geometry }) => {
    const box = boundsOf(geometry);
    const near = box ? compounds.filter(({ bounds }) => boundsMeet(bounds, box)) : [];
    return holderAmong(near, geometry);
  };
}

function holderAmong(
  near: readonly { readonly slug: string; readonly area: Area; readonly bounds: Bounds }[],
  geometry: LayerFeature['geometry'],
): string | null {
  const point = near.length > 0 ? representativePoint(geometry) : null;
  if (point === null) return null;
  const holder = near.find(({ area }) => areaHolds(area, point));
  if (holder || (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString')) {
    return holder?.slug ?? null;
  }
  return near.find(({ area }) => clipLine(geometry, area).length > 0)?.slug ?? null;
}
