import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { LayerFeature, PropertiesOf } from '../../model/layer';
import { plan, reviewOf, told } from '../testReview';

type Path = [number, number][];
const lane = (path: Path, properties: Partial<PropertiesOf<'fire_lanes'>> = {}, id = 'l') =>
  feature('fire_lanes', plan.line(...path), { id, width_m: 4, ...properties });
const house = (east: number, north: number, width = 20, depth = 10, id = 'h') =>
  feature('buildings', plan.rectangle(east, north, width, depth), { id });
const stall = (east: number, north: number, width = 6, depth = 2.5, id = 's') =>
  feature('parking', plan.rectangle(east, north, width, depth), { id, kind: 'parallel' });
const straight: Path = [
  [0, 0],
  [60, 0],
];
const tally = (review: ReturnType<typeof reviewOf>) => Object.values(review.summary)[0]!;

describe('fire_lane_width and fire_lane_height', () => {
  it('on both sides of 4 m, at it, and not stated', () => {
    const width = (width_m: number | null) =>
      reviewOf({ fire_lanes: [lane(straight, { width_m })] }, 'fire_lane_width');
    expect(told(width(3.99))).toEqual([['violation', 'l', 3.99]]);
    expect(told(width(4))).toEqual([]);
    expect(told(width(4.01))).toEqual([]);
    expect(tally(width(null))).toMatchObject({ checked: 0, not_checkable: 1 });
    expect(width(3.4).findings[0]).toMatchObject({
      clause: 'GB 50016-2014(2018) 7.1.8(1)',
      required: 4,
      advice: [{ code: 'widen', values: { feature: 'l', by_m: 0.6 } }],
    });
    const height = (clear_height_m: number | null) =>
      told(reviewOf({ fire_lanes: [lane(straight, { clear_height_m })] }, 'fire_lane_height'));
    expect(height(3.9)).toEqual([['violation', 'l', 3.9]]);
    expect(height(4)).toEqual([]);
    expect(height(null)).toEqual([]);
  });

  it('by a figure of the project', () => {
    const rules = { figures: { 'fire_lane.clear_width_min': { value: 3.5 } } };
    const found = reviewOf({ fire_lanes: [lane(straight, { width_m: 3.4 })] }, 'fire_lane_width', rules);
    expect(found.findings[0]).toMatchObject({ required: 3.5, overridden: true });
  });
});

describe('fire_lane_slope', () => {
  it('should not be over 8 %, must not be over 10 %', () => {
    const at = (slope_pct: number | null) =>
      reviewOf({ fire_lanes: [lane(straight, { slope_pct })] }, 'fire_lane_slope').findings.map((f) => [
        f.measured,
        f.required,
        f.strength,
      ]);
    expect(at(8)).toEqual([]);
    expect(at(8.01)).toEqual([[8.01, 8, 'should']]);
    expect(at(10)).toEqual([[10, 8, 'should']]);
    expect(at(10.01)).toEqual([[10.01, 10, 'must']]);
    expect(at(-12)).toEqual([[12, 10, 'must']]);
    expect(at(null)).toEqual([]);
  });
});

describe('fire_lane_wall_distance', () => {
  it('from the edge: 5 m on both sides and at it', () => {
    const at = (north: number, properties = {}) =>
      reviewOf(
        { fire_lanes: [lane(straight, properties)], buildings: [house(10, north)] },
        'fire_lane_wall_distance',
      );
    expect(told(at(6.9))).toEqual([['violation', 'l h', 4.9]]);
    expect(at(6.9).findings[0]).toMatchObject({ strength: 'should', required: 5 });
    expect(told(at(7))).toEqual([]);
    expect(tally(at(7))).toMatchObject({ checked: 1, pass: 1 });
    expect(told(at(-5))).toEqual([['violation', 'l h', -2]]);
    expect(tally(at(6, { width_m: null }))).toMatchObject({ checked: 0, not_checkable: 1 });
  });

  it('of a lane that is drawn as an area', () => {
    const area = feature('fire_lanes', plan.rectangle(0, -2, 60, 4), { id: 'l' });
    const at = (north: number) =>
      told(reviewOf({ fire_lanes: [area], buildings: [house(10, north)] }, 'fire_lane_wall_distance'));
    expect(at(6.9)).toEqual([['violation', 'l h', 4.9]]);
    expect(at(7)).toEqual([]);
  });
});

