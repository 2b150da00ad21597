import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteScript } from '../../../src/i18n/zh/siteScript';
import type { MapContainer } from '../../../src/map/mapContainer';
import type { LonLat } from '../../../src/model/units';
import type { PublicSite } from '../../../src/publish/publicSite';
import { loseGraphics, rememberContexts, restoreGraphics } from '../graphicsLoss';
import { countChanged, countColours, countLost, countPixels, hasHue } from '../pixels';
import { DESKTOP, type OpenSiteOptions, PHONE, withSite } from './harness';
import { driveMap } from './mapDriver';
import type { SiteDriver } from './siteDriver';

const { map: words } = siteScript;
/** A small window: software WebGL paints every pixel by hand. */
const SMALL = { width: 1000, height: 640 };

const site = withSite();
let compounds: PublicSite['compounds'];
/** One map for all tests that leave it as it was, but for where it looks. */
let opened: Awaited<ReturnType<typeof openMap>>;
const place = (slug: string): LonLat => compounds.find((compound) => compound.slug === slug)!.at!;

beforeAll(async () => {
  const data = site().files.get('data/site.json')!;
  compounds = (JSON.parse(new TextDecoder().decode(data)) as PublicSite).compounds;
  opened = await openMap({ stays: true });
});

async function openMap(options: OpenSiteOptions = {}) {
  const visitor = await site().open({ viewport: SMALL, ...options });
  await visitor.waitForIdleMap();
  const map = driveMap(visitor);
  await map.settle();
  return { visitor, map };
}

describe('the programme on the map', () => {
  it('shows each status in its colour, with the shape and the word', async () => {
    const { map, visitor } = opened;
    const shown = await map.pixels();
    // Orange is under construction, teal handed over.
    expect(countPixels(shown, hasHue(33, 12, 40))).toBeGreaterThan(300);
    expect(countPixels(shown, hasHue(175, 12, 25))).toBeGreaterThan(300);
    const drawn = await visitor.page.evaluate(() => {
      const { style } = (document.querySelector('#map') as MapContainer).jingranMap!;
      return ['not_started', 'under_construction', 'completed', 'accepted', 'handed_over', 'unknown'].map(
        (status) => {
          const { data } = style.getImage(`status/${status}/light`) ?? { data: null };
          return data && [...data.data.filter((_, i) => i % 4 === 3)].join();
        },
      );
    });
    const shapes = drawn.filter((shape) => shape !== null);
    expect(shapes).toHaveLength(2);
    expect(new Set(shapes).size).toBe(2);
    await map.setLayers('compounds-label', false);
    expect(countChanged(shown, await map.pixels())).toBeGreaterThan(500);
    await map.setLayers('compounds-label', true);
  });

  it('dims what is not looked for', async () => {
    const { map, visitor } = opened;
    const before = await map.pixels();
    const status = visitor.page.locator('#finder select[name="status"]');
    await status.selectOption('under_construction');
    const after = await map.pixels();
    await status.selectOption('');
    const [orange, teal] = [hasHue(33, 12, 40), hasHue(175, 12, 25)];
    expect(countPixels(after, teal)).toBeLessThan(countPixels(before, teal) / 2);
    expect(countPixels(after, orange)).toBeGreaterThan(countPixels(before, orange) * 0.7);
  });

  it('tells of a compound that is clicked, and of one that is chosen in the list', async () => {
    const { map, visitor } = await openMap();
    await map.whole.scrollIntoViewIfNeeded();
    const { x, y } = await map.pointOf(place('cheng-nan-yi-er-qi'));
    await visitor.page.mouse.click(x, y);
    await map.card.getByText('城南一、二期').waitFor();
    expect(await map.card.textContent()).toContain('施工中');
    expect(await map.card.textContent()).toContain('2019年7月');
    expect(new URL(visitor.page.url()).hash).toBe('#compound=cheng-nan-yi-er-qi');

    const entry = visitor.page.locator('li[data-slug="nan-lu-hua-yuan"]');
    await entry.locator('.show-on-map').click();
    await map.card.getByText('南麓花园').waitFor();
    await map.loadedNear();
    await map.settle();
    const { zoom, centre } = await map.view();
    expect(zoom).toBeGreaterThan(16);
    expect(Math.abs(centre[0] - place('nan-lu-hua-yuan')[0])).toBeLessThan(0.002);
    expect(await entry.getAttribute('data-selected')).toBe('');
    await map.card.getByRole('link').click();
    await visitor.page.waitForURL(/compounds\/nan-lu-hua-yuan\/$/);
  });

  it('goes by keyboard: Enter opens what is in the middle, Escape closes it', async () => {
    const { map } = opened;
    await map.goTo(place('wan-li-xiao-qu'), 15);
    await map.canvas.focus();
    await map.canvas.press('Enter');
    await map.card.getByText('万利小区').waitFor();
    await map.canvas.press('Escape');
    await map.card.waitFor({ state: 'hidden' });
    await map.canvas.blur();
  });

  it('opens with the compound that a link names', async () => {
    const { map } = await openMap({ at: '#compound=hui-de-hua-yuan' });
    await map.card.getByText('惠德花园').waitFor();
    expect((await map.view()).zoom).toBeGreaterThan(16);
  });

  it('goes dark with the system', async () => {
    const { map, visitor } = await openMap();
    const light = await map.pixels();
    await visitor.page.emulateMedia({ colorScheme: 'dark' });
    await visitor.page.waitForFunction(
      () =>
        (document.querySelector('#map') as MapContainer).jingranMap!.getPaintProperty(
          'background',
          'background-color',
        ) === '#14171c',
    );
    const dark = await map.pixels();
    const isDark = ([r, g, b]: readonly [number, number, number]) => r + g + b < 200;
    expect(countPixels(light, isDark)).toBeLessThan(dark.width * dark.height * 0.1);
    expect(countPixels(dark, isDark)).toBeGreaterThan(dark.width * dark.height * 0.5);
  });
});

