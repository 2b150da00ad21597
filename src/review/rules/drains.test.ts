import { describe, expect, it } from 'vitest';
import type { PropertiesOf } from '../../model/layer';
import type { RuleId } from '../ruleIds';
import { node, pipe, reviewOf, told } from '../testReview';

type Facts = Partial<PropertiesOf<'pipes'>>;

/** A foul drain of DN300 from its upper to its lower manhole, with its inverts. */
function drain(
  id: string,
  [from, to]: [[number, number], [number, number]],
  [upper, lower]: [number | null, number | null],
  facts: Facts = {},
) {
  return pipe(id, facts.category ?? 'foul', [from, to], {
    diameter_mm: 300,
    depth_reference: 'invert',
    start_depth_m: null,
    end_depth_m: null,
    start_elevation_m: upper,
    end_elevation_m: lower,
    flow_direction: 'forward',
    ...facts,
  });
}
const run: [[number, number], [number, number]] = [
  [0, 0],
  [30, 0],
];
const one = (levels: [number | null, number | null], rule: RuleId, facts: Facts = {}) =>
  reviewOf({ pipes: [drain('a', run, levels, facts)] }, rule);

describe('drain_slope', () => {
  it('on both sides of 0.003 and at it', () => {
    expect(told(one([10, 9.9], 'drain_slope'))).toEqual([]);
    expect(told(one([10, 9.91], 'drain_slope'))).toEqual([]);
    const [found] = one([10, 9.94], 'drain_slope').findings;
    expect(found).toMatchObject({
      verdict: 'violation',
      measured: 0.002,
      required: 0.003,
      unit: 'ratio',
      clause: 'GB 50014-2021 Table 5.2.10',
      advice: [{ code: 'relay_slope', values: { feature: 'a', fall_m: 0.03, over_m: 30 } }],
    });
  });

  it('advises no fall where the least slope is not told', () => {
    const none = { figures: { 'drain_slope_public.foul_or_combined': { value: null } } };
    const adverse = reviewOf({ pipes: [drain('a', run, [10, 10.18])] }, 'drain_adverse_slope', none);
    expect(adverse.findings[0]!.advice).toEqual([{ code: 'relay_slope', values: { feature: 'a' } }]);
    const flat = reviewOf({ pipes: [drain('a', run, [10, 9.94])] }, 'drain_slope', none);
    expect(flat.summary.drain_slope).toMatchObject({ checked: 0, pass: 0 });
  });

  it('cannot tell within the levels’ error over the length', () => {
    const surveyed = { survey_method: 'surveyed' } as const;
    // 0.03 m at each end over 30 m: 0.002.
    const told = (lower: number) =>
      one([10, lower], 'drain_slope', surveyed).findings.map((f) => [f.verdict, f.reason, f.uncertainty]);
    expect(told(9.84)).toEqual([]);
    expect(told(9.88)).toEqual([['cannot_tell', 'within_survey_error', 0.002]]);
    expect(told(9.99)).toEqual([['violation', null, 0.002]]);
  });

  it('has no slope without both levels, and leaves one that rises to its own rule', () => {
    expect(one([10, null], 'drain_slope').summary.drain_slope).toMatchObject({
      checked: 0,
      not_checkable: 1,
    });
    expect(one([10, 10.1], 'drain_slope').summary.drain_slope).toMatchObject({
      checked: 0,
      not_checkable: 0,
    });
    const noLength = reviewOf(
      {
        pipes: [
          drain(
            'a',
            [
              [0, 0],
              [0, 0],
            ],
            [10, 9],
          ),
        ],
      },
      'drain_slope',
    );
    expect(noLength.summary.drain_slope).toMatchObject({ not_checkable: 1 });
  });
});

