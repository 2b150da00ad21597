import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from './launch';
import { servePreview } from './previewServer';

/** Global set-up of the browser tests: one server of the production build and one browser for all. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  // APP_BUILD: another build than that in dist/, while somebody works there.
  const app = await servePreview(process.env.APP_BUILD);
  const browser = await launchBrowserServer();
  project.provide('appUrl', app.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await app.close();
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
    browserEndpoint: string;
  }
}
