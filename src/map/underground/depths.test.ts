import { expect, test } from 'vitest';
import { ASSUMED_DEPTH_M } from './assumedDepths';
import { pipeDepths } from './depths';

const noGround = () => null;

test('a crown depth puts the centre an outer radius lower', () => {
  const pipe = {
    category: 'water',
    start_depth_m: 1,
    end_depth_m: 1.2,
    diameter_mm: 200,
    wall_mm: 10,
  } as const;
  const depths = pipeDepths(pipe, noGround);
  expect(depths.reference).toBe('crown');
  expect(depths.startCentre).toBeCloseTo(1.11, 12);
  expect(depths.endCentre).toBeCloseTo(1.31, 12);
  expect(depths.source).toBe('stated');
});

test('an invert depth puts the centre an inner radius higher', () => {
  const pipe = {
    category: 'storm',
    start_depth_m: 1.5,
    end_depth_m: 2,
    diameter_mm: 600,
    wall_mm: 60,
  } as const;
  const depths = pipeDepths(pipe, noGround);
  expect(depths.reference).toBe('invert');
  expect(depths.startCentre).toBeCloseTo(1.2, 12);
  expect(depths.endCentre).toBeCloseTo(1.7, 12);
});

test('the stated reference wins over that of the category', () => {
  const pipe = {
    category: 'storm',
    depth_reference: 'crown',
    start_depth_m: 1,
    end_depth_m: 1,
    diameter_mm: 400,
  } as const;
  expect(pipeDepths(pipe, noGround).startCentre).toBeCloseTo(1.2, 12);
});

test('one known end serves for both and is marked', () => {
  const depths = pipeDepths({ category: 'gas', end_depth_m: 0.8 }, noGround);
  expect([depths.start, depths.end, depths.source]).toEqual([0.8, 0.8, 'one_end']);
});

test('zero is a depth, not a missing one', () => {
  const depths = pipeDepths({ category: 'gas', start_depth_m: 0, end_depth_m: 0 }, noGround);
  expect([depths.start, depths.source]).toEqual([0, 'stated']);
});

test('an elevation and the ground of its node give a depth', () => {
  const pipe = {
    category: 'foul',
    start_depth_m: 1.4,
    end_elevation_m: 18.25,
    end_node: 'W2',
  } as const;
  const depths = pipeDepths(pipe, (id) => (id === 'W2' ? 20 : null));
  expect(depths.end).toBeCloseTo(1.75, 12);
  expect(depths.source).toBe('elevation');
});

test('nothing known is drawn at the assumed depth of the category', () => {
  const depths = pipeDepths({ category: 'power', start_elevation_m: 20, start_node: 'X' }, noGround);
  expect([depths.start, depths.end, depths.source]).toEqual([
    ASSUMED_DEPTH_M.power,
    ASSUMED_DEPTH_M.power,
    'assumed',
  ]);
});
