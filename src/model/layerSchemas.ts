import type * as z from 'zod/mini';
import type { LayerId } from './layer';
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

/** The schema of each layer's properties. */
export const LAYER_SCHEMAS = {
  compounds: compoundProperties,
  buildings: buildingProperties,
  roads: roadProperties,
  green: greenProperties,
  parking: parkingProperties,
  fire_lanes: fireLaneProperties,
  fire_lane_markings: fireLaneMarkingProperties,
  rescue_sites: rescueSiteProperties,
  turning_areas: turningAreaProperties,
  pipes: pipeProperties,
  pipe_nodes: pipeNodeProperties,
  obstacles: obstacleProperties,
  surroundings: surroundingsProperties,
  other: otherProperties,
} as const satisfies Record<LayerId, z.ZodMiniType>;