describe('fire_lane_obstructed', () => {
  const at = (
    things: {
      parking?: LayerFeature<'parking'>[];
      obstacles?: LayerFeature<'obstacles'>[];
      buildings?: LayerFeature<'buildings'>[];
    },
    properties = {},
  ) => reviewOf({ fire_lanes: [lane(straight, properties)], ...things }, 'fire_lane_obstructed');
  const tree = (
    north: number,
    trunk_diameter_m: number | null = null,
    kind: PropertiesOf<'obstacles'>['kind'] = 'tree',
  ) => feature('obstacles', plan.point(30, north), { id: 't', kind, trunk_diameter_m });

  it('tells the width that is left beside a stall, and lets one touch the edge', () => {
    expect(told(at({ parking: [stall(20, 0.6)] }))).toEqual([['violation', 'l s', 2.6]]);
    expect(told(at({ parking: [stall(20, 2)] }))).toEqual([]);
    expect(told(at({ parking: [stall(20, 1.9)] }))).toEqual([['violation', 'l s', 3.9]]);
    expect(at({ parking: [stall(20, 1.9)] }).findings[0]).toMatchObject({
      required: 4,
      facts: { intrusion_m: 0.1 },
    });
  });

  it('takes what stands opposite into account, not what stands further on', () => {
    const beside = at({ parking: [stall(20, 1), stall(22, -3.5, 6, 2.5, 'u')] });
    expect(told(beside)).toEqual([
      ['violation', 'l s', 2],
      ['violation', 'l u', 2],
    ]);
    const apart = at({ parking: [stall(20, 1), stall(40, -3.5, 6, 2.5, 'u')] });
    expect(told(apart)).toEqual([
      ['violation', 'l s', 3],
      ['violation', 'l u', 3],
    ]);
  });

  it('a wide lane keeps its 4 m, and still is not to be stood on', () => {
    const found = at({ parking: [stall(20, 2.5)] }, { width_m: 7 });
    expect(told(found)).toEqual([['violation', 'l s', 6]]);
    expect(found.findings[0]).toMatchObject({ required: null, clause: 'GB 50016-2014(2018) 7.1.8(3)' });
  });

  it('trunks and poles with their thickness; kerbs and gates are none', () => {
    expect(told(at({ obstacles: [tree(1.5)] }))).toEqual([['violation', 'l t', 3.5]]);
    expect(told(at({ obstacles: [tree(2.1)] }))).toEqual([]);
    expect(told(at({ obstacles: [tree(2.1, 0.4)] }))).toEqual([['violation', 'l t', 3.9]]);
    expect(told(at({ obstacles: [tree(0, null, 'pole')] }))).toEqual([['violation', 'l t', 2]]);
    expect(told(at({ obstacles: [tree(0, null, 'gate')] }))).toEqual([]);
  });

  it('a building across it leaves nothing; one that lies all over it neither', () => {
    expect(told(at({ buildings: [house(10, -5)] }))).toEqual([['violation', 'l h', 0]]);
    expect(told(at({ buildings: [house(-10, -20, 100, 40)] }))).toEqual([['violation', 'l h', 0]]);
  });

  it('a lane without a width is sure to be 4 m wide and not known beyond', () => {
    expect(told(at({ parking: [stall(20, 1.5)] }, { width_m: null }))).toEqual([['violation', 'l s', 3.5]]);
    expect(tally(at({ parking: [stall(20, 2.2)] }, { width_m: null }))).toMatchObject({
      checked: 0,
      not_checkable: 1,
    });
  });

  it('of a lane that is drawn as an area the width left is not known', () => {
    const area = feature('fire_lanes', plan.rectangle(0, -2, 60, 4), { id: 'l' });
    expect(told(reviewOf({ fire_lanes: [area], parking: [stall(20, 1)] }, 'fire_lane_obstructed'))).toEqual([
      ['violation', 'l s', null],
    ]);
    expect(told(reviewOf({ fire_lanes: [area], parking: [stall(20, 3)] }, 'fire_lane_obstructed'))).toEqual(
      [],
    );
  });
});

