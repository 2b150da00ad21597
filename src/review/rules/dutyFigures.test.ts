import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { LayerFeature, PropertiesOf } from '../../model/layer';
import type { RuleId } from '../ruleIds';
import { node, pipe, plan, reviewOf } from '../testReview';

type Path = [number, number][];
type Layers = Parameters<typeof reviewOf>[0];

/** What a clause forbids or asks for without a figure of its own; each with its weight: must is not should. */
const told = (layers: Layers, rule: RuleId) =>
  reviewOf(layers, rule).findings.map((f) => [f.features.join(' '), f.strength, f.required]);

describe('duties of fire lanes', () => {
  const compound = feature('compounds', plan.rectangle(0, -50, 200, 100), { id: 'c' });
  const lane = (path: Path, facts: Partial<PropertiesOf<'fire_lanes'>> = {}) =>
    feature('fire_lanes', plan.line(...path), { id: 'l', width_m: 4, ...facts });
  const inside: Path = [
    [20, 0],
    [80, 0],
  ];
  const sign = feature('fire_lane_markings', plan.point(25, 3), { id: 's', kind: 'sign', lane_id: 'l' });
  const marked = (path: Path, rule: RuleId) =>
    told({ compounds: [compound], fire_lanes: [lane(path)], fire_lane_markings: [sign] }, rule);

  it('must have nothing standing in them, also where the width left would do', () => {
    const stall = feature('parking', plan.rectangle(30, 2.5, 6, 2.5), { id: 's', kind: 'parallel' });
    const wide = lane(inside, { width_m: 7 });
    expect(told({ fire_lanes: [wide], parking: [stall] }, 'fire_lane_obstructed')).toEqual([
      ['l s', 'must', null],
    ]);
  });

  it('must be lined, have a mesh at the entrance and signs on both sides', () => {
    // 95 % of a side counts as lined.
    expect(marked(inside, 'marking_edge_line')).toEqual([['l', 'must', 95]]);
    expect(
      marked(
        [
          [-20, 0],
          [60, 0],
        ],
        'marking_entrance_mesh',
      ),
    ).toEqual([['l', 'must', 4]]);
    expect(marked(inside, 'marking_sign')).toEqual([['l', 'must', 2]]);
  });
});

describe('duties of stalls', () => {
  const stall = (east: number, id: string): LayerFeature<'parking'> =>
    feature('parking', plan.rectangle(east, 0, 2.5, 5), { id, kind: 'perpendicular' });
  const at = (more: Layers) =>
    told({ ...more, parking: [stall(0, 's'), ...(more.parking ?? [])] }, 'stall_placement');

  it('should leave covers and green free, must not share their ground', () => {
    expect(at({ pipe_nodes: [node('n', [1, 1], { kind: 'manhole' })] })).toEqual([['s n', 'should', null]]);
    const green = feature('green', plan.rectangle(-1, 1, 9, 9), { id: 'g' });
    expect(at({ green: [green] })).toEqual([['s g', 'should', 0]]);
    const house = feature('buildings', plan.rectangle(-1, 1, 9, 9), { id: 'h' });
    expect(at({ buildings: [house] })).toEqual([['s h', 'must', 0]]);
    expect(at({ parking: [stall(2, 't')] }).map(([, ...rest]) => rest)).toEqual([['must', 0]]);
  });
});

describe('duties of the ledger', () => {
  const compound = (east: number, id: string, facts: Partial<PropertiesOf<'compounds'>> = {}) =>
    feature('compounds', plan.rectangle(east, 0, 100, 100), { id, ...facts });

  it('boundaries must lie apart; what belongs inside should', () => {
    const compounds = [compound(0, 'c'), compound(90, 'd')];
    expect(told({ compounds }, 'compound_overlap')).toEqual([['c d', 'must', 0]]);
    const house = feature('buildings', plan.rectangle(95, 10, 10, 10), { id: 'h' });
    expect(told({ compounds: [compound(0, 'c')], buildings: [house] }, 'feature_outside_compound')).toEqual([
      ['h c', 'should', 0],
    ]);
  });

  it('figures should agree within the tolerance of the project, and must be of one unit', () => {
    const green = [feature('green', plan.rectangle(10, 10, 50, 40), { id: 'g' })];
    const at = (reported_green_m2: number, rule: RuleId) =>
      told({ compounds: [compound(0, 'c', { reported_green_m2 })], green }, rule);
    expect(at(2100, 'ledger_difference')).toEqual([['c', 'should', 2]]);
    expect(at(0.2, 'ledger_unit_slip')).toEqual([['c', 'must', 1]]);
  });
});

