import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCrossing } from './ringCrossings';

const ring = (...positions: [number, number][]) => [...positions, positions[0]!];
const SHELL = ring([0, 0], [4, 0], [4, 4], [0, 4]);

it.each<[string, [number, number][][], [number, number] | null]>([
  ['a square', [SHELL], null],
  ['a bow-tie', [ring([0, 0], [2, 2], [2, 0], [0, 2])], [1, 1]],
  ['a bow-tie with a vertex where it crosses', [ring([0, 0], [1, 1], [2, 2], [2, 0], [0, 2])], [1, 1]],
  [
    'a bow-tie with two vertices where it crosses',
    [ring([0, 0], [1, 1], [2, 2], [2, 0], [1, 1], [0, 2])],
    [1, 1],
  ],
  [
    'two squares that touch in a vertex',
    [ring([0, 0], [1, 0], [1, 1], [2, 1], [2, 2], [1, 2], [1, 1], [0, 1])],
    null,
  ],
  ['a vertex that touches a side', [ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])], null],
  ['a spike', [ring([0, 0], [2, 0], [2, 2], [2, 4], [2, 2], [0, 2])], null],
  ['a hole', [SHELL, ring([1, 1], [1, 2], [2, 2], [2, 1])], null],
  ['a hole that touches its shell', [SHELL, ring([0, 1], [1, 2], [1, 1])], null],
  ['a hole that leaves its shell', [SHELL, ring([3, 1], [5, 1], [5, 2], [3, 2])], [4, 1]],
])('%s', (_name, rings, at) => {
  const crossing = findCrossing(rings);
  expect(crossing === 'too many' ? crossing : (crossing?.at ?? null)).toEqual(at);
});

const onCircle = (radii: readonly number[]) =>
  radii.map((r, i): [number, number] => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [118 + r * Math.cos(angle), 32 + r * Math.sin(angle)];
  });

it('finds none in a star-shaped ring', () => {
  const radius = fc.double({ min: 0.5, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(radius, { minLength: 8, maxLength: 60 }), (radii) => {
      expect(findCrossing([ring(...onCircle(radii))])).toBeNull();
    }),
  );
});

it('finds one once two distant vertices of a convex ring are swapped', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 200 }), fc.nat(), (count, start) => {
      const circle = onCircle(Array.from({ length: count }, () => 1));
      const a = start % count;
      const b = (a + 2 + (start % (count - 3))) % count;
      const swapped = circle.with(a, circle[b]!).with(b, circle[a]!);
      expect(findCrossing([ring(...swapped)])).not.toBeNull();
    }),
  );
});
