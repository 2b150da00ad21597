import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';

export type StartFigures = {
  readonly firstIdleMs: number;
  readonly range: readonly [number, number];
  readonly gzipKb: number;
  /** Heaviest first. */
  readonly parts: readonly { readonly name: string; readonly kb: number }[];
  readonly hasDeck: boolean;
};

/** Opens the app in fresh contexts, so that no cache helps, until the map is first idle. */
export async function measureStart(browser: Browser, url: string, times: number): Promise<StartFigures> {
  const waits: number[] = [];
  let code: Code[] = [];
  for (let run = 0; run < times; run++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const answers: Response[] = [];
    page.on('response', (response) => answers.push(response));
    await watchFirstIdle(page);
    await page.goto(url);
    const idle = await firstIdle(page);
    waits.push(idle.wait);
    // What the first idle map sets off, such as the legend and measuring, is no part of the first load.
    const before = answers.filter((answer) => answer.request().timing().startTime < idle.at);
    code = await Promise.all(before.filter(isCode).map(readCode));
    await context.close();
  }
  waits.sort((a, b) => a - b);
  return {
    firstIdleMs: waits[Math.floor(times / 2)]!,
    range: [waits[0]!, waits.at(-1)!],
    gzipKb: code.reduce((sum, { kb }) => sum + kb, 0),
    parts: code.sort((a, b) => b.kb - a.kb),
    hasDeck: code.some(({ deck }) => deck),
  };
}

type Code = { readonly name: string; readonly kb: number; readonly deck: boolean };

async function readCode(response: Response): Promise<Code> {
  const text = await response.text();
  const name = new URL(response.url()).pathname.slice(1).replace('assets/', '') || 'index.html';
  return { name, kb: gzipSync(text).length / 1024, deck: text.includes('deck.gl - multiple versions') };
}

/** The server of the tests puts a watch on violations into what it serves. */
function isCode(response: Response): boolean {
  if (response.url().includes('watch-of-the-test')) return false;
  return /\.(?:js|mjs|css|html)$|\/$/.test(new URL(response.url()).pathname);
}

/** When the map was first idle: milliseconds since the start of the navigation, and since 1970. */
async function firstIdle(page: Page): Promise<{ wait: number; at: number }> {
  const found = await page.waitForFunction(() => window.firstIdleAt, undefined, { timeout: 120_000 });
  const wait = Number(await found.jsonValue());
  return { wait, at: wait + (await page.evaluate(() => performance.timeOrigin)) };
}

async function watchFirstIdle(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('[data-map-state="idle"]')) window.firstIdleAt ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-map-state'] });
  });
}

declare global {
  interface Window {
    firstIdleAt?: number;
  }
}
