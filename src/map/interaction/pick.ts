import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { FeatureRef } from '../../model/featureRef';
import { isLayerId, type LayerId } from '../../model/layer';
import { projectLayers } from '../layers';
import { CLUSTER_LAYER, MARK_LAYER } from '../layers/findingOverviewIds';
import { ANY_DRAWING } from '../style/mapLayer';
import { type Candidate, foremost, type ScreenPoint, screenDistance } from './rank';

export type Picked = { readonly ref: FeatureRef; readonly properties: Readonly<Record<string, unknown>> };

/** The feature under the pointer, with a little tolerance for lines and points. */
export function pickAt(map: MapLibreMap, at: ScreenPoint): Picked | null {
  const features = query(map, [
    [at.x - TOLERANCE, at.y - TOLERANCE],
    [at.x + TOLERANCE, at.y + TOLERANCE],
  ]);
  const exact = new Set(query(map, [at.x, at.y]).map(keyOf));
  const candidates = features.flatMap((feature): (Candidate & { feature: MapGeoJSONFeature })[] => {
    const ref = refOf(feature);
    if (!ref) return [];
    const distance = screenDistance(at, feature.geometry, ([lng, lat]) => map.project([lng!, lat!]));
    const area = feature.geometry.type.endsWith('Polygon');
    return area && !exact.has(keyOf(feature)) ? [] : [{ ...ref, distance, feature }];
  });
  const hit = foremost(candidates, map.getZoom());
  return hit && { ref: { layer: hit.layer, id: hit.id }, properties: hit.feature.properties };
}

/** Everything within a box on the screen, each once; compounds and the ground they are made of are left out. */
export function pickBox(map: MapLibreMap, from: ScreenPoint, to: ScreenPoint): FeatureRef[] {
  const found = new Map<string, FeatureRef>();
  const features = query(map, [
    [Math.min(from.x, to.x), Math.min(from.y, to.y)],
    [Math.max(from.x, to.x), Math.max(from.y, to.y)],
  ]);
  for (const feature of features) {
    const ref = refOf(feature);
    if (ref && !GROUND.has(ref.layer)) found.set(keyOf(feature), ref);
  }
  return [...found.values()];
}

/** A finding's mark, or a cluster of them, under the pointer. */
export function markAt(map: MapLibreMap, at: PointLike): MapGeoJSONFeature | null {
  const layers = [MARK_LAYER, CLUSTER_LAYER].filter((id) => map.getLayer(id));
  return layers.length === 0 ? null : (map.queryRenderedFeatures(at, { layers })[0] ?? null);
}

const TOLERANCE = 4;
const GROUND = new Set<LayerId>(['compounds', 'surroundings']);

/** Style layers that stand for features; which they are does not depend on the look. */
const PICKABLE = projectLayers(ANY_DRAWING)
  .filter(({ pickable }) => pickable)
  .map(({ spec }) => spec.id);

function query(map: MapLibreMap, geometry: PointLike | [PointLike, PointLike]): MapGeoJSONFeature[] {
  const layers = PICKABLE.filter((id) => map.getLayer(id));
  return layers.length === 0 ? [] : map.queryRenderedFeatures(geometry, { layers });
}

function refOf({ source, properties }: MapGeoJSONFeature): FeatureRef | null {
  const { id } = properties as { id?: unknown };
  return isLayerId(source) && id !== undefined ? { layer: source, id: String(id) } : null;
}

function keyOf({ source, properties }: MapGeoJSONFeature): string {
  return `${source}:${(properties as { id?: unknown }).id}`;
}