describe('a compound from near', () => {
  it('all that it has is drawn', async () => {
    const { map } = opened;
    await map.goTo(place('nan-lu-hua-yuan'), 18);
    const shown = await map.pixels();
    for (const [layer, least] of [
      ['buildings', 1500],
      ['fire_lanes', 400],
      ['parking', 200],
      ['roads', 150],
      ['green', 300],
    ] as const) {
      await map.setLayers(layer, false);
      expect(countChanged(shown, await map.pixels()), layer).toBeGreaterThan(least);
      await map.setLayers(layer, true);
    }
  });

  it('a new stall is blue and a fire lane red at its edge; the legend says what they are', async () => {
    const { map, visitor } = opened;
    await map.goTo(place('nan-lu-hua-yuan'), 19);
    const shown = await map.pixels();
    await map.setLayers('parking', false);
    expect(countLost(shown, await map.pixels(), hasHue(214, 14, 50))).toBeGreaterThan(300);
    await map.setLayers('parking', true);
    await map.setLayers('fire_lanes', false);
    expect(countLost(shown, await map.pixels(), hasHue(0, 12, 15))).toBeGreaterThan(1000);
    await map.setLayers('fire_lanes', true);
    const legend = visitor.page.locator('.site-map-legend');
    expect(await legend.textContent()).toContain(siteScript.legend.fireLane);
    expect(await legend.textContent()).toContain(siteScript.legend.stallNew);
  });

  it('shows the layout before and after the works', async () => {
    const { map } = opened;
    await map.goTo(place('nan-lu-hua-yuan'), 18.5);
    const after = await map.pixels();
    await map.button(words.today).click();
    const before = await map.pixels();
    expect(countChanged(after, before)).toBeGreaterThan(1000);
    const isNew = hasHue(214, 14, 50);
    expect(countPixels(before, isNew)).toBeLessThan(countPixels(after, isNew) / 4);
    await map.button(words.planned).click();
    expect(countChanged(after, await map.pixels())).toBeLessThan(50);
  });

  it('asks for the data of a compound once', async () => {
    const { map } = await openMap();
    const start = site().server.requests.length;
    for (const zoom of [17, 13, 17.5, 14, 18]) await map.goTo(place('nan-lu-hua-yuan'), zoom);
    const asked = site()
      .server.requests.slice(start)
      .filter((file) => file.includes('data/compounds/nan-lu'));
    expect(asked).toHaveLength(1);
  });
});

