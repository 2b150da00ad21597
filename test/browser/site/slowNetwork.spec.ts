import type { Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { withSite } from './harness';

const site = withSite();

it('has its list to read before any script has come, and the map when it comes', async () => {
  const held: Route[] = [];
  const visitor = await site().open({
    // Held back, so that the order is certain: what is not let go cannot have helped.
    before: ({ page }) => page.route(/\.m?js$/, (route) => void held.push(route)),
    until: 'commit',
  });
  await visitor.entries.last().waitFor();
  const pages = [...site().files.keys()].filter((name) => /^compounds\/[^/]+\/index\.html$/.test(name));
  expect(await visitor.entries.count()).toBe(pages.length);
  expect(await visitor.entries.first().textContent()).toContain((await visitor.firstCompound()).name);
  expect(await visitor.map.getAttribute('data-map-state')).toBeNull();
  await expect.poll(() => visitor.pictureWidth()).toBeGreaterThan(0);

  await visitor.page.unroute(/\.m?js$/);
  for (const route of held.splice(0)) await route.continue();
  await visitor.waitForIdleMap();
});

it('finds a compound by its pinyin before the map has come', async () => {
  const held: Route[] = [];
  const visitor = await site().open({
    before: ({ page }) => page.route(/maplibre|programmeMap/i, (route) => void held.push(route)),
  });
  const all = await visitor.entries.count();
  await visitor.search.fill('nl');
  await expect.poll(() => visitor.shown()).toBeLessThan(all);
  expect(await visitor.shown()).toBeGreaterThan(0);
  expect(await visitor.map.getAttribute('data-map-state')).not.toBe('idle');
  await visitor.page.unroute(/maplibre|programmeMap/i);
  for (const route of held.splice(0)) await route.continue();
  await visitor.waitForIdleMap();
});
