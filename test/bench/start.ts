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
    await page.goto(url);
    waits.push(await firstIdle(page));
    const untilIdle = answers.filter(isCode);
    code = await Promise.all(untilIdle.map(readCode));
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

function isCode(response: Response): boolean {
  return /\.(?:js|mjs|css|html)$|\/$/.test(new URL(response.url()).pathname);
}

/** Milliseconds from the start of the navigation, looked at in each frame. */
async function firstIdle(page: Page): Promise<number> {
  const found = await page.waitForFunction(
    () => document.querySelector('[data-map-state="idle"]') !== null && performance.now(),
    undefined,
    { polling: 'raf', timeout: 120_000 },
  );
  return Number(await found.jsonValue());
}
