import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type * as z from 'zod/mini';
import type { LAYER_SCHEMAS } from './layerSchemas';

export type GeometryFamily = 'point' | 'line' | 'polygon';

/** Every layer of a project and the geometry it takes. */
export const LAYER_GEOMETRY = {
  compounds: ['polygon'],
  buildings: ['polygon'],
  roads: ['polygon', 'line'],
  green: ['polygon'],
  parking: ['polygon'],
  fire_lanes: ['line', 'polygon'],
  fire_lane_markings: ['point', 'line', 'polygon'],
  rescue_sites: ['polygon'],
  turning_areas: ['polygon'],
  pipes: ['line'],
  pipe_nodes: ['point'],
  obstacles: ['point', 'line', 'polygon'],
  surroundings: ['point', 'line', 'polygon'],
  other: ['point', 'line', 'polygon'],
} as const satisfies Record<string, readonly GeometryFamily[]>;

export type LayerId = keyof typeof LAYER_GEOMETRY;
export const LAYER_IDS = Object.keys(LAYER_GEOMETRY) as LayerId[];

export type PropertiesOf<L extends LayerId> = z.infer<(typeof LAYER_SCHEMAS)[L]>;
export type LayerFeature<L extends LayerId = LayerId> = Feature<Geometry, PropertiesOf<L>>;
export type LayerCollection<L extends LayerId = LayerId> = FeatureCollection<Geometry, PropertiesOf<L>>;

export function isLayerId(text: unknown): text is LayerId {
  return typeof text === 'string' && Object.hasOwn(LAYER_GEOMETRY, text);
}

export function takesFamily(layer: LayerId, family: GeometryFamily): boolean {
  return (LAYER_GEOMETRY[layer] as readonly GeometryFamily[]).includes(family);
}

export function geometryFamily(type: Geometry['type']): GeometryFamily | null {
  if (type === 'Point' || type === 'MultiPoint') return 'point';
  if (type === 'LineString' || type === 'MultiLineString') return 'line';
  if (type === 'Polygon' || type === 'MultiPolygon') return 'polygon';
  return null;
}
