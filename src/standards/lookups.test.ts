import { describe, expect, it } from 'vitest';
import { rulesFile } from '../model/schema/rules';
import { horizontalClearance, thingOf, verticalClearance } from './clearance';
import { manholeSpacing, minimumSlope } from './drains';
import type { LineFacts } from './lineClass';
import { minimumCover } from './minimumCover';
import type { Requirement } from './requirement';
import { ruleBook } from './ruleBook';

const book = ruleBook();
const water = (diameter_mm: number | null): LineFacts => ({ category: 'water', diameter_mm });
const gas = (facts: Partial<LineFacts> = {}): LineFacts => ({
  category: 'gas',
  pressure_class: 'low',
  diameter_mm: 110,
  ...facts,
});
const foul: LineFacts = { category: 'foul', diameter_mm: 300 };
const power: LineFacts = { category: 'power', laying: 'conduit', voltage_kv: 0.4 };
const telecom: LineFacts = { category: 'telecom', laying: 'conduit' };
const heating: LineFacts = { category: 'heating', laying: 'direct_buried', diameter_mm: 100 };

/** A value, [low, high] where it depends, or the word for it. */
function told(requirement: Requirement) {
  switch (requirement.kind) {
    case 'figure':
      return requirement.figure.value;
    case 'either':
      return [requirement.low?.value ?? null, requirement.high.value, ...requirement.missing];
    case 'unclassifiable':
      return requirement.reason;
    case 'none':
      return 'none';
  }
}
const beside = (a: LineFacts, b: LineFacts) => told(horizontalClearance({ line: a }, { line: b }, book));
const crossing = (a: LineFacts, b: LineFacts) => told(verticalClearance(a, b, book));

describe('horizontal clearance', () => {
  it('goes by the class of water by diameter, at the limit and over it', () => {
    expect(beside(water(200), foul)).toBe(1);
    expect(beside(water(201), foul)).toBe(1.5);
    expect(beside(foul, water(null))).toEqual([1, 1.5, 'diameter']);
  });

  it('agrees where the missing fact does not matter', () => {
    expect(beside(water(null), gas())).toBe(0.5);
  });

  it('goes by gas class, from the class or the pressure', () => {
    expect(beside(gas(), foul)).toBe(1);
    const byPressure = (pressure_mpa: number) => beside(gas({ pressure_class: null, pressure_mpa }), foul);
    expect([0.005, 0.01, 0.2, 0.4, 0.41, 0.8, 1.6].map(byPressure)).toEqual([1, 1.2, 1.2, 1.2, 1.5, 1.5, 2]);
    expect(byPressure(1.7)).toBe('gas_above_1_6_mpa_follows_gb50028');
    expect(beside(gas({ pressure_class: null }), foul)).toEqual([1, 2, 'pressure']);
  });

  it('reads the footnotes: gas by the larger diameter, power by voltage', () => {
    expect(beside(gas({ diameter_mm: 300 }), gas())).toBe(0.4);
    expect(beside(gas({ diameter_mm: 301 }), gas({ diameter_mm: null }))).toBe(0.5);
    expect(beside(gas({ diameter_mm: null }), gas())).toEqual([0.4, 0.5, 'diameter']);
    expect(beside(power, telecom)).toBe(0.5);
    expect(beside({ ...power, voltage_kv: 35 }, telecom)).toBe(2);
    expect(beside({ ...power, voltage_kv: null }, telecom)).toEqual([0.5, 2, 'voltage']);
    expect(beside({ category: 'lighting', laying: 'conduit' }, telecom)).toBe(0.5);
  });

  it('tells cables in the ground from cables in ducts', () => {
    expect(beside({ ...power, laying: 'direct_buried' }, gas())).toBe(0.5);
    expect(beside(power, gas())).toBe(1);
    expect(beside({ ...power, laying: null }, gas())).toEqual([0.5, 1, 'laying']);
  });

  it('has no requirement where the table has a dash, and none that it does not decide', () => {
    expect(beside(water(100), water(400))).toBe('none');
    expect(beside(foul, foul)).toBe('none');
    expect(beside({ category: 'unknown' }, foul)).toBe('category_unknown');
    expect(beside({ category: 'industrial' }, foul)).toBe('category_not_in_table');
    expect(beside({ ...power, laying: 'utility_tunnel' }, foul)).toBe('utility_tunnel_follows_gb50838');
    expect(beside(gas({ material: 'PE' }), heating)).toBe('pe_gas_to_heat_follows_cjj63');
    expect(beside(gas({ material: 'steel, PE coated' }), heating)).toBe(1);
  });

  it('knows the things above ground', () => {
    const to = (line: LineFacts, kind: Parameters<typeof thingOf>[0]) =>
      told(horizontalClearance({ line }, thingOf(kind)!, book));
    expect(to(water(100), { kind: 'tree' })).toBe(1.5);
    expect(to(water(100), { kind: 'street_lamp' })).toBe(0.5);
    expect(to(telecom, { kind: 'pylon', voltage_kv: 35 })).toBe(0.5);
    expect(to(telecom, { kind: 'pylon', voltage_kv: 110 })).toBe(2.5);
    expect(to(telecom, { kind: 'pylon' })).toEqual([0.5, 2.5, 'voltage']);
    expect(to(heating, { kind: 'tree' })).toBe(1.5);
    expect(to({ ...heating, sub_category: 'ZQ' }, { kind: 'tree' })).toBe(2);
    expect(thingOf({ kind: 'wall' })).toBeNull();
    expect(told(horizontalClearance({ line: gas() }, { thing: 'building' }, book))).toBe(0.7);
  });
});

