import { chromium } from 'playwright-core';
import { launchOptions } from '../browser/launch';
import { buildApp, servePreview } from '../browser/previewServer';
import { benchFormats } from './formats';
import { measureOpening } from './opening';
import { printTable } from './printTable';
import { benchReview } from './review';
import { benchSite } from './site';
import { measureStart } from './start';

/**
 * `npm run bench`: what a person waits for on the production build and a resident on the public site, opening files, and
 * the review. `-- site`, `-- formats [sizes]` and `-- review [sizes]`: only that.
 */
const BUDGET_KB = 700;
const FEATURES = 100_000;
/** A million takes minutes: asked for by `-- review 1000000`. */
const SIZES = [1000, 10_000, 100_000];

/** 400,000 pipes, 120 MB of GeoJSON, take minutes too. */
const PIPES = [100_000];

const [part, ...asked] = process.argv.slice(2);
const sizes = asked.length > 0 ? asked.map(Number) : null;
if (part === undefined) await benchApp();
if (isAsked('site')) await benchSite();
if (isAsked('formats')) await benchFormats(sizes ?? PIPES);
if (isAsked('review')) await benchReview(sizes ?? SIZES);

function isAsked(name: string): boolean {
  return part === undefined || part === name;
}

async function benchApp(): Promise<void> {
  buildApp();
  const app = await servePreview();
  const browser = await chromium.launch(launchOptions());
  try {
    const start = await measureStart(browser, app.url, 5);
    const opening = await measureOpening(browser, app.url, FEATURES);
    console.log(
      `\nProduction build, ${browser.version()}, software WebGL, ${process.platform}/${process.arch}\n`,
    );
    printTable([
      ['first idle map, cold, median of 5', `${start.firstIdleMs.toFixed(0)} ms`],
      [
        '  fastest … slowest',
        start.range
          .map((ms) => ms.toFixed(0))
          .join(' … ')
          .concat(' ms'),
      ],
      [
        'scripts and styles of the first load, gzip',
        `${start.gzipKb.toFixed(0)} KB, ${start.gzipKb <= BUDGET_KB ? 'within' : 'OVER'} the budget of ${BUDGET_KB} KB`,
      ],
      ...start.parts.slice(0, 6).map(({ name, kb }) => [`    ${name}`, `${kb.toFixed(0)} KB`] as const),
      ['  deck.gl among them', start.hasDeck ? 'YES' : 'no'],
      [
        `open ${FEATURES.toLocaleString('en')} features (${opening.megabytes.toFixed(1)} MB), recognised`,
        `${opening.recognisedMs.toFixed(0)} ms`,
      ],
      ['  taken and drawn', `${opening.takenMs.toFixed(0)} ms`],
      ['  both together', `${opening.totalMs.toFixed(0)} ms`],
      [
        '  against JSON.parse of the same text',
        `${opening.parseMs.toFixed(0)} ms, ${(opening.totalMs / opening.parseMs).toFixed(1)} times as long`,
      ],
      [
        '  longest task of the main thread, of the processor',
        `${opening.tasks.longestCpuMs.toFixed(0)} ms; ${opening.tasks.over50} over 50 ms`,
      ],
      ['  by the clock, waiting for a core counted', `${opening.tasks.longestMs.toFixed(0)} ms`],
    ]);
  } finally {
    await browser.close();
    await app.close();
  }
}
