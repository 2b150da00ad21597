import { describe, expect, it } from 'vitest';
import type { CompoundSummary, MeasuresByCompound } from '../../host/summary';
import type { CompoundMeasures } from '../../measure/measures';
import type { LedgerTotals } from '../../model/project';
import { groupTotals, sumKnown } from './totals';

const LEDGER: LedgerTotals[] = [
  {
    name: { zh: '2016–2018 年已完成', en: 'Completed 2016–2018' },
    years: [2016, 2018],
    compounds: 4,
    land_area_m2: 424_903,
    households: 6_920,
  },
  { name: { zh: '2019 年计划', en: 'Planned 2019' }, years: [2019, 2019], land_area_m2: 112_000 },
];

const COMPOUNDS = [
  compound('wangcao', 2016, { reported_land_area_m2: 104_000, households: 1_500, compounds_counted: 2 }),
  compound('nanlu', 2017, { reported_land_area_m2: 10_320, households: 500 }),
  compound('wanli', 2018, {}),
  compound('chengdong', 2019, { reported_land_area_m2: 112_000 }),
];

describe('the sum of what is known', () => {
  it('counts what is not stated apart and never as zero', () => {
    expect(sumKnown([1, null, 3, undefined])).toEqual({ sum: 4, known: 2, entries: 4 });
    expect(sumKnown([null, null])).toEqual({ sum: null, known: 0, entries: 2 });
    expect(sumKnown([0])).toEqual({ sum: 0, known: 1, entries: 1 });
  });
});

describe('the totals of a ledger', () => {
  const [completed, planned] = groupTotals(
    COMPOUNDS,
    measured({ wangcao: 104_010, nanlu: 10_320, wanli: 50_000 }),
    LEDGER,
  );

  it('hold each group against the ledger’s own figure', () => {
    expect(completed?.entries).toBe(3);
    expect(completed?.counted).toBe(4);
    expect(completed?.countedStated).toBe(4);
    expect(row(completed, 'land_area_m2')).toMatchObject({
      stated: 424_903,
      parts: { sum: 114_320, known: 2, entries: 3 },
      notItemised: 310_583,
      measured: 164_330,
    });
    expect(row(completed, 'land_area_m2')?.measuredDifferencePercent).toBeCloseTo(-61.325, 3);
    expect(row(planned, 'land_area_m2')).toMatchObject({
      stated: 112_000,
      parts: { sum: 112_000, known: 1, entries: 1 },
      notItemised: 0,
      measured: null,
    });
  });

  it('say nothing measured of what geometry cannot tell', () => {
    expect(row(completed, 'households')).toMatchObject({ stated: 6_920, measured: null, notItemised: 4_920 });
  });

  it('leave out a figure of which nothing is known at all', () => {
    expect(row(planned, 'households')).toBeUndefined();
  });

  it('are one block for everything where the ledger has no groups', () => {
    const blocks = groupTotals(COMPOUNDS, null, null);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.name).toBeNull();
    expect(row(blocks[0], 'land_area_m2')).toMatchObject({ stated: null, notItemised: null });
    expect(row(blocks[0], 'land_area_m2')?.parts).toEqual({ sum: 226_320, known: 3, entries: 4 });
  });
});

function row(group: ReturnType<typeof groupTotals>[number] | undefined, figure: string) {
  return group?.rows.find((candidate) => candidate.figure === figure);
}

function compound(
  id: string,
  year: number,
  properties: Partial<CompoundSummary['properties']>,
): CompoundSummary {
  return { id, properties: { id, year, ...properties }, bounds: [0, 0, 0, 0], centre: [0, 0] };
}

function measured(areas: Record<string, number>): MeasuresByCompound {
  return Object.fromEntries(Object.entries(areas).map(([id, area_m2]) => [id, { ...NOTHING, id, area_m2 }]));
}

const NOTHING: CompoundMeasures = {
  id: '',
  name: null,
  name_en: null,
  area_m2: 0,
  perimeter_m: 0,
  building_footprint_m2: 0,
  buildings: 0,
  green_m2: 0,
  road_m2: 0,
  road_resurfaced_m2: 0,
  stalls: { total: 0, new: 0, charging: 0, accessible: 0, areas_not_stated: 0, by_kind: {} },
  fire_lane_m: 0,
  fire_lane_width_m: null,
  pipe_m: {},
  pipe_by_diameter: [],
  new_storm_pipe_m: 0,
  nodes: {},
  comparisons: [],
  problems: [],
};
