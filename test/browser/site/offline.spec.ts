import { describe, expect, it } from 'vitest';
import { countColours } from '../pixels';
import { withSite } from './harness';
import { secondRelease, withOfflineFiles } from './releases';
import type { SiteDriver } from './siteDriver';
import type { SiteServer } from './siteServer';

const releaseOf = (site: SiteDriver) => site.page.locator('html').getAttribute('data-release');
const caches = (site: SiteDriver) => site.page.evaluate(() => window.caches.keys());
const published = (site: SiteDriver) =>
  site.page.evaluate(async () => {
    const root = document.documentElement.dataset.root!;
    const answer = await fetch(new URL('data/site.json', new URL(root, document.baseURI)));
    return ((await answer.json()) as { published: string }).published;
  });

async function cut(site: SiteDriver, server: SiteServer): Promise<void> {
  server.cut(true);
  await site.page.context().setOffline(true);
}

/** What a browser without a network says of itself. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|ERR_CONNECTION/;

describe('after one visit, without a network', () => {
  const site = withSite();

  it('shows the start page with its map, and pages that were never looked at', async () => {
    const { open, server } = site();
    const visitor = await open({ offline: true, expected: NO_NETWORK });
    await visitor.waitForIdleMap();
    const count = await visitor.entries.count();
    expect(count).toBeGreaterThan(10);
    await visitor.waitUntilKept();
    // The visitor has just come; there is nothing newer.
    expect(await visitor.page.getByText(visitor.words.offline.newVersion).count()).toBe(0);
    await cut(visitor, server);

    await visitor.page.reload();
    expect(await visitor.entries.count()).toBe(count);
    await visitor.notice.filter({ hasText: visitor.words.offline.showingKept }).waitFor();
    expect(countColours(await visitor.settledMap())).toBeGreaterThan(50);

    await visitor.goTo(site().aCompound());
    await visitor.page.locator('h1').waitFor();
    const plan = visitor.page.locator('main img').first();
    await expect
      .poll(() => plan.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);

    await visitor.page.goto(new URL('en/', server.url).href);
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await visitor.entries.count()).toBe(count);
    server.cut(false);
  });
});

describe('when a new version is put up', () => {
  const site = withSite();

  it('is shown as it was until the visitor takes the new one, in every tab, and never a mix of both', async () => {
    const { open, server, files } = site();
    server.release(files);
    const visitor = await open({ offline: true });
    await visitor.waitForIdleMap();
    await visitor.waitUntilKept();
    const [first] = await caches(visitor);
    const before = await visitor.under();

    server.release(await secondRelease(files));
    await visitor.page.reload();
    const other = await visitor.page.context().newPage();
    await other.goto(visitor.root);
    const offer = visitor.notice.filter({ hasText: visitor.words.offline.newVersion });
    await offer.waitFor();
    expect(await releaseOf(visitor)).toBe('');
    expect(await published(visitor)).not.toBe('2099-12-31');
    await visitor.waitForIdleMap();
    expect(await visitor.under()).toEqual(before);

    await offer.getByRole('button', { name: visitor.words.offline.reload }).click();
    await visitor.page.locator('html[data-release="second"]').waitFor();
    await other.locator('html[data-release="second"]').waitFor();
    await visitor.waitForIdleMap();
    expect(await published(visitor)).toBe('2099-12-31');
    expect((await visitor.under()).every((name) => name.includes('-second'))).toBe(true);
    await expect.poll(() => caches(visitor)).toHaveLength(1);
    expect(await caches(visitor)).not.toContain(first);
    expect(await visitor.notice.count()).toBe(0);
  });

  it('loads again only what changed', async () => {
    const { open, server, files } = site();
    server.release(files);
    const visitor = await open({ offline: true, map: false });
    await visitor.waitUntilKept();
    const next = copied(files);
    next.set('icon.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    server.release(await withOfflineFiles(next));
    server.requests.length = 0;
    await visitor.page.reload();
    await visitor.notice.waitFor();
    expect([...new Set(server.requests)].sort()).toEqual(['icon.svg', 'sw.js']);
  });

  it('stays as it was while the new version is only half there', async () => {
    const { open, server, files } = site();
    server.release(files);
    const visitor = await open({ offline: true });
    await visitor.waitForIdleMap();
    await visitor.waitUntilKept();
    const half = await secondRelease(files);
    half.set('data/site.json', new Uint8Array(files.get('data/site.json')!));
    server.release(half);
    await visitor.page.reload();
    await visitor.failedUpdate();
    expect(await visitor.notice.count()).toBe(0);
    expect(await releaseOf(visitor)).toBe('');
    await visitor.waitForIdleMap();
  });

  it('is left as it was where nothing can be kept', async () => {
    const { open, server, files } = site();
    server.release(files);
    server.fail('sw.js', 404);
    const visitor = await open({ offline: true, expected: /sw\.js|404/ });
    await visitor.waitForIdleMap();
    expect(await visitor.entries.count()).toBeGreaterThan(10);
    server.fail('sw.js', 0);
  });
});

describe('a page that was left open over a new version', () => {
  const site = withSite();

  it('is loaded anew, once, when a program it needs is gone, and says why', async () => {
    const { open, server, files } = site();
    const visitor = await open({ at: site().aCompound(), expected: /404|map:|dynamically imported/ });
    server.release(await secondRelease(files));
    await visitor.openMap.click();
    await visitor.notice.filter({ hasText: visitor.words.offline.updated }).waitFor();
    expect(await releaseOf(visitor)).toBe('second');
    await visitor.openMap.click();
    await visitor.waitForIdleMap();
  });

  it('is not loaded for ever where the new version is broken too', async () => {
    const { open, server, files } = site();
    server.release(files);
    const visitor = await open({ at: site().aCompound(), expected: /404|map:|dynamically imported/ });
    const second = await secondRelease(files);
    for (const name of second.keys()) if (/compoundMap-.*\.js$/.test(name)) second.delete(name);
    server.release(second);
    await visitor.openMap.click();
    await visitor.notice.filter({ hasText: visitor.words.offline.updated }).waitFor();
    let loads = 0;
    visitor.page.on('load', () => loads++);
    const third = new Map([...second].map(([name, content]) => [name.replace('-second', '-third'), content]));
    for (const [name, content] of third) {
      const text = new TextDecoder().decode(content);
      if (name.endsWith('.html'))
        third.set(name, new TextEncoder().encode(text.replaceAll('-second', '-third')));
    }
    server.release(third);
    await visitor.openMap.click();
    await visitor.notice.filter({ hasText: visitor.words.offline.broken }).waitFor();
    expect(loads).toBe(0);
  });
});

describe('a site too large to be kept whole', () => {
  const site = withSite();
  /** More than fifteen megabytes, as photographs are. */
  const large = (files: ReadonlyMap<string, Uint8Array>) =>
    withOfflineFiles(new Map([...copied(files), ['photos/large.jpg', new Uint8Array(16e6)]]));

  it('keeps its start and what was looked at, and says so of the rest', async () => {
    const { open, server, files } = site();
    server.release(await large(files));
    const [visited, other] = site().compounds();
    const visitor = await open({
      offline: true,
      at: visited!,
      expected: new RegExp(`${NO_NETWORK.source}|503`),
    });
    await visitor.waitUntilKept();
    await expect.poll(() => visitor.isKept(`${visited}index.html`)).toBe(true);
    expect(await visitor.isKept(`${other}index.html`)).toBe(false);
    expect(server.requests).not.toContain('photos/large.jpg');

    await cut(visitor, server);
    await visitor.goTo(visited!);
    await expect.poll(() => visitor.pictureWidth()).toBeGreaterThan(0);
    await visitor.goTo(other!);
    await visitor.page.getByText(visitor.words.offline.notKept).waitFor();
    await visitor.page.getByRole('link', { name: visitor.words.offline.toStart }).click();
    expect(await visitor.entries.count()).toBeGreaterThan(10);
    await visitor.waitForIdleMap();
    server.cut(false);
  });

  it('shows a page that was never looked at whole from the version that the server has now', async () => {
    const { open, server, files } = site();
    const first = await large(files);
    server.release(first);
    const visitor = await open({ offline: true });
    await visitor.waitForIdleMap();
    await visitor.waitUntilKept();
    const second = await secondRelease(first);
    // Not told of: only a visit to a page that is not kept can find out.
    second.set('sw.js', first.get('sw.js')!);
    server.release(second);
    await visitor.goTo(site().aCompound());
    expect(await releaseOf(visitor)).toBe('second');
    expect(await published(visitor)).toBe('2099-12-31');
    expect((await visitor.under()).every((name) => name.includes('-second'))).toBe(true);
    await visitor.goTo('');
    expect(await releaseOf(visitor)).toBe('');
    expect(await published(visitor)).not.toBe('2099-12-31');
  });
});

function copied(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map([...files].map(([name, content]) => [name, new Uint8Array(content)]));
}
