import { describe, expect, it } from 'vitest';
import { feature, projectOf } from '../../../test/builders/plan';
import type { LayerFeature, PropertiesOf } from '../../model/layer';
import { fireLaneProgramme } from '../fireLaneProgramme';
import { plan, reviewOf, told } from '../testReview';

type Path = [number, number][];
type Marking = LayerFeature<'fire_lane_markings'>;
const compound = feature('compounds', plan.rectangle(0, -50, 200, 100), { id: 'c' });
const lane = (
  path: Path = [
    [20, 0],
    [80, 0],
  ],
  properties: Partial<PropertiesOf<'fire_lanes'>> = {},
  id = 'l',
) => feature('fire_lanes', plan.line(...path), { id, width_m: 4, ...properties });
const line = (id: string, path: Path, kind: 'kerb_line' | 'edge_line' = 'kerb_line'): Marking =>
  feature('fire_lane_markings', plan.line(...path), { id, kind });
const box = (
  id: string,
  east: number,
  properties: Partial<PropertiesOf<'fire_lane_markings'>> = {},
): Marking =>
  feature('fire_lane_markings', plan.rectangle(east - 2, -1, 4, 2), {
    id,
    kind: 'box',
    lane_id: 'l',
    ...properties,
  });
const sign = (id: string, north: number, lane_id: string | null = 'l'): Marking =>
  feature('fire_lane_markings', plan.point(25, north), { id, kind: 'sign', lane_id });
const tally = (review: ReturnType<typeof reviewOf>) => Object.values(review.summary)[0]!;
const both: Marking[] = [
  line('k1', [
    [20, 2],
    [80, 2],
  ]),
  line(
    'k2',
    [
      [20, -1.7],
      [80, -1.7],
    ],
    'edge_line',
  ),
];

describe('marking_edge_line', () => {
  const at = (markings: Marking[], more: Partial<Parameters<typeof reviewOf>[0]> = {}) =>
    reviewOf(
      { compounds: [compound], fire_lanes: [lane()], fire_lane_markings: markings, ...more },
      'marking_edge_line',
    );

  it('along both sides, on the kerb or inside the edge', () => {
    expect(told(at(both))).toEqual([]);
    const one = at(both.slice(0, 1));
    expect(told(one)).toEqual([['violation', 'l', 0]]);
    expect(one.findings[0]).toMatchObject({ unit: '%', facts: { left_pct: 100, right_pct: 0, gap_m: 60 } });
  });

  it('asks for 95 % of a side', () => {
    const until = (east: number) =>
      told(
        at([
          both[0]!,
          line('k2', [
            [20, -2],
            [east, -2],
          ]),
        ]),
      );
    expect(until(76)).toEqual([]);
    expect(until(70)).toEqual([['violation', 'l', 85.8]]);
  });

  it('leaves mouths of lanes and roads open', () => {
    const broken = [
      both[0]!,
      line('k2', [
        [20, -2],
        [46, -2],
      ]),
      line('k3', [
        [54, -2],
        [80, -2],
      ]),
    ];
    expect(told(at(broken))).toEqual([['violation', 'l', 91.7]]);
    const side = lane(
      [
        [50, 0],
        [50, -40],
      ],
      {},
      'm',
    );
    expect(told(at(broken, { fire_lanes: [lane(), side] })).map(([, id]) => id)).toEqual(['m']);
    const road = feature('roads', plan.rectangle(46, -30, 8, 29), { id: 'r', use: 'carriageway' });
    expect(told(at(broken, { roads: [road] }))).toEqual([]);
  });

  it('is not checked where no marking is recorded, nor along an area', () => {
    expect(tally(at([]))).toMatchObject({ checked: 0, not_checkable: 1 });
    const area = feature('fire_lanes', plan.rectangle(20, -2, 60, 4), { id: 'l' });
    expect(tally(at(both, { fire_lanes: [area] }))).toMatchObject({ checked: 0, not_checkable: 1 });
  });
});

describe('marking_box_spacing', () => {
  const at = (...boxes: Marking[]) =>
    told(
      reviewOf(
        { compounds: [compound], fire_lanes: [lane()], fire_lane_markings: [...boxes, sign('s', 3)] },
        'marking_box_spacing',
      ),
    );

  it('at most 20 m from box to box and to the ends', () => {
    expect(at(box('a', 40), box('b', 60))).toEqual([]);
    expect(at(box('a', 40), box('b', 60.1))).toEqual([['violation', 'l a b', 20.1]]);
    expect(at(box('a', 41), box('b', 61))).toEqual([['violation', 'l a', 21]]);
    expect(at(box('a', 39), box('b', 59))).toEqual([['violation', 'l b', 21]]);
  });

  it('in any order, without those that are gone, with those that name no lane', () => {
    expect(at(box('b', 60), box('a', 40))).toEqual([]);
    expect(at(box('a', 40), box('b', 60, { condition: 'missing' }))).toEqual([['violation', 'l a', 40]]);
    expect(at(box('a', 40), box('b', 60, { condition: 'worn' }))).toEqual([]);
    expect(at(box('a', 40, { lane_id: null }), box('b', 60, { lane_id: null }))).toEqual([]);
  });

  it('a lane without a box is a violation however short', () => {
    expect(at()).toEqual([['violation', 'l', 60]]);
  });
});

