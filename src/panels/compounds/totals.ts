import type { CompoundSummary, MeasuresByCompound } from '../../host/summary';
import type { CompoundMeasures } from '../../measure/measures';
import type { LedgerTotals } from '../../model/project';

/** The figures that a ledger states totals of, and what they are summed from. */
export const TOTAL_FIGURES = {
  land_area_m2: figure('m2', 'reported_land_area_m2', (measures) => measures.area_m2),
  households: figure('count', 'households', null),
  parking_stalls: figure('count', 'reported_new_parking_stalls', (measures) => measures.stalls.new),
  road_m2: figure('m2', 'reported_road_resurfaced_m2', (measures) => measures.road_resurfaced_m2),
  green_m2: figure('m2', 'reported_green_m2', (measures) => measures.green_m2),
  /** The entries state new storm pipe only, a part of what the ledger's total covers. */
  storm_and_foul_pipe_m: figure('m', 'reported_new_storm_pipe_m', (measures) => measures.new_storm_pipe_m),
} as const;

export type TotalFigure = keyof typeof TOTAL_FIGURES;

/** The sum of what is stated, with how many entries state it. An entry that does not is no zero. */
export type KnownSum = { readonly sum: number | null; readonly known: number; readonly entries: number };

export type TotalRow = {
  readonly figure: TotalFigure;
  readonly unit: 'm' | 'm2' | 'count';
  /** The ledger's own total; null where it states none. */
  readonly stated: number | null;
  readonly parts: KnownSum;
  /** null where the geometry says nothing of it, or until it has been measured. */
  readonly measured: number | null;
  /** Stated less known parts; null where one of the two is missing. */
  readonly notItemised: number | null;
  readonly measuredDifferencePercent: number | null;
};

export type GroupTotals = {
  /** null: the whole programme, where the ledger has no groups. */
  readonly name: { readonly zh: string; readonly en: string } | null;
  readonly years: readonly [number, number] | null;
  readonly entries: number;
  /** Compounds that the entries stand for (phases 1 and 2 count as two), and the ledger's own count. */
  readonly counted: number;
  readonly countedStated: number | null;
  readonly rows: readonly TotalRow[];
};

/** A block of totals for each group of the ledger; one for everything where it has no groups. */
export function groupTotals(
  compounds: readonly CompoundSummary[],
  measures: MeasuresByCompound | null,
  ledger: readonly LedgerTotals[] | null | undefined,
): readonly GroupTotals[] {
  if (!ledger || ledger.length === 0) return [totalsOf(compounds, measures, null)];
  return ledger.map((group) => {
    const [from, to] = group.years;
    const members = compounds.filter(
      ({ properties: { year } }) => year != null && year >= from && year <= to,
    );
    return totalsOf(members, measures, group);
  });
}

export function sumKnown(values: readonly (number | null | undefined)[]): KnownSum {
  const known = values.filter((value) => value != null);
  const sum = known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  return { sum, known: known.length, entries: values.length };
}

function totalsOf(
  compounds: readonly CompoundSummary[],
  measures: MeasuresByCompound | null,
  group: LedgerTotals | null,
): GroupTotals {
  return {
    name: group?.name ?? null,
    years: group?.years ?? null,
    entries: compounds.length,
    counted: compounds.reduce((sum, { properties }) => sum + (properties.compounds_counted ?? 1), 0),
    countedStated: group?.compounds ?? null,
    rows: (Object.keys(TOTAL_FIGURES) as TotalFigure[])
      .map((figure) => totalRow(figure, compounds, measures, group?.[figure] ?? null))
      .filter((row) => row.stated !== null || row.parts.known > 0 || row.measured !== null),
  };
}

function totalRow(
  figure: TotalFigure,
  compounds: readonly CompoundSummary[],
  measures: MeasuresByCompound | null,
  stated: number | null,
): TotalRow {
  const { unit, reported, measure } = TOTAL_FIGURES[figure];
  const parts = sumKnown(compounds.map(({ properties }) => properties[reported]));
  const measured = measures && measure ? sumMeasured(compounds, measures, measure) : null;
  return {
    figure,
    unit,
    stated,
    parts,
    measured,
    notItemised: stated === null || parts.sum === null ? null : stated - parts.sum,
    measuredDifferencePercent: stated && measured !== null ? ((measured - stated) / stated) * 100 : null,
  };
}

function sumMeasured(
  compounds: readonly CompoundSummary[],
  measures: MeasuresByCompound,
  measure: (measures: CompoundMeasures) => number,
): number | null {
  return sumKnown(compounds.map(({ id }) => (measures[id] ? measure(measures[id]) : null))).sum;
}

type Reported =
  | 'households'
  | 'reported_land_area_m2'
  | 'reported_new_parking_stalls'
  | 'reported_road_resurfaced_m2'
  | 'reported_green_m2'
  | 'reported_new_storm_pipe_m';

function figure(
  unit: TotalRow['unit'],
  reported: Reported,
  measure: ((measures: CompoundMeasures) => number) | null,
) {
  return { unit, reported, measure };
}
