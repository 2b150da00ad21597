import { expect, test } from 'vitest';
import { ballMatrix, type DeepPoint, dashes, deepen, tubeMatrix } from './tubes';

test('depth runs evenly along the length, not by vertex', () => {
  const line = deepen(
    [
      [0, 0],
      [30, 0],
      [30, 10],
    ],
    1,
    3,
  );
  expect(line).toEqual([
    [0, 0, 1],
    [30, 0, 2.5],
    [30, 10, 3],
  ]);
});

test('dashes begin and end on the pipe and fill it: 5 × 2 m with 4 gaps of 1 m in 14 m', () => {
  const parts = dashes(deepen([[0, 0], [14, 0]], 1, 1), 2, 1); // biome-ignore format: one line reads better
  expect(parts.map((part) => [part[0]![0], part.at(-1)![0]])).toEqual([
    [0, 2],
    [3, 5],
    [6, 8],
    [9, 11],
    [12, 14],
  ]);
});

test('a dash over a bend keeps the bend', () => {
  const bent = deepen([[0, 0], [1, 0], [1, 1]], 1, 2); // biome-ignore format: one line reads better
  expect(dashes(bent, 5, 1)).toEqual([
    [
      [0, 0, 1],
      [1, 0, 1.5],
      [1, 1, 2],
    ],
  ]);
});

test('a level tube to the east: axis, width to the north, height up', () => {
  const matrix = tubeMatrix([10, 20, 1.5], [13, 20, 1.5], 0.2, 0.3, 2);
  expect(apply(matrix, [0, 0, 0])).toEqual([10, 20, -3]);
  expect(apply(matrix, [1, 0, 0])).toEqual([13, 20, -3]);
  expect(apply(matrix, [0, 1, 0])).toEqual([10, 20.2, -3]);
  expect(apply(matrix, [0, 0, 1])[2]).toBeCloseTo(-2.7, 12);
});

test('a falling tube: its ends lie at their exaggerated depths, its section square to the axis', () => {
  const from: DeepPoint = [0, 0, 1];
  const matrix = tubeMatrix(from, [3, 0, 3], 1, 1, 2);
  expect(apply(matrix, [1, 0, 0])).toEqual([3, 0, -6]);
  const up = matrix.slice(8, 11);
  // 3 along and 4 down: up is (4/5, 0, 3/5).
  expect(up.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([0.8, 0, 0.6]);
  expect(3 * up[0]! - 4 * up[2]!).toBeCloseTo(0, 12);
});

test('a vertical tube has a section of its full size', () => {
  const matrix = tubeMatrix([0, 0, 0], [0, 0, 2], 0.5, 0.5, 1);
  expect(apply(matrix, [1, 0, 0])).toEqual([0, 0, -2]);
  expect(Math.hypot(...matrix.slice(4, 7))).toBeCloseTo(0.5, 12);
  expect(Math.hypot(...matrix.slice(8, 11))).toBeCloseTo(0.5, 12);
});

test('a ball sits at its exaggerated depth', () => {
  expect(apply(ballMatrix([1, 2, 3], 0.5, 2), [0, 0, 1])).toEqual([1, 2, -5.5]);
});

function apply(m: number[], [x, y, z]: [number, number, number]): number[] {
  return [0, 1, 2].map((row) => m[row]! * x + m[4 + row]! * y + m[8 + row]! * z + m[12 + row]!);
}
