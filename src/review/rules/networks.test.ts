import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { LayerFeature, PropertiesOf } from '../../model/layer';
import type { Finding } from '../finding';
import { node, pipe, plan, reviewOf, told } from '../testReview';

type Facts = Partial<PropertiesOf<'pipes'>>;
type Path = [number, number][];
const line = (id: string, path: Path, facts: Facts = {}) => pipe(id, facts.category ?? 'water', path, facts);
const along20: Path = [
  [0, 0],
  [20, 0],
];
const long = line('a', along20);

describe('network_overlap', () => {
  const with_ = (other: LayerFeature<'pipes'>, first = long) =>
    told(reviewOf({ pipes: [first, other] }, 'network_overlap'));

  it('tells a pipe that lies on part of another, in either direction, by how much', () => {
    expect(
      with_(
        line('b', [
          [15, 0],
          [30, 0],
        ]),
      ),
    ).toEqual([['violation', 'b a', 5]]);
    expect(
      with_(
        line('b', [
          [12, 0],
          [6, 0],
        ]),
      ),
    ).toEqual([['violation', 'b a', 6]]);
  });

  it('on both sides of 1 m; a short pipe when it lies on the other whole', () => {
    const reaching = (over: number) =>
      with_(
        line('b', [
          [20 - over, 0],
          [40, 0],
        ]),
      );
    expect(reaching(0.99)).toEqual([]);
    expect(reaching(1.01)).toEqual([['violation', 'b a', 1.01]]);
    expect(
      with_(
        line('b', [
          [5, 0],
          [5.5, 0],
        ]),
      ),
    ).toEqual([['violation', 'b a', 0.5]]);
    expect(reaching(0)).toEqual([]);
  });

  it('however often the lines are divided', () => {
    const steps: Path = Array.from({ length: 101 }, (_, k) => [5 + k / 10, 0]);
    expect(with_(line('b', steps))).toEqual([['violation', 'b a', 10]]);
    expect(with_(line('a', along20), line('b', steps))).toEqual([['violation', 'b a', 10]]);
  });

  it('not beside it, across it, of another kind, nor the same line twice', () => {
    expect(
      with_(
        line('b', [
          [5, 0.06],
          [15, 0.06],
        ]),
      ),
    ).toEqual([]);
    expect(
      with_(
        line('b', [
          [5, 0.04],
          [15, 0.04],
        ]),
      ),
    ).toEqual([['violation', 'b a', 10]]);
    // At 2.9° it is within 0.05 m for 2 m, and still it crosses.
    expect(
      with_(
        line('b', [
          [0, -0.5],
          [20, 0.5],
        ]),
      ),
    ).toEqual([]);
    expect(
      with_(
        line('b', [
          [5, -1],
          [15, 1],
        ]),
      ),
    ).toEqual([]);
    expect(
      with_(
        line(
          'b',
          [
            [5, 0],
            [15, 0],
          ],
          { category: 'gas' },
        ),
      ),
    ).toEqual([]);
    expect(with_({ ...long, properties: { ...long.properties, id: 'b' } })).toEqual([]);
  });

  it('storm on foul is one, unless the depths say that one passes over the other', () => {
    const foul = (depth: number | null) =>
      line(
        'a',
        [
          [0, 0],
          [20, 0],
        ],
        { category: 'foul', start_depth_m: depth, end_depth_m: depth },
      );
    const storm = line(
      'b',
      [
        [5, 0],
        [15, 0],
      ],
      { category: 'storm' },
    );
    expect(with_(storm, foul(1))).toEqual([['violation', 'b a', 10]]);
    // Crown 1.0 m and 0.2 m of pipe: free of one whose crown lies at 1.3 m, not of one at 1.1 m.
    expect(with_(storm, foul(1.1))).toEqual([['violation', 'b a', 10]]);
    expect(with_(storm, foul(1.3))).toEqual([]);
    expect(with_(storm, foul(null))).toEqual([['violation', 'b a', 10]]);
  });

  it('in any order of the input, at the same place under the same id', () => {
    const two = line('b', [
      [2, 0],
      [6, 0],
      [6, 5],
      [10, 5],
      [10, 0],
      [14, 0],
    ]);
    const [there, back] = [
      [long, two],
      [two, long],
    ].map((pipes) => reviewOf({ pipes }, 'network_overlap').findings);
    expect(there).toMatchObject([{ measured: 8, features: ['b', 'a'] }]);
    expect(back).toEqual(there);
  });

  it('leaves out lines of one bed and what is abandoned', () => {
    const on = (facts: Facts, first: Facts = facts) =>
      with_(
        line(
          'b',
          [
            [5, 0],
            [15, 0],
          ],
          { category: 'telecom', ...facts },
        ),
        line(
          'a',
          [
            [0, 0],
            [20, 0],
          ],
          { category: 'telecom', ...first },
        ),
      );
    expect(on({})).toEqual([['violation', 'b a', 10]]);
    expect(on({ laying: 'duct_bank' })).toEqual([]);
    expect(on({ laying: 'conduit' }, { laying: 'direct_buried' })).toEqual([['violation', 'b a', 10]]);
    expect(on({ trench_id: 't' })).toEqual([]);
    expect(on({ status: 'abandoned' }, {})).toEqual([]);
  });
});

