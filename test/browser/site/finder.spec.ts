import { describe, expect, it } from 'vitest';
import { siteScript } from '../../../src/i18n/zh/siteScript';
import { DESKTOP, withSite } from './harness';
import { driveMap } from './mapDriver';
import { inGcj02 } from './shiftedSite';
import type { SiteDriver } from './siteDriver';

const { finder: words, nearMe } = siteScript;
const YUE = ['南岳新村', '南岳山庄'];
/** In the middle of the sample. */
const HERE = { longitude: 118.2725, latitude: 32.0905 };

describe('looking for a compound', () => {
  const site = withSite();

  it('by name, pinyin and initials, with a live count', async () => {
    const visitor = await site().open({ map: false });
    const all = await visitor.entries.count();
    for (const text of ['南岳', 'nanyue', 'nyue']) {
      await visitor.search.fill(text);
      await expect.poll(() => namesShown(visitor)).toEqual(YUE);
      expect(await countWord(visitor)).toBe(words.count(2, all));
    }
    await visitor.search.fill('nyxc');
    await expect.poll(() => namesShown(visitor)).toEqual(['南岳新村']);
    // 城南一、二期 has the same initials in its middle.
    await visitor.search.fill('ny');
    await expect.poll(() => namesShown(visitor)).toEqual([...YUE, '城南一、二期']);
    await visitor.search.fill('');
    await expect.poll(() => visitor.shown()).toBe(all);
  });

  it('by year, status and works; nothing found says so and offers the way back', async () => {
    const visitor = await site().open({ map: false });
    const all = await visitor.entries.count();
    await choose(visitor, 'year', '2019');
    expect(await visitor.shown()).toBe(
      await visitor.page.locator('#compounds > li[data-year="2019"]').count(),
    );
    await choose(visitor, 'status', 'handed_over');
    expect(await visitor.shown()).toBe(0);
    const none = visitor.page.locator('[data-none]');
    expect(await none.isVisible()).toBe(true);
    await none.getByRole('button').click();
    expect(await visitor.shown()).toBe(all);
    expect(await none.isVisible()).toBe(false);
    expect(await visitor.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
    await choose(visitor, 'area', 'pipes');
    const withPipes = visitor.page.locator('#compounds > li[data-areas~="pipes"]');
    expect(await withPipes.count()).toBeGreaterThan(0);
    expect(await visitor.shown()).toBe(await withPipes.count());
  });

  it('has its filters folded away on a phone, and open where one of them narrows the list', async () => {
    const visitor = await site().open({ map: false });
    const filters = visitor.page.locator('button[data-action="choices"]');
    const year = visitor.page.locator('#finder select[name="year"]');
    expect(await year.isVisible()).toBe(false);
    await filters.click();
    expect(await year.isVisible()).toBe(true);
    await filters.click();
    expect(await year.isVisible()).toBe(false);

    const linked = await site().open({ map: false, at: '#year=2017' });
    await expect.poll(() => linked.page.locator('#finder select[name="year"]').isVisible()).toBe(true);

    const wide = await site().open({ map: false, viewport: DESKTOP });
    expect(await wide.page.locator('#finder select[name="year"]').isVisible()).toBe(true);
    expect(await wide.page.locator('button[data-action="choices"]').isVisible()).toBe(false);
  });

  it('shows what is found right below what is looked for, before the map', async () => {
    const visitor = await site().open({ map: false });
    await visitor.search.fill('nysz');
    await expect.poll(() => visitor.shown()).toBe(1);
    const [field, first, map] = await Promise.all(
      [visitor.search, visitor.page.locator('#compounds > li:visible'), visitor.map].map((each) =>
        each.boundingBox(),
      ),
    );
    expect(first!.y).toBeGreaterThan(field!.y);
    expect(first!.y + first!.height).toBeLessThan(map!.y);
  });

  it('goes the same way by keyboard: from the search through what is found to the map', async () => {
    const visitor = await site().open();
    await visitor.waitForIdleMap();
    await visitor.search.focus();
    expect(await tabbedThrough(visitor)).toEqual(['finder', 'overview', 'list']);
    await visitor.search.focus();
    await visitor.page.keyboard.type('nysz');
    await expect.poll(() => visitor.shown()).toBe(1);
    expect(await tabbedThrough(visitor)).toEqual(['finder', 'list', 'overview']);
    await visitor.search.fill('');
    await visitor.search.focus();
    expect(await tabbedThrough(visitor)).toEqual(['finder', 'overview', 'list']);
  });

  it('counts on their button the filters that are folded away', async () => {
    const visitor = await site().open({ map: false });
    const filters = visitor.page.locator('button[data-action="choices"]');
    const offered = await filters.textContent();
    await choose(visitor, 'year', '2019');
    await choose(visitor, 'area', 'pipes');
    await filters.click();
    expect(await filters.textContent()).toBe('筛选条件（2）');
    await visitor.page.goBack();
    await expect.poll(() => filters.textContent()).toBe('筛选条件（1）');
    await visitor.page.goBack();
    await expect.poll(() => filters.textContent()).toBe(offered);
  });

  it('stays where Back undoes the choice of a compound on the map', async () => {
    const visitor = await site().open();
    await visitor.search.fill('南');
    await expect.poll(() => visitor.shown()).toBeGreaterThan(1);
    const searched = new URL(visitor.page.url()).hash;
    await visitor.page.locator('#compounds > li:visible h3 a').first().click();
    await visitor.page.waitForURL(/\/compounds\//);
    await visitor.page.goBack();
    const show = visitor.page.locator('#compounds > li:visible .show-on-map').first();
    await show.click();
    await show.click();
    expect(new URL(visitor.page.url()).hash).toMatch(/&compound=/);
    await visitor.page.goBack();
    expect(new URL(visitor.page.url()).hash).toBe(searched);
    expect(await visitor.search.inputValue()).toBe('南');
    expect(await visitor.page.locator('#compounds > li[data-selected]').count()).toBe(0);
  });

  it('is kept in the link, and Back takes it away step by step', async () => {
    const visitor = await site().open({ map: false, at: '#text=ny&status=handed_over' });
    await expect.poll(() => namesShown(visitor)).toEqual(YUE);
    expect(await visitor.search.inputValue()).toBe('ny');
    await choose(visitor, 'year', '2017');
    expect(await namesShown(visitor)).toEqual(['南岳山庄']);
    await visitor.search.focus();
    await visitor.search.press('End');
    await visitor.search.pressSequentially('sz');
    expect(new URL(visitor.page.url()).hash).toBe('#text=nysz&year=2017&status=handed_over');
    expect(new URL(visitor.page.url()).search).toBe('');

    await visitor.page.reload();
    await expect.poll(() => namesShown(visitor)).toEqual(['南岳山庄']);
    await visitor.page.goBack();
    expect(await visitor.search.inputValue()).toBe('ny');
    expect(await namesShown(visitor)).toEqual(['南岳山庄']);
    await visitor.page.goBack();
    await expect.poll(() => namesShown(visitor)).toEqual(YUE);
    await visitor.page.goForward();
    expect(await namesShown(visitor)).toEqual(['南岳山庄']);
  });

  it('takes a link with nonsense in it as text and no more', async () => {
    const visitor = await site().open({
      map: false,
      at: '#year=1999&status=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&compound=../x',
    });
    expect(await visitor.shown()).toBe(await visitor.entries.count());
    await visitor.page.goto(`${visitor.root}#text=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`);
    await expect.poll(() => visitor.shown()).toBe(0);
    expect(await visitor.search.inputValue()).toBe('<img src=x onerror=alert(1)>');
  });

  it('goes by keyboard: / to the search, the arrows through what is found, Escape clears', async () => {
    const visitor = await site().open({ map: false });
    await visitor.search.waitFor();
    const focused = () =>
      visitor.page.evaluate(
        () => document.activeElement?.closest('li')?.dataset.slug ?? document.activeElement?.tagName,
      );
    await visitor.page.keyboard.press('/');
    expect(await focused()).toBe('INPUT');
    expect(await visitor.search.inputValue()).toBe('');
    await visitor.search.fill('南岳');
    await expect.poll(() => visitor.shown()).toBe(2);
    await visitor.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('nan-yue-xin-cun');
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('nan-yue-shan-zhuang');
    await visitor.page.keyboard.press('Home');
    await visitor.page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('INPUT');
    await visitor.page.keyboard.press('Escape');
    expect(await visitor.shown()).toBe(await visitor.entries.count());
    await visitor.page.keyboard.press('End');
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForURL(/\/compounds\//);
  });
});

describe('near me', () => {
  const site = withSite();
  const near = (visitor: SiteDriver) => visitor.page.locator('button[data-action="near-me"]');
  const told = (visitor: SiteDriver) => visitor.page.locator('[data-near-me]');

  it('asks first, sorts by distance, and sends the position nowhere', async () => {
    const visitor = await site().open({ context: { geolocation: HERE, permissions: ['geolocation'] } });
    const before = await slugs(visitor);
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await near(visitor).click();
    await told(visitor).filter({ hasText: nearMe.sorted }).waitFor();
    expect(await slugs(visitor)).toEqual(await byHaversine(visitor, HERE));
    expect(await slugs(visitor)).not.toEqual(before);
    const first = visitor.page.locator('#compounds > li').first();
    expect(await first.locator('[data-distance]').textContent()).toMatch(/公里|米|附近/);
    expect(`${asked.join()} ${visitor.page.url()}`).not.toMatch(/118[.]27|32[.]09/);

    await near(visitor).click();
    expect(await slugs(visitor)).toEqual(before);
    expect(await visitor.page.locator('[data-distance]').count()).toBe(0);
  });

  it('is not asked for before somebody does', async () => {
    const visitor = await site().open({
      before: ({ page }) =>
        page.addInitScript(() => {
          navigator.geolocation.getCurrentPosition = () => console.error('asked for the position');
        }),
    });
    await visitor.waitForIdleMap();
    expect(await near(visitor).getAttribute('aria-pressed')).toBe('false');
  });

  it.each([
    [1, nearMe.refused],
    [2, nearMe.unavailable],
    [3, nearMe.timeout],
  ])('says why it could not: code %d', async (code, words) => {
    const visitor = await site().open({
      map: false,
      before: ({ page }) =>
        page.addInitScript((failure) => {
          navigator.geolocation.getCurrentPosition = (_found, failed) =>
            failed?.({ code: failure, message: '' } as GeolocationPositionError);
        }, code),
    });
    await near(visitor).click();
    await told(visitor).filter({ hasText: words }).waitFor();
    expect(await near(visitor).isEnabled()).toBe(true);
  });

  it('is marked on the map', async () => {
    const visitor = await site().open({
      viewport: DESKTOP,
      context: { geolocation: HERE, permissions: ['geolocation'] },
    });
    await visitor.waitForIdleMap();
    await near(visitor).click();
    await told(visitor).filter({ hasText: nearMe.sorted }).waitFor();
    const map = driveMap(visitor);
    await expect.poll(() => map.points('position')).toEqual([[HERE.longitude, HERE.latitude]]);
  });
});

describe('near me on a site in GCJ-02', () => {
  const site = withSite({ change: inGcj02 });

  it('puts the mark into its coordinates: some hundred metres off', async () => {
    const visitor = await site().open({
      viewport: DESKTOP,
      context: { geolocation: HERE, permissions: ['geolocation'] },
    });
    await visitor.waitForIdleMap();
    await visitor.page.locator('button[data-action="near-me"]').click();
    await visitor.page.locator('[data-near-me]').filter({ hasText: nearMe.sorted }).waitFor();
    const map = driveMap(visitor);
    await expect.poll(async () => (await map.points('position')).length).toBe(1);
    const [[lon, lat]] = (await map.points('position')) as [[number, number]];
    const off = haversine(HERE, { longitude: lon, latitude: lat });
    expect(off).toBeGreaterThan(100);
    expect(off).toBeLessThan(1000);
  });
});

function namesShown(visitor: SiteDriver): Promise<string[]> {
  return visitor.page
    .locator('#compounds > li:visible h3 a')
    .evaluateAll((links) => links.map((link) => link.textContent!.trim()));
}

function countWord(visitor: SiteDriver): Promise<string | null> {
  return visitor.page.locator('[data-count]').textContent();
}

/** The parts of the page that Tab comes to from where the focus is, in their order, up to the third. */
async function tabbedThrough(visitor: SiteDriver): Promise<string[]> {
  const parts = new Set<string>();
  while (parts.size < 3) {
    const part = await visitor.page.evaluate(() =>
      ['finder', 'overview', 'list'].find((name) => document.activeElement?.closest(`.${name}`)),
    );
    parts.add(part ?? 'elsewhere');
    await visitor.page.keyboard.press('Tab');
  }
  return [...parts];
}

async function choose(visitor: SiteDriver, name: string, value: string): Promise<void> {
  const filters = visitor.page.locator('button[data-action="choices"]');
  if ((await filters.getAttribute('aria-expanded')) === 'false') await filters.click();
  await visitor.page.locator(`#finder select[name="${name}"]`).selectOption(value);
}

function slugs(visitor: SiteDriver): Promise<string[]> {
  return visitor.page
    .locator('#compounds > li')
    .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset.slug!));
}

/** The order by a sphere's distances, which is the ellipsoid's unless two are all but equal. */
async function byHaversine(visitor: SiteDriver, from: typeof HERE): Promise<string[]> {
  const places = await visitor.page.locator('#compounds > li').evaluateAll((entries) =>
    entries.map((entry) => {
      const { slug, at } = (entry as HTMLElement).dataset;
      const [longitude, latitude] = at!.split(',').map(Number);
      return { slug: slug!, longitude: longitude!, latitude: latitude! };
    }),
  );
  return places.sort((a, b) => haversine(from, a) - haversine(from, b)).map(({ slug }) => slug);
}

function haversine(a: typeof HERE, b: typeof HERE): number {
  const radians = Math.PI / 180;
  const [north, east] = [(b.latitude - a.latitude) * radians, (b.longitude - a.longitude) * radians];
  const h =
    Math.sin(north / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(east / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h));
}