describe('marking_entrance_mesh', () => {
  const at = (path: Path, meshes: Marking[] = [], properties: Partial<PropertiesOf<'fire_lanes'>> = {}) =>
    reviewOf(
      {
        compounds: [compound],
        fire_lanes: [lane(path, properties)],
        fire_lane_markings: [...meshes, sign('s', 3)],
      },
      'marking_entrance_mesh',
    );
  const mesh = (east: number, width: number): Marking =>
    feature('fire_lane_markings', plan.rectangle(east, -width / 2, 4, width), {
      id: 'm',
      kind: 'entrance_mesh',
    });

  it('asks for the width of the lane without the noise of its arithmetic', () => {
    const path: Path = [
      [-20, 0],
      [60, 0],
    ];
    expect(at(path, [], { width_m: 5.999999999999999 }).findings).toMatchObject([{ required: 6 }]);
    expect(at(path, [], { width_m: 3.25 }).findings).toMatchObject([{ required: 3.25 }]);
  });

  it('where a lane crosses the boundary or ends at it', () => {
    expect(
      told(
        at([
          [-20, 0],
          [60, 0],
        ]),
      ),
    ).toEqual([['violation', 'l', null]]);
    expect(
      told(
        at(
          [
            [-20, 0],
            [60, 0],
          ],
          [mesh(0.3, 4)],
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        at([
          [0.2, 0],
          [60, 0],
        ]),
      ),
    ).toEqual([['violation', 'l', null]]);
    expect(
      tally(
        at([
          [3, 0],
          [60, 0],
        ]),
      ).checked,
    ).toBe(0);
    expect(
      tally(
        at(
          [
            [0.2, 0],
            [60, 0],
          ],
          [],
          { kind: 'dead_end' },
        ),
      ).checked,
    ).toBe(0);
    expect(
      told(
        at(
          [
            [-20, 0],
            [220, 0],
          ],
          [mesh(0.3, 4)],
        ),
      ),
    ).toHaveLength(1);
  });

  it('as wide as the lane, and near', () => {
    expect(
      told(
        at(
          [
            [-20, 0],
            [60, 0],
          ],
          [mesh(0.3, 3.5)],
        ),
      ),
    ).toEqual([['violation', 'l m', 3.5]]);
    expect(
      told(
        at(
          [
            [-20, 0],
            [60, 0],
          ],
          [mesh(20, 4)],
        ),
      ),
    ).toEqual([['violation', 'l', null]]);
  });

  it('not where one compound lies against another', () => {
    const next = feature('compounds', plan.rectangle(200, -50, 100, 100), { id: 'd' });
    const found = reviewOf(
      {
        compounds: [compound, next],
        fire_lanes: [
          lane([
            [150, 0],
            [250, 0],
          ]),
        ],
        fire_lane_markings: [sign('s', 3)],
      },
      'marking_entrance_mesh',
    );
    expect(tally(found).checked).toBe(0);
  });
});

describe('marking_sign', () => {
  const at = (...signs: Marking[]) =>
    told(
      reviewOf(
        { compounds: [compound], fire_lanes: [lane()], fire_lane_markings: [...signs, box('a', 40)] },
        'marking_sign',
      ),
    );

  it('on both sides', () => {
    expect(at(sign('a', 3), sign('b', -3))).toEqual([]);
    expect(at(sign('a', 3), sign('b', 3.5))).toEqual([['violation', 'l', 1]]);
    expect(at()).toEqual([['violation', 'l', 0]]);
    expect(at(sign('a', 3, null), sign('b', -3, null))).toEqual([]);
    expect(at(sign('a', 3, null), sign('b', -9, null))).toEqual([['violation', 'l', 1]]);
  });
});

describe('fireLaneProgramme', () => {
  const place = (id: string, north: number) =>
    feature('compounds', plan.rectangle(0, north - 40, 200, 80), { id });
  const marked = (id: string, north: number, parts: ('lines' | 'signs')[]): Marking[] => [
    ...(parts.includes('lines')
      ? [2, -2].map((off) =>
          feature('fire_lane_markings', plan.line([20, north + off], [80, north + off]), {
            id: `${id}${off}`,
            kind: 'kerb_line' as const,
            lane_id: id,
          }),
        )
      : []),
    ...(parts.includes('signs')
      ? [3, -3].map((off) =>
          feature('fire_lane_markings', plan.point(25, north + off), {
            id: `${id}s${off}`,
            kind: 'sign' as const,
            lane_id: id,
          }),
        )
      : []),
  ];

  it('counts what is lined, named and signed, and the target that is reached', () => {
    const found = fireLaneProgramme(
      projectOf({
        compounds: [place('done', 0), place('half', 100), place('silent', 200), place('bare', 300)],
        fire_lanes: [
          lane(
            [
              [20, 0],
              [80, 0],
            ],
            { name: '消防车道1' },
            'a',
          ),
          lane(
            [
              [20, 100],
              [80, 100],
            ],
            { name: ' ' },
            'b',
          ),
          lane(
            [
              [20, 200],
              [80, 200],
            ],
            { name: '消防车道2' },
            'd',
          ),
        ],
        fire_lane_markings: [...marked('a', 0, ['lines', 'signs']), ...marked('b', 100, ['lines'])],
      }),
    );
    expect(found.compounds).toEqual([
      { compound: 'done', lanes: 1, lined: 1, named: 1, signed: 1, done_pct: 100 },
      { compound: 'half', lanes: 1, lined: 1, named: 0, signed: 0, done_pct: 0 },
      { compound: 'silent', lanes: 1, lined: null, named: 1, signed: null, done_pct: null },
      { compound: 'bare', lanes: 0, lined: null, named: 0, signed: null, done_pct: null },
    ]);
    expect(found).toMatchObject({ done_pct: 50, reached_pct: 30, next_pct: 70 });
  });
});
