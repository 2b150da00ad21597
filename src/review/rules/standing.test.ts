import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import { FIGURES } from '../../standards/figures';
import { pipe, plan, reviewOf } from '../testReview';

const along: [number, number][] = [
  [0, 0],
  [20, 0],
];
const beside = (category: 'foul' | 'gas' | 'reclaimed', off: number, rules = {}) =>
  reviewOf(
    {
      pipes: [
        pipe('w', 'water', along),
        pipe('x', category, [
          [0, off],
          [20, off],
        ]),
      ],
    },
    'pipe_horizontal',
    rules,
  ).findings.map(({ verdict, required, strength, standing, overridden }) => [
    verdict,
    required,
    strength,
    standing,
    overridden ?? false,
  ]);

/** A figure that is not checked against print still makes a violation; the finding says how far it may be trusted. */
describe('the standing of a finding is that of its figure', () => {
  it('read on a page of this edition', () => {
    expect(beside('foul', 1)).toEqual([['violation', 1, 'must', 'page', false]]);
  });

  it('read in another standard or edition', () => {
    expect(beside('gas', 0.5)).toEqual([['violation', 0.5, 'must', 'xref', false]]);
  });

  it('not read anywhere yet', () => {
    expect(beside('reclaimed', 0.5)).toEqual([['violation', 0.5, 'must', 'unverified', false]]);
    const tree = feature('obstacles', plan.point(10, 1), { id: 't', kind: 'tree' });
    const found = reviewOf({ pipes: [pipe('w', 'water', along)], obstacles: [tree] }, 'pipe_tree').findings;
    expect(found).toMatchObject([{ verdict: 'violation', required: 1.5, standing: 'unverified' }]);
  });

  it('a project’s own figure keeps it, and says that it is the project’s', () => {
    const figures = { 'horizontal.water_d_le_200.reclaimed': { value: 0.9, strength: 'should' } };
    expect(beside('reclaimed', 1, { figures })).toEqual([['violation', 0.9, 'should', 'unverified', true]]);
  });

  it('is one of three, for every figure there is', () => {
    const known = new Set([...FIGURES.values()].map(({ standing }) => standing));
    expect([...known].sort()).toEqual(['page', 'unverified', 'xref']);
  });
});
