import type { CompoundSummary, MeasuresByCompound } from '../../host/summary';
import type { Comparison } from '../../measure/measures';
import { compoundName } from '../../state/compoundQuery';
import type { Language } from '../../state/slices/view';
import { type KnownSum, sumKnown } from './totals';

/** One line of the table. undefined: not stated, or not measured yet; it sorts last both ways. */
export type TableRow = {
  readonly id: string;
  readonly name: string;
  readonly status: string | null;
  readonly figures: Readonly<Partial<Record<TableFigure, number>>>;
  /** Figures whose difference from the ledger is over the tolerance. */
  readonly flagged: ReadonlySet<TableFigure>;
};

export const TABLE_FIGURES = [
  'year',
  'households',
  'landReported',
  'landMeasured',
  'landDifference',
  'greenReported',
  'greenMeasured',
  'roadReported',
  'roadMeasured',
  'stallsReported',
  'stallsMeasured',
  'stormReported',
  'stormMeasured',
  'buildings',
  'coverage',
] as const;
export type TableFigure = (typeof TABLE_FIGURES)[number];

export function tableRow(
  compound: CompoundSummary,
  measures: MeasuresByCompound | null,
  language: Language,
): TableRow {
  const { properties: ledger, id } = compound;
  const measured = measures?.[id];
  const land = measured?.comparisons.find((comparison) => figureOf(comparison) === 'landMeasured');
  return {
    id,
    name: compoundName(compound, language),
    status: ledger.status ?? null,
    figures: {
      year: known(ledger.year),
      households: known(ledger.households),
      landReported: known(ledger.reported_land_area_m2),
      landMeasured: known(measured?.area_m2),
      landDifference: known(land?.difference_percent),
      greenReported: known(ledger.reported_green_m2),
      greenMeasured: known(measured?.green_m2),
      roadReported: known(ledger.reported_road_resurfaced_m2),
      roadMeasured: known(measured?.road_resurfaced_m2),
      stallsReported: known(ledger.reported_new_parking_stalls),
      stallsMeasured: known(measured?.stalls.new),
      stormReported: known(ledger.reported_new_storm_pipe_m),
      stormMeasured: known(measured?.new_storm_pipe_m),
      buildings: known(measured?.buildings),
      coverage:
        measured && measured.area_m2 > 0
          ? (measured.building_footprint_m2 / measured.area_m2) * 100
          : undefined,
    },
    flagged: new Set(
      (measured?.comparisons ?? []).flatMap((comparison) => {
        const figure = figureOf(comparison);
        return comparison.flagged && figure ? [figure] : [];
      }),
    ),
  };
}

/** Sums of the columns that may be summed, each with how many rows it rests on. */
export function tableSums(rows: readonly TableRow[]): Partial<Record<TableFigure, KnownSum>> {
  return Object.fromEntries(
    TABLE_FIGURES.filter((figure) => !NOT_SUMMED.has(figure)).map((figure) => [
      figure,
      sumKnown(rows.map((row) => row.figures[figure])),
    ]),
  );
}

const NOT_SUMMED: ReadonlySet<TableFigure> = new Set(['year', 'landDifference', 'coverage']);

/** The measured column in which a comparison of the ledger shows. */
function figureOf(comparison: Comparison): TableFigure | undefined {
  return MEASURED_COLUMNS[comparison.figure];
}

const MEASURED_COLUMNS: Readonly<Record<string, TableFigure>> = {
  reported_land_area_m2: 'landMeasured',
  reported_green_m2: 'greenMeasured',
  reported_road_resurfaced_m2: 'roadMeasured',
  reported_new_parking_stalls: 'stallsMeasured',
  reported_new_storm_pipe_m: 'stormMeasured',
};

function known(value: number | null | undefined): number | undefined {
  return value ?? undefined;
}
