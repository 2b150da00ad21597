import type { Comparison, ReportedFigure } from '../../../measure/measures';
import type { LayerId } from '../../../model/layer';

/** cannot_tell: the project lacks the layer, so the measured zero is no measure. */
export type ComparisonVerdict = 'agrees' | 'differs' | 'cannot_tell';

export function comparisonVerdict(
  { figure, measured, flagged }: Pick<Comparison, 'figure' | 'measured' | 'flagged'>,
  hasLayer: (layer: LayerId) => boolean,
): ComparisonVerdict {
  if (measured === 0 && !hasLayer(MEASURED_FROM[figure])) return 'cannot_tell';
  return flagged ? 'differs' : 'agrees';
}

/** The layer that a figure is measured from. */
export const MEASURED_FROM: Record<ReportedFigure, LayerId> = {
  reported_land_area_m2: 'compounds',
  printed_land_area_m2: 'compounds',
  reported_building_footprint_m2: 'buildings',
  reported_green_m2: 'green',
  reported_road_resurfaced_m2: 'roads',
  reported_new_parking_stalls: 'parking',
  reported_new_storm_pipe_m: 'pipes',
  reported_fire_lane_m: 'fire_lanes',
};
