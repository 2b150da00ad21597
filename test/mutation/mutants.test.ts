import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/standards/figure';
import { mutantsOf } from './mutants';
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
const changes = (of: Figure) => mutantsOf(of).map(({ name, instead }) => [name, instead]);

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

  it('are one more and one less of a count, and a value where the table has a dash', () => {
    expect(changes({ ...figure, value: 2, unit: 'count' }).slice(0, 2)).toEqual([
      ['t.a up', { value: 3 }],
      ['t.a down', { value: 1 }],
    ]);
    expect(changes({ ...figure, value: null })).toEqual([
      ['t.a appears', { value: 1 }],
      ['t.a strength', { strength: 'should' }],
    ]);
  });
});

describe('the seam', () => {
  it('changes the one figure and leaves the others', () => {
    const { made } = changing('t.a', { value: 4.2 });
    expect(made(figure)).toEqual({ ...figure, value: 4.2 });
    expect(made({ ...figure, id: 't.b' })).toEqual({ ...figure, id: 't.b' });
  });

  it('hears what is asked for', () => {
    const heard = new Set<string>();
    const { made, resolved } = listening(heard);
    expect(resolved(made(figure))).toBe(figure);
    expect([...heard]).toEqual(['t.a']);
  });
});
