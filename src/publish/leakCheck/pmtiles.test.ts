import { expect, test } from 'vitest';
import { placeOf } from './pmtiles';

test('tiles have the numbers that the specification gives', () => {
  const known: [number, number, number, number][] = [
    [0, 0, 0, 0],
    [1, 1, 0, 0],
    [2, 1, 0, 1],
    [3, 1, 1, 1],
    [4, 1, 1, 0],
    [5, 2, 0, 0],
    [19078479, 12, 3423, 1763],
  ];
  for (const [id, z, x, y] of known) expect(placeOf(id)).toEqual({ z, x, y });
});
