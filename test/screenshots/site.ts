import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language';
import { launchOptions } from '../browser/launch';
import { publishSample } from '../browser/site/publishSample';
import { driveSite, type SiteDriver } from '../browser/site/siteDriver';
import { serveSite } from '../browser/site/siteServer';

/** Has both layouts, dated works, a notice period and a contact. */
const COMPOUND = 'compounds/hui-de-hua-yuan/';
const SIZES = {
  small: { width: 360, height: 640 },
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
  wall: { width: 1920, height: 1080 },
} as const;

/** The public site in every state, size, language and look, and its notices as PDF. */
export async function takeSite(folder: string): Promise<void> {
  const server = await serveSite(publishSample());
  const browser = await chromium.launch(launchOptions());
  try {
    for (const language of ['zh', 'en'] as const) {
      const root = new URL(language === 'zh' ? './' : './en/', server.url).href;
      for (const [look, { theme, settings }] of Object.entries(LOOKS)) {
        for (const [size, viewport] of Object.entries(SIZES)) {
          for (const [state, { at, hasMap }] of Object.entries(STATES)) {
            const page = await openPage(browser, { viewport, colorScheme: theme });
            await openAs(driveSite(page, language, root), at, settings, hasMap);
            const name = `site-${size}-${language}-${look}-${state}.png`;
            await page.screenshot({ path: path.join(folder, name), fullPage: true });
            await page.context().close();
            console.log(name);
          }
        }
      }
      await printNotices(browser, root, language, folder);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

type Settings = readonly ('text-size' | 'contrast')[];

const LOOKS: Readonly<Record<string, { theme: 'light' | 'dark'; settings: Settings }>> = {
  light: { theme: 'light', settings: [] },
  dark: { theme: 'dark', settings: [] },
  strong: { theme: 'light', settings: ['text-size', 'contrast'] },
};

const STATES: Readonly<Record<string, { at: string; hasMap: boolean }>> = {
  start: { at: '', hasMap: true },
  filters: { at: '#year=2019', hasMap: true },
  none: { at: '#text=zzzz', hasMap: true },
  chosen: { at: '#compound=nan-lu-hua-yuan', hasMap: true },
  compound: { at: COMPOUND, hasMap: false },
};

async function openAs(site: SiteDriver, at: string, settings: Settings, hasMap: boolean): Promise<void> {
  await site.goTo(at);
  await site.page.locator('html[data-script]').waitFor();
  for (const setting of settings) await site.setting(setting).click();
  if (hasMap) await site.waitForIdleMap();
}

async function printNotices(browser: Browser, root: string, language: Language, folder: string) {
  for (const paper of ['A4', 'A3']) {
    const page = await openPage(browser, {});
    await page.goto(new URL(COMPOUND, root).href);
    await page.locator('[data-qr] svg').waitFor();
    await page.evaluate((chosen) => {
      document.documentElement.dataset.paper = chosen;
    }, paper);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const name = `site-notice-${language}-${paper}.pdf`;
    writeFileSync(path.join(folder, name), pdf);
    await page.context().close();
    console.log(name);
  }
}

async function openPage(browser: Browser, look: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce', serviceWorkers: 'block' });
  return context.newPage();
}
