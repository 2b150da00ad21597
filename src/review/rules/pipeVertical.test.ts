import { describe, expect, it } from 'vitest';
import type { PropertiesOf } from '../../model/layer';
import { node, pipe, reviewOf, told } from '../testReview';

const rule = 'pipe_vertical';
type Facts = Partial<PropertiesOf<'pipes'>>;

/** Water (crown at `top`, DN200) over or under foul (invert 2 m deep, DN300, wall 30 mm: top 1.67, bottom 2.03). */
const cross = (top: number, water: Facts = {}, foul: Facts = {}) => [
  pipe(
    'w',
    'water',
    [
      [-10, 0],
      [10, 0],
    ],
    { start_depth_m: top, end_depth_m: top, ...water },
  ),
  pipe(
    'f',
    'foul',
    [
      [0, -10],
      [0, 10],
    ],
    {
      diameter_mm: 300,
      wall_mm: 30,
      depth_reference: 'invert',
      start_depth_m: 2,
      end_depth_m: 2,
      ...foul,
    },
  ),
];

describe('pipe_vertical', () => {
  it('counts crown, invert and wall; on both sides of 0.40 and at it', () => {
    // Underside of the water at top + 0.2; top of the foul at 2 − 0.33.
    expect(told(reviewOf({ pipes: cross(1.09) }, rule))).toEqual([['violation', 'f w', 0.38]]);
    expect(told(reviewOf({ pipes: cross(1.07) }, rule))).toEqual([]);
    expect(told(reviewOf({ pipes: cross(1.05) }, rule))).toEqual([]);
    expect(reviewOf({ pipes: cross(1.05) }, rule).summary[rule]).toMatchObject({ checked: 1, pass: 1 });
  });

  it('works from below too, says who is above and that the order is not kept', () => {
    const [found] = reviewOf({ pipes: cross(2.13) }, rule).findings;
    expect(found).toMatchObject({
      verdict: 'violation',
      measured: 0.1,
      required: 0.4,
      facts: { above: 'f', angle_deg: 90 },
    });
    expect(found!.advice).toEqual([
      { code: 'gives_way', values: { basis: 'pressure_to_gravity', feature: 'w', stays: 'f' } },
      { code: 'lower', values: { feature: 'w', distance_m: 0.3, over_m: 20 } },
      { code: 'order_not_kept', values: { above: 'f', clause: 'GB 50289-2016 4.1.12' } },
    ]);
  });

  it('one in the other is a negative gap', () => {
    expect(told(reviewOf({ pipes: cross(1.7) }, rule))).toEqual([['violation', 'f w', -0.23]]);
  });

  it('interpolates along a sloping pipe, each crossing with its own level', () => {
    const twice = [
      pipe(
        'w',
        'water',
        [
          [0, 0],
          [30, 0],
        ],
        { start_depth_m: 0.5, end_depth_m: 2 },
      ),
      // Water crown 1.0 at 10 m, 1.25 at 15 m; foul top 1.7: gaps 0.5 and 0.25.
      pipe(
        'f',
        'foul',
        [
          [10, -5],
          [10, 5],
          [15, 5],
          [15, -5],
        ],
        {
          depth_reference: 'invert',
          start_depth_m: 1.9,
          end_depth_m: 1.9,
        },
      ),
    ];
    const found = reviewOf({ pipes: twice }, rule);
    expect(told(found)).toEqual([['violation', 'f w', 0.25]]);
    expect(found.summary[rule]).toMatchObject({ checked: 2, pass: 1 });
  });

  it('goes by levels where both have them, completed from the ground at the nodes', () => {
    const level = { start_depth_m: null, end_depth_m: null, start_elevation_m: 18.9, end_elevation_m: 18.9 };
    const nodes = [node('a', [0, -10], { ground_m: 20 }), node('b', [0, 10], { ground_m: 20 })];
    const pipes = cross(0, level, { start_node: 'a', end_node: 'b' });
    // Foul invert 18.0, top 18.33; water underside 18.7.
    expect(told(reviewOf({ pipes, pipe_nodes: nodes }, rule))).toEqual([['violation', 'f w', 0.37]]);
    expect(reviewOf({ pipes }, rule).findings).toMatchObject([
      { verdict: 'cannot_tell', reason: 'depth_missing', measured: null },
    ]);
  });

  it('says what is missing', () => {
    const reason = (top: number, water: Facts, foul: Facts = {}) =>
      reviewOf({ pipes: cross(top, water, foul) }, rule).findings.map((f) => [f.verdict, f.reason]);
    expect(reason(1, { end_depth_m: null })).toEqual([['cannot_tell', 'depth_missing']]);
    expect(reason(0.9, { diameter_mm: null })).toEqual([['cannot_tell', 'diameter_missing']]);
    expect(reason(1.5, { diameter_mm: null })).toEqual([['violation', null]]);
    expect(reason(1.2, { depth_reference: null })).toEqual([['cannot_tell', 'depth_reference_unknown']]);
    expect(reason(0.9, { depth_reference: null })).toEqual([]);
    expect(reason(1, { survey_method: null })).toEqual([['cannot_tell', 'survey_method_unknown']]);
    expect(reason(1, { survey_method: 'detected' })).toEqual([['cannot_tell', 'within_survey_error']]);
    // 0.15 × 1.1 m of centre depth: 0.165; 0.47 of clear height less that is under 0.40, 0.60 is not.
    expect(reason(0.87, { survey_method: 'detected' })).toEqual([]);
  });

  it('notes a small angle and a partition plate', () => {
    const slanted = [
      pipe(
        'p',
        'power',
        [
          [-10, 0],
          [10, 0],
        ],
        { start_depth_m: 1, end_depth_m: 1 },
      ),
      pipe(
        't',
        'telecom',
        [
          [-10, -10],
          [10, 10],
        ],
        { start_depth_m: 0.6, end_depth_m: 0.6 },
      ),
    ];
    const [found] = reviewOf({ pipes: slanted }, rule).findings;
    expect(found).toMatchObject({ verdict: 'violation', measured: 0.2, required: 0.5 });
    expect(found!.advice.map(({ code }) => code)).toEqual(['tie', 'lower', 'partition_plate', 'angle_small']);
  });

  it('tells a crossing at a shared vertex once, and none at a joint', () => {
    const vertex = [
      pipe('w', 'water', [
        [-10, 0],
        [0, 0],
        [10, 0],
      ]),
      pipe('f', 'foul', [
        [0, -10],
        [0, 0],
        [0, 10],
      ]),
    ];
    expect(reviewOf({ pipes: vertex }, rule).summary[rule]).toMatchObject({ checked: 1, violation: 1 });
    const tee = [
      pipe('a', 'water', [
        [-10, 0],
        [10, 0],
      ]),
      pipe('b', 'water', [
        [0, 0],
        [0, 10],
      ]),
    ];
    expect(reviewOf({ pipes: tee }, rule).summary[rule]).toMatchObject({ checked: 0 });
    const sharedNode = [
      pipe(
        'a',
        'foul',
        [
          [-10, 0],
          [0, 0],
        ],
        { end_node: 'n' },
      ),
      pipe(
        'b',
        'storm',
        [
          [0, 0],
          [0, 10],
        ],
        { start_node: 'n' },
      ),
    ];
    expect(reviewOf({ pipes: sharedNode }, rule).summary[rule]).toMatchObject({ checked: 0 });
  });
});
