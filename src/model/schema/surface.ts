import * as z from 'zod/mini';
import { OBSTACLE_KINDS, PARKING_KINDS } from '../terms';
import {
  featureId,
  optionalAmount,
  optionalCount,
  optionalLayout,
  optionalNumber,
  optionalText,
} from './common';

export const buildingProperties = z.looseObject({
  id: featureId,
  layout: optionalLayout,
  name: optionalText,
  name_en: optionalText,
  floors: optionalCount,
  height_m: optionalAmount,
  /** residential, gatehouse, shop, school, substation, … */
  use: optionalText,
  households: optionalCount,
  entrance_side: z.nullish(z.enum(['north', 'east', 'south', 'west'])),
  foundation_depth_m: optionalAmount,
  fire_resistance_grade: z.nullish(z.int().check(z.gte(1), z.lte(4))),
});
export type BuildingProperties = z.infer<typeof buildingProperties>;

export const roadProperties = z.looseObject({
  id: featureId,
  layout: optionalLayout,
  name: optionalText,
  surface: z.nullish(z.enum(['asphalt', 'concrete', 'paving', 'gravel', 'earth'])),
  use: z.nullish(z.enum(['carriageway', 'footway', 'square'])),
  width_m: optionalAmount,
  resurfaced: z.nullish(z.boolean()),
});
export type RoadProperties = z.infer<typeof roadProperties>;

export const greenProperties = z.looseObject({
  id: featureId,
  layout: optionalLayout,
  name: optionalText,
  kind: z.nullish(z.enum(['lawn', 'shrubs', 'trees', 'garden', 'water'])),
});
export type GreenProperties = z.infer<typeof greenProperties>;

export const parkingProperties = z.looseObject({
  id: featureId,
  layout: optionalLayout,
  kind: z.nullish(z.enum(PARKING_KINDS)),
  /** How many stalls the feature stands for; null on a single stall means one. */
  stalls: optionalCount,
  /** Built by the renovation (true) or there before (false). */
  new: z.nullish(z.boolean()),
  charging: z.nullish(z.boolean()),
  accessible: z.nullish(z.boolean()),
});
export type ParkingProperties = z.infer<typeof parkingProperties>;

export const obstacleProperties = z.looseObject({
  id: featureId,
  kind: z.nullish(z.enum(OBSTACLE_KINDS)),
  height_m: optionalAmount,
  crown_diameter_m: optionalAmount,
  trunk_diameter_m: optionalAmount,
  voltage_kv: optionalNumber,
  species: optionalText,
});
export type ObstacleProperties = z.infer<typeof obstacleProperties>;

export const surroundingsProperties = z.looseObject({
  id: featureId,
  kind: z.nullish(z.enum(['street', 'block', 'building', 'water', 'green', 'place'])),
  name: optionalText,
  name_en: optionalText,
  width_m: optionalAmount,
});
export type SurroundingsProperties = z.infer<typeof surroundingsProperties>;

/** Whatever a source brings that belongs to no layer: kept and shown as it is. */
export const otherProperties = z.looseObject({ id: featureId });
export type OtherProperties = z.infer<typeof otherProperties>;