describe('when something is missing', () => {
  const remember = { before: ({ page }: SiteDriver) => page.addInitScript(rememberContexts) };

  it('graphics that are lost come back with everything that was drawn', async () => {
    const { map, visitor } = await openMap(remember);
    await map.goTo(place('nan-lu-hua-yuan'), 17.5);
    const before = await map.pixels();
    await loseGraphics(visitor.page);
    await map.word.filter({ hasText: words.lost }).waitFor();
    await restoreGraphics(visitor.page);
    await map.word.waitFor({ state: 'hidden' });
    await map.loadedNear();
    expect(countChanged(before, await map.pixels())).toBeLessThan(100);
    // And goes on as before.
    await map.goTo(place('wan-li-xiao-qu'), 17.5);
    expect(countColours(await map.pixels())).toBeGreaterThan(50);
  });

  it('what comes while the graphics are away is there with them', async () => {
    const { map, visitor } = await openMap(remember);
    const status = visitor.page.locator('#finder select[name="status"]');
    const all = await map.pixels();
    await status.selectOption('under_construction');
    const dimmed = await map.pixels();
    expect(countChanged(all, dimmed)).toBeGreaterThan(1000);
    await status.selectOption('');
    expect(countChanged(all, await map.pixels())).toBeLessThan(100);

    await loseGraphics(visitor.page);
    await status.selectOption('under_construction');
    await restoreGraphics(visitor.page);
    await map.word.waitFor({ state: 'hidden' });
    expect(countChanged(dimmed, await map.pixels())).toBeLessThan(100);
  });

  it('without WebGL the picture stays, with a word, and the list works', async () => {
    const visitor = await site().open({
      viewport: DESKTOP,
      map: false,
    });
    const map = driveMap(visitor);
    await map.word.filter({ hasText: words.noWebGl }).waitFor();
    expect(await visitor.page.locator('#map img').isVisible()).toBe(true);
    expect(await visitor.page.locator('.show-on-map:visible').count()).toBe(0);
    await visitor.search.fill('nyxc');
    await expect.poll(() => visitor.shown()).toBe(1);
  });

  it('data that cannot be had is said, and the rest is drawn', async () => {
    const visitor = await site().open({
      viewport: SMALL,
      before: ({ page }) => page.route(/data\/elsewhere\.json/, (route) => route.fulfill({ status: 503 })),
      expected: /503/,
    });
    await visitor.waitForIdleMap();
    const map = driveMap(visitor);
    await map.word.filter({ hasText: words.partFailed }).waitFor();
    expect(countPixels(await map.pixels(), hasHue(33, 12, 40))).toBeGreaterThan(300);
  });
});

describe('on a phone', () => {
  const touch = { viewport: PHONE, context: { hasTouch: true, isMobile: true } };

  it('one finger on the map scrolls the page, in full screen it moves the map', async () => {
    const { map, visitor } = await openMap(touch);
    await map.whole.scrollIntoViewIfNeeded();
    const drag = await dragger(visitor.page, map);
    const [scroll, view] = [await visitor.page.evaluate(() => scrollY), await map.view()];
    await drag(-120);
    await expect.poll(() => visitor.page.evaluate(() => scrollY)).toBeGreaterThan(scroll + 60);
    expect(await map.view()).toEqual(view);

    await map.canvas.evaluate((canvas) => {
      canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }));
    });
    // At once, while the map still says that one finger does not move it.
    await map.button(words.fullScreen).dispatchEvent('click');
    await visitor.page.locator('#map[data-full]').waitFor();
    await map.settle();
    const full = (await map.whole.boundingBox())!;
    expect([full.width, full.height]).toEqual([PHONE.width, PHONE.height]);
    const before = await map.view();
    await drag(-120);
    await expect.poll(async () => (await map.view()).centre[1]).not.toBeCloseTo(before.centre[1], 5);
    await map.button(words.leaveFullScreen).click();
    expect(await map.whole.getAttribute('data-full')).toBeNull();
  });
});

async function dragger(page: Page, map: ReturnType<typeof driveMap>) {
  const session = await page.context().newCDPSession(page);
  return async (down: number) => {
    const { x, y, width, height } = (await map.canvas.boundingBox())!;
    const [from, at] = [y + height * 0.7, x + width / 2];
    const point = (step: number) => [{ x: at, y: from + (down * step) / 6 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(0) });
    for (let step = 1; step <= 6; step++) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(step) });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}
