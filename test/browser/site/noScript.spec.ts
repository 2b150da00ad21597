import { describe, expect, it } from 'vitest';
import { withSite } from './harness';
import type { SiteDriver } from './siteDriver';

const site = withSite();

describe.each(['zh', 'en'] as const)('without any script (%s)', (language) => {
  it('has the list, the plan, and from each entry the page of its compound', async () => {
    const visitor = await site().open({ language, script: false });
    await readsWhole(visitor);
  });

  it('offers nothing that would do nothing', async () => {
    const visitor = await site().open({ language, script: false });
    expect(await visitor.controls()).toEqual([]);
    await visitor.goTo(site().aCompound());
    expect(await visitor.controls()).toEqual([]);
  });
});

it.each([
  [
    'is answered with an error',
    (page: SiteDriver['page']) => page.route(/assets\/.*\.js$/, (route) => route.fulfill({ status: 500 })),
  ],
  [
    'breaks in its first line',
    (page: SiteDriver['page']) =>
      page.route(/assets\/.*\.js$/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken in transit")' }),
      ),
  ],
])('is whole where the script %s', async (_name, breakScript) => {
  const visitor = await site().open({
    before: ({ page }) => breakScript(page),
    expected: /\b500\b|broken in transit/,
  });
  expect(await visitor.controls()).toEqual([]);
  await readsWhole(visitor);
  expect(await visitor.controls()).toEqual([]);
});

it('keeps list and pages where only the map is broken', async () => {
  const visitor = await site().open({
    before: ({ page }) => page.route(/programmeMap.*\.js$/, (route) => route.fulfill({ status: 500 })),
    expected: /\b500\b|dynamically imported|^console: map/,
  });
  await visitor.page.locator('#map[data-map-state="failed"]').waitFor();
  expect(await visitor.pictureWidth()).toBeGreaterThan(0);
  await readsWhole(visitor);
});

/** The list and one page behind it, as text and pictures. */
async function readsWhole(visitor: SiteDriver): Promise<void> {
  const pages = site().compounds();
  expect(await visitor.entries.count()).toBe(pages.length);
  expect(await visitor.entries.last().isVisible()).toBe(true);
  expect(await visitor.pictureWidth()).toBeGreaterThan(0);
  const { name } = await visitor.firstCompound();
  await visitor.entries.first().locator('a').first().click();
  await visitor.page.waitForURL(/\/compounds\//);
  expect(await visitor.page.locator('h1').textContent()).toContain(name);
  expect(await visitor.page.locator('main').textContent()).toMatch(/\d/);
  expect(await visitor.pictureWidth()).toBeGreaterThan(0);
}
