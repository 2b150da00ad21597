import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sharedApp } from './harness';
import { ownBuildings } from './ownFiles';

/** From start to end without a pointer: only keys are pressed here. */
describe('by the keyboard alone', () => {
  const app = sharedApp({ language: 'en', viewport: { width: 1200, height: 700 } });

  it('searches a compound, goes down to a pipe, and back up', async () => {
    const { page, inspector, words } = app();
    await page.keyboard.press('/');
    await page.keyboard.type('nanlu');
    await page.getByRole('option', { name: 'Nanlu Garden' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await inspector.getByRole('heading', { name: 'Nanlu Garden' }).waitFor();
    await app().waitForIdleMap();
    await tabTo(page, `[role="tab"]`);
    await page.keyboard.press('ArrowRight');
    await inspector.getByRole('option').first().waitFor();
    await tabTo(page, `input[aria-label="${words.inspector.contents.filter}"], input[placeholder]`);
    await page.keyboard.type('gas');
    await expect.poll(() => inspector.getByRole('option').first().textContent()).toMatch(/gas/i);
    await tabTo(page, '[role="listbox"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('feature=pipes:');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('feature=');
    expect(page.url()).toContain('compound=');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('compound=');
  });

  it('opens the review, looks at a finding and decides on it', async () => {
    const { page, findings, words } = app();
    await page.keyboard.press('r');
    await findings.getByRole('option').first().waitFor();
    await tabTo(page, '[role="listbox"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: words.findings.detail.label, exact: true }).waitFor();
    await tabTo(page, '[type="radio"]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, 'textarea');
    await page.keyboard.type('Move it to the south side');
    await tabTo(page, 'input:not([type="radio"])');
    await page.keyboard.type('Li');
    await page.keyboard.press('Enter');
    await page.getByText(/Li · /).waitFor();
    await page.keyboard.press('Escape');
  });

  it('switches a layer', async () => {
    const { page, words } = app();
    await page.keyboard.press('l');
    const box = app().layerBox(words.words.layer.buildings);
    await box.waitFor();
    const shown = await box.isChecked();
    await tabTo(
      page,
      `[aria-label="${words.words.layer.buildings}"], #left-panel [type="checkbox"]`,
      async () => box.evaluate((one) => one === document.activeElement),
    );
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(!shown);
    await page.keyboard.press('Space');
  });

  it('measures a distance with the arrow keys and Space', async () => {
    const { page } = app();
    await page.keyboard.press('m');
    await page.getByTestId('measure-length').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await app().waitForIdleMap();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('measure-length').textContent()).not.toMatch(/^0/);
    await page.keyboard.press('Escape');
  });

  it('goes through a menu, chooses from it, and leaves one where it was opened', async () => {
    const { page, words } = app();
    const button = page.getByRole('button', { name: words.import.open, exact: true });
    const isFocused = (one: Locator) => one.evaluate((element) => element === document.activeElement);
    const items = page.getByRole('menuitem');
    await tabTo(page, 'button', () => isFocused(button));
    await page.keyboard.press('Enter');
    await items.first().waitFor();
    await expect.poll(() => isFocused(items.first())).toBe(true);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => isFocused(items.nth(1))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isFocused(button)).toBe(true);
    await page.keyboard.press('Enter');
    const projects = page.getByRole('menuitem', { name: words.app.projects });
    await projects.waitFor();
    for (let i = 0; !(await isFocused(projects)) && i < 12; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    // While a dialog is open the keys of files do nothing, not even what the browser would do.
    let choosers = 0;
    page.on('filechooser', () => {
      choosers += 1;
    });
    const prevented = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          window.addEventListener('keyup', () => resolve(false), { once: true });
          window.addEventListener('keydown', ({ key, defaultPrevented }) => {
            if (key === 'o') resolve(defaultPrevented);
          });
        }),
    );
    await page.keyboard.press('Control+o');
    expect(await prevented).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(choosers).toBe(0);
  });

  it('imports a file through the chooser and takes it', async () => {
    const { page, importDialog, words } = app();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    const { name, text } = ownBuildings();
    await (await chooser).setFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(text) }]);
    await app().takeButton.waitFor();
    await tabTo(page, 'button', () => app().takeButton.evaluate((one) => one === document.activeElement));
    await page.keyboard.press('Enter');
    await importDialog.getByText(words.import.done.byLayer).first().waitFor();
    await page.keyboard.press('Escape');
    await importDialog.waitFor({ state: 'hidden' });
    await app().waitForIdleMap();
    const row = page
      .locator('#left-panel')
      .getByRole('listitem')
      .filter({
        has: page.getByRole('checkbox', { name: words.words.layer.buildings, exact: true }),
      });
    await expect.poll(() => row.last().textContent()).toMatch(/\D3$/);
  });

  it('exports it', async () => {
    const { page, words } = app();
    const button = page.getByRole('button', { name: words.app.export });
    await tabTo(page, 'button', () => button.evaluate((one) => one === document.activeElement));
    await page.keyboard.press('Enter');
    const format = page.getByRole('combobox', { name: words.export.format });
    await format.waitFor();
    await tabTo(page, 'select');
    await page.keyboard.press('Home');
    const start = page.getByRole('button', { name: words.export.start, exact: true });
    const download = page.waitForEvent('download');
    await tabTo(page, 'button', () => start.evaluate((one) => one === document.activeElement));
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).not.toBe('');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // Where the dialog was opened, the keyboard goes on.
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

/** Presses Tab until what is meant has the focus, and fails where it can never be reached or cannot be seen to be. */
async function tabTo(page: Page, selector: string, isMeant?: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (reached && (!isMeant || (await isMeant()))) return;
  }
  throw new Error(`${selector} is not reached by Tab.`);
}

const MOST_STOPS = 120;
