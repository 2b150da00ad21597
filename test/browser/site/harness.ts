import { type Browser, type BrowserContextOptions, chromium, type ViewportSize } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { Language } from '../../../src/i18n/language';
import { watchPage } from '../watchPage';
import { publishSample } from './publishSample';
import { driveSite, type SiteDriver } from './siteDriver';
import { type SiteFiles, type SiteServer, serveSite } from './siteServer';

export const PHONE: ViewportSize = { width: 360, height: 740 };
export const DESKTOP: ViewportSize = { width: 1440, height: 900 };

export type OpenSiteOptions = {
  readonly viewport?: ViewportSize;
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  /** False: as in a browser where scripts are switched off. */
  readonly script?: boolean;
  /** False: as in a browser without WebGL, for tests that have no use for the map, which takes its time to draw. */
  readonly map?: boolean;
  /** The page, from the site's root of that language: `compounds/nanlu/`. */
  readonly at?: string;
  /** Kept for offline, as for a visitor; blocked otherwise, so that the test sees what the server sends. */
  readonly offline?: boolean;
  /** Stays open for the tests that follow; their pages share its faults. */
  readonly stays?: boolean;
  /** Before the page is asked for: routes, scripts. */
  readonly before?: (site: SiteDriver) => Promise<unknown>;
  /** How much of the page is waited for. */
  readonly until?: 'commit' | 'load';
  /** Problems that are meant to come up. */
  readonly expected?: RegExp;
  readonly context?: BrowserContextOptions;
};
export type OpenSite = (options?: OpenSiteOptions) => Promise<SiteDriver>;

export type SiteOptions = {
  /** The path that the site is served from. */
  readonly base?: string;
  /** Another site made of the sample. */
  readonly change?: (sample: SiteFiles) => SiteFiles;
};

export type SiteForTest = {
  readonly open: OpenSite;
  readonly server: SiteServer;
  /** The published sample. */
  readonly files: SiteFiles;
  /** The pages of the compounds, from the start page of a language. */
  readonly compounds: () => string[];
  /** A compound's page, from the start page of a language. */
  readonly aCompound: () => string;
};

/**
 * For the top of a spec: serves the published sample and opens it in contexts of their own. After each test no page may
 * have logged an error, thrown, broken its Content Security Policy, got an error for an answer, left a cookie or asked
 * another site for anything, but for what the test expects.
 */
export function withSite({ base = '/', change = (sample) => sample }: SiteOptions = {}): () => SiteForTest {
  let browser: Browser;
  let server: SiteServer;
  const files = new Map<string, Uint8Array>();
  let opened: Opened[] = [];

  beforeAll(async () => {
    for (const [name, content] of change(publishSample())) files.set(name, content);
    server = await serveSite(files, base);
    browser = await chromium.connect(inject('browserEndpoint'));
  });
  afterEach(async () => {
    const problems: string[] = [];
    for (const { site, seen, expected, stays } of opened) {
      const cookies = await site.page.context().cookies();
      problems.push(
        ...seen.splice(0).filter((problem) => !expected?.test(problem)),
        ...cookies.map(({ name }) => `cookie: ${name}`),
      );
      if (!stays) await site.page.context().close();
    }
    opened = opened.filter(({ stays }) => stays);
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open: OpenSite = async (options = {}) => {
    const { language = 'zh', at = '', map = true } = options;
    const context = await browser.newContext(contextOptions(options, language));
    const page = await context.newPage();
    const seen = watchPage(page, server.url);
    await page.exposeFunction('noteViolation', (violation: string) => seen.push(violation));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { violatedDirective, blockedURI, sourceFile, lineNumber, columnNumber, sample } = event;
        const place = `${sourceFile}:${lineNumber}:${columnNumber}`;
        window.noteViolation(
          `Content Security Policy: ${violatedDirective} ${blockedURI} ${place} ${sample}`,
        );
      });
    });
    if (!map) await page.addInitScript(withoutWebGl);
    const root = new URL(language === 'zh' ? './' : './en/', server.url).href;
    const site = driveSite(page, language, root);
    opened.push({ site, seen, expected: options.expected, stays: options.stays ?? false });
    await options.before?.(site);
    await page.goto(new URL(at, root).href, { waitUntil: options.until ?? 'load' });
    return site;
  };
  const compounds = () =>
    [...files.keys()]
      .filter((name) => /^compounds\/[^/]+\/index\.html$/.test(name))
      .map((name) => name.replace('index.html', ''));
  const aCompound = () => compounds()[0]!;
  return () => ({ open, server, files, compounds, aCompound });
}

type Opened = {
  readonly site: SiteDriver;
  readonly seen: string[];
  readonly expected: RegExp | undefined;
  readonly stays: boolean;
};

export function withoutWebGl(): void {
  HTMLCanvasElement.prototype.getContext = () => null;
}

function contextOptions(options: OpenSiteOptions, language: Language): BrowserContextOptions {
  const { viewport = PHONE, theme = 'light', script = true, offline = false } = options;
  return {
    viewport,
    colorScheme: theme,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
    serviceWorkers: offline ? 'allow' : 'block',
    ...options.context,
  };
}

declare global {
  interface Window {
    noteViolation(violation: string): void;
  }
}
