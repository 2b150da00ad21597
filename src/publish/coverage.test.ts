import { expect, it } from 'vitest';
import { planAt } from '../../test/builders/plan';
import { coverageOf } from './coverage';

const plan = planAt();
/** A square around a place, a little smaller than whole cells so that it touches no others. */
const square = (east: number, north: number, side: number) =>
  plan.rectangle(east - side / 2 + 5, north - side / 2 + 5, side - 10, side - 10);

it('nothing covers nothing', () => {
  expect(coverageOf([])).toEqual({ contiguous_km2: 0, total_km2: 0 });
});

it('a square of one kilometre is a square kilometre, inside too', () => {
  expect(coverageOf([square(0, 0, 1000)])).toEqual({ contiguous_km2: 1, total_km2: 1 });
});

it('a hole that is larger than a cell is not counted', () => {
  const outer = square(0, 0, 1000);
  const hole = plan.rectangle(-205, -205, 410, 410);
  const holed = { type: 'Polygon' as const, coordinates: [...outer.coordinates, ...hole.coordinates] };
  expect(coverageOf([holed]).total_km2).toBeCloseTo(1 - 0.16, 9);
});

it('what lies in one cell is counted once, and a point counts as much as a house', () => {
  const houses = [plan.rectangle(-40, -40, 10, 10), plan.rectangle(-30, -20, 10, 10), plan.point(-20, -20)];
  // The extent is centred, so that the four corners of a cell meet at its middle.
  const { total_km2 } = coverageOf(houses);
  expect(total_km2).toBeGreaterThanOrEqual(0.01);
  expect(total_km2).toBeLessThanOrEqual(0.04);
});

it('pieces that do not meet are added to the total alone; by a corner they hang together', () => {
  const apart = coverageOf([square(-2500, 0, 1000), square(2000, 0, 2000)]);
  expect(apart.total_km2).toBeCloseTo(5, 9);
  expect(apart.contiguous_km2).toBeCloseTo(4, 9);
  const corner = coverageOf([square(-500, -500, 1000), square(500, 500, 1000)]);
  expect(corner).toEqual({ contiguous_km2: 2, total_km2: 2 });
});

it('a line covers the cells it runs through', () => {
  expect(coverageOf([plan.line([-495, 10], [495, 10])]).total_km2).toBeCloseTo(0.1, 9);
});

it('a map of the whole country ends in good time, in larger cells', () => {
  const country = plan.rectangle(-1_000_000, -1_000_000, 2_000_000, 2_000_000);
  const { contiguous_km2 } = coverageOf([country]);
  expect(contiguous_km2 / 4_000_000).toBeGreaterThan(0.99);
  expect(contiguous_km2 / 4_000_000).toBeLessThan(1.1);
});
