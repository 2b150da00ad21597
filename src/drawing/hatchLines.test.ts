import { describe, expect, it } from 'vitest';
import type { PlaneMetres } from '../model/units';
import { hatchLines } from './hatchLines';

const square: PlaneMetres[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole: PlaneMetres[] = [
  [1, 1],
  [1, 3],
  [3, 3],
  [3, 1],
  [1, 1],
];

describe('hatchLines', () => {
  it('fills a 4 m square with lines at 45°, as many as its diagonal holds', () => {
    const lines = hatchLines([square], 45, 1);
    // Across 45° the square spans ±4/√2 = ±2.83 m: offsets -2 to 2.
    expect(lines).toHaveLength(5);
    for (const [from, to] of lines) {
      expect(Math.atan2(to[0] - from[0], to[1] - from[1])).toBeCloseTo(Math.PI / 4, 9);
      for (const [x, y] of [from, to]) {
        expect(x).toBeGreaterThanOrEqual(-1e-9);
        expect(x).toBeLessThanOrEqual(4 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(4 + 1e-9);
      }
    }
    const longest = Math.max(...lines.map(([a, b]) => Math.hypot(b[0] - a[0], b[1] - a[1])));
    expect(longest).toBeCloseTo(4 * Math.SQRT2, 9);
  });

  it('leaves holes open', () => {
    const lines = hatchLines([square, hole], 90, 2);
    // Lines run east at y = 0, 2 and 4: only y = 2 and one edge lie inside; y = 2 is cut by the hole.
    const middle = lines.filter(([from]) => Math.abs(from[1] - 2) < 1e-9);
    expect(middle.map(([a, b]) => [a[0], b[0]])).toEqual([
      [expect.closeTo(0, 9), expect.closeTo(1, 9)],
      [expect.closeTo(3, 9), expect.closeTo(4, 9)],
    ]);
  });
});
