import type { Browser, ViewportSize } from 'playwright-core';
import type { Language } from '../../src/state/slices/view';
import { type AppDriver, driveApp } from '../browser/appDriver';

export type Look = {
  readonly viewport: ViewportSize;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
};

/** The app at its start in the given size, language and theme. */
export async function openForPicture(browser: Browser, url: string, look: Look): Promise<AppDriver> {
  const context = await browser.newContext({
    viewport: look.viewport,
    colorScheme: look.theme,
    locale: look.language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  const app = driveApp(page, look.language);
  await app.waitForIdleMap();
  return app;
}