describe('vertical clearance', () => {
  it('goes by Table 4.1.14', () => {
    expect(crossing(water(100), foul)).toBe(0.4);
    expect(crossing(gas({ pressure_class: null }), water(100))).toBe(0.15);
    expect(crossing(power, telecom)).toBe(0.25);
    expect(crossing({ ...power, laying: 'direct_buried' }, water(100))).toBe(0.5);
    expect(crossing({ ...power, laying: null }, water(100))).toEqual([0.25, 0.5, 'laying']);
    expect(crossing({ category: 'reclaimed' }, water(100))).toBe(0.5);
    expect(crossing({ category: 'trench' }, { category: 'trench' })).toBe('none');
    expect(crossing(gas({ material: 'PE100' }), heating)).toBe('pe_gas_to_heat_follows_cjj63');
  });
});

describe('minimum cover', () => {
  const over = (line: LineFacts, surface: Parameters<typeof minimumCover>[1]) =>
    told(minimumCover(line, surface, book));

  it('goes by kind, laying and surface', () => {
    expect(over(water(100), 'carriageway')).toBe(0.7);
    expect(over(water(100), 'footway')).toBe(0.6);
    expect(over({ ...power, laying: 'direct_buried' }, 'carriageway')).toBe(1);
    expect(over({ ...power, laying: null }, 'carriageway')).toEqual([0.5, 1, 'laying']);
    expect(over({ ...telecom, material: 'PVC' }, 'carriageway')).toBe(0.9);
    expect(over({ ...telecom, material: 'steel' }, 'carriageway')).toBe(0.6);
    expect(over({ category: 'trench' }, 'footway')).toBe('none');
    expect(over({ ...water(100), material: 'PE' }, 'carriageway')).toBe(1);
    expect(over({ ...water(100), laying: 'overhead' }, 'footway')).toBe('none');
    expect(over({ category: 'unknown' }, 'footway')).toBe('category_unknown');
  });

  it('lets gas in a green yard lie at 0.3', () => {
    expect(over(gas(), 'green')).toBe(0.3);
    expect(over(gas(), 'footway')).toBe(0.6);
    expect(over(gas(), 'carriageway')).toBe(0.9);
    expect(over(gas(), 'off_road')).toEqual([0.3, 0.6, 'surface']);
    expect(over(gas(), 'unknown')).toEqual([0.3, 0.9, 'surface']);
  });
});

