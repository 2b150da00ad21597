import { expect, test } from 'vitest';
import { ladder } from './ladder';
import type { ScenePoint } from './sceneFrame';

const square: ScenePoint[] = [[0, 0], [10, 0], [10, 10], [5, 11], [0, 10], [0, 0]]; // biome-ignore format: a ring

test('whole metres down to below the deepest thing', () => {
  const { depth, levels } = ladder(3.2, [[square]]);
  expect([depth, levels]).toEqual([4, [1, 2, 3, 4]]);
});

test('a shallow compound still gets two steps, a deep one wider steps', () => {
  expect(ladder(0.4, [[square]]).levels).toEqual([1, 2]);
  expect(ladder(12, [[square]]).levels).toEqual([2, 4, 6, 8, 10, 12]);
});

test('posts stand at the four outermost corners', () => {
  expect(ladder(1, [[square]]).posts).toEqual([
    [10, 10],
    [10, 0],
    [0, 0],
    [0, 10],
  ]);
});
