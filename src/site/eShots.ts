import { chromium } from 'playwright-core';

const shots = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
    '--force-color-profile=srgb',
  ],
});
const U = 'http://127.0.0.1:8951/';
async function open(at: string, w: number, h: number, theme: 'light' | 'dark' = 'light', touch = false) {
  const c = await browser.newContext({
    viewport: { width: w, height: h },
    colorScheme: theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    hasTouch: touch,
    isMobile: touch,
    geolocation: { longitude: 118.27, latitude: 32.09 },
    permissions: ['geolocation'],
  });
  const p = await c.newPage();
  p.on('console', (m) => m.type() !== 'log' && console.log(at, m.type(), m.text()));
  p.on('pageerror', (e) => console.log(at, 'EXC', e.message));
  await p.goto(U + at);
  return p;
}
const idle = (p: any) =>
  p.waitForFunction(() => document.querySelector('#map[data-map-state="idle"]'), undefined, {
    timeout: 45000,
  });
const all: Record<string, () => Promise<void>> = {
  async start() {
    const p = await open('', 1440, 900);
    await idle(p);
    await p.waitForTimeout(800);
    await idle(p);
    await p.screenshot({ path: '/tmp/e-start.png' });
  },
  async phone() {
    const p = await open('', 360, 740, 'light', true);
    await idle(p);
    await p.waitForTimeout(500);
    await p.locator('#map').scrollIntoViewIfNeeded();
    await idle(p);
    await p.screenshot({ path: '/tmp/e-phone.png', fullPage: false });
  },
  async selected() {
    const p = await open('en/#compound=nan-lu-hua-yuan', 1440, 900);
    await idle(p);
    await p.waitForTimeout(1500);
    await idle(p);
    await p.screenshot({ path: '/tmp/e-selected.png' });
  },
  async dark() {
    const p = await open('#compound=nan-lu-hua-yuan&status=completed', 390, 800, 'dark', true);
    await idle(p);
    await p.waitForTimeout(1500);
    await p.locator('#map').scrollIntoViewIfNeeded();
    await idle(p);
    await p.screenshot({ path: '/tmp/e-dark.png' });
  },
  async near() {
    const p = await open('', 1440, 900);
    await idle(p);
    await p.click('button[data-action=near-me]');
    await p.waitForTimeout(1500);
    await idle(p);
    await p.screenshot({ path: '/tmp/e-near.png' });
  },
  async compound() {
    const p = await open('compounds/nan-lu-hua-yuan/', 1280, 900);
    await p.screenshot({ path: '/tmp/e-compound.png', fullPage: true });
    await p.click('button[data-action=open-map]');
    await idle(p);
    await p.waitForTimeout(1000);
    await idle(p);
    await p.locator('#map').screenshot({ path: '/tmp/e-compound-map.png' });
  },
  async compoundPhone() {
    const p = await open('en/compounds/nan-yue-xin-cun/', 360, 740, 'light', true);
    await p.screenshot({ path: '/tmp/e-compound-phone.png', fullPage: true });
    await p.click('button[data-action=open-map]');
    await idle(p);
    await p.waitForTimeout(1000);
    await idle(p);
    await p.screenshot({ path: '/tmp/e-compound-phone-map.png' });
  },
};
for (const s of shots.length ? shots : Object.keys(all)) {
  try {
    await all[s]!();
  } catch (e) {
    console.log(s, String(e).slice(0, 400));
  }
}
await browser.close();
