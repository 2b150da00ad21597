import { expect, it } from 'vitest';
import { stepTo } from './stepTo';

it.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', -1, 9],
  ['ArrowUp', 0, 0],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['PageDown', 1, 5],
  ['PageUp', 2, 0],
  ['x', 2, null],
])('%s from row %i of ten leads to %s', (key, from, to) => {
  expect(stepTo(key, from, 10, 5)).toBe(to);
});

it('leads nowhere in an empty list', () => {
  expect(stepTo('ArrowDown', -1, 0, 5)).toBeNull();
});
