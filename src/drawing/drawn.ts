import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LayerFeature } from '../model/layer';
import { shownText } from '../model/shownText';

/** What a style needs of one feature: plain values only, nothing where the source does not say. */
export type StyleProperties = Readonly<Record<string, string | number | boolean | null>>;
export type Drawn = Feature<Geometry, StyleProperties & { id: string; compound: string | null }>;
export type CompoundOf = (feature: LayerFeature) => string | null;

/** A feature as it is drawn: its id and compound, and of its properties those that are stated. */
export function drawn(
  feature: LayerFeature,
  compoundOf: CompoundOf,
  properties: Readonly<Record<string, StyleProperties[string] | undefined>>,
  geometry: Geometry | null = feature.geometry,
): Drawn | null {
  if (geometry === null) return null;
  const { id } = feature.properties;
  const stated = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => [name, typeof value === 'string' ? shownText(value, LONGEST_LABEL) : value]);
  return {
    type: 'Feature',
    id,
    geometry,
    properties: { ...(Object.fromEntries(stated) as StyleProperties), id, compound: compoundOf(feature) },
  };
}

/** A label longer than this would cover the map, and a worker would take minutes to lay it out. */
export const LONGEST_LABEL = 80;

export function collection(features: Drawn[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