describe('drain_adverse_slope', () => {
  it('rises in the direction of flow, whichever way the line is drawn', () => {
    expect(told(one([10, 10.18], 'drain_adverse_slope'))).toEqual([['violation', 'a', -0.006]]);
    expect(told(one([10, 10.18], 'drain_adverse_slope', { flow_direction: 'reverse' }))).toEqual([]);
    expect(told(one([10, 10], 'drain_adverse_slope'))).toEqual([]);
    expect(told(one([10, 9.9], 'drain_adverse_slope', { flow_direction: 'reverse' }))).toEqual([
      ['violation', 'a', -0.003],
    ]);
  });

  it('advises its rise and the least fall: 0.18 m and 0.003 of 23.887 m', () => {
    const path: typeof run = [
      [0, 0],
      [23.887, 0],
    ];
    const pipes = [drain('a', path, [10, 10.18])];
    const [found] = reviewOf({ pipes }, 'drain_adverse_slope').findings;
    expect(found!.facts).toEqual({ rise_m: 0.18 });
    expect(found!.advice).toEqual([
      { code: 'relay_slope', values: { feature: 'a', fall_m: 0.252, over_m: 23.9 } },
    ]);
  });

  it('by less than the levels’ error it cannot be told, without a direction not be checked', () => {
    expect(told(one([10, 10.05], 'drain_adverse_slope', { survey_method: 'surveyed' }))).toEqual([
      ['cannot_tell', 'a', -0.002],
    ]);
    const unsaid = one([10, 10.18], 'drain_adverse_slope', { flow_direction: null });
    expect(unsaid.summary.drain_adverse_slope).toMatchObject({ checked: 0, not_checkable: 1 });
  });
});

/** Two drains in a row over a manhole. */
const row = (first: Facts, second: Facts, levels: [number, number, number, number] = [10, 9.9, 9.9, 9.8]) => [
  drain(
    'a',
    [
      [0, 0],
      [30, 0],
    ],
    [levels[0], levels[1]],
    { end_node: 'm', ...first },
  ),
  drain(
    'b',
    [
      [30, 0],
      [60, 0],
    ],
    [levels[2], levels[3]],
    { start_node: 'm', ...second },
  ),
];
const manhole = node('m', [30, 0], { kind: 'manhole', category: 'foul' });

describe('drain_diameter_decrease', () => {
  const check = (before: number | null, after: number | null, levels?: [number, number, number, number]) =>
    told(
      reviewOf(
        { pipes: row({ diameter_mm: before }, { diameter_mm: after }, levels), pipe_nodes: [manhole] },
        'drain_diameter_decrease',
      ),
    );

  it('a smaller drain below a larger one, unless it is steeper and at most two sizes down', () => {
    expect(check(300, 300)).toEqual([]);
    expect(check(300, 400)).toEqual([]);
    expect(check(400, 300)).toEqual([['violation', 'b a m', 300]]);
    expect(check(400, 300, [10, 9.9, 9.9, 9.5])).toEqual([]);
    expect(check(600, 300, [10, 9.9, 9.9, 9.5])).toEqual([['violation', 'b a m', 300]]);
    expect(check(null, 300)).toEqual([]);
  });
});

describe('drain_invert_step', () => {
  const check = (out: number, facts: Facts = {}) =>
    reviewOf(
      { pipes: row(facts, facts, [10, 9.9, out, out - 0.1]), pipe_nodes: [manhole] },
      'drain_invert_step',
    ).findings;

  it('up is a fault; over 1 m down wants, over 2 m needs a drop manhole', () => {
    expect(check(9.9)).toEqual([]);
    expect(check(9.4)).toEqual([]);
    expect(check(10)).toMatchObject([{ verdict: 'violation', measured: -0.1, required: 0 }]);
    expect(check(8.7)).toMatchObject([
      { verdict: 'violation', measured: 1.2, required: 1, strength: 'should' },
    ]);
    expect(check(7.8)).toMatchObject([
      { verdict: 'violation', measured: 2.1, required: 2, strength: 'must' },
    ]);
  });

  it('at 1 m and at 2 m', () => {
    expect(check(8.9)).toEqual([]);
    expect(check(8.89)).toMatchObject([{ verdict: 'violation', measured: 1.01, required: 1 }]);
    expect(check(7.9)).toMatchObject([{ measured: 2, required: 1, strength: 'should' }]);
    expect(check(7.89)).toMatchObject([{ measured: 2.01, required: 2, strength: 'must' }]);
    // Not sure to be over 2 m by ±0.06 m, sure to be over 1 m.
    expect(check(7.87, { survey_method: 'surveyed' })).toMatchObject([
      { verdict: 'violation', measured: 2.03, required: 1 },
    ]);
    expect(check(8.87, { survey_method: 'surveyed' })).toMatchObject([
      { verdict: 'cannot_tell', measured: 1.03, required: 1 },
    ]);
  });

  it('cannot be told within the error of both levels', () => {
    expect(check(9.95, { survey_method: 'surveyed' })).toMatchObject([
      { verdict: 'cannot_tell', reason: 'within_survey_error', uncertainty: 0.06 },
    ]);
    expect(check(9.95, { survey_method: 'records' })).toMatchObject([{ reason: 'survey_method_unknown' }]);
  });
});