describe('drains', () => {
  it('have a least slope by kind and diameter', () => {
    const slope = (facts: Parameters<typeof minimumSlope>[0]) => told(minimumSlope(facts, book));
    expect(slope(foul)).toBe(0.003);
    expect(slope({ category: 'storm', diameter_mm: 300, material: 'HDPE double-wall' })).toBe(0.002);
    expect(slope({ category: 'storm', diameter_mm: 300, material: 'cast iron pipe' })).toBe(0.003);
    expect(slope({ category: 'storm', diameter_mm: 300 })).toEqual([0.002, 0.003, 'material']);
    expect(slope({ category: 'storm', diameter_mm: 200 })).toBe(0.01);
    expect(slope({ category: 'foul', diameter_mm: 200 })).toBe(0.004);
    expect(slope({ category: 'foul', diameter_mm: 160 })).toBe(0.005);
    expect(slope({ category: 'foul', diameter_mm: 600 })).toBe(0.001);
    expect(slope({ category: 'foul', diameter_mm: 110 })).toBe('diameter_not_in_table');
    expect(slope({ category: 'foul' })).toEqual([0.0005, 0.005, 'diameter']);
  });

  it('have a largest manhole spacing, public and of the compound', () => {
    const spacing = (category: 'storm' | 'foul', diameter_mm: number) => {
      const limits = manholeSpacing({ category, diameter_mm }, book)!;
      return [limits.must?.value ?? null, limits.should?.value, limits.should?.strength];
    };
    expect(spacing('foul', 160)).toEqual([null, 30, 'should']);
    expect(spacing('foul', 300)).toEqual([75, 40, 'should']);
    expect(spacing('storm', 400)).toEqual([75, 50, 'should']);
    expect(spacing('storm', 800)).toEqual([100, 70, 'should']);
    expect(manholeSpacing({ category: 'foul' }, book)).toBeNull();
  });
});

describe('a rule book', () => {
  const rules = (change: object) => rulesFile.parse({ format: 'jingran-rules', version: 1, ...change });

  it('overrides a figure and says so', () => {
    const own = ruleBook(
      rules({
        figures: {
          'horizontal.water_d_le_200.sewer_storm': { value: 0.8, source: 'own' },
          'horizontal.water_d_le_200.water_d_le_200': { value: 0.3 },
          'cover_notes.gas_courtyard': { strength: 'should' },
        },
      }),
    );
    expect(horizontalClearance({ line: water(100) }, { line: foul }, own)).toMatchObject({
      figure: { value: 0.8, strength: 'must', overridden: true, clause: 'Table 4.1.9' },
    });
    expect(told(horizontalClearance({ line: foul }, { line: water(100) }, own))).toBe(0.8);
    expect(told(horizontalClearance({ line: water(50) }, { line: water(100) }, own))).toBe(0.3);
    expect(minimumCover(gas(), 'green', own)).toMatchObject({ figure: { value: 0.3, strength: 'should' } });
    expect(beside(water(100), foul)).toBe(1);
  });

  it('switches rules and settings', () => {
    const own = ruleBook(
      rules({
        rules: { cover: { enabled: false }, pipe_tree: { strength: 'should' } },
        settings: { turning_area_m: 15 },
      }),
    );
    expect([own.isOn('cover'), own.isOn('pipe_tree')]).toEqual([false, true]);
    expect([own.strengthOf('pipe_tree'), own.strengthOf('cover')]).toEqual(['should', null]);
    expect([own.settings.turning_area_m, own.settings.fire_engine]).toEqual([15, 'ordinary']);
  });

  it('refuses what would do nothing', () => {
    expect(() => ruleBook(rules({ figures: { 'horizontal.nothing': { value: 1 } } }))).toThrow(
      'no such figure',
    );
    expect(rulesFile.safeParse({ format: 'jingran-rules', version: 1, figure: {} }).success).toBe(false);
    expect(() => rules({ figures: { 'cover.motor_lane.gas': {} } })).toThrow();
    expect(() => rules({ settings: { turning_area_m: 13 } })).toThrow();
  });
});
