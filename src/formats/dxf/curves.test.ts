import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcSteps, circleConic, flattenBulges, flattenConic } from './curves';
import type { Vector } from './matrix';
import { flattenFitPoints, flattenSpline } from './spline';

const SAGITTA = 0.001;
const away = ([x, y]: Vector, [cx, cy]: readonly [number, number]) => Math.hypot(x - cx, y - cy);
const middle = (a: Vector, b: Vector): Vector => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 0];

describe('bulges', () => {
  it('draw a half circle by 1, to the right of the way', () => {
    const arc = flattenBulges(
      [
        [0, 0, 0],
        [2, 0, 0],
      ],
      [1, 0],
      false,
      SAGITTA,
    )!;
    for (const point of arc) expect(away(point, [1, 0])).toBeCloseTo(1, 12);
    // Counter-clockwise from west to east passes through the south.
    expect(Math.min(...arc.map(([, y]) => y))).toBeCloseTo(-1, 3);
    expect([arc[0], arc.at(-1)]).toEqual([
      [0, 0, 0],
      [2, 0, 0],
    ]);
  });

  it('draw a quarter circle by the tangent of 22.5°, about the origin', () => {
    const bulge = Math.tan(Math.PI / 8);
    const arc = flattenBulges(
      [
        [1, 0, 0],
        [0, 1, 0],
      ],
      [bulge, 0],
      false,
      SAGITTA,
    )!;
    for (const point of arc) expect(away(point, [0, 0])).toBeCloseTo(1, 12);
    expect(arc.every(([x, y]) => x > -1e-12 && y > -1e-12)).toBe(true);
  });

  it('a negative one runs clockwise, and a closed line ends where it began', () => {
    const ring = flattenBulges(
      [
        [0, 0, 0],
        [2, 0, 0],
      ],
      [-1, -1],
      true,
      SAGITTA,
    )!;
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(Math.max(...ring.map(([, y]) => y))).toBeCloseTo(1, 3);
    expect(Math.min(...ring.map(([, y]) => y))).toBeCloseTo(-1, 3);
  });

  it('keep every chord within a millimetre of the arc, and its ends on it', () => {
    const size = fc.double({ min: 0.01, max: 5000, noNaN: true });
    const bulge = fc.double({ min: -6, max: 6, noNaN: true }).filter((value) => Math.abs(value) > 1e-3);
    fc.assert(
      fc.property(size, bulge, fc.double({ min: 0, max: 6.2, noNaN: true }), (chord, b, turn) => {
        const [from, to] = [
          [450_000, 3_550_000, 0],
          [450_000 + chord * Math.cos(turn), 3_550_000 + chord * Math.sin(turn), 0],
        ] as const;
        const radius = (chord * (1 + b * b)) / (4 * Math.abs(b));
        const line = flattenBulges([from, to], [b, 0], false, SAGITTA)!;
        for (let i = 1; i < line.length; i++) {
          const half = Math.hypot(line[i]![0] - line[i - 1]![0], line[i]![1] - line[i - 1]![1]) / 2;
          const sagitta = radius - Math.sqrt(Math.max(0, radius * radius - half * half));
          expect(sagitta).toBeLessThanOrEqual(SAGITTA * 1.001 + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('circles and arcs', () => {
  it('take no fewer and not many more chords than a millimetre asks', () => {
    // 1 - cos(π / n) ≤ 0.001 / 10 holds from n = 223 on.
    expect(arcSteps(10, 2 * Math.PI, SAGITTA)).toBe(223);
    expect(10 * (1 - Math.cos(Math.PI / 222))).toBeGreaterThan(SAGITTA);
  });

  it('keep the middle of every chord within a millimetre', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 13_000, noNaN: true }), (radius) => {
        const points = flattenConic(circleConic([3, 4, 0], radius), 0.3, 4, SAGITTA);
        for (let i = 1; i < points.length; i++) {
          const off = radius - away(middle(points[i - 1]!, points[i]!), [3, 4]);
          expect(off).toBeLessThanOrEqual(SAGITTA * 1.000001);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('splines', () => {
  /** Cox and de Boor's recursion as it is defined, against the algorithm that runs in the reader. */
  function basis(i: number, degree: number, t: number, knots: readonly number[]): number {
    if (degree === 0) return knots[i]! <= t && t < knots[i + 1]! ? 1 : 0;
    const left = knots[i + degree]! - knots[i]!;
    const right = knots[i + degree + 1]! - knots[i + 1]!;
    return (
      (left > 0 ? ((t - knots[i]!) / left) * basis(i, degree - 1, t, knots) : 0) +
      (right > 0 ? ((knots[i + degree + 1]! - t) / right) * basis(i + 1, degree - 1, t, knots) : 0)
    );
  }

  it('a rational one of degree 2 is a true quarter circle', () => {
    const arc = flattenSpline(
      {
        degree: 2,
        knots: [0, 0, 0, 1, 1, 1],
        control: [
          [5, 0, 0],
          [5, 5, 0],
          [0, 5, 0],
        ],
        weights: [1, Math.SQRT1_2, 1],
      },
      SAGITTA,
    )!;
    expect(arc.length).toBeGreaterThan(20);
    for (const point of arc) expect(away(point, [0, 0])).toBeCloseTo(5, 12);
    for (let i = 1; i < arc.length; i++) {
      expect(5 - away(middle(arc[i - 1]!, arc[i]!), [0, 0])).toBeLessThanOrEqual(SAGITTA);
    }
  });

  it('follows the recursion by which splines are defined', () => {
    const knots = [0, 0, 0, 0, 1, 2.5, 4, 4, 4, 4];
    const control: Vector[] = [
      [0, 0, 1],
      [10, 20, 2],
      [30, -10, 3],
      [40, 15, 4],
      [55, 0, 5],
      [60, 30, 6],
    ];
    const line = flattenSpline({ degree: 3, knots, control, weights: null }, SAGITTA)!;
    for (let step = 0; step < 400; step++) {
      const t = (step / 400) * 4;
      const weights = control.map((_, i) => basis(i, 3, t, knots));
      const at = ([0, 1] as const).map((axis) =>
        control.reduce((sum, p, i) => sum + p[axis] * weights[i]!, 0),
      );
      expect(Math.min(...line.slice(1).map((b, i) => toChord(at as never, line[i]!, b)))).toBeLessThan(
        SAGITTA * 1.1,
      );
    }
    expect(line[0]).toEqual([0, 0, 1]);
    expect(line.at(-1)).toEqual([60, 30, 6]);
  });

  it('are refused where knots and control points do not fit', () => {
    const control: Vector[] = [
      [0, 0, 0],
      [1, 1, 0],
      [2, 0, 0],
    ];
    expect(flattenSpline({ degree: 2, knots: [0, 0, 1, 1], control, weights: null }, SAGITTA)).toBeNull();
    expect(
      flattenSpline({ degree: 2, knots: [0, 0, 0, 1, 0, 1], control, weights: null }, SAGITTA),
    ).toBeNull();
    expect(
      flattenSpline({ degree: 2, knots: [0, 0, 0, 1, 1, 1], control, weights: [1, 0, 1] }, SAGITTA),
    ).toBeNull();
  });

  it('through fit points pass through each, and straight on where they lie on a line', () => {
    const fit: Vector[] = [
      [0, 0, 0],
      [10, 8, 0],
      [25, -3, 0],
      [40, 5, 0],
    ];
    const line = flattenFitPoints(fit, null, null, SAGITTA)!;
    for (const point of fit)
      expect(Math.min(...line.map((p) => away(p, [point[0], point[1]])))).toBeLessThan(1e-9);
    const straight = flattenFitPoints(
      [
        [0, 0, 0],
        [1, 1, 0],
        [5, 5, 0],
      ],
      null,
      null,
      SAGITTA,
    )!;
    for (const [x, y] of straight) expect(y).toBeCloseTo(x, 12);
  });
});

function toChord(p: readonly [number, number], a: Vector, b: Vector): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const share = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(p[0] - a[0] - dx * held, p[1] - a[1] - dy * held);
}