describe('network_node_ends', () => {
  const star = (arms: number, properties: Partial<PropertiesOf<'pipe_nodes'>>, named = true) =>
    reviewOf(
      {
        pipes: Array.from({ length: arms }, (_, k) =>
          line(
            `p${k}`,
            [
              [0, 0],
              [10 * Math.cos(k), 10 * Math.sin(k)],
            ],
            named ? { start_node: 'n' } : {},
          ),
        ),
        pipe_nodes: [node('n', [0, 0], { category: 'water', ...properties })],
      },
      'network_node_ends',
    );
  const ends = (...of: Parameters<typeof star>) =>
    star(...of).findings.map((f) => [f.measured, f.required, f.strength]);

  it('a three-way has three pipes, a four-way four, a point on the line two, an end one', () => {
    expect(ends(2, { feature: '三通' })).toEqual([[2, 3, 'should']]);
    expect(ends(3, { feature: '三通' })).toEqual([]);
    expect(ends(4, { feature: '三通' })).toEqual([[4, 3, 'should']]);
    expect(ends(3, { feature: '四通' })).toEqual([[3, 4, 'should']]);
    expect(ends(4, { feature: '四通' })).toEqual([]);
    expect(ends(2, { feature: '直线点' })).toEqual([]);
    expect(ends(3, { feature: '直线点' })).toEqual([[3, 2, 'should']]);
    expect(ends(1, { feature: '起止点' })).toEqual([]);
    expect(ends(2, { feature: '起止点' })).toEqual([[2, 1, 'should']]);
  });

  it('by kind: a branch has three or more, a bend two, a cap one; a valve says nothing', () => {
    expect(ends(2, { kind: 'junction' })).toEqual([[2, 3, 'should']]);
    expect(ends(3, { kind: 'junction' })).toEqual([]);
    expect(ends(5, { kind: 'junction' })).toEqual([]);
    expect(ends(2, { kind: 'bend' })).toEqual([]);
    expect(ends(1, { kind: 'bend' })).toEqual([[1, 2, 'should']]);
    expect(ends(1, { kind: 'cap' })).toEqual([]);
    expect(ends(0, { kind: 'cap' })).toEqual([[0, 1, 'should']]);
    expect(star(2, { kind: 'valve' }).summary.network_node_ends).toMatchObject({
      checked: 0,
      not_checkable: 0,
    });
    expect(star(2, {}).summary.network_node_ends).toMatchObject({ checked: 0, not_checkable: 0 });
  });

  it('counts ends that lie on it unnamed, and a pipe that runs on through it twice', () => {
    expect(ends(3, { kind: 'junction' }, false)).toEqual([]);
    const through = (branch: Path) =>
      told(
        reviewOf(
          {
            pipes: [
              line('m', [
                [-10, 0],
                [10, 0],
              ]),
              line('b', branch),
              line(
                'g',
                [
                  [0, -5],
                  [0, 5],
                ],
                { category: 'gas' },
              ),
            ],
            pipe_nodes: [node('n', [0, 0], { category: 'water', kind: 'junction' })],
          },
          'network_node_ends',
        ),
      );
    expect(
      through([
        [0, 0],
        [0, 10],
      ]),
    ).toEqual([]);
    expect(
      through([
        [0, 1],
        [0, 10],
      ]),
    ).toEqual([['violation', 'n', 2]]);
  });

  it('a closed loop comes in and goes out', () => {
    const loop = line(
      'l',
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 0],
      ],
      { start_node: 'n', end_node: 'n' },
    );
    const found = reviewOf(
      { pipes: [loop], pipe_nodes: [node('n', [0, 0], { kind: 'bend' })] },
      'network_node_ends',
    );
    expect(found.summary.network_node_ends).toMatchObject({ checked: 1, pass: 1 });
  });
});

