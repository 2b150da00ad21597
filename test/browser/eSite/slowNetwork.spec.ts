import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withSite } from './harness';

const site = withSite();

it('has its list to read before any script has come, and the map when it comes', async () => {
  let letGo = () => {};
  const visitor = await site().open({
    before: async ({ page }) => {
      letGo = await holdBack(page, /\.m?js$/);
    },
    until: 'commit',
  });
  await visitor.entries.last().waitFor();
  const pages = site().compounds();
  expect(await visitor.entries.count()).toBe(pages.length);
  expect((await visitor.firstCompound()).name).not.toBe('');
  await expect.poll(() => visitor.pictureWidth()).toBeGreaterThan(0);
  expect(await visitor.map.getAttribute('data-map-state')).toBeNull();

  letGo();
  await visitor.waitForIdleMap();
});

it('finds a compound by its pinyin before the map has come', async () => {
  let letGo = () => {};
  const visitor = await site().open({
    before: async ({ page }) => {
      letGo = await holdBack(page, /(?:siteMap|programmeMap)-.*\.js$/);
    },
  });
  const all = await visitor.entries.count();
  await visitor.search.fill('nl');
  await expect.poll(() => visitor.shown()).toBeLessThan(all);
  expect(await visitor.shown()).toBeGreaterThan(0);
  expect(await visitor.map.getAttribute('data-map-state')).not.toBe('idle');

  letGo();
  await visitor.waitForIdleMap();
});

/** Answers wait until they are let go, so that the order is certain: what has not come cannot have helped. */
async function holdBack(page: Page, what: RegExp): Promise<() => void> {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(what, (route) => free.then(() => route.continue()));
  return letGo;
}