describe('fire_lane_turning_radius', () => {
  const arc = (radius: number, step: number): Path => {
    const path: Path = [[-30, radius]];
    for (let turn = 0; turn <= 90; turn += step) {
      const a = (turn * Math.PI) / 180;
      path.push([radius * Math.sin(a), radius * Math.cos(a)]);
    }
    return [...path, [radius, -30]];
  };
  const at = (path: Path, engine: 'ordinary' | 'aerial' = 'ordinary') =>
    reviewOf({ fire_lanes: [lane(path)] }, 'fire_lane_turning_radius', {
      settings: { fire_engine: engine },
    }).findings.map((f) => [
      f.verdict,
      f.measured === null ? null : Math.round(f.measured * 10) / 10,
      f.reason,
    ]);

  it('of a curve by the circle through its points: 9 m, and 12 m for aerial engines', () => {
    expect(at(arc(9, 15))).toEqual([]);
    expect(at(arc(8.8, 15))).toEqual([['violation', 8.8, null]]);
    expect(at(arc(8.5, 7.5))).toEqual([['violation', 8.5, null]]);
    expect(at(arc(12, 15), 'aerial')).toEqual([]);
    expect(at(arc(11.8, 15), 'aerial')).toEqual([['violation', 11.8, null]]);
  });

  it('a corner says nothing of its curve, unless any would do', () => {
    expect(
      at([
        [0, 0],
        [50, 0],
        [50, 50],
      ]),
    ).toEqual([['cannot_tell', null, 'curve_not_drawn']]);
    expect(
      at([
        [0, 0],
        [50, 0],
        [99, 9],
      ]),
    ).toEqual([]);
    expect(
      at([
        [0, 0],
        [20, 0.01],
        [20.1, 0.03],
        [60, 0],
      ]),
    ).toEqual([]);
    expect(
      at([
        [0, 0],
        [50, 0],
        [50, 0],
        [80, 0],
      ]),
    ).toEqual([]);
  });
});

describe('fire_lane_dead_end', () => {
  const main = lane(
    [
      [0, -50],
      [0, 50],
    ],
    { kind: 'through' },
    'm',
  );
  const turning = (side: number, properties: Partial<PropertiesOf<'turning_areas'>> = {}, depth = side) =>
    feature('turning_areas', plan.rectangle(45 - side, 2, side, depth), { id: 'a', ...properties });
  const at = (length: number, areas: LayerFeature<'turning_areas'>[] = [], settings = {}) =>
    reviewOf(
      {
        fire_lanes: [
          main,
          lane(
            [
              [0, 0],
              [length, 0],
            ],
            { kind: 'dead_end' },
          ),
        ],
        turning_areas: areas,
      },
      'fire_lane_dead_end',
      { settings },
    ).findings.filter(({ features }) => features[0] === 'l');

  it('over 40 m from the junction', () => {
    expect(at(40)).toEqual([]);
    expect(at(40.1)).toMatchObject([{ verdict: 'violation', measured: 40.1, required: 40, features: ['l'] }]);
  });

  it('with a turning area of 12 m, or of 15 m by the setting', () => {
    expect(at(45, [turning(12, { lane_id: 'l' })])).toEqual([]);
    expect(at(45, [turning(12)])).toEqual([]);
    expect(at(45, [turning(12, { lane_id: 'm' })])).toHaveLength(1);
    expect(at(45, [turning(11.9)])).toMatchObject([{ measured: 11.9, required: 12, strength: 'must' }]);
    expect(at(45, [turning(14)], { turning_area_m: 15 })).toMatchObject([
      { measured: 14, required: 15, strength: 'should' },
    ]);
    expect(at(45, [turning(11)], { turning_area_m: 18 })).toMatchObject([{ required: 12, strength: 'must' }]);
    expect(at(45, [turning(18)], { turning_area_m: 18 })).toEqual([]);
    expect(at(45, [turning(17.5)], { turning_area_m: 18 })).toMatchObject([{ measured: 17.5, required: 18 }]);
  });

  it('cannot tell the side of a turning area of another shape', () => {
    const ell = feature(
      'turning_areas',
      plan.polygon([31, 2], [45, 2], [45, 16], [41, 16], [41, 6], [31, 6]),
      { id: 'a' },
    );
    expect(at(45, [ell])).toMatchObject([{ verdict: 'cannot_tell', reason: 'not_a_rectangle' }]);
  });

  it('by what is drawn, not by the kind: an end at the gate or on a lane leads on', () => {
    const compound = feature('compounds', plan.rectangle(-100, -100, 200, 200), { id: 'c' });
    const gate = reviewOf(
      {
        compounds: [compound],
        fire_lanes: [
          lane([
            [-99.5, 0],
            [99.5, 0],
          ]),
        ],
      },
      'fire_lane_dead_end',
    );
    expect(told(gate)).toEqual([]);
    expect(told(reviewOf({ fire_lanes: [lane(straight)] }, 'fire_lane_dead_end'))).toEqual([
      ['violation', 'l', 60],
    ]);
    const loop = lane([
      [0, 0],
      [60, 0],
      [60, 60],
      [0, 60],
      [0, 0],
    ]);
    expect(told(reviewOf({ fire_lanes: [loop] }, 'fire_lane_dead_end'))).toEqual([]);
  });
});