describe('network_impossible_value', () => {
  const of = (path: Path, facts: Facts = {}, nodes: LayerFeature<'pipe_nodes'>[] = []) =>
    reviewOf({ pipes: [line('a', path, facts)], pipe_nodes: nodes }, 'network_impossible_value');
  const short = ({ measured, required, unit, facts: { what }, verdict }: Finding) => [
    verdict,
    what,
    measured,
    required,
    unit,
  ];
  const seen = (...given: Parameters<typeof of>) => of(...given).findings.map(short);
  const straight = (length: number): Path => [
    [0, 0],
    [length, 0],
  ];

  it('a length under 0.05 m, or over 75 m between two points of a survey', () => {
    expect(seen(straight(0.04))).toEqual([['violation', 'length', 0.04, 0.05, 'm']]);
    expect(seen(straight(0.06))).toEqual([]);
    expect(seen(straight(0))).toEqual([['violation', 'length', 0, 0.05, 'm']]);
    const surveyed = { survey_method: 'surveyed' } as const;
    expect(seen(straight(75), surveyed)).toEqual([]);
    expect(seen(straight(75.1), surveyed)).toEqual([['violation', 'length', 75.1, 75, 'm']]);
    for (const survey_method of ['detected', 'exposed'] as const)
      expect(seen(straight(75.1), { survey_method })).toEqual([['violation', 'length', 75.1, 75, 'm']]);
    // What was not measured point by point has no points that could be too far apart.
    for (const survey_method of ['design', 'records'] as const)
      expect(seen(straight(300), { survey_method })).toEqual([]);
    expect(seen(straight(300), { ...surveyed, status: 'planned' })).toEqual([]);
    expect(
      seen(
        [
          [0, 0],
          [60, 0],
          [120, 0],
        ],
        surveyed,
      ),
    ).toEqual([]);
  });

  it('over 75 m of a pipe that does not say how it was surveyed is not checked', () => {
    const tally = (length: number, facts: Facts = {}) =>
      of(straight(length), { survey_method: null, ...facts }).summary.network_impossible_value;
    expect(tally(75.1)).toMatchObject({ pass: 1, violation: 0, not_checkable: 1 });
    expect(tally(75)).toMatchObject({ pass: 2, violation: 0, not_checkable: 0 });
    expect(tally(0.04)).toMatchObject({ pass: 1, violation: 1, not_checkable: 0 });
    const settings = { unstated_survey_method: 'surveyed' };
    const pipes = [line('a', straight(75.1), { survey_method: null })];
    expect(reviewOf({ pipes }, 'network_impossible_value', { settings }).findings).toHaveLength(1);
  });

  it('a depth above ground or beyond 15 m, by more than the survey’s error', () => {
    const deep = (start: number, end: number, survey_method: 'design' | 'detected' = 'design') =>
      seen(straight(60), { start_depth_m: start, end_depth_m: end, survey_method });
    expect(deep(0, 1)).toEqual([]);
    expect(deep(-0.1, 1)).toEqual([['violation', 'depth', -0.1, 0, 'm']]);
    expect(deep(1, -2)).toEqual([['violation', 'depth', -2, 0, 'm']]);
    expect(deep(-0.1, 1, 'detected')).toEqual([['cannot_tell', 'depth', -0.1, 0, 'm']]);
    expect(deep(15, 15)).toEqual([]);
    expect(deep(15, 15.2)).toEqual([['violation', 'depth', 15.2, 15, 'm']]);
    expect(deep(-1, -1)).toHaveLength(2);
  });

  it('by the project’s own depth', () => {
    const figures = { 'import_check.depth_max': { value: 5 } };
    const found = reviewOf(
      { pipes: [line('a', straight(60), { start_depth_m: 6, end_depth_m: 4 })] },
      'network_impossible_value',
      { figures },
    );
    expect(found.findings).toMatchObject([{ required: 5, overridden: true, standing: 'unverified' }]);
  });

  it('steeper than 30°', () => {
    // tan 30° over 10 m: 5.774 m.
    const fall = (by: number) => seen(straight(10), { start_elevation_m: 20, end_elevation_m: 20 - by });
    expect(fall(5.77)).toEqual([]);
    expect(fall(5.78)).toEqual([['violation', 'slope', expect.closeTo(30.03, 2), 30, '°']]);
  });

  it('depth and level that do not add up to the ground', () => {
    const at = (ground: number | null) =>
      seen(straight(10), { start_node: 'n', start_elevation_m: 19, end_elevation_m: 19 }, [
        node('n', [0, 0], { ground_m: ground }),
      ]);
    expect(at(20)).toEqual([]);
    expect(at(20.03)).toEqual([]);
    expect(at(20.1)).toEqual([['violation', 'level', 0.1, 0.03, 'm']]);
    expect(at(null)).toEqual([]);
  });

  it('is not checked for a depth that is not stated, nor asked of a line in the air', () => {
    expect(of(straight(10), { end_depth_m: null }).summary.network_impossible_value).toEqual({
      checked: 1,
      pass: 1,
      violation: 0,
      cannot_tell: 0,
      not_checkable: 1,
    });
    expect(
      of(straight(10), { start_depth_m: -5, laying: 'overhead' }).summary.network_impossible_value,
    ).toMatchObject({ checked: 1, pass: 1, not_checkable: 0 });
  });

  it('gives the two ends of a closed loop findings of their own', () => {
    const loop: Path = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 0],
    ];
    const { findings } = of(loop, { start_depth_m: -1, end_depth_m: -1 });
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });
});