describe('manhole_spacing', () => {
  const long = (length: number, facts: Facts = {}) =>
    reviewOf(
      {
        pipes: [
          drain(
            'a',
            [
              [0, 0],
              [length, 0],
            ],
            [10, 9],
            facts,
          ),
        ],
      },
      'manhole_spacing',
    ).findings.map((f) => [f.verdict, f.required, f.strength]);

  it('warns over the compound’s figure, fails over that of the public sewer', () => {
    expect(long(40)).toEqual([]);
    expect(long(40.5)).toEqual([['violation', 40, 'should']]);
    expect(long(75.5)).toEqual([['violation', 75, 'must']]);
    expect(long(40.05, { survey_method: 'surveyed' })).toEqual([['cannot_tell', 40, 'should']]);
    expect(long(75.05, { survey_method: 'surveyed' })).toEqual([['violation', 40, 'should']]);
    expect(long(90, { diameter_mm: null })).toEqual([]);
  });

  it('counts on over a bend, not over a manhole', () => {
    const at = (kind: 'bend' | 'manhole') =>
      told(reviewOf({ pipes: row({}, {}), pipe_nodes: [node('m', [30, 0], { kind })] }, 'manhole_spacing'));
    expect(at('manhole')).toEqual([]);
    expect(at('bend')).toEqual([['violation', 'a b', 60]]);
  });
});

describe('storm_foul_connection', () => {
  const check = (pipes: ReturnType<typeof row>, category: 'storm' | 'foul' | 'combined') =>
    told(
      reviewOf(
        { pipes, pipe_nodes: [node('m', [30, 0], { kind: 'manhole', category })] },
        'storm_foul_connection',
      ),
    );

  it('names the pipe that ends in the other system’s manhole', () => {
    expect(check(row({}, {}), 'foul')).toEqual([]);
    expect(check(row({}, { category: 'storm' }), 'storm')).toEqual([['violation', 'a m', null]]);
    expect(check(row({}, { category: 'storm' }), 'foul')).toEqual([['violation', 'b m', null]]);
    expect(check(row({}, {}), 'combined')).toEqual([]);
    expect(check(row({ category: 'storm' }, { category: 'combined' }), 'combined')).toEqual([
      ['violation', 'a m', null],
    ]);
  });

  it('goes by the pipes where the node does not say', () => {
    const pipes = row({ end_node: null }, { start_node: null, category: 'storm' });
    expect(told(reviewOf({ pipes }, 'storm_foul_connection'))).toEqual([['violation', 'a b', null]]);
  });
});

describe('drain_end', () => {
  const check = (pipes: ReturnType<typeof row>, kind: 'outfall' | 'manhole' | null = null) =>
    reviewOf({ pipes, pipe_nodes: kind ? [node('e', [60, 0], { kind })] : [] }, 'drain_end').findings.map(
      (f) => [f.features.join(' '), f.facts.what],
    );

  it('an end must be an outlet', () => {
    expect(check(row({}, { end_node: 'e' }), 'outfall')).toEqual([]);
    expect(check(row({}, { end_node: 'e' }), 'manhole')).toEqual([['b e', 'dead_end']]);
    expect(check(row({}, {}))).toEqual([['b', 'dead_end']]);
  });

  it('a loop goes nowhere', () => {
    const loop = [
      drain(
        'a',
        [
          [0, 0],
          [30, 0],
        ],
        [10, 9.9],
      ),
      drain(
        'b',
        [
          [30, 0],
          [30, 30],
        ],
        [9.9, 9.8],
      ),
      drain(
        'c',
        [
          [30, 30],
          [0, 0],
        ],
        [9.8, 9.7],
      ),
      drain(
        'd',
        [
          [-30, 0],
          [0, 0],
        ],
        [11, 10.5],
      ),
    ];
    expect(check(loop)).toEqual([
      ['a', 'loop'],
      ['b', 'loop'],
      ['c', 'loop'],
    ]);
  });
});

