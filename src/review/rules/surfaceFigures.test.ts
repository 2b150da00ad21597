import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { LayerFeature, PropertiesOf } from '../../model/layer';
import type { RuleId } from '../ruleIds';
import { plan, reviewOf } from '../testReview';

type Path = [number, number][];
type Layers = Parameters<typeof reviewOf>[0];

const lane = (path: Path, facts: Partial<PropertiesOf<'fire_lanes'>> = {}, id = 'l') =>
  feature('fire_lanes', plan.line(...path), { id, width_m: 4, ...facts });
const straight: Path = [
  [0, 0],
  [60, 0],
];
const stall = (width: number, length: number, facts: Partial<PropertiesOf<'parking'>> = {}) =>
  feature('parking', plan.rectangle(0, 0, width, length), { id: 's', kind: 'perpendicular', ...facts });
const told = (layers: Layers, rule: RuleId, settings = {}) =>
  reviewOf(layers, rule, { settings }).findings.map((f) => [f.verdict, f.strength, f.required]);

describe('fire lanes: what must be and what should be', () => {
  it('must be 4 m wide and 4 m high', () => {
    const width = (width_m: number) => told({ fire_lanes: [lane(straight, { width_m })] }, 'fire_lane_width');
    expect(width(3.99)).toEqual([['violation', 'must', 4]]);
    expect(width(4)).toEqual([]);
    const height = (clear_height_m: number) =>
      told({ fire_lanes: [lane(straight, { clear_height_m })] }, 'fire_lane_height');
    expect(height(3.99)).toEqual([['violation', 'must', 4]]);
    expect(height(4)).toEqual([]);
  });

  it('must turn in 9 m, in 12 m where aerial engines come', () => {
    const bend = (radius: number, fire_engine: 'ordinary' | 'aerial') => {
      const path: Path = [[-30, radius]];
      for (let turn = 0; turn <= 90; turn += 15) {
        const angle = (turn * Math.PI) / 180;
        path.push([radius * Math.sin(angle), radius * Math.cos(angle)]);
      }
      return told({ fire_lanes: [lane([...path, [radius, -30]])] }, 'fire_lane_turning_radius', {
        fire_engine,
      });
    };
    expect(bend(8.9, 'ordinary')).toEqual([['violation', 'must', 9]]);
    expect(bend(9, 'ordinary')).toEqual([]);
    expect(bend(11.9, 'aerial')).toEqual([['violation', 'must', 12]]);
    expect(bend(12, 'aerial')).toEqual([]);
  });

  it('over 40 m must have a turning area: 12 m must be, 15 and 18 m should be', () => {
    const main = lane(
      [
        [0, -50],
        [0, 50],
      ],
      { kind: 'through' },
      'm',
    );
    const at = (length: number, side: number | null, turning_area_m = 12) => {
      const end: Path = [
        [0, 0],
        [length, 0],
      ];
      const areas =
        side === null ? [] : [feature('turning_areas', plan.rectangle(45, -2, side, side), { id: 'a' })];
      const { findings } = reviewOf(
        { fire_lanes: [main, lane(end, { kind: 'dead_end' })], turning_areas: areas },
        'fire_lane_dead_end',
        { settings: { turning_area_m } },
      );
      return findings.filter((f) => f.features[0] === 'l').map((f) => [f.verdict, f.strength, f.required]);
    };
    expect(at(39.9, null)).toEqual([]);
    expect(at(40.1, null)).toEqual([['violation', 'must', 40]]);
    expect(at(45, 11.9)).toEqual([['violation', 'must', 12]]);
    expect(at(45, 12)).toEqual([]);
    expect(at(45, 14.9, 15)).toEqual([['violation', 'should', 15]]);
    expect(at(45, 15, 15)).toEqual([]);
    expect(at(45, 17.9, 18)).toEqual([['violation', 'should', 18]]);
    expect(at(45, 18, 18)).toEqual([]);
  });

  it('a ring must join at two places; a building should be within reach', () => {
    const ring = lane(
      [
        [0, 0],
        [60, 0],
        [60, 60],
        [0, 60],
      ],
      { kind: 'ring' },
    );
    const way = (id: string, path: Path) => lane(path, {}, id);
    const first = way('a', [
      [30, 0],
      [30, -40],
    ]);
    const second = way('b', [
      [60, 30],
      [90, 30],
    ]);
    expect(told({ fire_lanes: [ring, first] }, 'fire_lane_ring')).toEqual([['violation', 'must', 2]]);
    expect(told({ fire_lanes: [ring, first, second] }, 'fire_lane_ring')).toEqual([]);
    const house = feature('buildings', plan.rectangle(10, 71, 20, 10), { id: 'h' });
    expect(told({ fire_lanes: [lane(straight)], buildings: [house] }, 'fire_lane_reach')).toEqual([
      ['violation', 'should', 80],
    ]);
  });

  it('boxes must stand every 20 m', () => {
    const compound = feature('compounds', plan.rectangle(0, -50, 200, 100), { id: 'c' });
    const box = (id: string, east: number) =>
      feature('fire_lane_markings', plan.rectangle(east - 2, -1, 4, 2), { id, kind: 'box', lane_id: 'l' });
    const path: Path = [
      [20, 0],
      [80, 0],
    ];
    const at = (east: number) =>
      told(
        {
          compounds: [compound],
          fire_lanes: [lane(path)],
          fire_lane_markings: [box('a', 40), box('b', east)],
        },
        'marking_box_spacing',
      );
    expect(at(60)).toEqual([]);
    expect(at(60.1)).toEqual([['violation', 'must', 20]]);
  });
});

