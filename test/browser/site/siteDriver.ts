import type { Locator, Page } from 'playwright-core';
import { siteOffline as enOffline } from '../../../src/i18n/en/siteOffline';
import type { Language } from '../../../src/i18n/language';
import { siteOffline as zhOffline } from '../../../src/i18n/zh/siteOffline';
import { PATIENCE } from '../patience';
import { decodePng, type Pixels } from '../pixels';

export type SiteDriver = ReturnType<typeof driveSite>;

/** The public site in the words of its visitors. `root`: the start page of the language. */
export function driveSite(page: Page, language: Language, root: string) {
  page.setDefaultTimeout(PATIENCE);
  const offline = language === 'zh' ? zhOffline : enOffline;
  const map = page.locator('#map');
  return {
    page,
    language,
    root,
    words: { offline },
    map,
    entries: page.locator('#compounds > li'),
    notice: page.locator('.notice'),

    search: page.locator('#finder input[name="text"]'),
    setting: (action: 'text-size' | 'contrast') => page.locator(`button[data-action="${action}"]`),
    openMap: page.locator('button[data-action="open-map"]'),

    /** From the start page of the language. */
    goTo: (at: string) => page.goto(new URL(at, root).href),

    async waitForIdleMap(): Promise<void> {
      await page.waitForFunction(() => document.querySelector('#map[data-map-state="idle"]'), undefined);
    },

    /** The first of the list: its name, and its page from the start page. */
    async firstCompound(): Promise<{ name: string; href: string }> {
      const link = page.locator('#compounds > li a').first();
      return { name: ((await link.textContent()) ?? '').trim(), href: (await link.getAttribute('href'))! };
    },

    /** How many entries of the list are shown. */
    shown: () => page.locator('#compounds > li:visible').count(),

    /** By which entries of the list tell their status. */
    statuses: () =>
      page.locator('#compounds > li').evaluateAll((entries) =>
        entries.map((entry) => {
          const mark = entry.querySelector('svg use, svg path')!;
          const word = mark.closest('svg')!.parentElement!.textContent!.trim();
          const shape = mark.getAttribute('href') ?? mark.getAttribute('d') ?? '';
          return { status: (entry as HTMLElement).dataset.status!, word, shape };
        }),
      ),

    /** Where the page's links lead. */
    links: () =>
      page
        .locator('a[href], link[href], script[src], img[src]')
        .evaluateAll((all) =>
          all
            .filter((each) => each.getAttribute('rel') !== 'canonical')
            .map((each) =>
              'href' in each ? (each as HTMLAnchorElement).href : (each as HTMLImageElement).src,
            ),
        ),

    /** What can be pressed or filled in. */
    controls: () =>
      page
        .locator('button:visible, input:visible, select:visible, textarea:visible')
        .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 120))),

    /** Of the first picture, as it came: 0 while it is not there. */
    pictureWidth: () =>
      page
        .locator('main img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),

    /** What makes the page scroll sideways. */
    widerThanScreen: () =>
      page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        return [...document.querySelectorAll('body *')]
          .filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
          .map((each) => each.outerHTML.slice(0, 120));
      }),

    /** The programs and styles that this page runs, by name. */
    under: () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname.split('/').at(-1)!)
          .filter((name) => /\.(?:m?js|css)$/.test(name) && name !== 'sw.js')
          .sort(),
      ),

    /** What the map shows once it has come to rest. */
    async settledMap(): Promise<Pixels> {
      await this.waitForIdleMap();
      return picture(map);
    },

    /** Everything is on the device: the service worker has taken its release and nothing is being loaded. */
    async waitUntilKept(): Promise<void> {
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
    },

    /** A file of the site, by its path from the root, is on the device. */
    isKept: (path: string) =>
      page.evaluate(async (name) => {
        const { scope } = await navigator.serviceWorker.ready;
        return (await caches.match(new URL(name, scope).href)) !== undefined;
      }, path),

    /** A newer service worker was looked at and given up. */
    failedUpdate: () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const found = new Promise<ServiceWorker>((resolve) => {
          const look = () => registration.installing && resolve(registration.installing);
          registration.addEventListener('updatefound', look);
          look();
        });
        await registration.update().catch(() => {});
        const worker = await found;
        while (worker.state !== 'redundant') {
          await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
        }
      }),
  };
}

export async function picture(what: Locator): Promise<Pixels> {
  return decodePng(await what.screenshot());
}
