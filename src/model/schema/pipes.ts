import { z } from 'zod';
import { LAYINGS, PIPE_NODE_KINDS, PIPE_STATUSES, PRESSURE_CLASSES, SURVEY_METHODS } from '../terms';
import { featureId, optionalAmount, optionalNumber, optionalText, pipeCategory } from './common';

export const pipeProperties = z.looseObject({
  id: featureId,
  category: pipeCategory,
  /** CJJ 61 sub-code (SS, JP, YS, …) or the source's own word. */
  sub_category: optionalText,
  diameter_mm: z.number().finite().positive().nullish(),
  section_width_mm: z.number().finite().positive().nullish(),
  section_height_mm: z.number().finite().positive().nullish(),
  wall_mm: optionalAmount,
  material: optionalText,
  laying: z.enum(LAYINGS).nullish(),
  pressure_class: z.enum(PRESSURE_CLASSES).nullish(),
  pressure_mpa: optionalAmount,
  voltage_kv: optionalAmount,
  start_node: optionalText,
  end_node: optionalText,
  /** Depth below ground of what `depth_reference` names, at the first and the last vertex. */
  start_depth_m: optionalNumber,
  end_depth_m: optionalNumber,
  start_elevation_m: optionalNumber,
  end_elevation_m: optionalNumber,
  /** null: taken by category (CJJ 61: drains and trenches the invert, all else the outer top). */
  depth_reference: z.enum(['crown', 'invert']).nullish(),
  flow_direction: z.enum(['forward', 'reverse']).nullish(),
  status: z.enum(PIPE_STATUSES).nullish(),
  owner: optionalText,
  built: z.union([z.string(), z.number()]).nullish(),
  survey_method: z.enum(SURVEY_METHODS).nullish(),
  horizontal_accuracy_m: optionalAmount,
  vertical_accuracy_m: optionalAmount,
  quality_level: z.enum(['A', 'B', 'C', 'D']).nullish(),
});
export type PipeProperties = z.infer<typeof pipeProperties>;

export const pipeNodeProperties = z.looseObject({
  id: featureId,
  kind: z.enum(PIPE_NODE_KINDS).nullish(),
  category: pipeCategory,
  ground_m: optionalNumber,
  bottom_m: optionalNumber,
  condition: optionalText,
  owner: optionalText,
});
export type PipeNodeProperties = z.infer<typeof pipeNodeProperties>;