describe('parking: what must be', () => {
  const size = (one: LayerFeature<'parking'>, more: Layers = {}) =>
    told({ ...more, parking: [one, ...(more.parking ?? [])] }, 'stall_size');

  it('stalls at right angles: 2.4 × 5.1 m, 5.3 m against a wall', () => {
    const wall = feature('obstacles', plan.line([-5, 5.4], [10, 5.4]), { id: 'w', kind: 'wall' });
    expect(size(stall(2.39, 5.3))).toEqual([['violation', 'must', 2.4]]);
    expect(size(stall(2.4, 5.3))).toEqual([]);
    expect(size(stall(2.5, 5.09))).toEqual([['violation', 'must', 5.1]]);
    expect(size(stall(2.5, 5.29), { obstacles: [wall] })).toEqual([['violation', 'must', 5.3]]);
    expect(size(stall(2.5, 5.3), { obstacles: [wall] })).toEqual([]);
  });

  it('parallel stalls: 2.4 × 6 m', () => {
    expect(size(stall(6, 2.39, { kind: 'parallel' }))).toEqual([['violation', 'must', 2.4]]);
    expect(size(stall(5.99, 2.4, { kind: 'parallel' }))).toEqual([['violation', 'must', 6]]);
    expect(size(stall(6, 2.4, { kind: 'parallel' }))).toEqual([]);
  });

  it('accessible stalls: 3.7 m, or 1.2 m less where the strip lies beside', () => {
    const accessible = { accessible: true };
    expect(size(stall(3.7, 5.3, accessible))).toEqual([]);
    expect(size(stall(3.69, 5.3, accessible))).toEqual([['cannot_tell', 'must', 3.7]]);
    expect(size(stall(2.51, 5.3, accessible))).toEqual([['cannot_tell', 'must', 3.7]]);
    expect(size(stall(2.49, 5.3, accessible))).toEqual([['violation', 'must', 2.5]]);
  });

  it('aisles: 5.5 m behind stalls at right angles, 3.8 m beside parallel ones', () => {
    const aisle = (width: number, kind: 'perpendicular' | 'parallel') => {
      const one = kind === 'parallel' ? stall(6, 2.4, { kind }) : stall(2.4, 5.3);
      const north = kind === 'parallel' ? 2.4 : 5.3;
      const road = feature('roads', plan.rectangle(-20, north, 60, width), { id: 'r', use: 'carriageway' });
      return told({ parking: [one], roads: [road] }, 'aisle_width');
    };
    expect(aisle(5.45, 'perpendicular')).toEqual([['violation', 'must', 5.5]]);
    expect(aisle(5.5, 'perpendicular')).toEqual([]);
    expect(aisle(3.75, 'parallel')).toEqual([['violation', 'must', 3.8]]);
    expect(aisle(3.8, 'parallel')).toEqual([]);
  });

  it('an open lot: 6, 8 and 10 m from a building of grades 1 and 2, 3, 4', () => {
    const lot = stall(30, 15, { kind: 'area' });
    const at = (gap: number, fire_resistance_grade: number) => {
      const wall = plan.rectangle(0, 15 + gap, 30, 10);
      const buildings = [feature('buildings', wall, { id: 'h', fire_resistance_grade })];
      return told({ parking: [lot], buildings }, 'stall_window_distance');
    };
    for (const [grade, asked] of [
      [1, 6],
      [2, 6],
      [3, 8],
      [4, 10],
    ] as const) {
      expect(at(asked - 0.05, grade)).toEqual([['violation', 'must', asked]]);
      expect(at(asked + 0.05, grade)).toEqual([]);
    }
  });
});
