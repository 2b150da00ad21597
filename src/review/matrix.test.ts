import { describe, expect, it } from 'vitest';
import { sampleProject } from '../../test/browser/sampleData';
import { projectOf } from '../../test/builders/plan';
import { ruleBook } from '../standards/ruleBook';
import { review } from './engine';
import { pairKey } from './matrix';
import { pipe } from './testReview';

describe('the matrix', () => {
  it('counts by kinds what was found and what passed, side by side and at crossings', () => {
    const project = projectOf({
      pipes: [
        // 0.3 m and 3 m of clear width beside the water pipe, where gas under low pressure needs 0.5 m.
        pipe('w', 'water', [
          [0, 0],
          [20, 0],
        ]),
        pipe('g1', 'gas', [
          [0, 0.5],
          [20, 0.5],
        ]),
        pipe('g2', 'gas', [
          [0, -0.8],
          [20, -0.8],
        ]),
        // Crosses all three 1.8 m below them; its sewer kind asks for 0.4 m under water and 0.15 m under gas.
        pipe(
          'f',
          'foul',
          [
            [10, -10],
            [10, 10],
          ],
          { start_depth_m: 3, end_depth_m: 3 },
        ),
      ],
    });
    const { matrix } = review(project, ruleBook(), { only: ['pipe_horizontal', 'pipe_vertical'] });
    expect(matrix.horizontal[pairKey('water', 'gas')]).toEqual({ pass: 1, violation: 1, cannot_tell: 0 });
    expect(matrix.vertical).toEqual({
      'foul water': { pass: 1, violation: 0, cannot_tell: 0 },
      'foul gas': { pass: 2, violation: 0, cannot_tell: 0 },
    });
  });

  it('has one name for a pair, whichever comes first', () => {
    expect(pairKey('gas', 'water')).toBe(pairKey('water', 'gas'));
    expect(pairKey('gas', 'water')).not.toBe(pairKey('gas', 'storm'));
  });

  it('adds up to what the rules counted', { timeout: 60_000 }, () => {
    const { matrix, summary } = review(sampleProject(), ruleBook(), {
      only: ['pipe_horizontal', 'pipe_vertical', 'pipe_tree'],
    });
    for (const [way, rule] of [
      ['horizontal', 'pipe_horizontal'],
      ['vertical', 'pipe_vertical'],
    ] as const) {
      for (const verdict of ['pass', 'violation', 'cannot_tell'] as const) {
        const sum = Object.values(matrix[way]).reduce((total, cell) => total + cell[verdict], 0);
        expect(sum, `${way} ${verdict}`).toBe(summary[rule]![verdict]);
      }
    }
  });
});
