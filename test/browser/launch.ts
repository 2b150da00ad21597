import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { getBrowser } from './getBrowser';

/** WebGL in software, so that a machine without a GPU draws the same pixels. */
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

export function launchOptions(): LaunchOptions {
  return { executablePath: getBrowser(), headless: true, args: FLAGS };
}

export function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(launchOptions());
}
