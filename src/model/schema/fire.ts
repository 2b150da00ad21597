import * as z from 'zod/mini';
import { FIRE_LANE_KINDS, MARKING_KINDS } from '../terms';
import { featureId, optionalAmount, optionalLayout, optionalNumber, optionalText } from './common';

export const fireLaneProperties = z.looseObject({
  id: featureId,
  layout: optionalLayout,
  name: optionalText,
  /** Clear width. */
  width_m: optionalAmount,
  clear_height_m: optionalAmount,
  kind: z.nullish(z.enum(FIRE_LANE_KINDS)),
  slope_pct: optionalNumber,
});
export type FireLaneProperties = z.infer<typeof fireLaneProperties>;

/** Markings of 应急消〔2019〕334号. A box or mesh is a polygon of its painted outline, a sign is a point. */
export const fireLaneMarkingProperties = z.looseObject({
  id: featureId,
  layout: optionalLayout,
  kind: z.nullish(z.enum(MARKING_KINDS)),
  lane_id: optionalText,
  condition: z.nullish(z.enum(['good', 'worn', 'missing'])),
  /** Driving direction for the text of a box or mesh, degrees clockwise from north. */
  bearing_deg: optionalNumber,
  text: optionalText,
});
export type FireLaneMarkingProperties = z.infer<typeof fireLaneMarkingProperties>;

export const rescueSiteProperties = z.looseObject({
  id: featureId,
  lane_id: optionalText,
  slope_pct: optionalNumber,
});
export type RescueSiteProperties = z.infer<typeof rescueSiteProperties>;

export const turningAreaProperties = z.looseObject({
  id: featureId,
  lane_id: optionalText,
});
export type TurningAreaProperties = z.infer<typeof turningAreaProperties>;
