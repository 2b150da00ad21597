import { describe, expect, it } from 'vitest';
import { countColours } from '../pixels';
import { seriousFindings } from '../seriousFindings';
import { DESKTOP, PHONE, withSite } from './harness';
import { driveMap } from './mapDriver';

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
] as const)('the start page on a %s', (_name, viewport) => {
  const site = withSite();

  it.each(['zh', 'en'] as const)('lists and draws the programme (%s)', async (language) => {
    const visitor = await site().open({ viewport, language });
    const pages = site().compounds();
    expect(pages.length).toBeGreaterThan(10);
    expect(await visitor.entries.count()).toBe(pages.length);
    expect(countColours(await visitor.settledMap())).toBeGreaterThan(50);
    expect(await visitor.widerThanScreen()).toEqual([]);
  });

  it('moves nothing while script and map come', async () => {
    const visitor = await site().open({ viewport, before: ({ page }) => page.addInitScript(countShifts) });
    await visitor.waitForIdleMap();
    expect(await visitor.page.evaluate(() => window.shifts)).toBeLessThan(0.01);
  });

  it('nor does the page of a compound move', async () => {
    const visitor = await site().open({
      viewport,
      at: site().aCompound(),
      before: ({ page }) => page.addInitScript(countShifts),
    });
    await visitor.page.locator('html[data-script]').waitFor();
    await visitor.page.locator('[data-qr] svg').waitFor();
    expect(await visitor.page.evaluate(() => window.shifts)).toBeLessThan(0.01);
  });
});

/** The smallest phone in use. */
const SMALL_PHONE = { width: 360, height: 640 };

describe('the first view on a small phone', () => {
  const site = withSite();

  it.each(['zh', 'en'] as const)('has the search in it, before any figure (%s)', async (language) => {
    const visitor = await site().open({ language, viewport: SMALL_PHONE, map: false });
    const search = (await visitor.search.boundingBox())!;
    const figures = (await visitor.page.locator('.glance').boundingBox())!;
    expect(search.y + search.height).toBeLessThan(SMALL_PHONE.height * 0.75);
    expect(figures.y).toBeGreaterThan(search.y);
  });
});

describe('the map on a small phone with large type', () => {
  const site = withSite();

  it.each([
    ['zh', '示意数据'],
    ['en', 'Illustrative data'],
  ] as const)(
    'has the legend beside its buttons and the compounds below them (%s)',
    async (language, word) => {
      const visitor = await site().open({ language, viewport: SMALL_PHONE });
      await visitor.setting('text-size').click();
      await visitor.page.reload();
      await visitor.waitForIdleMap();
      const [legend, buttons] = await Promise.all(
        ['.site-map-legend', '.site-map-buttons'].map((part) => visitor.page.locator(part).boundingBox()),
      );
      expect(legend!.x + legend!.width).toBeLessThan(buttons!.x);
      const map = driveMap(visitor);
      const places = await visitor.entries.evaluateAll((entries) =>
        entries.map((entry) => (entry as HTMLElement).dataset.at!.split(',').map(Number) as [number, number]),
      );
      for (const place of places) {
        expect((await map.pointOf(place)).y).toBeGreaterThan(buttons!.y + buttons!.height + 30);
      }

      const note = visitor.page.locator('.site-map-notes');
      expect(await note.textContent()).toBe(word);
      expect(await note.locator('[title]').getAttribute('title')).toMatch(/虚构|made up/);
      await visitor.page.locator('.site-map-buttons button').last().click();
      expect(await note.isVisible()).toBe(true);
    },
  );
});

describe('a status', () => {
  const site = withSite();

  it('is told by a shape and a word, not by its colour alone', async () => {
    const visitor = await site().open();
    const told = await visitor.statuses();
    expect(told.length).toBe(await visitor.entries.count());
    const shapes = new Map<string, Set<string>>();
    for (const { status, word, shape } of told) {
      expect(word).not.toBe('');
      shapes.set(status, (shapes.get(status) ?? new Set()).add(shape));
    }
    expect(shapes.size).toBeGreaterThan(1);
    const all = [...shapes.values()].map((set) => [...set]);
    // One shape a status, and no two statuses with the same.
    expect(all.every((set) => set.length === 1)).toBe(true);
    expect(new Set(all.flat()).size).toBe(shapes.size);
  });
});

/** As visitors with weak eyes may have it. */
const LOOKS = [
  { look: 'light', theme: 'light', language: 'zh', press: [] },
  { look: 'dark', theme: 'dark', language: 'en', press: [] },
  { look: 'large type', theme: 'light', language: 'en', press: ['text-size'] },
  { look: 'high contrast', theme: 'light', language: 'zh', press: ['contrast'] },
  {
    look: 'dark, high contrast, large type',
    theme: 'dark',
    language: 'zh',
    press: ['contrast', 'text-size'],
  },
] as const;

describe('nothing serious for a screen reader or weak eyes, and nothing that scrolls sideways', () => {
  const site = withSite();

  it.each(LOOKS)('$look, $language', async ({ theme, language, press }) => {
    const visitor = await site().open({ theme, language });
    for (const setting of press) await visitor.setting(setting).click();
    await visitor.waitForIdleMap();
    expect(await seriousFindings(visitor.page)).toEqual([]);
    expect(await visitor.widerThanScreen()).toEqual([]);

    await visitor.goTo(site().aCompound());
    // What was chosen once holds for all pages.
    for (const setting of press) {
      expect(await visitor.setting(setting).getAttribute('aria-pressed')).toBe('true');
    }
    expect(await seriousFindings(visitor.page)).toEqual([]);
    expect(await visitor.widerThanScreen()).toEqual([]);
  });
});

/** Runs in a page before anything else: adds up how much of what is in view moves. */
function countShifts(): void {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

declare global {
  interface Window {
    shifts: number;
  }
}
