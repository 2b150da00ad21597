import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from './browser/launch';
export default async function serve(project: TestProject) {
  const browser = await launchBrowserServer();
  project.provide('appUrl', 'http://localhost:4350/');
  project.provide('browserEndpoint', browser.wsEndpoint());
  return () => browser.close();
}
