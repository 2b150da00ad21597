import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../launch';
import { serveSite } from './siteServer';

const dir = process.argv[2]!,
  out = process.argv[3]!,
  only = process.argv[4];
mkdirSync(out, { recursive: true });
const files = new Map<string, Uint8Array>();
for (const e of readdirSync(dir, { recursive: true, withFileTypes: true }))
  if (e.isFile()) {
    const f = path.join(e.parentPath, e.name);
    files.set(path.relative(dir, f), new Uint8Array(readFileSync(f)));
  }
const server = await serveSite(files);
const browser = await chromium.launch(launchOptions());
const PHONE = { width: 360, height: 740 },
  DESK = { width: 1440, height: 900 };
const idle = (p: any) =>
  p.waitForFunction(() => document.querySelector('#map[data-map-state="idle"]'), undefined, {
    timeout: 60000,
  });
async function shot(
  name: string,
  lang: string,
  theme: 'light' | 'dark',
  viewport: any,
  at: string,
  act?: (p: any) => Promise<unknown>,
  full = false,
) {
  if (only && !name.match(only)) return;
  const c = await browser.newContext({
    viewport,
    colorScheme: theme,
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    geolocation: { longitude: 118.2725, latitude: 32.0905 },
    permissions: ['geolocation'],
  });
  const p = await c.newPage();
  try {
    await p.goto(new URL((lang === 'en' ? 'en/' : '') + at, server.url).href);
    await act?.(p);
    await p.screenshot({ path: `${out}/${name}.png`, fullPage: full });
  } catch (e) {
    console.log(name, String(e).slice(0, 300));
  }
  await c.close();
}
await shot('start-phone-zh', 'zh', 'light', PHONE, '', idle, true);
await shot('start-desk-en-dark', 'en', 'dark', DESK, '', idle);
await shot('start-desk-zh', 'zh', 'light', DESK, '', idle);
await shot('zoom-desk-zh', 'zh', 'light', DESK, '#compound=nan-lu-hua-yuan', idle);
await shot('zoom-phone-en-dark', 'en', 'dark', PHONE, '#compound=nan-lu-hua-yuan', async (p) => {
  await idle(p);
  await p.locator('#map').scrollIntoViewIfNeeded();
});
await shot('compound-phone-zh', 'zh', 'light', PHONE, 'compounds/hui-de-hua-yuan/', undefined, true);
await shot('compoundmap-desk-en', 'en', 'light', DESK, 'compounds/hui-de-hua-yuan/', async (p) => {
  await p.locator('button[data-action="open-map"]').click();
  await idle(p);
  await p.waitForTimeout(1500);
  await idle(p);
  await p.locator('#map').scrollIntoViewIfNeeded();
});
await shot('compoundmap-phone-zh-dark', 'zh', 'dark', PHONE, 'compounds/hui-de-hua-yuan/', async (p) => {
  await p.locator('button[data-action="open-map"]').click();
  await idle(p);
  await p.waitForTimeout(1500);
  await idle(p);
  await p.locator('#map').scrollIntoViewIfNeeded();
});
await shot('compound-desk-en-dark', 'en', 'dark', DESK, 'compounds/hui-de-hua-yuan/', undefined, true);
await shot('none-phone-en', 'en', 'light', PHONE, '#text=zzz&status=handed_over', idle);
await shot('filtered-desk-zh-dark', 'zh', 'dark', DESK, '#text=ny&status=handed_over', idle);
await shot('near-phone-zh', 'zh', 'light', PHONE, '', async (p) => {
  await idle(p);
  await p.locator('button[data-action="near-me"]').click();
  await p.waitForTimeout(1500);
  await p.locator('button[data-action="near-me"]').scrollIntoViewIfNeeded();
});
await browser.close();
await server.close();
