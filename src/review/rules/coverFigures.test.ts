import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { PropertiesOf } from '../../model/layer';
import type { PipeCategory } from '../../model/pipeCategory';
import { pipe, plan, reviewOf } from '../testReview';

type Asked = number | null;
type Row = readonly [
  name: string,
  category: PipeCategory,
  facts: Partial<PropertiesOf<'pipes'>>,
  footway: Asked,
  carriageway: Asked,
];

/** GB 50289-2016 Table 4.1.1: cover under a footway (and green), and under a carriageway; null asks nothing. */
const ROWS: readonly Row[] = [
  ['water', 'water', {}, 0.6, 0.7],
  ['storm', 'storm', {}, 0.6, 0.7],
  ['foul', 'foul', {}, 0.6, 0.7],
  ['reclaimed water', 'reclaimed', {}, 0.6, 0.7],
  ['power, direct buried', 'power', {}, 0.7, 1],
  ['power in conduit', 'power', { laying: 'conduit' }, 0.5, 0.5],
  ['telecom, direct buried', 'telecom', {}, 0.6, 0.9],
  ['telecom in plastic conduit', 'telecom', { laying: 'conduit', material: 'PVC' }, 0.6, 0.9],
  ['telecom in steel conduit', 'telecom', { laying: 'conduit', material: 'steel' }, 0.5, 0.6],
  ['heat', 'heating', {}, 0.7, 1],
  ['gas', 'gas', {}, 0.6, 0.9],
  ['trench', 'trench', { laying: 'trench' }, null, 0.5],
];
const STEP_M = 0.002;

describe('cover: Table 4.1.1', () => {
  it.each(ROWS)('%s, on both sides of both figures', (_name, category, facts, footway, carriageway) => {
    for (const [use, asked] of [
      ['footway', footway],
      ['carriageway', carriageway],
    ] as const) {
      const at = (depth: number) => under(use, category, facts, depth);
      if (asked === null) expect(at(0.01), use).toEqual([]);
      else {
        expect(at(asked - STEP_M), use).toEqual([['violation', 'must', asked]]);
        expect(at(asked + STEP_M), use).toEqual([]);
      }
    }
  });

  it('a polyethylene water main should lie at 1.0 under a carriageway', () => {
    const at = (depth: number) => under('carriageway', 'water', { material: 'PE100' }, depth);
    expect(at(1 - STEP_M)).toEqual([['violation', 'should', 1]]);
    expect(at(1 + STEP_M)).toEqual([]);
  });

  it('gas in a green yard must lie at 0.3 (GB 50028)', () => {
    const at = (depth: number) => under('green', 'gas', {}, depth);
    expect(at(0.3 - STEP_M)).toEqual([['violation', 'must', 0.3]]);
    expect(at(0.3 + STEP_M)).toEqual([]);
  });
});

/** A line of 10 m with its crown at this depth, wholly under one surface. */
function under(
  surface: 'footway' | 'carriageway' | 'green',
  category: PipeCategory,
  facts: Partial<PropertiesOf<'pipes'>>,
  depth: number,
) {
  const area = plan.rectangle(-5, -5, 20, 10);
  const ground =
    surface === 'green'
      ? { green: [feature('green', area, { id: 'g' })] }
      : { roads: [feature('roads', area, { id: 'r', use: surface })] };
  const path: [number, number][] = [
    [0, 0],
    [10, 0],
  ];
  const pipes = [pipe('p', category, path, { ...facts, start_depth_m: depth, end_depth_m: depth })];
  return reviewOf({ ...ground, pipes }, 'cover').findings.map((f) => [f.verdict, f.strength, f.required]);
}
