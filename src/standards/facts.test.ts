import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HORIZONTAL_KEYS, horizontalCell } from './clearanceHorizontal';
import { VERTICAL_LINES, VERTICAL_NOTES, VERTICAL_OTHERS, verticalCell } from './clearanceVertical';
import { COVER } from './cover';
import type { Figure } from './figure';
import { FIGURES } from './figures';
import { COMPOUND_ORDER, CROSSING_ORDER, GIVE_WAY, ROAD_ORDER } from './layingOrder';
import { type Cell, FOOTNOTES, isSplit } from './textTable';

/** The folder of the agreed facts, where it is at hand. */
const FOLDER = process.env.JINGRAN_FACTS;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Item = { [key: string]: Json };

describe.runIf(FOLDER)('the tables equal the agreed facts', () => {
  const facts = FOLDER ? (JSON.parse(readFileSync(join(FOLDER, 'standards.json'), 'utf8')) as Item) : {};
  const at = (...path: string[]): Item => path.reduce<Item>((node, key) => node[key] as Item, facts);

  it('Table 4.1.9, cell by cell and both ways round', () => {
    const table = at('gb50289', 'horizontal_4_1_9');
    expect([...HORIZONTAL_KEYS]).toEqual(table.keys);
    for (const row of HORIZONTAL_KEYS) {
      for (const column of HORIZONTAL_KEYS) {
        const cell = at('gb50289', 'horizontal_4_1_9', 'matrix', row, column);
        expect(asFacts(horizontalCell(row, column)), `${row} ${column}`).toEqual({ v: cell.v, p: cell.p });
      }
    }
  });

  it('Table 4.1.14, cell by cell', () => {
    const table = at('gb50289', 'vertical_4_1_14');
    const rows = [...VERTICAL_LINES, ...VERTICAL_OTHERS];
    expect([...VERTICAL_LINES]).toEqual(table.columns);
    expect(rows).toEqual(table.rows);
    for (const row of rows) {
      for (const column of VERTICAL_LINES) {
        const cell = at('gb50289', 'vertical_4_1_14', 'matrix', row, column);
        expect(asFacts(verticalCell(row, column)!), `${row} ${column}`).toEqual({ v: cell.v, p: cell.p });
        const plate = cell.with_partition;
        if (plate !== undefined) expect(plate).toBe(VERTICAL_NOTES.power_direct_with_partition.value);
      }
    }
  });

  it('Table 4.1.1, row by row', () => {
    const rows = at('gb50289', 'cover_depth_4_1_1');
    expect(Object.keys(COVER.motor_lane)).toEqual(Object.keys(rows));
    for (const surface of ['motor_lane', 'non_motor_lane_and_footway'] as const) {
      for (const [key, figure] of Object.entries(COVER[surface])) {
        const row = rows[key] as Item;
        expect([figure.value, figure.standing], key).toEqual([row[surface], row.prov]);
        expect(sourceOf(figure)).toBe(row.source);
      }
    }
  });

  it('fire lanes, rescue sites, markings, parking and roads, figure by figure', () => {
    const lists: [string, Json][] = [
      ['fire_lane', at('fire').lane!],
      ['rescue_site', at('fire').rescue_site!],
      ['marking', at('fire').markings!],
      ['stall', at('parking').stalls!],
      ['aisle', at('parking').aisles!],
      ['road', at('parking').residential_roads!],
      ['parking_ratio', at('parking').ratios!],
      ['parking_fire_distance', at('parking').fire_distance_open_lot!],
    ];
    for (const [table, list] of lists) {
      for (const item of list as Item[]) {
        for (const [key, value] of numbersOf(item)) {
          const id = `${table}.${RENAMED[key] ?? key}`;
          if (LEFT_OUT.some((start) => id.startsWith(start))) continue;
          const figure = FIGURES.get(id);
          expect(figure?.value, id).toBe(value);
          if (!id.includes('turning_radius_special')) expect(figure?.standing, id).toBe(item.prov);
          const should = typeof item.strength === 'string' && item.strength.includes('宜');
          if (!PREFERRED.includes(id)) expect(figure?.strength, id).toBe(should ? 'should' : 'must');
          const source = String(item.source);
          if (!source.startsWith('same')) expect(source, id).toContain(figure!.standard.slice(0, 8));
        }
      }
    }
  });

  it('drains', () => {
    const sewers = at('sewers');
    for (const item of sewers.min_diameter_slope_5_2_10 as Item[]) {
      expectFigure(`drain_slope_public.${item.pipe}`, item.slope!, item.prov!);
      expectFigure(`drain_diameter.${item.pipe}`, item.dn_mm!, item.prov!);
    }
    for (const item of sewers.compound_gb50015 as Item[]) {
      const slope = Array.isArray(item.slope) ? item.slope[0]! : item.slope!;
      expectFigure(`drain_slope_compound.${item.pipe}`, slope, item.prov!);
    }
    for (const [dn, slope] of Object.entries(sewers.common_min_slope_explanation_table_11 as Item)) {
      expectFigure(`drain_slope_common.dn${dn}`, slope, 'page');
    }
    for (const item of sewers.manhole_spacing_max as Item[]) {
      const key = Array.isArray(item.dn_mm) ? `dn${item.dn_mm.join('_')}` : 'no_mechanical_cleaning';
      expectFigure(`manhole_spacing.${key}`, item.value!, item.prov!);
    }
    const compound = (sewers.manhole_spacing_compound as Item[]).flatMap(({ value }) => value);
    const ours = [...FIGURES.values()].filter(({ id }) => /manhole_spacing\.(compound|plastic)/.test(id));
    expect(ours.map(({ value }) => value)).toEqual(compound);
  });

  it('notes with a figure', () => {
    const withValue = (notes: Json) => (notes as Item[]).filter(({ value }) => value !== undefined);
    const notes = [
      ...withValue(at('gb50289', 'horizontal_4_1_9').notes!),
      ...withValue(at('gb50289', 'vertical_4_1_14').notes!),
      ...withValue(at('gb50289').cover_depth_notes!),
    ];
    const ours = [
      'horizontal_notes.sub_high_gas_protected_to_wall',
      'horizontal_notes.steam_to_tree',
      'vertical_notes.power_direct_with_partition',
      'vertical_notes.fast_railway',
      'cover_notes.pe_water_under_motor_lane',
      'cover_notes.gas_courtyard',
    ];
    expect(ours.map((id) => [figure(id).value, figure(id).standing])).toEqual(
      notes.map(({ value, prov }) => [value, prov]),
    );
    const rules = at('sewers').separation_rules as Item[];
    const drop = rules.find(({ source }) => source === 'GB 50014-2021 5.5.1')!;
    expect(drop.value).toEqual([
      figure('drain_duty.drop_manhole_preferred_over').value,
      figure('drain_duty.drop_manhole_required_over').value,
    ]);
    const gully = rules.find(({ gully_spacing }) => gully_spacing !== undefined)!;
    expect([gully.gully_spacing, gully.connection_max, gully.depth_max]).toEqual([
      [figure('drain_duty.gully_spacing_min').value, figure('drain_duty.gully_spacing_max').value],
      figure('drain_duty.gully_connection_length_max').value,
      figure('drain_duty.gully_depth_max').value,
    ]);
  });

  it('survey accuracy and quality levels', () => {
    const cjj = at('survey', 'accuracy', 'cjj61_2003_limits');
    expect(`${figure('survey.hidden_plan_share').value!.toFixed(2)} h`).toBe(cjj.hidden_plan);
    expect(`${figure('survey.hidden_depth_share').value!.toFixed(2)} h`).toBe(cjj.hidden_depth);
    expect(cjj.h).toContain(figure('survey.hidden_depth_min').value!.toFixed(2));
    expectFigure('survey.point_plan', cjj.point_plan_rmse!, cjj.prov!);
    expectFigure('survey.point_height', cjj.point_height_rmse!, cjj.prov!);
    const pas = at('international', 'pas128');
    const { A: a, B2: b2, B3: b3 } = pas as { A: Item; B2: Item; B3: Item };
    expectFigure('survey.quality_a_plan', a.h!, a.prov!);
    expectFigure('survey.quality_a_depth', a.v!, a.prov!);
    expectFigure('survey.quality_b_plan', b2.h!, pas.prov!);
    expect(figure('survey.quality_b_plan_share').value! * 100).toBe(b2.or_pct_depth);
    expect(figure('survey.quality_b_depth_share').value! * 100).toBe(b2.v_pct_depth);
    expectFigure('survey.widest_plan', b3.h!, pas.prov!);
  });

  it('orders', () => {
    const orders = at('gb50289', 'orders');
    for (const [name, ours] of [
      ['road_red_line_to_centre', ROAD_ORDER],
      ['compound_building_line_outward', COMPOUND_ORDER],
      ['top_to_bottom_at_crossing', CROSSING_ORDER],
    ] as const) {
      const { order, prov, source } = orders[name] as Item;
      expect([ours.order, ours.standing, ours.clause]).toEqual([order, prov, source]);
    }
    const rules = at('gb50289', 'give_way').rules_2016 as Item[];
    expect(GIVE_WAY.order).toEqual(rules.map(({ id }) => id));
  });
});

