import type { Locator, Page } from 'playwright-core';
import { messages as en } from '../../src/i18n/en';
import { messages as zh } from '../../src/i18n/zh';
import type { Language } from '../../src/state/slices/view';
import { decodePng, type Pixels } from './pixels';

export type DroppedFile = { readonly name: string; readonly text: string };
export type AppDriver = ReturnType<typeof driveApp>;

/** Long enough for software WebGL on two shared cores. */
export const PATIENCE = 40_000;

/** What a person does on the page, in the words of the trade. */
export function driveApp(page: Page, language: Language) {
  const words = language === 'zh' ? (zh as typeof en) : en;
  const map = page.locator('[data-map-state]');
  const inspector = page.getByRole('complementary', { name: words.inspector.label });

  /** All sources drawn and the camera at rest. */
  async function waitForIdleMap(timeout = PATIENCE): Promise<void> {
    await page.locator('[data-map-state="idle"]').waitFor({ timeout });
  }

  /** The map's canvases alone, without the controls that lie on them. */
  async function shootMap(): Promise<Pixels> {
    return decodePng(await map.screenshot({ style: ONLY_CANVASES, timeout: PATIENCE }));
  }

  async function dropFiles(files: readonly DroppedFile[]): Promise<void> {
    const dropped = await page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      return transfer;
    }, files);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await page.locator('body').dispatchEvent(type, { dataTransfer: dropped });
    }
  }

  return { page, words, map, inspector, waitForIdleMap, shootMap, dropFiles };
}

const ONLY_CANVASES = '*, *::before, *::after { visibility: hidden !important } canvas { visibility: visible !important }';

export function textIn(locator: Locator): Promise<string> {
  return locator.innerText();
}
