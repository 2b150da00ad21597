import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { launchOptions } from '../browser/launch';
import { buildApp, servePreview } from '../browser/previewServer';
import { type Look, openForPicture } from './openForPicture';
import { takeSite } from './site';
import { STATES } from './states';

/**
 * `npm run screenshots` takes the two pictures of the READMEs; with `--all` it takes every state in
 * every size, language and theme into test/output/screenshots, to be looked at, with `--site` those of the public site.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const all = process.argv.includes('--all');
const isOfSite = process.argv.includes('--site');
const folder = path.join(ROOT, all || isOfSite ? 'test/output/screenshots' : '.github/images');
const DESKTOP = { width: 1440, height: 900 };
/** Small enough that a picture stays under 400 KB. */
const README = { width: 1200, height: 740 };
const PHONE = { width: 390, height: 844 };

mkdirSync(folder, { recursive: true });
if (isOfSite) await takeSite(folder);
else await takeApp();

async function takeApp(): Promise<void> {
  buildApp();
  const app = await servePreview();
  const browser = await chromium.launch(launchOptions());
  const take = taker(browser, app.url);
  try {
    if (all) await takeAll(take);
    else {
      await take('compound', 'compound', { viewport: README, language: 'en', theme: 'light' });
      await take('underground', 'underground', { viewport: README, language: 'zh', theme: 'dark' });
    }
  } finally {
    await browser.close();
    await app.close();
  }
}

async function takeAll(take: Take): Promise<void> {
  for (const viewport of [DESKTOP, PHONE]) {
    for (const language of ['zh', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        for (const state of Object.keys(STATES)) {
          const size = viewport === PHONE ? 'phone' : 'desktop';
          await take(`${size}-${language}-${theme}-${state}`, state, { viewport, language, theme });
        }
      }
    }
  }
}

type Take = (name: string, state: string, look: Look) => Promise<void>;

function taker(browser: Browser, url: string): Take {
  return async (name, state, look) => {
    const page = await openForPicture(browser, url, look);
    try {
      await STATES[state]!(page);
      await page.settledMap();
      await page.page.screenshot({ path: path.join(folder, `${name}.png`), caret: 'initial' });
      console.log(path.relative(ROOT, path.join(folder, `${name}.png`)));
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      process.exitCode = 1;
    } finally {
      await page.page.context().close();
    }
  };
}