/** Turning areas and site sizes are given as pairs of equal or named sides. */
const RENAMED: Record<string, string> = {
  size_min_h_le_50_0: 'length_min_h_le_50',
  size_min_h_le_50_1: 'width_min_h_le_50',
  size_min_h_gt_50_0: 'length_min_h_gt_50',
  size_min_h_gt_50_1: 'width_min_h_gt_50',
  along_annex_depth_max: 'annex_depth_max',
  edge_line_no_kerb_offset_from_road_edge: 'edge_line_offset_from_road_edge',
  edge_line_no_kerb_line_width: 'edge_line_width',
  turn_area_min_0: 'turn_area_min',
  turn_area_min_1: 'turn_area_min',
  turn_area_highrise_0: 'turn_area_highrise',
  turn_area_highrise_1: 'turn_area_highrise',
  turn_area_heavy_engine_0: 'turn_area_heavy_engine',
  turn_area_heavy_engine_1: 'turn_area_heavy_engine',
  roadside_common_parallel_0: 'roadside_common_parallel_w',
  roadside_common_parallel_1: 'roadside_common_parallel_l',
  roadside_common_angled_0: 'roadside_common_angled_w',
  roadside_common_angled_1: 'roadside_common_angled_l',
  roadside_common_perpendicular_0: 'roadside_common_perpendicular_w',
  roadside_common_perpendicular_1: 'roadside_common_perpendicular_l',
};
/** Examples of other places, and one figure that stands twice. */
const LEFT_OUT = ['parking_ratio.ev_example', 'parking_ratio.ebike', 'rescue_site.gb55037_annex_depth_max'];
/** The text of the clause says 宜, the item's strength field does not. */
const PREFERRED = ['fire_lane.courtyard_short_side_over'];

function numbersOf(item: Item): [string, number][] {
  const found: [string, number][] = [];
  const walk = (name: string, value: Json) => {
    if (typeof value === 'number') found.push([name, value]);
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(`${name}_${key}`, inner as Json);
    }
  };
  for (const [key, value] of Object.entries(item)) {
    if (key === 'src') continue;
    walk(key === 'value' || key === 'values' ? String(item.key) : `${item.key}_${key}`, value);
  }
  return found;
}

function asFacts(cell: Cell): Item {
  if (!isSplit(cell)) return { v: cell.value, p: cell.standing };
  const { by, cases } = FOOTNOTES[cell.split];
  const [first, second] = cell.cases;
  return { v: { by, [cases[0]]: first.value, [cases[1]]: second.value }, p: first.standing };
}

function figure(id: string): Figure {
  const found = FIGURES.get(id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}

function expectFigure(id: string, value: Json, standing: Json) {
  expect([figure(id).value, figure(id).standing], id).toEqual([value, standing]);
}

function sourceOf({ standard, clause }: Figure): string {
  return `${standard} ${clause}`;
}