describe('fire_lane_ring', () => {
  const ring = lane(
    [
      [0, 0],
      [60, 0],
      [60, 60],
      [0, 60],
    ],
    { kind: 'ring' },
  );
  const at = (...others: LayerFeature<'fire_lanes'>[]) =>
    reviewOf({ fire_lanes: [ring, ...others] }, 'fire_lane_ring');

  it('joins at two places or more', () => {
    expect(told(at())).toEqual([['violation', 'l', 0]]);
    expect(
      told(
        at(
          lane(
            [
              [30, 0],
              [30, -40],
            ],
            {},
            'a',
          ),
        ),
      ),
    ).toEqual([['violation', 'l', 1]]);
    expect(
      told(
        at(
          lane(
            [
              [30, 0],
              [30, -40],
            ],
            {},
            'a',
          ),
          lane(
            [
              [31, 0],
              [60, -40],
            ],
            {},
            'b',
          ),
        ),
      ),
    ).toEqual([['violation', 'l', 1]]);
    expect(
      told(
        at(
          lane(
            [
              [30, 0],
              [30, -40],
            ],
            {},
            'a',
          ),
          lane(
            [
              [60, 30],
              [90, 30],
            ],
            {},
            'b',
          ),
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        at(
          lane(
            [
              [30, -10],
              [30, 80],
            ],
            {},
            'a',
          ),
        ),
      ),
    ).toEqual([]);
  });
});

describe('fire_lane_reach', () => {
  const at = (north: number, settings = {}) =>
    told(
      reviewOf({ fire_lanes: [lane(straight)], buildings: [house(10, north)] }, 'fire_lane_reach', {
        settings,
      }),
    );

  it('to the farthest corner, by the setting', () => {
    expect(at(70)).toEqual([]);
    expect(at(70.1)).toEqual([['violation', 'h', 80.1]]);
    expect(at(30, { lane_reach_m: 39 })).toEqual([['violation', 'h', 40]]);
    expect(at(900)).toEqual([['violation', 'h', 910]]);
  });

  it('says nothing of a layout without lanes', () => {
    expect(tally(reviewOf({ buildings: [house(0, 0)] }, 'fire_lane_reach'))).toMatchObject({
      checked: 0,
      not_checkable: 1,
    });
  });
});

describe('rescue_site', () => {
  const at = (
    [length, width, gap]: [number, number, number],
    site: Partial<PropertiesOf<'rescue_sites'>> = { slope_pct: 1 },
    height_m: number | null = 30,
  ) =>
    reviewOf(
      {
        rescue_sites: [feature('rescue_sites', plan.rectangle(0, 0, length, width), { id: 'r', ...site })],
        buildings: [feature('buildings', plan.rectangle(0, width + gap, 40, 12), { id: 'h', height_m })],
      },
      'rescue_site',
    ).findings.map((f) => [f.verdict, f.measured, f.required, f.strength]);

  it('15 × 10 m, 20 × 10 m above 50 m', () => {
    expect(at([15, 10, 6])).toEqual([]);
    expect(at([14.9, 10, 6])).toEqual([['violation', 14.9, 15, 'must']]);
    expect(at([15, 9.9, 6])).toEqual([['violation', 9.9, 10, 'must']]);
    expect(at([15, 10, 6], undefined, 51)).toEqual([['violation', 15, 20, 'must']]);
    expect(at([20, 10, 6], undefined, 51)).toEqual([]);
    expect(at([20, 9.8, 6], undefined, 51)).toEqual([['violation', 9.8, 10, 'must']]);
    expect(at([15, 10, 6], undefined, null)).toEqual([['cannot_tell', 15, 20, 'must']]);
    expect(at([20, 10, 6], undefined, null)).toEqual([]);
  });

  it('5 to 10 m from the wall', () => {
    expect(at([15, 10, 5])).toEqual([]);
    expect(at([15, 10, 4.9])).toEqual([['violation', 4.9, 5, 'should']]);
    expect(at([15, 10, 10])).toEqual([]);
    expect(at([15, 10, 10.1])).toEqual([['violation', 10.1, 10, 'must']]);
  });

  it('not steeper than 3 %', () => {
    expect(at([15, 10, 6], { slope_pct: 3 })).toEqual([]);
    expect(at([15, 10, 6], { slope_pct: 3.1 })).toEqual([['violation', 3.1, 3, 'should']]);
    expect(at([15, 10, 6], { slope_pct: null })).toEqual([]);
  });
});
