import type { ReportedFigure } from '../../../measure/measures';
import type { CompoundProperties } from '../../../model/schema/compounds';

const REPORTED_FIGURES = [
  'reported_land_area_m2',
  'reported_building_footprint_m2',
  'reported_green_m2',
  'reported_road_resurfaced_m2',
  'reported_new_parking_stalls',
  'reported_new_storm_pipe_m',
  'reported_fire_lane_m',
] as const satisfies readonly ReportedFigure[];

/** The figures that the ledger leaves out for this compound; a reported zero is not among them. */
export function figuresNotStated(properties: CompoundProperties): (typeof REPORTED_FIGURES)[number][] {
  return REPORTED_FIGURES.filter((figure) => properties[figure] == null);
}