describe('duties of the network', () => {
  const drain = (id: string, east: number, category: 'storm' | 'foul' | 'combined') =>
    pipe(
      id,
      category,
      [
        [east, 0],
        [east + 30, 0],
      ],
      { diameter_mm: 300, flow_direction: 'forward' },
    );
  const water = (id: string, from: number, to: number) =>
    pipe(id, 'water', [
      [from, 0],
      [to, 0],
    ]);

  it('foul must not enter storm, nor storm a combined drain', () => {
    const at = (second: 'storm' | 'combined', first: 'foul' | 'storm') =>
      told({ pipes: [drain('a', 0, first), drain('b', 30, second)] }, 'storm_foul_connection');
    expect(at('storm', 'foul').map(([, ...rest]) => rest)).toEqual([['must', null]]);
    expect(at('combined', 'storm').map(([, ...rest]) => rest)).toEqual([['must', null]]);
  });

  it('should be drawn once, be joined and have no node that nothing uses', () => {
    expect(told({ pipes: [water('a', 0, 10), water('b', 10, 0)] }, 'network_duplicate')).toEqual([
      ['b a', 'should', null],
    ]);
    expect(told({ pipes: [water('a', 0, 10), water('b', 10.3, 20)] }, 'network_near_miss')).toEqual([
      ['a b', 'should', null],
      ['b a', 'should', null],
    ]);
    expect(told({ pipes: [drain('a', 0, 'foul')] }, 'drain_end')).toEqual([['a', 'should', null]]);
    expect(
      told({ pipes: [water('a', 0, 10)], pipe_nodes: [node('n', [5, 9])] }, 'network_orphan_node'),
    ).toEqual([['n', 'should', null]]);
  });

  it('should hold what the import checks of CJJ 61 ask: lengths, depths, slopes, levels and codes', () => {
    const value = (length: number, facts: Partial<PropertiesOf<'pipes'>>, ground_m: number | null = null) => {
      const path: Path = [
        [0, 0],
        [length, 0],
      ];
      return told(
        {
          pipes: [pipe('a', 'water', path, { start_node: 'n', ...facts })],
          pipe_nodes: [node('n', [0, 0], { ground_m })],
        },
        'network_impossible_value',
      );
    };
    const surveyed = { survey_method: 'surveyed' } as const;
    expect(value(0.049, {})).toEqual([['a', 'should', 0.05]]);
    expect(value(0.051, {})).toEqual([]);
    expect(value(75.01, surveyed)).toEqual([['a', 'should', 75]]);
    expect(value(74.99, surveyed)).toEqual([]);
    expect(value(60, { start_depth_m: -0.01 })).toEqual([['a', 'should', 0]]);
    expect(value(60, { start_depth_m: 0 })).toEqual([]);
    expect(value(60, { start_depth_m: 15.01 })).toEqual([['a', 'should', 15]]);
    expect(value(60, { start_depth_m: 14.99 })).toEqual([]);
    // tan 30° over 10 m is 5.774 m.
    const level = (end_elevation_m: number) => value(10, { start_elevation_m: 20, end_elevation_m });
    expect(level(14.22)).toEqual([['a', 'should', 30]]);
    expect(level(14.23)).toEqual([]);
    // 1 m deep at 19 m: the ground is at 20 m, within the 0.03 m of a levelled point.
    expect(value(10, { start_elevation_m: 19, end_elevation_m: 19 }, 20.04)).toEqual([['a', 'should', 0.03]]);
    expect(value(10, { start_elevation_m: 19, end_elevation_m: 19 }, 20.02)).toEqual([]);
    const coded = [
      pipe(
        'a',
        'storm',
        [
          [0, 0],
          [9, 0],
        ],
        { sub_category: 'WS' },
      ),
    ];
    expect(told({ pipes: coded }, 'network_category_code')).toEqual([['a', 'should', null]]);
  });

  it('must lie clear of a foundation that it is deeper than, by the angle of the soil', () => {
    // Underside 2 m deep, foundation 1 m: 1 / tan 45° + 0.1 from the centre, 1.0 in the clear.
    const at = (clear: number) => {
      const path: Path = [
        [0, 0],
        [20, 0],
      ];
      const wall = plan.rectangle(0, clear + 0.1, 20, 10);
      return reviewOf(
        {
          pipes: [pipe('w', 'water', path, { start_depth_m: 1.8, end_depth_m: 1.8 })],
          buildings: [feature('buildings', wall, { id: 'h', foundation_depth_m: 1 })],
        },
        'pipe_foundation',
        { figures: { 'deep_pipe.soil_friction_angle': { value: 45 } } },
      ).findings.map((f) => [f.verdict, f.strength, f.required]);
    };
    expect(at(0.99)).toEqual([['violation', 'must', 1]]);
    expect(at(1.01)).toEqual([]);
  });
});
