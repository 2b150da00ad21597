import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAt } from '../../test/builders/plan';
import type { Area } from './area';
import { clipArea, mergeOverlapping } from './clipArea';
import { clipLine } from './clipLine';
import { geodesicArea, geodesicLength } from './geodesic';

const plan = planAt();
const lengthInside = (line: ReturnType<typeof plan.line>, area: Area) =>
  geodesicLength({ type: 'MultiLineString', coordinates: clipLine(line, area) });

describe('clipLine', () => {
  const square = plan.rectangle(0, 0, 100, 100);
  const withHole: Area = {
    type: 'Polygon',
    coordinates: [square.coordinates[0]!, plan.rectangle(40, 40, 20, 20).coordinates[0]!],
  };
  const u = plan.polygon([0, 0], [100, 0], [100, 100], [70, 100], [70, 30], [30, 30], [30, 100], [0, 100]);

  it.each([
    ['wholly inside', plan.line([10, 10], [40, 50]), square, 50, 1],
    ['wholly outside', plan.line([110, 10], [140, 50]), square, 0, 0],
    ['one end out', plan.line([60, 50], [160, 50]), square, 40, 1],
    ['through', plan.line([-50, 20], [150, 20]), square, 100, 1],
    ['through a hole', plan.line([0, 50], [100, 50]), withHole, 80, 2],
    ['across both arms of a U', plan.line([-10, 60], [110, 60]), u, 60, 2],
    [
      'out and in again with a vertex outside',
      plan.line([90, 10], [110, 10], [110, 30], [90, 30]),
      square,
      20,
      2,
    ],
    ['a vertex on the edge', plan.line([50, 50], [100, 50], [150, 50]), square, 50, 1],
    ['touching a corner from outside', plan.line([-10, 10], [10, -10]), square, 0, 0],
    ['zero length', plan.line([10, 10], [10, 10]), square, 0, 0],
  ])('%s', (_, line, area, metres, pieces) => {
    expect(lengthInside(line, area)).toBeCloseTo(metres, 3);
    expect(
      clipLine(line, area).filter(
        (piece) => geodesicLength({ type: 'LineString', coordinates: piece }) > 1e-6,
      ),
    ).toHaveLength(pieces);
  });

  it('takes a stretch along the edge as inside', () => {
    const edge: Area = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    };
    expect(
      clipLine(
        {
          type: 'LineString',
          coordinates: [
            [0, 0.2],
            [0, 0.8],
          ],
        },
        edge,
      ),
    ).toEqual([
      [
        [0, 0.2],
        [0, 0.8],
      ],
    ]);
  });

  it('gives the same length in both directions, and inside plus outside is the whole', () => {
    // Off the whole metre, since a stretch along a shared edge rightly counts on both sides.
    const offGrid = fc.double({ min: -50, max: 150, noNaN: true }).map((metres) => metres + 0.0137);
    const coordinate = fc.tuple(offGrid, offGrid);
    const outside: Area = {
      type: 'Polygon',
      coordinates: [plan.rectangle(-500, -500, 1100, 1100).coordinates[0]!, u.coordinates[0]!],
    };
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 2, maxLength: 6 }), (path) => {
        const line = plan.line(...path);
        const inside = lengthInside(line, u);
        expect(lengthInside(plan.line(...[...path].reverse()), u)).toBeCloseTo(inside, 4);
        expect(inside + lengthInside(line, outside)).toBeCloseTo(geodesicLength(line), 3);
      }),
    );
  });
});

describe('clipArea', () => {
  const square = plan.rectangle(0, 0, 100, 100);
  it.each([
    ['inside', plan.rectangle(10, 10, 20, 20), 400],
    ['half out', plan.rectangle(90, 0, 20, 20), 200],
    ['outside', plan.rectangle(200, 0, 20, 20), 0],
    ['around', plan.rectangle(-50, -50, 300, 300), 10000],
  ])('%s', (_, area, squareMetres) => {
    const clipped = clipArea(area, square);
    expect(clipped ? geodesicArea(clipped) : 0).toBeCloseTo(squareMetres, 2);
  });

  it('is additive: what falls to each side of a cut adds up', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 99, noNaN: true }), (cut) => {
        const left = clipArea(square, plan.rectangle(-10, -10, cut + 10, 200));
        const right = clipArea(square, plan.rectangle(cut, -10, 200, 200));
        const sum = (left ? geodesicArea(left) : 0) + (right ? geodesicArea(right) : 0);
        expect(sum / geodesicArea(square)).toBeCloseTo(1, 6);
      }),
      { numRuns: 40 },
    );
  });
});

describe('mergeOverlapping', () => {
  it('counts ground once where areas overlap, and leaves neighbours with a shared edge apart', () => {
    const total = (areas: Area[]) => areas.reduce((sum, area) => sum + geodesicArea(area), 0);
    const neighbours = [plan.rectangle(0, 0, 10, 10), plan.rectangle(10, 0, 10, 10)];
    expect(mergeOverlapping(neighbours)).toHaveLength(2);
    const overlapping = [...neighbours, plan.rectangle(5, 5, 10, 10)];
    expect(mergeOverlapping(overlapping)).toHaveLength(1);
    expect(total(mergeOverlapping(overlapping))).toBeCloseTo(250, 3);
  });
});
