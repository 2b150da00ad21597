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
});
