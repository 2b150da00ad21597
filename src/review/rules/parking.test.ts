import { describe, expect, it } from 'vitest';
import { feature, projectOf } from '../../../test/builders/plan';
import type { LayerFeature, PropertiesOf } from '../../model/layer';
import { parkingSummary } from '../parkingSummary';
import { node, plan, reviewOf, told } from '../testReview';

type Layers = Parameters<typeof reviewOf>[0];
const stall = (
  [east, north, width, depth]: [number, number, number, number],
  properties: Partial<PropertiesOf<'parking'>> = {},
  id = 's',
) =>
  feature('parking', plan.rectangle(east, north, width, depth), { id, kind: 'perpendicular', ...properties });
const tally = (review: ReturnType<typeof reviewOf>) => Object.values(review.summary)[0]!;

describe('stall_size', () => {
  const at = (one: LayerFeature<'parking'>, more: Layers = {}) =>
    reviewOf({ ...more, parking: [one, ...(more.parking ?? [])] }, 'stall_size').findings.map((f) => [
      f.verdict,
      f.measured,
      f.required,
      f.reason,
    ]);
  const lawn = feature('green', plan.rectangle(-5, 5, 20, 10), { id: 'g' });

  it('at right angles: 2.4 m wide; 5.1 m against a row, 5.3 m against a wall', () => {
    expect(at(stall([0, 0, 2.4, 5.3]))).toEqual([]);
    expect(at(stall([0, 0, 2.3, 5.3]))).toEqual([['violation', 2.3, 2.4, null]]);
    expect(at(stall([0, 0, 2.5, 5]))).toEqual([['violation', 5, 5.1, null]]);
    expect(at(stall([0, 0, 2.5, 5.1]))).toEqual([['cannot_tell', 5.1, 5.3, 'nothing_behind_drawn']]);
    expect(at(stall([0, -0.1, 2.5, 5.1]), { green: [lawn] })).toEqual([['violation', 5.1, 5.3, null]]);
    expect(at(stall([0, 0, 2.5, 5.1]), { parking: [stall([0, 5.1, 2.5, 5.3], {}, 't')] })).toEqual([]);
    const wall = feature('obstacles', plan.line([-5, 5.2], [10, 5.2]), { id: 'w', kind: 'wall' });
    expect(at(stall([0, 0, 2.5, 5.2]), { obstacles: [wall] })).toEqual([['violation', 5.2, 5.3, null]]);
  });

  it('parallel: 2.4 × 6 m, not yet checked against print', () => {
    expect(at(stall([0, 0, 6, 2.4], { kind: 'parallel' }))).toEqual([]);
    expect(at(stall([0, 0, 6, 2.3], { kind: 'parallel' }))).toEqual([['violation', 2.3, 2.4, null]]);
    const short = reviewOf({ parking: [stall([0, 0, 5.9, 2.4], { kind: 'parallel' })] }, 'stall_size');
    expect(told(short)).toEqual([['violation', 's', 5.9]]);
    expect(short.findings[0]).toMatchObject({ required: 6, standing: 'unverified' });
  });

  it('turned any way', () => {
    const turned = feature('parking', plan.polygon([0, 0], [1.92, 1.44], [-1.26, 5.68], [-3.18, 4.24]), {
      id: 's',
      kind: 'perpendicular',
    });
    expect(at(turned)).toEqual([]);
  });

  it('of an unknown kind by what every kind asks', () => {
    expect(at(stall([0, 0, 2.4, 6], { kind: null }))).toEqual([]);
    expect(at(stall([0, 0, 2.4, 5.5], { kind: null }))).toEqual([['cannot_tell', 5.5, 6, 'kind_not_stated']]);
    expect(at(stall([0, 0, 2.4, 5], { kind: null }))).toEqual([['violation', 5, 5.1, null]]);
  });

  it('accessible: with its strip, or without if the strip may lie beside', () => {
    expect(at(stall([0, 0, 3.7, 5.3], { accessible: true }))).toEqual([]);
    expect(at(stall([0, 0, 2.5, 5.3], { accessible: true }))).toEqual([
      ['cannot_tell', 2.5, 3.7, 'side_strip_not_drawn'],
    ]);
    expect(at(stall([0, 0, 2.4, 5.3], { accessible: true }))).toEqual([['violation', 2.4, 2.5, null]]);
  });

  it('is not checked of angled stalls, areas and other shapes', () => {
    const bent = feature('parking', plan.polygon([0, 0], [5, 0], [5, 5], [4, 5], [4, 1], [0, 1]), {
      id: 'b',
    });
    const parking = [
      stall([0, 0, 3, 3], { kind: 'angled' }, 'a'),
      stall([9, 0, 20, 9], { kind: 'area' }, 'b'),
      bent,
    ];
    expect(tally(reviewOf({ parking }, 'stall_size'))).toMatchObject({ checked: 0, not_checkable: 3 });
  });
});