describe('network_category_code', () => {
  const of = (facts: Facts) =>
    reviewOf(
      {
        pipes: [
          line(
            'a',
            [
              [0, 0],
              [9, 0],
            ],
            facts,
          ),
        ],
      },
      'network_category_code',
    );
  const codes = (facts: Facts) => of(facts).findings.map((f) => [f.facts.code, f.facts.category]);

  it('by the sub-code: a general category holds those of its class, a particular one only its own', () => {
    expect(codes({ category: 'storm', sub_category: 'YS' })).toEqual([]);
    expect(codes({ category: 'storm', sub_category: 'WS' })).toEqual([['WS', 'foul']]);
    expect(codes({ category: 'drain', sub_category: 'WS' })).toEqual([]);
    expect(codes({ category: 'foul', sub_category: 'PS' })).toEqual([]);
    expect(codes({ category: 'gas', sub_category: 'JP' })).toEqual([['JP', 'water']]);
    expect(codes({ category: 'water', sub_category: '消防' })).toEqual([]);
    expect(codes({ category: 'water', sub_category: '污水' })).toEqual([['污水', 'foul']]);
    expect(codes({ category: 'power', sub_category: 'LD' })).toEqual([]);
    expect(codes({ category: 'lighting', sub_category: 'GD' })).toEqual([]);
  });

  it('by the eight digits: 52022205 is a point of the foul drains, 52021000 their pipe', () => {
    expect(codes({ category: 'foul', code: '52021000' })).toEqual([]);
    expect(codes({ category: 'storm', code: '52021000' })).toEqual([['52021000', 'foul']]);
    expect(codes({ category: 'storm', code: 52011000 })).toEqual([]);
    expect(codes({ category: 'gas', code: '51041000' })).toEqual([['51041000', 'water']]);
    expect(codes({ category: 'gas', code: '53001000' })).toEqual([]);
    expect(codes({ category: 'gas', code: '99999999' })).toEqual([]);
  });

  it('of points too; without a code it is not checked', () => {
    const nodes = [
      node('n', [0, 0], { category: 'foul', code: '52022205' }),
      node('m', [9, 0], { category: 'gas', code: '52022205' }),
    ];
    const found = reviewOf(
      {
        pipes: [
          line('a', [
            [0, 0],
            [9, 0],
          ]),
        ],
        pipe_nodes: nodes,
      },
      'network_category_code',
    );
    expect(found.findings.map((f) => [f.features, f.facts.subject])).toEqual([[['m'], 'pipe_nodes']]);
    expect(found.summary.network_category_code).toEqual({
      checked: 2,
      pass: 1,
      violation: 1,
      cannot_tell: 0,
      not_checkable: 1,
    });
  });
});

describe('network_duplicate', () => {
  it('does not mind a vertex that is drawn twice', () => {
    const twice = feature('pipes', plan.line([20, 0], [10, 0], [10, 0], [0, 0]), {
      ...long.properties,
      id: 'b',
    });
    const first = line('a', [
      [0, 0],
      [10, 0],
      [20, 0],
    ]);
    expect(told(reviewOf({ pipes: [first, twice] }, 'network_duplicate'))).toEqual([
      ['violation', 'b a', null],
    ]);
  });
});
