import { describe, expect, it } from 'vitest';
import type { ImportProblem } from '../../formats/importTypes';
import { countEffects, countReasons, filterProblems } from './problemFilter';

const problem = (change: Partial<ImportProblem>): ImportProblem => ({
  code: 'bad_property',
  effect: 'refused',
  file: '管线.shp',
  index: 0,
  line: null,
  featureId: null,
  detail: '',
  ...change,
});

const PROBLEMS = [
  problem({ featureId: 'GS-17' }),
  problem({ code: 'wrong_winding', effect: 'changed', file: 'roads.dxf' }),
  problem({ code: 'wrong_winding', effect: 'changed', index: 5 }),
];
const textOf = ({ file, featureId, code }: ImportProblem) => `${file} ${featureId} ${code}`;
const filtered = (filter: Partial<Parameters<typeof filterProblems>[1]>) =>
  filterProblems(PROBLEMS, { effect: 'all', code: null, text: '', ...filter }, textOf).map((one) =>
    PROBLEMS.indexOf(one),
  );

describe('the list of problems', () => {
  it('is whole without a filter', () => {
    expect(filtered({})).toEqual([0, 1, 2]);
  });

  it('is filtered by result, reason and words together', () => {
    expect(filtered({ effect: 'changed' })).toEqual([1, 2]);
    expect(filtered({ code: 'wrong_winding', text: '管线' })).toEqual([2]);
    expect(filtered({ text: 'ｇｓ-17' })).toEqual([0]);
    expect(filtered({ effect: 'refused', code: 'wrong_winding' })).toEqual([]);
  });

  it('counts reasons, the most frequent first', () => {
    expect(countReasons(PROBLEMS)).toEqual([
      { code: 'wrong_winding', count: 2 },
      { code: 'bad_property', count: 1 },
    ]);
  });
});

it('counts what became of the problems, the gravest first, and only what was met', () => {
  const told = problem({ code: 'odd_length', effect: 'told' });
  expect(countEffects([told, ...PROBLEMS])).toEqual([
    { effect: 'refused', count: 1 },
    { effect: 'changed', count: 2 },
    { effect: 'told', count: 1 },
  ]);
  expect(countEffects([told])).toEqual([{ effect: 'told', count: 1 }]);
});