describe('stall_placement', () => {
  const at = (more: Layers) =>
    reviewOf({ ...more, parking: [stall([0, 0, 2.5, 5]), ...(more.parking ?? [])] }, 'stall_placement');

  it('over a manhole or a valve, not over a bend', () => {
    const over = (kind: PropertiesOf<'pipe_nodes'>['kind'], place: [number, number] = [1, 1]) =>
      told(at({ pipe_nodes: [node('n', place, { kind })] }));
    expect(over('manhole')).toEqual([['violation', 's n', null]]);
    expect(over('valve')).toEqual([['violation', 's n', null]]);
    expect(over('bend')).toEqual([]);
    expect(over('manhole', [2.6, 1])).toEqual([]);
  });

  it('on green, on a building and on another stall, by how much', () => {
    const green = (east: number) =>
      told(at({ green: [feature('green', plan.rectangle(east, 0, 9, 9), { id: 'g' })] }));
    expect(green(2.5)).toEqual([]);
    expect(green(2.3)).toEqual([['violation', 's g', 1]]);
    const house = feature('buildings', plan.rectangle(-5, 4, 20, 9), { id: 'h' });
    expect(told(at({ buildings: [house] }))).toEqual([['violation', 's h', 2.5]]);
    expect(told(at({ parking: [stall([2, 0, 2.5, 5], {}, 't')] }))).toEqual([['violation', 't s', 2.5]]);
    expect(told(at({ parking: [stall([2.5, 0, 2.5, 5], {}, 't')] }))).toEqual([]);
  });

  it('in the hole of a lawn, and on a lawn that is not convex', () => {
    const ring = plan.rectangle(-5, -5, 20, 20).coordinates[0]!;
    const hole = plan.rectangle(-1, -1, 5, 8).coordinates[0]!;
    const around = feature('green', { type: 'Polygon', coordinates: [ring, hole] }, { id: 'g' });
    expect(told(at({ green: [around] }))).toEqual([]);
    const comb = feature(
      'green',
      plan.polygon([-1, 4], [0.5, 4], [0.5, 1], [1.5, 1], [1.5, 4], [4, 4], [4, 9], [-1, 9]),
      { id: 'g' },
    );
    expect(told(at({ green: [comb] }))).toEqual([['violation', 's g', 5.5]]);
  });
});

