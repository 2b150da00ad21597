import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type AppDriver, driveApp } from '../browser/appDriver';
import { type TaskFigures, watchTasks } from './mainThread';
import { manyFeatures } from './manyFeatures';

export type OpeningFigures = {
  readonly megabytes: number;
  readonly parseMs: number;
  readonly recognisedMs: number;
  readonly takenMs: number;
  readonly totalMs: number;
  readonly tasks: TaskFigures;
};

/** Opens a large file as a person would, through the file picker and the import dialog. */
export async function measureOpening(browser: Browser, url: string, count: number): Promise<OpeningFigures> {
  const text = manyFeatures(count);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const file = path.join(folder, 'many.geojson');
  writeFileSync(file, text);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url);
  const app = driveApp(page, 'en');
  await app.waitForIdleMap();
  const parseMs = await timeParse(page, text);

  let [began, recognised, drawn] = [0, 0, 0];
  const tasks = await watchTasks(browser, page, async () => {
    began = performance.now();
    await pickFile(page, app, file);
    await app.takeButton.waitFor({ timeout: 120_000 });
    recognised = performance.now();
    await app.takeFiles();
    drawn = performance.now();
  });
  await context.close();
  rmSync(folder, { recursive: true });
  return {
    megabytes: Buffer.byteLength(text) / 1e6,
    parseMs,
    recognisedMs: recognised - began,
    takenMs: drawn - recognised,
    totalMs: drawn - began,
    tasks,
  };
}

/** From the disk: handed over as text, the page would have to make the file first. */
async function pickFile(page: Page, { words }: AppDriver, file: string): Promise<void> {
  await page.getByRole('button', { name: words.import.open, exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: words.import.openFiles }).click();
  await (await chooser).setFiles(file);
}

/** Median of five, so that one slow turn does not flatter the ratio. */
function timeParse(page: Page, text: string): Promise<number> {
  return page.evaluate((json) => {
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      JSON.parse(json);
      return performance.now() - began;
    });
    return times.sort((a, b) => a - b)[2]!;
  }, text);
}
