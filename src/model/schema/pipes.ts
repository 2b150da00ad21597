import * as z from 'zod/mini';
import { LAYINGS, PIPE_NODE_KINDS, PIPE_STATUSES, PRESSURE_CLASSES, SURVEY_METHODS } from '../terms';
import { featureId, optionalAmount, optionalNumber, optionalText, pipeCategory } from './common';

export const pipeProperties = z.looseObject({
  id: featureId,
  category: pipeCategory,
  /** CJJ 61 sub-code (SS, JP, YS, …) or the source's own word. */
  sub_category: optionalText,
  diameter_mm: z.nullish(z.number().check(z.positive())),
  section_width_mm: z.nullish(z.number().check(z.positive())),
  section_height_mm: z.nullish(z.number().check(z.positive())),
  wall_mm: optionalAmount,
  material: optionalText,
  laying: z.nullish(z.enum(LAYINGS)),
  pressure_class: z.nullish(z.enum(PRESSURE_CLASSES)),
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
  depth_reference: z.nullish(z.enum(['crown', 'invert'])),
  flow_direction: z.nullish(z.enum(['forward', 'reverse'])),
  status: z.nullish(z.enum(PIPE_STATUSES)),
  owner: optionalText,
  built: z.nullish(z.union([z.string(), z.number()])),
  survey_method: z.nullish(z.enum(SURVEY_METHODS)),
  horizontal_accuracy_m: optionalAmount,
  vertical_accuracy_m: optionalAmount,
  quality_level: z.nullish(z.enum(['A', 'B', 'C', 'D'])),
});
export type PipeProperties = z.infer<typeof pipeProperties>;

export const pipeNodeProperties = z.looseObject({
  id: featureId,
  kind: z.nullish(z.enum(PIPE_NODE_KINDS)),
  category: pipeCategory,
  ground_m: optionalNumber,
  bottom_m: optionalNumber,
  condition: optionalText,
  owner: optionalText,
});
export type PipeNodeProperties = z.infer<typeof pipeNodeProperties>;
