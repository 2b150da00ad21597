import { expect, it } from 'vitest';
import { countColours } from '../pixels';
import { withSite } from './harness';

const BASE = '/housing/2026/';
const site = withSite({ base: BASE });

it('works under any path: pages, map, links between the languages', async () => {
  const { open, server } = site();
  const visitor = await open();
  expect(countColours(await visitor.settledMap())).toBeGreaterThan(50);
  for (const address of await visitor.links()) expect(address.startsWith(server.url), address).toBe(true);

  await visitor.entries.first().locator('a').first().click();
  await visitor.page.waitForURL(/\/compounds\//);
  expect(new URL(visitor.page.url()).pathname.startsWith(BASE)).toBe(true);
  await visitor.openMap.click();
  expect(countColours(await visitor.settledMap())).toBeGreaterThan(20);
  for (const address of await visitor.links()) expect(address.startsWith(server.url), address).toBe(true);

  await visitor.page.locator('a[hreflang="en"]:visible').first().click();
  await visitor.page.waitForURL(/\/en\/compounds\//);
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
});

it('keeps to its path on the device too, beside another site of the same host', async () => {
  const visitor = await site().open({ offline: true });
  await visitor.page.evaluate(() => caches.open('jingran-site /housing/2025/ 0123'));
  await visitor.waitForIdleMap();
  await visitor.waitUntilKept();
  const scopes = await visitor.page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual([BASE]);
  const names = await visitor.page.evaluate(() => caches.keys());
  expect(names).toHaveLength(2);
  expect(names).toContain('jingran-site /housing/2025/ 0123');
});
