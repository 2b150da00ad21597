import { describe, expect, it } from 'vitest';
import { clipByConvex, isConvex, signedArea } from './clipConvex';

const ring = (...points: [number, number][]) => Float64Array.from([...points, points[0]!].flat());
const square = ring([0, 0], [4, 0], [4, 4], [0, 4]);

describe('clipByConvex', () => {
  it('cuts either way round, and keeps what lies inside', () => {
    const half = ring([2, -1], [2, 9], [9, 9], [9, -1]);
    expect(Math.abs(signedArea(clipByConvex(half, square)))).toBe(8);
    expect(Math.abs(signedArea(clipByConvex(half, ring([0, 0], [0, 4], [4, 4], [4, 0]))))).toBe(8);
    expect(signedArea(clipByConvex(ring([1, 1], [2, 1], [2, 2], [1, 2]), square))).toBe(1);
  });

  it('of a ring that is not convex only the area counts', () => {
    const comb = ring([-1, -1], [1, -1], [1, 3], [3, 3], [3, -1], [5, -1], [5, 5], [-1, 5]);
    expect(Math.abs(signedArea(clipByConvex(comb, square)))).toBe(10);
  });

  it('is empty beside it, and without area along it', () => {
    expect(clipByConvex(ring([5, 0], [6, 0], [6, 1], [5, 1]), square)).toHaveLength(0);
    expect(signedArea(clipByConvex(ring([4, 0], [8, 0], [8, 4], [4, 4]), square))).toBe(0);
  });
});

describe('isConvex', () => {
  it('knows corners that turn back, collinear ones and rings that go round twice', () => {
    expect(isConvex(square)).toBe(true);
    expect(isConvex(ring([0, 0], [2, 0], [4, 0], [4, 4]))).toBe(true);
    expect(isConvex(ring([0, 0], [4, 0], [1, 1], [0, 4]))).toBe(false);
    const star = ring(
      ...[0, 2, 4, 1, 3].map((k): [number, number] => [Math.cos(k * 1.2566), Math.sin(k * 1.2566)]),
    );
    expect(isConvex(star)).toBe(false);
    expect(isConvex(ring([0, 0], [0, 0], [0, 0]))).toBe(false);
  });
});
