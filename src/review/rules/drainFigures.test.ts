import { describe, expect, it } from 'vitest';
import type { PropertiesOf } from '../../model/layer';
import type { PipeCategory } from '../../model/pipeCategory';
import type { RuleId } from '../ruleIds';
import { node, pipe, reviewOf } from '../testReview';

type Facts = Partial<PropertiesOf<'pipes'>>;
type Slope = readonly [category: PipeCategory, diameter: number, material: string | null, asked: number];

/** Must: GB 50014 Table 5.2.10 from DN300, GB 50015 below. */
const LEAST: readonly Slope[] = [
  ['foul', 300, null, 0.003],
  ['combined', 300, null, 0.003],
  ['storm', 300, 'HDPE', 0.002],
  ['storm', 300, 'concrete', 0.003],
  ['storm', 200, null, 0.01],
  ['foul', 200, null, 0.004],
  ['foul', 160, null, 0.005],
];
/** Should: Table 11 of the explanation, for the next smaller size. */
const USUAL: readonly Slope[] = [
  ['foul', 400, null, 0.0015],
  ['storm', 450, 'concrete', 0.0015],
  ['foul', 500, null, 0.0012],
  ['foul', 600, null, 0.001],
  ['foul', 700, null, 0.001],
  ['foul', 800, null, 0.0008],
  ['foul', 1000, null, 0.0006],
  ['foul', 1200, null, 0.0006],
  ['foul', 1400, null, 0.0005],
  ['foul', 1500, null, 0.0005],
  ['foul', 1800, null, 0.0005],
];
/** Over 1000 m one centimetre of fall is 0.00001. */
const LONG_M = 1000;
const STEP_M = 0.01;

describe('least slopes', () => {
  const at = ([category, diameter_mm, material, asked]: Slope, more: number) =>
    told(
      [drain('a', [0, LONG_M], [20, 20 - asked * LONG_M - more], { category, diameter_mm, material })],
      'drain_slope',
    );

  it.each(LEAST)('%s DN%i %s must fall by %f', (...slope) => {
    expect(at(slope, -STEP_M)).toEqual([['violation', 'must', slope[3]]]);
    expect(at(slope, STEP_M)).toEqual([]);
  });

  it.each(USUAL)('%s DN%i %s should fall by %f', (...slope) => {
    expect(at(slope, -STEP_M)).toEqual([['violation', 'should', slope[3]]]);
    expect(at(slope, STEP_M)).toEqual([]);
  });
});

describe('largest manhole spacing', () => {
  const at = (category: PipeCategory, diameter_mm: number, length: number) =>
    told([drain('a', [0, length], [20, 15], { category, diameter_mm })], 'manhole_spacing');

  it.each([
    [300, 75],
    [600, 75],
    [700, 100],
    [1000, 100],
    [1100, 150],
    [1500, 150],
    [1600, 200],
    [2000, 200],
  ])('DN%i must have one every %i m (GB 50014 Table 5.4.4)', (diameter, asked) => {
    for (const category of ['foul', 'storm'] as const) {
      const compound = category === 'foul' || diameter < 400 ? 40 : 70;
      expect(at(category, diameter, asked + 0.1)).toEqual([['violation', 'must', asked]]);
      expect(at(category, diameter, asked - 0.1)).toEqual([['violation', 'should', compound]]);
    }
  });

  it.each([
    ['foul', 160, 30],
    ['foul', 200, 40],
    ['foul', 500, 40],
    ['storm', 150, 30],
    ['storm', 200, 40],
    ['storm', 300, 40],
    ['storm', 400, 50],
    ['storm', 500, 70],
  ] as const)('of a compound: %s DN%i should have one every %i m (GB 50015)', (category, diameter, asked) => {
    expect(at(category, diameter, asked + 0.1)).toEqual([['violation', 'should', asked]]);
    expect(at(category, diameter, asked - 0.1)).toEqual([]);
  });
});

describe('at a manhole', () => {
  const manhole = node('m', [30, 0], { kind: 'manhole', category: 'foul' });
  const row = (before: Facts, after: Facts, levels: [number, number, number, number], rule: RuleId) =>
    told(
      [
        drain('a', [0, 30], [levels[0], levels[1]], { end_node: 'm', ...before }),
        drain('b', [30, 60], [levels[2], levels[3]], { start_node: 'm', ...after }),
      ],
      rule,
      [manhole],
    );

  it('a drain may step down by two sizes where it steepens, not by three', () => {
    // The sizes are 300, 400, 500, 600; the fall goes from 0.1 to 0.4 m in 30 m.
    const down = (before: number, after: number) =>
      row({ diameter_mm: before }, { diameter_mm: after }, [10, 9.9, 9.9, 9.5], 'drain_diameter_decrease');
    expect(down(400, 300)).toEqual([]);
    expect(down(500, 300)).toEqual([]);
    expect(down(600, 300)).toEqual([['violation', 'must', 600]]);
  });

  it('a fall of over 1 m should, of over 2 m must have a drop manhole; none may rise', () => {
    const fall = (metres: number) => row({}, {}, [10, 9.9, 9.9 - metres, 9.8 - metres], 'drain_invert_step');
    expect(fall(0.99)).toEqual([]);
    expect(fall(1.01)).toEqual([['violation', 'should', 1]]);
    expect(fall(1.99)).toEqual([['violation', 'should', 1]]);
    expect(fall(2.01)).toEqual([['violation', 'must', 2]]);
    expect(fall(-0.01)).toEqual([['violation', 'must', 0]]);
  });
});

/** A drain of DN300 along the x axis, from its upper to its lower end, with its inverts. */
function drain(id: string, [from, to]: [number, number], [upper, lower]: [number, number], facts: Facts) {
  const path: [number, number][] = [
    [from, 0],
    [to, 0],
  ];
  return pipe(id, facts.category ?? 'foul', path, {
    diameter_mm: 300,
    depth_reference: 'invert',
    start_depth_m: null,
    end_depth_m: null,
    start_elevation_m: upper,
    end_elevation_m: lower,
    flow_direction: 'forward',
    ...facts,
  });
}

function told(pipes: ReturnType<typeof pipe>[], rule: RuleId, pipe_nodes: ReturnType<typeof node>[] = []) {
  return reviewOf({ pipes, pipe_nodes }, rule).findings.map((f) => [f.verdict, f.strength, f.required]);
}
