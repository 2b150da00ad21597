import type { LayerId } from '../model/layer';
import type { PipeCategory } from '../model/pipeCategory';
import type { PARKING_KINDS } from '../model/terms';
import type { Metres, SquareMetres } from '../model/units';

/** What the geometry says of one compound, everything clipped at its boundary, on the ellipsoid. */
export type CompoundMeasures = {
  readonly id: string;
  readonly name: string | null;
  readonly name_en: string | null;
  readonly area_m2: SquareMetres;
  readonly perimeter_m: Metres;
  readonly building_footprint_m2: SquareMetres;
  readonly buildings: number;
  readonly green_m2: SquareMetres;
  readonly road_m2: SquareMetres;
  readonly road_resurfaced_m2: SquareMetres;
  readonly stalls: StallMeasures;
  readonly fire_lane_m: Metres;
  /** Range of the stated clear widths; null where no lane states one. */
  readonly fire_lane_width_m: readonly [min: Metres, max: Metres] | null;
  readonly pipe_m: Partial<Record<PipeCategory, Metres>>;
  readonly pipe_by_diameter: readonly PipeLength[];
  readonly new_storm_pipe_m: Metres;
  /** Count by node kind; `unknown` where the kind is not stated. */
  readonly nodes: Readonly<Record<string, number>>;
  readonly comparisons: readonly Comparison[];
  /** What could not be measured and is therefore not in the figures. */
  readonly problems: readonly MeasureProblem[];
};

export type MeasureProblem = {
  readonly layer: LayerId;
  readonly featureId: string;
  /** clip_failed: the boolean operation gave up. no_centre_line: a lane drawn as an area has no length. */
  readonly code: 'clip_failed' | 'no_centre_line';
  readonly detail: string;
};

export type StallMeasures = {
  readonly total: number;
  readonly new: number;
  readonly charging: number;
  readonly accessible: number;
  /** Parking areas that do not state how many stalls they hold: not in any of the counts. */
  readonly areas_not_stated: number;
  readonly by_kind: Partial<Record<(typeof PARKING_KINDS)[number] | 'unknown', number>>;
};

export type PipeLength = {
  readonly category: PipeCategory;
  /** null: not stated. */
  readonly diameter_mm: number | null;
  readonly length_m: Metres;
};

/** A reported figure beside the measured one. */
export type Comparison = {
  readonly figure: ReportedFigure;
  readonly unit: 'm' | 'm2' | 'count';
  readonly reported: number;
  readonly measured: number;
  readonly difference: number;
  /** Difference over the reported figure in per cent; null where the reported figure is 0. */
  readonly difference_percent: number | null;
  /** The difference is over the tolerance of 2 %. */
  readonly flagged: boolean;
};

/** Properties of a compound that state a figure which is also measured. */
export type ReportedFigure =
  | 'reported_land_area_m2'
  | 'printed_land_area_m2'
  | 'reported_building_footprint_m2'
  | 'reported_green_m2'
  | 'reported_road_resurfaced_m2'
  | 'reported_new_parking_stalls'
  | 'reported_new_storm_pipe_m'
  | 'reported_fire_lane_m';

/** The layer that a figure is measured from. */
export const MEASURED_FROM: Readonly<Record<ReportedFigure, LayerId>> = {
  reported_land_area_m2: 'compounds',
  printed_land_area_m2: 'compounds',
  reported_building_footprint_m2: 'buildings',
  reported_green_m2: 'green',
  reported_road_resurfaced_m2: 'roads',
  reported_new_parking_stalls: 'parking',
  reported_new_storm_pipe_m: 'pipes',
  reported_fire_lane_m: 'fire_lanes',
};
