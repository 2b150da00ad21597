import type { Browser, Page } from 'playwright-core';
import { driveApp } from '../browser/appDriver';
import { manyFeatures } from './manyFeatures';

export type OpeningFigures = {
  readonly megabytes: number;
  readonly parseMs: number;
  readonly recognisedMs: number;
  readonly takenMs: number;
  readonly totalMs: number;
  readonly longestTaskMs: number;
};

/** Opens a large file as a person would, through the file picker and the import dialog. */
export async function measureOpening(browser: Browser, url: string, count: number): Promise<OpeningFigures> {
  const text = manyFeatures(count);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url);
  const app = driveApp(page, 'en');
  await app.waitForIdleMap();
  const parseMs = await timeParse(page, text);
  await watchLongTasks(page);

  const began = performance.now();
  await app.pickFiles([{ name: 'many.geojson', text }]);
  await app.takeButton.waitFor({ timeout: 120_000 });
  const recognised = performance.now();
  await app.takeFiles();
  const drawn = performance.now();

  const longestTaskMs = await page.evaluate(() => Math.max(0, ...(window.longTasks ?? [])));
  await context.close();
  return {
    megabytes: Buffer.byteLength(text) / 1e6,
    parseMs,
    recognisedMs: recognised - began,
    takenMs: drawn - recognised,
    totalMs: drawn - began,
    longestTaskMs,
  };
}

/** Median of five, so that one slow turn does not flatter the ratio. */
function timeParse(page: Page, text: string): Promise<number> {
  return page.evaluate((json) => {
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      JSON.parse(json);
      return performance.now() - began;
    });
    return times.sort((a, b) => a - b)[2]!;
  }, text);
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks?.push(duration);
    }).observe({ type: 'longtask' });
  });
}

declare global {
  interface Window {
    longTasks?: number[];
  }
}
