import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { LayerFeature, PropertiesOf } from '../../model/layer';
import { plan, reviewOf, told } from '../testReview';

type Path = [number, number][];
const lane = (id: string, path: Path, properties: Partial<PropertiesOf<'fire_lanes'>> = {}) =>
  feature('fire_lanes', plan.line(...path), { id, width_m: 4, ...properties });
const stall = (east: number, north: number, width: number, depth: number) =>
  feature('parking', plan.rectangle(east, north, width, depth), { id: 's', kind: 'parallel' });

describe('fire_lane_turning_radius over a joint', () => {
  const at = (...lanes: LayerFeature<'fire_lanes'>[]) =>
    reviewOf({ fire_lanes: lanes }, 'fire_lane_turning_radius');
  const seen = (...lanes: LayerFeature<'fire_lanes'>[]) =>
    at(...lanes).findings.map((f) => [
      f.verdict,
      f.features.join(' '),
      f.measured === null ? null : Math.round(f.measured * 10) / 10,
    ]);
  /** A quarter circle about the origin from turn to turn, degrees from north. */
  const arc = (radius: number, from: number, to: number): Path => {
    const path: Path = [];
    for (let turn = from; turn <= to; turn += 15) {
      const angle = (turn * Math.PI) / 180;
      path.push([radius * Math.sin(angle), radius * Math.cos(angle)]);
    }
    return path;
  };
  const west: Path = [
    [-30, 0],
    [0, 0],
  ];

  it('a corner between two lanes that run on says nothing of its curve', () => {
    const corner = at(
      lane('a', west),
      lane('b', [
        [0, 0],
        [0, 30],
      ]),
    );
    expect(corner.findings).toMatchObject([
      { verdict: 'cannot_tell', reason: 'curve_not_drawn', features: ['a', 'b'], required: 9 },
    ]);
    expect(corner.summary.fire_lane_turning_radius).toMatchObject({ checked: 3, pass: 2, cannot_tell: 1 });
    // Drawn towards the joint, and 0.4 m short of it.
    expect(
      seen(
        lane('a', west),
        lane('b', [
          [0, 30],
          [0, 0.4],
        ]),
      ),
    ).toEqual([['cannot_tell', 'a b', null]]);
  });

  it('straight on is no bend, and 0.6 m apart no joint', () => {
    const straight = at(
      lane('a', west),
      lane('b', [
        [0, 0],
        [30, 0],
      ]),
    );
    expect(straight.summary.fire_lane_turning_radius).toMatchObject({ checked: 3, pass: 3 });
    const apart = at(
      lane('a', west),
      lane('b', [
        [0.6, 0],
        [0.6, 30],
      ]),
    );
    expect(apart.summary.fire_lane_turning_radius).toMatchObject({ checked: 2, pass: 2 });
  });

  it('a curve that is cut in two between its points: 9 m pass, 8.5 m is told of either lane, not of the joint again', () => {
    const cut = (radius: number) =>
      seen(
        lane('a', [[-30, radius], ...arc(radius, 0, 45)]),
        lane('b', [...arc(radius, 45, 90), [radius, -30]]),
      );
    expect(cut(9)).toEqual([]);
    expect(cut(8.5)).toEqual([
      ['violation', 'a', 8.5],
      ['violation', 'b', 8.5],
    ]);
  });

  it('where three lanes meet, or one passes, nothing says which way one turns', () => {
    const b = lane('b', [
      [0, 0],
      [0, 30],
    ]);
    expect(
      seen(
        lane('a', west),
        b,
        lane('c', [
          [0, 0],
          [30, 0],
        ]),
      ),
    ).toEqual([]);
    expect(
      seen(
        lane('a', [
          [-30, 0],
          [30, 0],
        ]),
        b,
      ),
    ).toEqual([]);
  });
});

describe('fire_lane_obstructed at a corner', () => {
  const at = (parking: LayerFeature<'parking'>, buildings: LayerFeature<'buildings'>[] = []) =>
    reviewOf(
      {
        fire_lanes: [
          lane('l', [
            [0, 0],
            [30, 0],
            [30, 30],
          ]),
        ],
        parking: [parking],
        buildings,
      },
      'fire_lane_obstructed',
    );

  it('what stands across the corner counts with what stands on the inner side', () => {
    // The shed leaves 1 m to the left of the line, the stall 1.414 m to its right.
    const shed = feature('buildings', plan.rectangle(26, 1, 2.5, 2), { id: 'h' });
    expect(told(at(stall(31, -6, 2.5, 5), [shed]))).toContainEqual(['violation', 'l s', 2.414]);
  });

  it('the outer side of the turn belongs to the lane', () => {
    // Nearest corner 1 m east and 1 m south of the turn: 1.414 m off, within half of 4 m.
    expect(told(at(stall(31, -6, 2.5, 5)))).toEqual([['violation', 'l s', 3.414]]);
    // 1.5 m each way: 2.121 m off.
    expect(told(at(stall(31.5, -6.5, 2.5, 5)))).toEqual([]);
  });
});

describe('a lane that is drawn as an area', () => {
  const area = feature('fire_lanes', plan.rectangle(0, -2, 60, 4), { id: 'l' });
  const house = (east: number, north: number, width: number, depth: number) =>
    feature('buildings', plan.rectangle(east, north, width, depth), { id: 'h' });
  const at = (buildings: LayerFeature<'buildings'>[], parking: LayerFeature<'parking'>[] = []) =>
    told(reviewOf({ fire_lanes: [area], buildings, parking }, 'fire_lane_obstructed'));

  it('has what lies across it standing in it, with no corner inside', () => {
    expect(at([house(20, -10, 10, 20)])).toEqual([['violation', 'l h', null]]);
    expect(at([house(-10, -10, 100, 20)])).toEqual([['violation', 'l h', null]]);
    expect(at([house(0, 2, 60, 10)])).toEqual([]);
    expect(at([house(0, 2.1, 60, 10)])).toEqual([]);
    expect(at([], [stall(10, 1.99, 6, 2.5)])).toEqual([['violation', 'l s', null]]);
  });

  it('keeps no distance to a wall inside it', () => {
    const found = reviewOf(
      { fire_lanes: [area], buildings: [house(20, -1, 2, 2)] },
      'fire_lane_wall_distance',
    );
    expect(told(found)).toEqual([['violation', 'l h', 0]]);
  });
});

describe('a lane of no length', () => {
  it('is checked by no rule, and counted', () => {
    const point = lane(
      'p',
      [
        [5, 5],
        [5, 5],
      ],
      { kind: 'ring', clear_height_m: 4, slope_pct: 1 },
    );
    for (const rule of [
      'fire_lane_obstructed',
      'fire_lane_width',
      'fire_lane_height',
      'fire_lane_slope',
      'fire_lane_wall_distance',
      'fire_lane_turning_radius',
      'fire_lane_dead_end',
      'fire_lane_ring',
      'marking_edge_line',
      'marking_box_spacing',
      'marking_entrance_mesh',
      'marking_sign',
    ] as const) {
      const { summary } = reviewOf({ fire_lanes: [point] }, rule);
      expect(summary[rule], rule).toEqual({
        checked: 0,
        pass: 0,
        violation: 0,
        cannot_tell: 0,
        not_checkable: 1,
      });
    }
  });
});
