import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { MapContainer } from '../../src/map/mapContainer';
import { type AppDriver, driveApp } from './appDriver';
import { loseGraphics, rememberContexts, restoreGraphics } from './graphicsLoss';
import { countChanged, countPixels, hasHue, type Pixels } from './pixels';
import { watchPage } from './watchPage';

const COMPOUND = 'compound=nanlu-huayuan';
const VIEWPORT = { width: 1000, height: 640 };
/** Labels settle a pixel apart at times. */
const ALIKE = VIEWPORT.width * VIEWPORT.height * 0.004;

describe('a lost WebGL context', () => {
  let open: (link: string, script?: () => void) => Promise<AppDriver>;
  let close: () => Promise<void>;
  let app: AppDriver;
  let plan: Pixels;
  const problems: string[] = [];

  beforeAll(async () => {
    const browser = await chromium.connect(inject('browserEndpoint'));
    close = () => browser.close();
    open = async (link, script) => {
      const context = await browser.newContext({
        viewport: VIEWPORT,
        locale: 'zh-CN',
        reducedMotion: 'reduce',
      });
      await context.addInitScript(rememberContexts);
      if (script) await context.addInitScript(script);
      const page = await context.newPage();
      const seen = watchPage(page, inject('appUrl'));
      page.on('close', () => problems.push(...seen));
      await page.goto(`${inject('appUrl')}#${link}`);
      const driver = driveApp(page, 'zh');
      await driver.waitForIdleMap();
      return driver;
    };
    app = await open(COMPOUND);
    plan = await app.settledMap();
  });
  afterAll(async () => {
    await app.page.close();
    await close();
    expect(problems).toEqual([]);
  });

  it('says so, keeps the panels, and brings back what is drawn, marks and all', async () => {
    await drawEverything(app);
    const before = await app.settledMap();
    expect(countChanged(plan, before)).toBeGreaterThan(1000);
    await loseGraphics(app.page);
    await app.page.getByText(app.words.map.contextLost).waitFor();
    expect(await app.inspector.isVisible()).toBe(true);
    await restoreGraphics(app.page);
    await app.waitForIdleMap();
    await expectAlike(app, before);
  });

  it('draws what changed while it was gone', async () => {
    const { page } = app;
    await app.map.evaluate((container: MapContainer) => {
      // Far enough off that buildings are in sight.
      container.jingranMap!.jumpTo({ zoom: 17.5 });
    });
    await app.openPanel('layers');
    await app.waitForIdleMap();
    const before = await app.settledMap();
    await loseGraphics(page);
    await app.setLayer(app.words.words.layer.buildings, false);
    await restoreGraphics(page);
    await app.waitForIdleMap();
    expect(countChanged(before, await app.settledMap())).toBeGreaterThan(3000);
    await app.setLayer(app.words.words.layer.buildings, true);
    await app.waitForIdleMap();
    await expectAlike(app, before);
  });

  it('in the middle of a drag', async () => {
    const before = await app.settledMap();
    const camera = await app.camera();
    const box = (await app.map.boundingBox())!;
    const { mouse } = app.page;
    await mouse.move(box.x + 300, box.y + 200);
    await mouse.down();
    await mouse.move(box.x + 340, box.y + 220, { steps: 3 });
    await loseGraphics(app.page);
    await mouse.move(box.x + 380, box.y + 240, { steps: 3 });
    await restoreGraphics(app.page);
    await mouse.move(box.x + 390, box.y + 250, { steps: 3 });
    await mouse.up();
    await app.waitForIdleMap();
    await app.map.evaluate((container: MapContainer, { lon, lat, zoom }) => {
      container.jingranMap!.jumpTo({ center: [lon, lat], zoom });
    }, camera);
    await app.waitForIdleMap();
    await expectAlike(app, before);
  });

  it('twice, the second time before all is back', async () => {
    const before = await app.settledMap();
    await loseGraphics(app.page);
    await restoreGraphics(app.page);
    await loseGraphics(app.page);
    await restoreGraphics(app.page);
    await app.waitForIdleMap();
    await expectAlike(app, before);
  });

  it.each([
    ['before the map has a style', loseFirst],
    ['while the project comes in', loseWithTheList],
  ])('%s', async (_name, script) => {
    const late = await open(COMPOUND, script);
    expect(await late.page.evaluate(() => window.lostOnce)).toBe(true);
    await expectAlike(late, plan);
    await late.page.close();
  });

  it('while the underground scene is being built', async () => {
    const scene = await open(COMPOUND, loseWithDeck);
    await scene.openUnderground();
    await expect.poll(() => scene.page.evaluate(() => window.lostOnce)).toBe(true);
    await scene.waitForIdleMap();
    for (const [category, hue] of Object.entries({ water: 190, gas: 304, power: 0 })) {
      await expect.poll(async () => countPixels(await scene.settledMap(), hasHue(hue))).toBeGreaterThan(30);
      expect(category).not.toBe('');
    }
    await scene.page.close();
  });
});

async function expectAlike(app: AppDriver, before: Pixels): Promise<void> {
  await expect.poll(async () => countChanged(before, await app.settledMap())).toBeLessThan(ALIKE);
}

/** A finding, trial pits, a measured line and a selected compound. */
async function drawEverything({ page, words, findings, openPanel, map }: AppDriver): Promise<void> {
  await openPanel('findings');
  await findings.getByRole('option').first().click();
  await page
    .getByRole('radiogroup', { name: words.findings.view.label })
    .getByText(words.findings.view.trialPits, { exact: true })
    .click();
  await page.locator('[data-map-state="idle"]').waitFor();
  await page.keyboard.press('m');
  await page.getByRole('region', { name: words.map.tool.measure_distance }).waitFor();
  const box = (await map.boundingBox())!;
  for (const [x, y] of [
    [250, 150],
    [350, 250],
  ] as const) {
    await page.mouse.click(box.x + x, box.y + y);
  }
  await page.keyboard.press('Enter');
  await page.locator('[data-map-state="idle"]').waitFor();
}

/** Run in the page: each takes everything away once, at its moment, and gives it back. */
function loseFirst(): void {
  document.addEventListener('context-made', ({ detail }: CustomEventInit<HTMLCanvasElement>) => {
    if (window.lostOnce || !detail?.classList.contains('maplibregl-canvas')) return;
    window.lostOnce = true;
    // The map is made within this turn; its style comes with the next frame.
    queueMicrotask(() => void window.graphics.lose().then((restore) => restore()));
  });
}

function loseWithTheList(): void {
  new MutationObserver(() => {
    if (window.lostOnce || !document.querySelector('[role="option"]')) return;
    window.lostOnce = true;
    void window.graphics.lose().then((restore) => restore());
  }).observe(document, { childList: true, subtree: true });
}

/** deck.gl draws on a canvas of its own beside the map's. */
function loseWithDeck(): void {
  document.addEventListener('context-made', ({ detail }: CustomEventInit<HTMLCanvasElement>) => {
    const isDeck = detail?.isConnected && !detail.classList.contains('maplibregl-canvas');
    if (window.lostOnce || !isDeck) return;
    window.lostOnce = true;
    void window.graphics.lose().then((restore) => restore());
  });
}

declare global {
  interface Window {
    lostOnce?: boolean;
  }
}
