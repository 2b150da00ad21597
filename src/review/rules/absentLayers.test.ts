import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { RuleId } from '../ruleIds';
import { node, pipe, plan, reviewOf } from '../testReview';

type Layers = Parameters<typeof reviewOf>[0];

const tally = (layers: Layers, rule: RuleId) => {
  const { pass, violation, cannot_tell, not_checkable } = reviewOf(layers, rule).summary[rule]!;
  expect(violation + cannot_tell).toBe(0);
  return { pass, not_checkable };
};
const water = (id: string, north: number, laying: 'direct_buried' | 'overhead' = 'direct_buried') =>
  pipe(
    id,
    'water',
    [
      [0, north],
      [40, north],
    ],
    { laying },
  );
/** Two in the ground, one in the air. */
const pipes = [water('a', 0), water('b', 5), water('c', 9, 'overhead')];
const house = (north: number) => feature('buildings', plan.rectangle(0, north, 20, 10), { id: 'h' });
const far = 1000;

describe('what was never drawn has not been kept clear of', () => {
  it('pipes without any building are not checked against one', () => {
    for (const rule of ['pipe_under_building', 'pipe_building', 'pipe_foundation'] as const)
      expect(tally({ pipes }, rule), rule).toEqual({ pass: 0, not_checkable: 2 });
  });

  it('pipes far from the buildings that are drawn lie under none', () => {
    const layers = { pipes, buildings: [house(far)] };
    expect(tally(layers, 'pipe_under_building')).toEqual({ pass: 2, not_checkable: 0 });
    expect(tally(layers, 'pipe_building')).toEqual({ pass: 0, not_checkable: 0 });
  });

  it('pipes without any obstacle are not checked against trees, poles and kerbs', () => {
    const tree = feature('obstacles', plan.point(0, far), { id: 't', kind: 'tree' });
    for (const rule of ['pipe_tree', 'pipe_obstacle'] as const) {
      expect(tally({ pipes }, rule), rule).toEqual({ pass: 0, not_checkable: 2 });
      expect(tally({ pipes, obstacles: [tree] }, rule), rule).toEqual({ pass: 0, not_checkable: 0 });
    }
  });

  it('a stall, thing by thing: manholes, green, buildings, other stalls', () => {
    const parking = [feature('parking', plan.rectangle(0, 0, 2.5, 5.3), { id: 's', kind: 'perpendicular' })];
    const rule = 'stall_placement';
    expect(tally({ parking }, rule)).toEqual({ pass: 1, not_checkable: 3 });
    const green = [feature('green', plan.rectangle(0, far, 9, 9), { id: 'g' })];
    expect(tally({ parking, green }, rule)).toEqual({ pass: 2, not_checkable: 2 });
    const buildings = [house(far)];
    expect(tally({ parking, green, buildings }, rule)).toEqual({ pass: 3, not_checkable: 1 });
    const pipe_nodes = [node('n', [0, far], { kind: 'bend' })];
    expect(tally({ parking, green, buildings, pipe_nodes }, rule)).toEqual({ pass: 4, not_checkable: 0 });
  });

  it('a stall on green still passes for the rest', () => {
    const parking = [feature('parking', plan.rectangle(0, 0, 2.5, 5.3), { id: 's', kind: 'perpendicular' })];
    const green = [feature('green', plan.rectangle(-5, -5, 20, 20), { id: 'g' })];
    expect(reviewOf({ parking, green }, 'stall_placement').summary.stall_placement).toEqual({
      checked: 2,
      pass: 1,
      violation: 1,
      cannot_tell: 0,
      not_checkable: 2,
    });
  });

  it('a parking area without any building', () => {
    const parking = [feature('parking', plan.rectangle(0, 0, 30, 15), { id: 'p', kind: 'area' })];
    const rule = 'stall_window_distance';
    expect(tally({ parking }, rule)).toEqual({ pass: 0, not_checkable: 1 });
    expect(tally({ parking, buildings: [house(far)] }, rule)).toEqual({ pass: 0, not_checkable: 0 });
  });

  it('a fire lane without anything that could stand in it or beside it', () => {
    const fire_lanes = [feature('fire_lanes', plan.line([0, 0], [60, 0]), { id: 'l', width_m: 4 })];
    const buildings = [house(far)];
    expect(tally({ fire_lanes }, 'fire_lane_obstructed')).toEqual({ pass: 0, not_checkable: 1 });
    expect(tally({ fire_lanes, buildings }, 'fire_lane_obstructed')).toEqual({ pass: 1, not_checkable: 0 });
    expect(tally({ fire_lanes }, 'fire_lane_wall_distance')).toEqual({ pass: 0, not_checkable: 1 });
    expect(tally({ fire_lanes, buildings }, 'fire_lane_wall_distance')).toEqual({
      pass: 0,
      not_checkable: 0,
    });
  });

  it('a lane that is drawn as an area', () => {
    const fire_lanes = [feature('fire_lanes', plan.rectangle(0, -2, 60, 4), { id: 'l' })];
    expect(tally({ fire_lanes }, 'fire_lane_obstructed')).toEqual({ pass: 0, not_checkable: 1 });
    expect(tally({ fire_lanes, buildings: [house(far)] }, 'fire_lane_obstructed')).toEqual({
      pass: 1,
      not_checkable: 0,
    });
  });

  it('drains without any manhole: a short one proves no spacing, one that is too long is still told', () => {
    const drain = (length: number) =>
      pipe(
        'd',
        'foul',
        [
          [0, 0],
          [length, 0],
        ],
        { diameter_mm: 300 },
      );
    const pipe_nodes = [node('n', [0, far], { kind: 'manhole' })];
    expect(tally({ pipes: [drain(20)] }, 'manhole_spacing')).toEqual({ pass: 0, not_checkable: 1 });
    expect(tally({ pipes: [drain(20)], pipe_nodes }, 'manhole_spacing')).toEqual({
      pass: 1,
      not_checkable: 0,
    });
    expect(reviewOf({ pipes: [drain(120)] }, 'manhole_spacing').findings).toHaveLength(1);
  });

  it('stalls without a road, and features without a boundary', () => {
    const parking = [feature('parking', plan.rectangle(0, 0, 2.5, 5.3), { id: 's', kind: 'perpendicular' })];
    expect(tally({ parking }, 'aisle_width')).toEqual({ pass: 0, not_checkable: 1 });
    expect(tally({ parking }, 'feature_outside_compound')).toEqual({ pass: 0, not_checkable: 1 });
  });
});
