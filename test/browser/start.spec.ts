import { expect, it } from 'vitest';
import { sharedApp } from './harness';
import { countColours } from './pixels';

const app = sharedApp();

it('draws the programme: the map loads, comes to rest and is not blank', async () => {
  expect(countColours(await app().settledMap())).toBeGreaterThan(50);
});

it('lists every entry of the programme', async () => {
  expect(await app().countCompounds()).toBe(13);
});