describe('drain_no_outfall', () => {
  const check = (pipes: ReturnType<typeof row>, nodes: ReturnType<typeof node>[] = []) =>
    reviewOf({ pipes, pipe_nodes: nodes }, 'drain_no_outfall');
  const seen = (...of: Parameters<typeof check>) =>
    check(...of).findings.map((f) => [
      f.verdict,
      f.features.join(' '),
      f.facts.pipes,
      f.facts.length_m,
      f.reason,
    ]);
  const ended = row({ start_node: 's' }, { end_node: 'e' });
  const at = (kind: PropertiesOf<'pipe_nodes'>['kind']) => [
    node('s', [0, 0], { kind: 'house_connection' }),
    node('e', [60, 0], { kind }),
  ];

  it('a network with an outfall or a septic tank somewhere, or without', () => {
    expect(seen(ended, at('outfall'))).toEqual([]);
    expect(seen(ended, at('septic_tank'))).toEqual([]);
    expect(seen(ended, at('manhole'))).toEqual([['violation', 'b', 2, 60, null]]);
  });

  it('cannot tell where nobody says what stands at the last end', () => {
    expect(seen(ended, at(null))).toEqual([['cannot_tell', 'b', 2, 60, 'kind_not_stated']]);
    expect(seen(ended)).toEqual([['cannot_tell', 'b', 2, 60, 'kind_not_stated']]);
  });

  it('whichever way it flows, or when that is not said', () => {
    const unsaid = row({ start_node: 's', flow_direction: null }, { end_node: 'e', flow_direction: null });
    expect(seen(unsaid, at('outfall'))).toEqual([]);
    expect(seen(unsaid, at('manhole'))).toEqual([['violation', 'a', 2, 60, null]]);
  });

  it('each network for itself', () => {
    const far = drain(
      'z',
      [
        [0, 50],
        [30, 50],
      ],
      [10, 9.9],
      { end_node: 'f' },
    );
    const found = check([...ended, far], [...at('outfall'), node('f', [30, 50], { kind: 'manhole' })]);
    expect(found.summary.drain_no_outfall).toMatchObject({ checked: 2, pass: 1, violation: 1 });
    expect(found.findings[0]!.features).toEqual(['z']);
  });
});

describe('drains that do not say which way they flow', () => {
  it('are not checked for what they flow into', () => {
    const pipes = row({ flow_direction: null }, {});
    for (const rule of ['drain_diameter_decrease', 'drain_invert_step'] as const) {
      expect(reviewOf({ pipes, pipe_nodes: [manhole] }, rule).summary[rule], rule).toEqual({
        checked: 0,
        pass: 0,
        violation: 0,
        cannot_tell: 0,
        not_checkable: 1,
      });
    }
  });
});

describe('the network', () => {
  it('tells ends that nearly meet', () => {
    const near = (gap: number, facts: Facts = {}) =>
      told(
        reviewOf(
          {
            pipes: [
              pipe('a', 'water', [
                [0, 0],
                [10, 0],
              ]),
              pipe(
                'b',
                facts.category ?? 'water',
                [
                  [10 + gap, 0],
                  [20, 0],
                ],
                facts,
              ),
            ],
          },
          'network_near_miss',
        ),
      );
    expect(near(0)).toEqual([]);
    expect(near(0.3)).toEqual([
      ['violation', 'a b', 0.3],
      ['violation', 'b a', 0.3],
    ]);
    expect(near(0.5)).toHaveLength(2);
    expect(near(0.51)).toEqual([]);
    expect(near(0.6)).toEqual([]);
    // Within 0.05 m they are joined.
    expect(near(0.05)).toEqual([]);
    expect(near(0.06)).toHaveLength(2);
    expect(near(0.3, { category: 'gas' })).toEqual([]);
  });

  it('tells a line drawn twice, in either direction', () => {
    const twice = (path: [number, number][], facts: Facts = {}) =>
      told(
        reviewOf(
          {
            pipes: [
              pipe('a', 'water', [
                [0, 0],
                [5, 5],
                [10, 0],
              ]),
              pipe('b', facts.category ?? 'water', path),
            ],
          },
          'network_duplicate',
        ),
      );
    expect(
      twice([
        [10, 0],
        [5, 5],
        [0, 0],
      ]),
    ).toEqual([['violation', 'b a', null]]);
    expect(
      twice([
        [10, 0],
        [5, 4],
        [0, 0],
      ]),
    ).toEqual([]);
    expect(
      twice(
        [
          [10, 0],
          [5, 5],
          [0, 0],
        ],
        { category: 'gas' },
      ),
    ).toEqual([]);
  });

  it('tells nodes without a pipe', () => {
    const nodes = [node('named', [99, 99]), node('on', [5, 0.05]), node('off', [5, 0.06])];
    const pipes = [
      pipe(
        'a',
        'water',
        [
          [0, 0],
          [10, 0],
        ],
        { start_node: 'named' },
      ),
    ];
    expect(told(reviewOf({ pipes, pipe_nodes: nodes }, 'network_orphan_node'))).toEqual([
      ['violation', 'off', null],
    ]);
  });
});
