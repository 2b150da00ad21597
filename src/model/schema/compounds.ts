import * as z from 'zod/mini';
import {
  COMPOUND_STATUSES,
  PROGRAMMES,
  RENOVATION_CATEGORIES,
  WORK_KINDS,
  WORK_STATES,
  WORK_UNITS,
} from '../terms';
import { featureId, optionalAmount, optionalCount, optionalDate, optionalText, optionalYear } from './common';

/** One kind of works in a compound: how far it has come, when, how much. */
export const compoundWork = z.looseObject({
  kind: z.enum(WORK_KINDS),
  state: z.nullish(z.enum(WORK_STATES)),
  start: optionalDate,
  finish: optionalDate,
  quantity: optionalAmount,
  unit: z.nullish(z.enum(WORK_UNITS)),
  note: optionalText,
});
export type CompoundWork = z.infer<typeof compoundWork>;

/**
 * A residential compound (小区). `reported_*` figures are the ledger's claim; they are never
 * overwritten by what is measured. `printed_land_area_m2` is the figure as the source prints it
 * where that differs from the corrected claim.
 */
export const compoundProperties = z.looseObject({
  id: featureId,
  name: optionalText,
  name_en: optionalText,
  year: optionalYear,
  status: z.nullish(z.enum(COMPOUND_STATUSES)),
  programme: z.nullish(z.enum(PROGRAMMES)),
  category: z.nullish(z.enum(RENOVATION_CATEGORIES)),
  /** How many compounds of the programme this entry stands for (phases 1 and 2 count as two). */
  compounds_counted: optionalCount,
  households: optionalCount,
  buildings: optionalCount,
  built: optionalText,
  reported_land_area_m2: optionalAmount,
  printed_land_area_m2: optionalAmount,
  reported_building_footprint_m2: optionalAmount,
  reported_green_m2: optionalAmount,
  reported_road_resurfaced_m2: optionalAmount,
  reported_new_parking_stalls: optionalCount,
  reported_new_storm_pipe_m: optionalAmount,
  reported_fire_lane_m: optionalAmount,
  storm_diameter_min_mm: optionalAmount,
  storm_diameter_max_mm: optionalAmount,
  progress_percent: z.nullish(z.number().check(z.gte(0), z.lte(100))),
  start: optionalText,
  finish: optionalText,
  contact: optionalText,
  works: z.nullish(z.array(compoundWork)),
  /** The days on which the plan is open to objection (公示期), first and last. */
  notice_start: optionalDate,
  notice_end: optionalDate,
  /** How to object: where, to whom. */
  objection: optionalText,
  note: optionalText,
  note_en: optionalText,
});
export type CompoundProperties = z.infer<typeof compoundProperties>;
