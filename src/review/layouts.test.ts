import { expect, it } from 'vitest';
import { feature } from '../../test/builders/plan';
import type { Layout } from '../model/terms';
import { pipe, plan, reviewOf, told } from './testReview';

const lane = feature('fire_lanes', plan.line([0, 0], [60, 0]), { id: 'lane', width_m: 4 });
const elsewhere = feature('parking', plan.rectangle(0, 40, 6, 2.5), { id: 'other', kind: 'parallel' });
const stall = (layout: Layout | null) =>
  feature('parking', plan.rectangle(20, 1, 6, 2.5), { id: 'stall', kind: 'parallel', layout });

it.each([
  [null, 'violation'],
  ['planned', 'violation'],
  ['today', undefined],
] as const)('a stall on a fire lane, of the layout %s: %s', (layout, verdict) => {
  const [first] = told(
    reviewOf({ fire_lanes: [lane], parking: [stall(layout), elsewhere] }, 'fire_lane_obstructed'),
  );
  expect(first?.[0]).toBe(verdict);
});

it('a building that goes with the works does not stand over a pipe', () => {
  const house = (layout: Layout) =>
    feature('buildings', plan.rectangle(-5, -5, 10, 10), { id: 'house', layout });
  const water = pipe('water', 'water', [
    [-20, 0],
    [20, 0],
  ]);
  const of = (layout: Layout) =>
    told(reviewOf({ pipes: [water], buildings: [house(layout)] }, 'pipe_under_building')).length;
  expect([of('planned'), of('today')]).toEqual([1, 0]);
});
