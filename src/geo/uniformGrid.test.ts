import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Boxes, emptyBoxes, forEachMeeting, forEachPair, uniformGrid } from './uniformGrid';

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

describe('uniformGrid', () => {
  it('tells each pair of boxes that meet once, as a plain search does', () => {
    fc.assert(
      fc.property(fc.array(anyBox(), { maxLength: 60 }), (list) => {
        const told: string[] = [];
        forEachPair(uniformGrid(boxesOf(list)), (i, j) => told.push(`${i} ${j}`));
        const plain: string[] = [];
        for (let i = 0; i < list.length; i++) {
          for (let j = i + 1; j < list.length; j++) if (meet(list[i]!, list[j]!)) plain.push(`${i} ${j}`);
        }
        expect(told.sort()).toEqual(plain.sort());
      }),
      { numRuns: 200 },
    );
  });

  it('tells each box that meets a given one once, also from outside its extent', () => {
    fc.assert(
      fc.property(fc.array(anyBox(), { maxLength: 60 }), anyBox(), (list, asked) => {
        const told: number[] = [];
        forEachMeeting(uniformGrid(boxesOf(list)), ...asked, (i) => told.push(i));
        expect(told.sort((a, b) => a - b)).toEqual(list.flatMap((box, i) => (meet(box, asked) ? [i] : [])));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps one long box among many small ones from filling it', () => {
    const list: Box[] = Array.from({ length: 500 }, (_, i) => [i, i, i + 0.5, i + 0.5]);
    const grid = uniformGrid(boxesOf([...list, [0, 0, 500, 500]]));
    expect(grid.items.length).toBeLessThan(501 * 9);
    let pairs = 0;
    forEachPair(grid, () => pairs++);
    expect(pairs).toBe(500);
  });
});

function anyBox(): fc.Arbitrary<Box> {
  const place = fc.integer({ min: -60, max: 60 }).map((n) => n / 2);
  const size = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 }));
  return fc.tuple(place, place, size, size).map(([x, y, w, h]) => [x, y, x + w, y + h] as const);
}

function meet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function boxesOf(list: readonly Box[]): Boxes {
  const boxes = emptyBoxes(list.length);
  list.forEach(([minX, minY, maxX, maxY], i) => {
    boxes.minX[i] = minX;
    boxes.minY[i] = minY;
    boxes.maxX[i] = maxX;
    boxes.maxY[i] = maxY;
  });
  return boxes;
}
