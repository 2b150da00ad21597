import { describe, expect, it } from 'vitest';
import type { PropertiesOf } from '../../model/layer';
import type { PipeCategory } from '../../model/pipeCategory';
import { pipe, reviewOf } from '../testReview';

type Kind = readonly [PipeCategory, Partial<PropertiesOf<'pipes'>>];
/** The lines of GB 50289-2016 Table 4.1.14, in its order. */
const KINDS: Record<string, Kind> = {
  water: ['water', {}],
  sewer: ['storm', {}],
  heat: ['heating', {}],
  gas: ['gas', {}],
  telecom: ['telecom', {}],
  telecomDuct: ['telecom', { laying: 'conduit' }],
  cable: ['power', {}],
  cableDuct: ['power', { laying: 'conduit' }],
  reclaimed: ['reclaimed', {}],
};
const NAMES = Object.keys(KINDS);
const TRENCH: Kind = ['trench', { laying: 'trench' }];

/** As printed, each row from its own column on. */
const CROSSING = `
water       0.15 0.4  0.15 0.15 0.5  0.15 0.5  0.25 0.5
sewer            0.15 0.15 0.15 0.5  0.15 0.5  0.25 0.4
heat                  0.15 0.15 0.25 0.25 0.5  0.25 0.15
gas                        0.15 0.5  0.15 0.5  0.15 0.15
telecom                         0.25 0.25 0.5  0.25 0.15
telecomDuct                          0.25 0.5  0.25 0.15
cable                                     0.5  0.25 0.5
cableDuct                                      0.25 0.25
reclaimed                                           0.15
`;
const OVER_TRENCH = [0.15, 0.15, 0.15, 0.15, 0.25, 0.25, 0.5, 0.25, 0.15];

const STEP_M = 0.002;

describe('line over line: Table 4.1.14', () => {
  const rows = CROSSING.trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  for (const [i, [name, ...cells]] of (rows as [string, ...string[]][]).entries()) {
    it(`${name}: on both sides of every figure, whichever lies above`, () => {
      expect(cells).toHaveLength(NAMES.length - i);
      for (const [k, cell] of cells.entries()) {
        const [one, other] = [KINDS[name]!, KINDS[NAMES[i + k]!]!];
        expectLimit(one, other, Number(cell));
        expectLimit(other, one, Number(cell));
      }
    });
  }

  it('over a trench', () => {
    for (const [k, name] of NAMES.entries()) expectLimit(KINDS[name]!, TRENCH, OVER_TRENCH[k]!);
    expect(cross(TRENCH, TRENCH, 0.01)).toEqual([]);
  });
});

/** A violation of what must be just below the figure, none just above. */
function expectLimit(upper: Kind, lower: Kind, asked: number): void {
  const which = `${upper[0]} over ${lower[0]}`;
  expect(cross(upper, lower, asked - STEP_M), which).toEqual([['violation', 'must', asked]]);
  expect(cross(upper, lower, asked + STEP_M), which).toEqual([]);
}

/** The upper one of DN200 with its crown 1 m down, so its underside at 1.2 m; the lower one clear of it by `gap`. */
function cross([a, first]: Kind, [b, second]: Kind, gap: number) {
  const crown = 1.2 + gap;
  const pipes = [
    pipe(
      'a',
      a,
      [
        [-10, 0],
        [10, 0],
      ],
      first,
    ),
    pipe(
      'b',
      b,
      [
        [0, -10],
        [0, 10],
      ],
      { ...second, start_depth_m: crown, end_depth_m: crown },
    ),
  ];
  return reviewOf({ pipes }, 'pipe_vertical').findings.map((f) => [f.verdict, f.strength, f.required]);
}
