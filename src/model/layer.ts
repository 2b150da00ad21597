import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { z } from 'zod';
import { compoundProperties } from './schema/compounds';
import {
  fireLaneMarkingProperties,
  fireLaneProperties,
  rescueSiteProperties,
  turningAreaProperties,
} from './schema/fire';
import { pipeNodeProperties, pipeProperties } from './schema/pipes';
import {
  buildingProperties,
  greenProperties,
  obstacleProperties,
  otherProperties,
  parkingProperties,
  roadProperties,
  surroundingsProperties,
} from './schema/surface';

export type GeometryFamily = 'point' | 'line' | 'polygon';

/** Every layer of a project: the geometry it takes and the schema of its properties. */
export const LAYERS = {
  compounds: layer(compoundProperties, ['polygon']),
  buildings: layer(buildingProperties, ['polygon']),
  roads: layer(roadProperties, ['polygon', 'line']),
  green: layer(greenProperties, ['polygon']),
  parking: layer(parkingProperties, ['polygon']),
  fire_lanes: layer(fireLaneProperties, ['line', 'polygon']),
  fire_lane_markings: layer(fireLaneMarkingProperties, ['point', 'line', 'polygon']),
  rescue_sites: layer(rescueSiteProperties, ['polygon']),
  turning_areas: layer(turningAreaProperties, ['polygon']),
  pipes: layer(pipeProperties, ['line']),
  pipe_nodes: layer(pipeNodeProperties, ['point']),
  obstacles: layer(obstacleProperties, ['point', 'line', 'polygon']),
  surroundings: layer(surroundingsProperties, ['point', 'line', 'polygon']),
  other: layer(otherProperties, ['point', 'line', 'polygon']),
} as const;

export type LayerId = keyof typeof LAYERS;
export const LAYER_IDS = Object.keys(LAYERS) as LayerId[];

export type PropertiesOf<L extends LayerId> = z.infer<(typeof LAYERS)[L]['schema']>;
export type LayerFeature<L extends LayerId = LayerId> = Feature<Geometry, PropertiesOf<L>>;
export type LayerCollection<L extends LayerId = LayerId> = FeatureCollection<Geometry, PropertiesOf<L>>;

export function isLayerId(text: unknown): text is LayerId {
  return typeof text === 'string' && Object.hasOwn(LAYERS, text);
}

export function geometryFamily(type: Geometry['type']): GeometryFamily | null {
  if (type === 'Point' || type === 'MultiPoint') return 'point';
  if (type === 'LineString' || type === 'MultiLineString') return 'line';
  if (type === 'Polygon' || type === 'MultiPolygon') return 'polygon';
  return null;
}

function layer<S extends z.ZodType>(schema: S, geometry: readonly GeometryFamily[]) {
  return { schema, geometry };
}
