import type { CompoundProperties } from '../model/schema/compounds';
import type { Comparison, CompoundMeasures, ReportedFigure } from './measures';

/** A difference beyond this share of the reported figure is flagged. */
export const TOLERANCE_PERCENT = 2;

/** Each figure the ledger states beside the measured one. Figures it does not state are left out. */
export function compareReported(
  properties: CompoundProperties,
  measures: Omit<CompoundMeasures, 'comparisons'>,
): Comparison[] {
  return FIGURES.flatMap(({ figure, unit, measured }) => {
    const reported = properties[figure];
    if (typeof reported !== 'number') return [];
    const value = measured(measures);
    const difference = value - reported;
    const percent = reported === 0 ? null : (difference / reported) * 100;
    const flagged = percent === null ? difference !== 0 : Math.abs(percent) > TOLERANCE_PERCENT;
    return [{ figure, unit, reported, measured: value, difference, difference_percent: percent, flagged }];
  });
}

type Measured = (measures: Omit<CompoundMeasures, 'comparisons'>) => number;

/** Every figure a ledger may report, in the order it is shown. */
export const FIGURES: readonly { figure: ReportedFigure; unit: Comparison['unit']; measured: Measured }[] = [
  { figure: 'reported_land_area_m2', unit: 'm2', measured: (m) => m.area_m2 },
  { figure: 'printed_land_area_m2', unit: 'm2', measured: (m) => m.area_m2 },
  { figure: 'reported_building_footprint_m2', unit: 'm2', measured: (m) => m.building_footprint_m2 },
  { figure: 'reported_green_m2', unit: 'm2', measured: (m) => m.green_m2 },
  { figure: 'reported_road_resurfaced_m2', unit: 'm2', measured: (m) => m.road_resurfaced_m2 },
  { figure: 'reported_new_parking_stalls', unit: 'count', measured: (m) => m.stalls.new },
  { figure: 'reported_new_storm_pipe_m', unit: 'm', measured: (m) => m.new_storm_pipe_m },
  { figure: 'reported_fire_lane_m', unit: 'm', measured: (m) => m.fire_lane_m },
];
