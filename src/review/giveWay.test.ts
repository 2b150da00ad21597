import { describe, expect, it } from 'vitest';
import { projectOf } from '../../test/builders/plan';
import type { PropertiesOf } from '../model/layer';
import type { PipeCategory } from '../model/pipeCategory';
import { GIVE_WAY } from '../standards/layingOrder';
import { giveWay } from './giveWay';
import { reviewModel } from './reviewModel';
import { pipe } from './testReview';

type Line = readonly [PipeCategory, Partial<PropertiesOf<'pipes'>>?];

/** Which of the two yields and on what ground, the same whichever is named first. */
function between(first: Line, second: Line): string {
  const laid = ([category, facts]: Line, id: string, north: number) =>
    pipe(
      id,
      category,
      [
        [0, north],
        [20, north],
      ],
      facts,
    );
  const { pipes } = reviewModel(projectOf({ pipes: [laid(first, 'a', 0), laid(second, 'b', 1)] }));
  const [one, two] = [giveWay(pipes[0]!, pipes[1]!), giveWay(pipes[1]!, pipes[0]!)];
  expect(two).toEqual(one);
  return `${one.yields?.id ?? 'neither'} ${one.advice.values.basis ?? one.advice.code}`;
}

describe('who gives way (GB 50289-2016 3.0.7)', () => {
  it('a pipe under pressure to a drain', () => {
    for (const category of ['water', 'reclaimed', 'gas', 'heating', 'industrial'] as const)
      expect(between([category], ['foul']), category).toBe('a pressure_to_gravity');
    expect(between(['storm', { diameter_mm: 150 }], ['water', { diameter_mm: 600 }])).toBe(
      'b pressure_to_gravity',
    );
  });

  it('a cable to a drain as what bends to what does not: it is under no pressure, however large its ducts', () => {
    for (const category of ['power', 'lighting', 'telecom'] as const) {
      expect(between([category], ['foul']), category).toBe('a flexible_to_rigid');
      expect(between([category, { diameter_mm: 900 }], ['storm', { material: 'HDPE' }])).toBe(
        'a flexible_to_rigid',
      );
    }
  });

  it('a trench for other lines does not bend, and is under no pressure', () => {
    expect(between(['trench', { diameter_mm: 1500 }], ['foul', { diameter_mm: 300 }])).toBe(
      'b small_to_large',
    );
    expect(between(['telecom'], ['trench'])).toBe('a flexible_to_rigid');
  });

  it('of an unknown line only what is stated counts', () => {
    expect(between(['unknown', { diameter_mm: 100 }], ['foul', { diameter_mm: 300 }])).toBe(
      'a small_to_large',
    );
    expect(between(['unknown'], ['foul'])).toBe('neither tie');
  });

  it('polyethylene to steel, before the smaller to the larger; a material that is not stated says nothing', () => {
    const steel = { material: 'steel', diameter_mm: 100 } as const;
    expect(between(['gas', { material: 'PE100', diameter_mm: 300 }], ['water', steel])).toBe(
      'a flexible_to_rigid',
    );
    expect(between(['gas', { diameter_mm: 300 }], ['water', steel])).toBe('b small_to_large');
  });

  it('a branch to a trunk, before the smaller to the larger; what is new to what is there', () => {
    expect(
      between(['water', { sub_category: 'JP', diameter_mm: 300 }], ['water', { sub_category: 'SS' }]),
    ).toBe('a branch_to_trunk');
    expect(between(['water', { status: 'existing' }], ['gas', { status: 'planned' }])).toBe(
      'b temporary_to_permanent',
    );
  });

  it('in the order of the clause', () => {
    expect(GIVE_WAY.order).toEqual([
      'pressure_to_gravity',
      'flexible_to_rigid',
      'branch_to_trunk',
      'small_to_large',
      'temporary_to_permanent',
    ]);
  });
});
