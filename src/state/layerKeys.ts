import type { LayerId } from '../model/layer';
import { PIPE_CATEGORIES, type PipeCategory } from '../model/pipeCategory';

/** What the layers panel switches: a layer, or one category of pipe. */
export type LayerKey = Exclude<LayerId, 'pipes'> | `pipes:${PipeCategory}`;

export const LAYER_GROUPS = {
  compound: ['compounds'],
  surface: ['buildings', 'roads', 'green', 'obstacles'],
  fire: ['fire_lanes', 'fire_lane_markings', 'turning_areas', 'rescue_sites'],
  parking: ['parking'],
  underground: [...PIPE_CATEGORIES.map((category) => `pipes:${category}` as const), 'pipe_nodes'],
  context: ['surroundings', 'other'],
} as const satisfies Record<string, readonly LayerKey[]>;

export type LayerGroup = keyof typeof LAYER_GROUPS;
export const LAYER_GROUP_IDS = Object.keys(LAYER_GROUPS) as LayerGroup[];

export function groupOf(key: LayerKey): LayerGroup {
  return LAYER_GROUP_IDS.find((group) => (LAYER_GROUPS[group] as readonly LayerKey[]).includes(key))!;
}
