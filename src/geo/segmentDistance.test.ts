import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Nearest,
  type Stretch,
  segmentDistance,
  squaredSegmentDistance,
  stretchInDisc,
  stretchWithin,
} from './segmentDistance';

type Segment = [number, number, number, number];

const out = (): Nearest => ({ distance: Number.NaN, onFirst: Number.NaN, onSecond: Number.NaN });
const distance = (a: Segment, b: Segment) => segmentDistance(...a, ...b, out()).distance;
const within = (a: Segment, b: Segment, reach: number): Stretch =>
  stretchWithin(...a, ...b, reach, { from: 0, to: 0 });

describe('segmentDistance', () => {
  it('of crossing, touching and separate segments', () => {
    expect(segmentDistance(0, 0, 4, 0, 1, -1, 1, 3, out())).toEqual({
      distance: 0,
      onFirst: 0.25,
      onSecond: 0.25,
    });
    expect(distance([0, 0, 4, 0], [4, 0, 4, 5])).toBe(0);
    expect(segmentDistance(0, 0, 4, 0, 1, 3, 6, 2, out())).toMatchObject({ onFirst: 1, onSecond: 18 / 26 });
    expect(distance([0, 0, 4, 0], [7, 4, 9, 4])).toBe(5);
  });

  it('of parallel, collinear and zero-length segments', () => {
    expect(distance([0, 0, 4, 0], [1, 2, 3, 2])).toBe(2);
    expect(distance([0, 0, 4, 0], [2, 0, 6, 0])).toBe(0);
    expect(distance([0, 0, 4, 0], [6, 0, 9, 0])).toBe(2);
    expect(distance([1, 1, 1, 1], [4, 5, 4, 5])).toBe(5);
    expect(distance([1, 2, 1, 2], [0, 0, 4, 0])).toBe(2);
  });

  it('agrees with a plain search along both segments', () => {
    fc.assert(
      fc.property(anySegment(), anySegment(), (a, b) => {
        const found = segmentDistance(...a, ...b, out());
        const [p, q] = [pointOn(a, found.onFirst), pointOn(b, found.onSecond)];
        expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeCloseTo(found.distance, 9);
        let least = Number.POSITIVE_INFINITY;
        for (let i = 0; i <= 40; i++) {
          for (let j = 0; j <= 40; j++) {
            const [x1, y1] = pointOn(a, i / 40);
            const [x2, y2] = pointOn(b, j / 40);
            least = Math.min(least, Math.hypot(x1 - x2, y1 - y2));
          }
        }
        expect(found.distance).toBeLessThanOrEqual(least + 1e-9);
        const step = (Math.hypot(a[2] - a[0], a[3] - a[1]) + Math.hypot(b[2] - b[0], b[3] - b[1])) / 80;
        expect(found.distance).toBeGreaterThanOrEqual(least - step - 1e-9);
      }),
      { numRuns: 100 },
    );
  });
});

describe('stretchWithin', () => {
  it('is the part beside, with the round ends', () => {
    expect(within([0, 1, 10, 1], [4, 0, 6, 0], 1)).toEqual({ from: 0.4, to: 0.6 });
    const { from, to } = within([0, 3, 10, 3], [4, 0, 6, 0], 5);
    expect([from, to]).toEqual([0, 1]);
    const wide = within([-10, 3, 20, 3], [4, 0, 6, 0], 5);
    expect([wide.from * 30 - 10, wide.to * 30 - 10]).toEqual([expect.closeTo(0), expect.closeTo(10)]);
    const none = within([0, 6, 10, 6], [4, 0, 6, 0], 5);
    expect(none.from).toBeGreaterThan(none.to);
  });

  it('holds exactly the points within reach', () => {
    fc.assert(
      fc.property(anySegment(), anySegment(), fc.double({ min: 0.1, max: 8, noNaN: true }), (a, b, reach) => {
        const { from, to } = within(a, b, reach);
        for (let i = 0; i <= 20; i++) {
          const [x, y] = pointOn(a, i / 20);
          const apart = distance([x, y, x, y], b);
          if (apart < reach - 1e-6) expect(i / 20 >= from && i / 20 <= to).toBe(true);
          if (apart > reach + 1e-6) expect(i / 20 > from && i / 20 < to).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of a disc', () => {
    expect(stretchInDisc(0, 0, 10, 0, 5, 0, 2, { from: 0, to: 0 })).toEqual({ from: 0.3, to: 0.7 });
    expect(stretchInDisc(1, 0, 1, 0, 0, 0, 2, { from: 0, to: 0 })).toEqual({ from: 0, to: 1 });
  });
});

function anySegment() {
  const number = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);
  return fc.tuple(number, number, number, number) as fc.Arbitrary<Segment>;
}

function pointOn([x1, y1, x2, y2]: Segment, share: number): [number, number] {
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}

describe('the squared distance, for sifting', () => {
  it('is that of the nearest points', () => {
    const place = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);
    fc.assert(
      fc.property(fc.tuple(place, place, place, place), fc.tuple(place, place, place, place), (a, b) => {
        const out = { distance: 0, onFirst: 0, onSecond: 0 };
        expect(Math.sqrt(squaredSegmentDistance(...a, ...b))).toBeCloseTo(
          segmentDistance(...a, ...b, out).distance,
          9,
        );
      }),
    );
  });
});
