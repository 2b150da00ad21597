import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { MapState } from '../../src/map/mapContainer';
import type { Language } from '../../src/state/slices/view';
import { type AppDriver, driveApp } from './appDriver';
import { watchPage } from './watchPage';

export type OpenOptions = {
  /** The part of the address after `#`. */
  readonly link?: string;
  readonly language?: Language;
  readonly viewport?: { width: number; height: number };
  readonly theme?: 'light' | 'dark';
  /** Runs in the page before anything else. */
  readonly script?: () => void;
  /** What the map has to come to; `failed` where there is none. */
  readonly state?: MapState;
};

export type OpenApp = (options?: OpenOptions) => Promise<AppDriver>;

/**
 * For the top of a spec: gives a function that opens the app in a context of its own. After each test
 * no page may have logged an error, thrown, or asked another site for anything.
 */
export function withBrowser(): OpenApp {
  let browser: Browser;
  const problems: string[][] = [];

  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'));
  });
  afterEach(() => {
    const seen = problems.flatMap((list) => list.splice(0));
    expect(seen).toEqual([]);
  });
  afterAll(() => browser.close());

  return async (options = {}) => {
    const { link = '', language = 'zh' } = options;
    const url = inject('appUrl');
    const context = await browser.newContext(contextOptions(options, language));
    // Its window is the system's own and cannot be driven; without it the page saves by download.
    await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    if (options.script) await context.addInitScript(options.script);
    const page = await context.newPage();
    const seen = watchPage(page, url);
    problems.push(seen);
    await page.goto(link === '' ? url : `${url}#${link}`);
    const app = driveApp(page, language);
    await app.waitForMap(options.state ?? 'idle').catch(async (error: Error) => {
      const state = await app.map.getAttribute('data-map-state', { timeout: 1000 }).catch(() => 'missing');
      throw new Error(`The map did not come to rest (${state}). ${seen.join('\n')}`, { cause: error });
    });
    return app;
  };
}

/** One page that a whole spec shares; opened before its first test. */
export function sharedApp(options?: OpenOptions): () => AppDriver {
  const open = withBrowser();
  let app: AppDriver;
  beforeAll(async () => {
    app = await open(options);
  });
  return () => app;
}

function contextOptions({ viewport, theme }: OpenOptions, language: Language): BrowserContextOptions {
  return {
    viewport: viewport ?? { width: 1000, height: 640 },
    colorScheme: theme ?? 'light',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  };
}
