import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../browser/launch';
export default async function serve(project: TestProject) {
  const browser = await launchBrowserServer();
  project.provide('appUrl', 'http://127.0.0.1:4330/');
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => { await browser.close(); };
}
