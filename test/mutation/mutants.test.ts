import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/standards/figure';
import { type Changeable, mutantsOf } from './mutants';
import { changing, listening } from './seam';

const figure: Figure = {
  id: 't.a',
  value: 4,
  unit: 'm',
  standard: 'S',
  clause: 'C',
  strength: 'must',
  standing: 'page',
};
const changes = (of: Changeable) => mutantsOf(of).map(({ name, instead }) => [name, instead]);

describe('the mutants of a figure', () => {
  it('are five per cent up and down, and the other strength', () => {
    expect(changes(figure)).toEqual([
      ['t.a up', { value: 4.2 }],
      ['t.a down', { value: 3.8 }],
      ['t.a strength', { strength: 'should' }],
    ]);
    expect(changes({ ...figure, value: 0.003, unit: 'ratio', strength: 'should' })).toEqual([
      ['t.a up', { value: 0.00315 }],
      ['t.a down', { value: 0.00285 }],
      ['t.a strength', { strength: 'must' }],
    ]);
  });

  it('are none in strength where a number has no clause', () => {
    expect(changes({ id: 'LIMITS.a', value: 200 })).toEqual([
      ['LIMITS.a up', { value: 210 }],
      ['LIMITS.a down', { value: 190 }],
    ]);
  });

  it('are one more and one less of a count, and a value where the table has a dash', () => {
    expect(changes({ ...figure, value: 2, unit: 'count' }).slice(0, 2)).toEqual([
      ['t.a up', { value: 3 }],
      ['t.a down', { value: 1 }],
    ]);
    expect(changes({ ...figure, value: 0 }).slice(0, 2)).toEqual([
      ['t.a up', { value: 0.05 }],
      ['t.a down', { value: -0.05 }],
    ]);
    expect(changes({ ...figure, value: null })).toEqual([
      ['t.a appears', { value: 1 }],
      ['t.a strength', { strength: 'should' }],
    ]);
  });
});

describe('what the seam calls', () => {
  const limits = { small_mm: 200, large_mm: 300 };

  it('changes one number of a table without clauses, or of a row of them', () => {
    const { constant } = changing('LIMITS.small_mm', { value: 210 });
    expect(constant('LIMITS', limits)).toEqual({ small_mm: 210, large_mm: 300 });
    expect(constant('OTHERS', limits)).toBe(limits);
    expect(changing('ROW.1', { value: 73.5 }).constant('ROW', [30, 70])).toEqual([30, 73.5]);
    expect(limits.small_mm).toBe(200);
  });

  it('changes the one figure and leaves the others', () => {
    const { made } = changing('t.a', { value: 4.2 });
    expect(made(figure)).toEqual({ ...figure, value: 4.2 });
    expect(made({ ...figure, id: 't.b' })).toEqual({ ...figure, id: 't.b' });
  });

  it('hears what is asked for', () => {
    const heard = new Set<string>();
    const { made, resolved, constant } = listening(heard);
    expect(resolved(made(figure))).toBe(figure);
    expect(constant('LIMITS', limits).large_mm).toBe(300);
    expect([...heard]).toEqual(['t.a', 'LIMITS.large_mm']);
  });
});