describe('aisle_width', () => {
  const road = (width: number, use: 'carriageway' | 'footway' = 'carriageway', north = 5.4) =>
    feature('roads', plan.rectangle(-20, north, 60, width), { id: 'r', use });
  const at = (more: Layers, one = stall([0, 0, 2.5, 5.3])) =>
    reviewOf({ ...more, parking: [one, ...(more.parking ?? [])] }, 'aisle_width');

  it('5.5 m behind a stall at right angles, 3.8 m beside a parallel one', () => {
    expect(told(at({ roads: [road(5.4)] }))).toEqual([]);
    expect(told(at({ roads: [road(5.3)] }))).toEqual([['violation', 's r', 5.4]]);
    const parallel = stall([0, 2.9, 6, 2.4], { kind: 'parallel' });
    expect(told(at({ roads: [road(3.7)] }, parallel))).toEqual([]);
    expect(told(at({ roads: [road(3.6)] }, parallel))).toEqual([['violation', 's r', 3.7]]);
  });

  it('up to what stands on the road, over the seam of two roads', () => {
    const opposite = stall([0, 9, 2.5, 5.3], {}, 't');
    expect(told(at({ roads: [road(9)], parking: [opposite] }))[0]).toEqual(['violation', 's r', 3.7]);
    const seam = { ...road(6, 'carriageway', 8.4), properties: { id: 'q' } };
    expect(told(at({ roads: [road(3), seam] }))).toEqual([]);
  });

  it('is not checked without a carriageway, nor at an unknown angle', () => {
    expect(tally(at({}))).toMatchObject({ checked: 0, not_checkable: 1 });
    expect(tally(at({ roads: [road(9, 'footway')] }))).toMatchObject({ checked: 0, not_checkable: 1 });
    expect(tally(at({ roads: [road(9, 'carriageway', 7)] }))).toMatchObject({ checked: 0, not_checkable: 1 });
    expect(tally(at({ roads: [road(3)] }, stall([0, 0, 2.5, 5.3], { kind: 'angled' })))).toMatchObject({
      not_checkable: 1,
    });
  });
});

describe('stall_window_distance', () => {
  const at = (north: number, fire_resistance_grade: number | null, kind: 'area' | 'parallel' = 'area') =>
    reviewOf(
      {
        parking: [stall([0, 0, kind === 'area' ? 30 : 6, kind === 'area' ? 15 : 2.5], { kind })],
        buildings: [
          feature('buildings', plan.rectangle(0, (kind === 'area' ? 15 : 2.5) + north, 30, 10), {
            id: 'h',
            fire_resistance_grade,
          }),
        ],
      },
      'stall_window_distance',
    );

  it('6, 8 or 10 m by the grade of the building, of low standing', () => {
    expect(told(at(6, 2))).toEqual([]);
    expect(told(at(5.9, 1))).toEqual([['violation', 's h', 5.9]]);
    expect(at(7.9, 3).findings[0]).toMatchObject({ required: 8, standing: 'unverified' });
    expect(told(at(8, 3))).toEqual([]);
    expect(told(at(9.9, 4))).toEqual([['violation', 's h', 9.9]]);
    expect(told(at(10, 4))).toEqual([]);
  });

  it('without a grade between 6 and 10 m nobody can tell', () => {
    expect(told(at(5.9, null))).toEqual([['violation', 's h', 5.9]]);
    expect(at(6.1, null).findings[0]).toMatchObject({
      verdict: 'cannot_tell',
      reason: 'fire_resistance_grade_not_stated',
    });
    expect(told(at(10, null))).toEqual([]);
  });

  it('asks nothing of scattered stalls', () => {
    expect(tally(at(2, 2, 'parallel'))).toMatchObject({ checked: 0, not_checkable: 0 });
  });
});

describe('parkingSummary', () => {
  it('stalls per household and the share that can charge; not stated is not zero', () => {
    const compounds = [
      feature('compounds', plan.rectangle(0, 0, 50, 50), { id: 'a', households: 4 }),
      feature('compounds', plan.rectangle(100, 0, 50, 50), { id: 'b' }),
    ];
    const parking = [
      stall([5, 5, 2.5, 5], { charging: true }),
      stall([10, 5, 2.5, 5], {}, 't'),
      stall([20, 5, 25, 9], { kind: 'area' }, 'u'),
    ];
    const found = parkingSummary(projectOf({ compounds, parking }));
    expect(found.compounds).toEqual([
      {
        compound: 'a',
        stalls: 2,
        areas_not_stated: 1,
        households: 4,
        stalls_per_household: 0.5,
        charging: 1,
        charging_pct: 50,
      },
      {
        compound: 'b',
        stalls: 0,
        areas_not_stated: 0,
        households: null,
        stalls_per_household: null,
        charging: 0,
        charging_pct: null,
      },
    ]);
    expect(found.new_community).toEqual({ stalls_per_household: 1, charging_ready_pct: 100 });
  });
});
