import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { ProjectHost } from '../../src/host/projectHost';

declare global {
  interface Window {
    host: ProjectHost;
    proxy<T>(value: T): T;
  }
}

/**
 * Gives pages that hold nothing but the project host: the worker of the production build, on the app's own origin and
 * called as the app calls it, without a map that takes seconds to come up.
 */
export async function withHostPages(context: BrowserContext, appUrl: string): Promise<() => Promise<Page>> {
  const comlink = readFileSync(
    path.join(path.dirname(createRequire(import.meta.url).resolve('comlink')), '../esm/comlink.mjs'),
    'utf8',
  );
  const html = `<!doctype html><script type="module">
    import * as Comlink from './comlink-of-the-test.mjs';
    window.proxy = Comlink.proxy;
    window.host = Comlink.wrap(new Worker('./${await workerUrl(appUrl)}', { type: 'module' }));
  </script>`;
  await context.route(`${appUrl}host-of-the-test.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await context.route(`${appUrl}comlink-of-the-test.mjs`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: comlink }),
  );
  return async () => {
    const page = await context.newPage();
    await page.goto(`${appUrl}host-of-the-test.html`);
    await page.waitForFunction(() => window.host !== undefined);
    return page;
  };
}

/** The one script of the build in which the host is made. */
async function workerUrl(appUrl: string): Promise<string> {
  const get = async (url: string) => (await fetch(new URL(url, appUrl))).text();
  const scripts = [...(await get('')).matchAll(/assets\/[\w.-]+\.js/g)].map(([name]) => name);
  const pages = await Promise.all([...new Set(scripts)].map(get));
  const workers = pages.flatMap((text) =>
    [...text.matchAll(/worker-[\w-]+\.js/g)].map(([name]) => `assets/${name}`),
  );
  for (const url of new Set(workers)) if ((await get(url)).includes('async openProjectUrls(')) return url;
  throw new Error('The build has no worker that holds the project.');
}
