import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import { pipe, plan, reviewOf, told } from '../testReview';

const rule = 'pipe_horizontal';
/** Two pipes of DN200 side by side for 20 m with this much clear between them; water to foul asks 1.0. */
const beside = (gap: number, water = {}, foul = {}) => [
  pipe(
    'w',
    'water',
    [
      [0, 0],
      [20, 0],
    ],
    water,
  ),
  pipe(
    'f',
    'foul',
    [
      [0, gap + 0.2],
      [20, gap + 0.2],
    ],
    foul,
  ),
];

describe('pipe_horizontal', () => {
  it('on both sides of the limit and at it', () => {
    expect(told(reviewOf({ pipes: beside(0.98) }, rule))).toEqual([['violation', 'f w', 0.98]]);
    expect(told(reviewOf({ pipes: beside(1.02) }, rule))).toEqual([]);
    expect(reviewOf({ pipes: beside(1) }, rule).summary[rule]).toEqual({
      checked: 1,
      pass: 1,
      violation: 0,
      cannot_tell: 0,
      not_checkable: 0,
    });
  });

  it('tells gap, requirement, clause, place, length and advice', () => {
    const [found] = reviewOf(
      {
        pipes: beside(0.3),
        compounds: [feature('compounds', plan.rectangle(-5, -5, 30, 10), { id: 'yard' })],
      },
      rule,
    ).findings;
    expect(found).toMatchObject({
      rule,
      verdict: 'violation',
      strength: 'must',
      clause: 'GB 50289-2016 Table 4.1.9',
      standing: 'page',
      measured: expect.closeTo(0.3, 3),
      required: 1,
      uncertainty: 0,
      unit: 'm',
      reason: null,
      features: ['f', 'w'],
      compound: 'yard',
      facts: { overlap_m: 20 },
    });
    const [east, north] = plan.at(10, 0.5);
    expect(found!.at).toEqual([expect.closeTo(east!, 7), expect.closeTo(north!, 7)]);
    expect(found!.advice).toEqual([
      { code: 'gives_way', values: { basis: 'pressure_to_gravity', feature: 'w', stays: 'f' } },
      { code: 'shift', values: { feature: 'w', distance_m: 0.7, bearing_deg: 180 } },
    ]);
  });

  it('cannot tell within the error of the survey: 0.10 h of both, h at least 1 m', () => {
    const detected = { survey_method: 'detected' } as const;
    // Centre depths 1.1 m: 0.11 m each.
    expect(told(reviewOf({ pipes: beside(1.23, detected, detected) }, rule))).toEqual([]);
    const within = reviewOf({ pipes: beside(1.2, detected, detected) }, rule);
    expect(told(within)).toEqual([['cannot_tell', 'f w', 1.2]]);
    expect(within.findings[0]).toMatchObject({ reason: 'within_survey_error', uncertainty: 0.22 });
    expect(told(reviewOf({ pipes: beside(0.79, detected, detected) }, rule))).toEqual([
      ['cannot_tell', 'f w', 0.79],
    ]);
    expect(told(reviewOf({ pipes: beside(0.77, detected, detected) }, rule))).toEqual([
      ['violation', 'f w', 0.77],
    ]);
  });

  it('says which fact is missing', () => {
    const reason = (gap: number, water: object) =>
      reviewOf({ pipes: beside(gap, water) }, rule).findings.map((f) => [f.verdict, f.reason]);
    expect(reason(1.2, { diameter_mm: null })).toEqual([['cannot_tell', 'diameter_missing']]);
    expect(reason(0.5, { diameter_mm: null })).toEqual([['violation', null]]);
    expect(reason(0.5, { survey_method: null })).toEqual([['cannot_tell', 'survey_method_unknown']]);
    expect(reason(1.6, { survey_method: 'records' })).toEqual([]);
    expect(reason(0.9, { survey_method: 'detected', end_depth_m: null })).toEqual([
      ['cannot_tell', 'depth_missing'],
    ]);
    const gas = (gap: number) => [
      pipe(
        'g',
        'gas',
        [
          [0, 0],
          [20, 0],
        ],
        { pressure_class: null },
      ),
      pipe('f', 'foul', [
        [0, gap + 0.2],
        [20, gap + 0.2],
      ]),
    ];
    const reasons = (gap: number) =>
      reviewOf({ pipes: gas(gap) }, rule).findings.map((f) => [f.verdict, f.reason, f.required]);
    expect(reasons(0.9)).toEqual([['violation', null, 2]]);
    expect(reasons(1.5)).toEqual([['cannot_tell', 'pressure_not_stated', 2]]);
    expect(reasons(2)).toEqual([]);
  });

  it('leaves kinds that the table does not have uncounted but told', () => {
    const odd = reviewOf(
      {
        pipes: [
          ...beside(5),
          pipe('x', 'unknown', [
            [0, 0.1],
            [20, 0.1],
          ]),
        ],
      },
      rule,
    );
    expect(odd.summary[rule]).toMatchObject({ violation: 0, cannot_tell: 0, not_checkable: 1 });
    const plastic = [
      pipe(
        'g',
        'gas',
        [
          [0, 0],
          [20, 0],
        ],
        { material: 'PE' },
      ),
      pipe('h', 'heating', [
        [0, 0.9],
        [20, 0.9],
      ]),
    ];
    expect(reviewOf({ pipes: plastic }, rule).findings).toMatchObject([
      { verdict: 'cannot_tell', reason: 'pe_gas_to_heat_follows_cjj63', required: null },
    ]);
  });

  it('judges a crossing pair only where it runs beside, away from the crossing', () => {
    const across = [
      pipe('w', 'water', [
        [0, 0],
        [20, 0],
      ]),
      pipe('f', 'foul', [
        [10, -9],
        [10, 9],
      ]),
    ];
    expect(told(reviewOf({ pipes: across }, rule))).toEqual([]);
    const slanted = [
      pipe('w', 'water', [
        [0, 0],
        [20, 0],
      ]),
      pipe('f', 'foul', [
        [5, -5],
        [15, 5],
      ]),
    ];
    expect(told(reviewOf({ pipes: slanted }, rule))).toEqual([]);
    const crossesThenFollows = [
      pipe('w', 'water', [
        [0, 0],
        [40, 0],
      ]),
      pipe('f', 'foul', [
        [5, -9],
        [5, 0.7],
        [40, 0.7],
      ]),
    ];
    const found = reviewOf({ pipes: crossesThenFollows }, rule);
    expect(told(found)).toEqual([['violation', 'f w', 0.5]]);
    expect(found.findings[0]!.facts.overlap_m).toBeGreaterThan(30);
  });

  it('takes a crossing at a shared vertex as a crossing, collinear overlap as none', () => {
    const vertex = [
      pipe('w', 'water', [
        [0, 0],
        [10, 0],
        [20, 0],
      ]),
      pipe('f', 'foul', [
        [10, -9],
        [10, 0],
        [10, 9],
      ]),
    ];
    expect(told(reviewOf({ pipes: vertex }, rule))).toEqual([]);
    const upon = [
      pipe('w', 'water', [
        [0, 0],
        [20, 0],
      ]),
      pipe('f', 'foul', [
        [5, 0],
        [30, 0],
      ]),
    ];
    expect(told(reviewOf({ pipes: upon }, rule))).toEqual([['violation', 'f w', -0.2]]);
  });

  it('does not set joined pipes, or those of one trench, against each other', () => {
    const gas = (id: string, path: [number, number][], properties = {}) => pipe(id, 'gas', path, properties);
    const byNode = [
      gas(
        'a',
        [
          [0, 0],
          [10, 0],
        ],
        { end_node: 'n' },
      ),
      gas(
        'b',
        [
          [10, 0],
          [0, 0.3],
        ],
        { start_node: 'n' },
      ),
    ];
    expect(told(reviewOf({ pipes: byNode }, rule))).toEqual([]);
    const byPlace = [
      gas('a', [
        [0, 0],
        [10, 0],
      ]),
      gas('b', [
        [10, 0],
        [0, 0.3],
      ]),
    ];
    expect(told(reviewOf({ pipes: byPlace }, rule))).toEqual([]);
    const overShortPiece = [
      gas('a', [
        [0, 0],
        [10, 0],
      ]),
      gas('b', [
        [10, 0],
        [10.3, 0],
      ]),
      gas('c', [
        [10.3, 0],
        [20, 0],
      ]),
    ];
    expect(told(reviewOf({ pipes: overShortPiece }, rule))).toEqual([]);
    const telecom = (id: string, north: number, properties = {}) =>
      pipe(
        id,
        'telecom',
        [
          [0, north],
          [20, north],
        ],
        { laying: 'duct_bank', ...properties },
      );
    expect(told(reviewOf({ pipes: [telecom('a', 0), telecom('b', 0.1)] }, rule))).toEqual([]);
    expect(told(reviewOf({ pipes: [telecom('a', 0), telecom('b', 0.4)] }, rule))).toEqual([
      ['violation', 'a b', 0.2],
    ]);
    const apart = [
      gas('a', [
        [0, 0],
        [10, 0],
      ]),
      gas('b', [
        [0, 0.3],
        [10, 0.3],
      ]),
    ];
    expect(told(reviewOf({ pipes: apart }, rule))).toEqual([['violation', 'a b', 0.1]]);
  });

  it('bears odd geometry: no length, many parts, closed loops, a third ordinate', () => {
    const point = pipe('p', 'foul', [
      [10, 0.7],
      [10, 0.7],
    ]);
    expect(
      told(
        reviewOf(
          {
            pipes: [
              pipe('w', 'water', [
                [0, 0],
                [20, 0],
              ]),
              point,
            ],
          },
          rule,
        ),
      ),
    ).toEqual([['violation', 'p w', 0.5]]);
    const parts = feature(
      'pipes',
      {
        type: 'MultiLineString',
        coordinates: [plan.line([0, 0.7], [2, 0.7]).coordinates, plan.line([15, 0.6], [20, 0.6]).coordinates],
      },
      {
        ...pipe('m', 'foul', [
          [0, 0],
          [1, 0],
        ]).properties,
        id: 'm',
      },
    );
    expect(
      told(
        reviewOf(
          {
            pipes: [
              pipe('w', 'water', [
                [0, 0],
                [20, 0],
              ]),
              parts,
            ],
          },
          rule,
        ),
      ),
    ).toEqual([
      ['violation', 'm w', 0.5],
      ['violation', 'm w', 0.4],
    ]);
    const loop = pipe('l', 'foul', [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ]);
    const inside = pipe('w', 'water', [
      [0.7, 2],
      [0.7, 8],
    ]);
    expect(told(reviewOf({ pipes: [loop, inside] }, rule))).toEqual([['violation', 'l w', 0.5]]);
    const [w, f] = beside(0.5);
    const high = {
      ...w!,
      geometry: {
        type: 'LineString' as const,
        coordinates: plan.line([0, 0], [20, 0]).coordinates.map((at) => [...at, 99]),
      },
    };
    expect(told(reviewOf({ pipes: [high, f!] }, rule))).toEqual([['violation', 'f w', 0.5]]);
  });

  it('leaves out what is abandoned, overhead or on the surface', () => {
    expect(told(reviewOf({ pipes: beside(0.3, { status: 'abandoned' }) }, rule))).toEqual([]);
    expect(told(reviewOf({ pipes: beside(0.3, { laying: 'overhead' }) }, rule))).toEqual([]);
  });

  it('goes by the rule book', () => {
    const figures = { 'horizontal.water_d_le_200.sewer_storm': { value: 0.4 } };
    expect(told(reviewOf({ pipes: beside(0.5) }, rule, { figures }))).toEqual([]);
    const found = reviewOf({ pipes: beside(0.3) }, rule, {
      figures,
      rules: { [rule]: { strength: 'should' } },
    });
    expect(found.findings).toMatchObject([{ required: 0.4, strength: 'should', overridden: true }]);
    const off = reviewOf({ pipes: beside(0.3) }, rule, { rules: { [rule]: { enabled: false } } });
    expect(off).toMatchObject({ summary: {}, findings: [] });
  });
});
