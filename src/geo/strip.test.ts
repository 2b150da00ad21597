import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaneMetres } from '../model/units';
import { type PlaneRings, stripAround } from './strip';

describe('the strip along a line', () => {
  it('is a rectangle beside a straight line, flat at its ends', () => {
    const strip = stripAround(
      [
        [0, 0],
        [10, 0],
      ],
      1.5,
    );
    expect(areaOf(strip)).toBeCloseTo(30, 9);
    expect(extentOf(strip)).toEqual([0, -1.5, 10, 1.5]);
  });

  it('goes round the outside of a right angle and meets itself inside it', () => {
    const strip = stripAround(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      2,
    );
    // Two rectangles of 40 share a square of 4; outside, 16 of the 64 triangles of a disc are added.
    expect(areaOf(strip)).toBeCloseTo(40 + 40 - 4 + 32 * Math.sin(Math.PI / 32), 9);
    expect(strip).toHaveLength(1);
    expect(strip[0]).toHaveLength(1);
  });

  it('is a disc around a point, and around a line of no length', () => {
    for (const path of [
      [[3, 4]],
      [
        [3, 4],
        [3, 4],
      ],
    ] as PlaneMetres[][]) {
      const strip = stripAround(path, 1);
      expect(areaOf(strip)).toBeCloseTo(32 * Math.sin(Math.PI / 32), 9);
      expect(extentOf(strip)).toEqual([2, 3, 4, 5]);
    }
  });

  it('is nothing without a width', () => {
    expect(
      stripAround(
        [
          [0, 0],
          [1, 0],
        ],
        0,
      ),
    ).toEqual([]);
  });

  it('holds every place near the line and none far from it, whatever the bends', () => {
    const ordinate = fc.integer({ min: -40, max: 40 }).map((number) => number / 4);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ordinate, ordinate), { minLength: 2, maxLength: 6 }),
        fc.tuple(ordinate, ordinate),
        (path, [x, y]) => {
          const moved: PlaneMetres = [x + 0.0371, y + 0.0173];
          const { distance, beside } = nearest(path, moved);
          // At the flat ends, and within what a 64-gon loses of a circle, nothing is asked.
          if (!beside || Math.abs(distance - 1.3) < 0.01) return;
          expect(holds(stripAround(path, 1.3), moved)).toBe(distance < 1.3);
        },
      ),
      { seed: 7, numRuns: 400 },
    );
  });
});

/** Plain and slow: by every segment. `beside`: the nearest place is not an end of the line. */
function nearest(path: readonly PlaneMetres[], [x, y]: PlaneMetres) {
  let distance = Number.POSITIVE_INFINITY;
  let beside = false;
  for (let i = 1; i < path.length; i++) {
    const [[ax, ay], [bx, by]] = [path[i - 1]!, path[i]!];
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const share =
      square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
    const here = Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y);
    if (here < distance) {
      distance = here;
      beside = !((i === 1 && share === 0) || (i === path.length - 1 && share === 1));
    }
  }
  return { distance, beside };
}

function holds(strip: PlaneRings, [x, y]: PlaneMetres): boolean {
  let inside = false;
  for (const ring of strip.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

function areaOf(strip: PlaneRings): number {
  return strip.reduce((sum, [outer, ...holes]) => {
    return sum + Math.abs(signed(outer!)) - holes.reduce((all, hole) => all + Math.abs(signed(hole)), 0);
  }, 0);
}

function signed(ring: readonly PlaneMetres[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0] * y - x * ring[i]![1]) / 2, 0);
}

function extentOf(strip: PlaneRings): number[] {
  const all = strip.flat(2);
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
