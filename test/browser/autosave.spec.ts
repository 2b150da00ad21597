import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { archive as words } from '../../src/i18n/zh/archive';
import { type AppDriver, driveApp } from './appDriver';
import { crash } from './crash';
import { sharedApp, withBrowser } from './harness';
import { holdHost } from './holdHost';
import { ownPipes } from './ownFiles';

describe('work of one’s own', () => {
  const app = sharedApp();

  it('is saved by itself, and open again after a reload', async () => {
    await app().dropFiles([ownPipes()]);
    await app().takeFiles();
    await saved(app());
    expect(await app().page.evaluate(() => location.hash)).toContain('project=');
    await app().page.reload();
    await app().waitForIdleMap();
    await saved(app());
    await expect.poll(() => app().countDrawn('own-pipe')).toEqual({ LineString: 3 });
  });

  it('has versions; going back to one is undone like any change', async () => {
    await rename(app(), '海棠苑');
    await saved(app());
    await app().page.locator('[data-saving]').click();
    await rows(app()).nth(1).getByRole('button', { name: words.version.goBack }).click();
    await expect.poll(() => rows(app()).count()).toBe(3);
    expect(await rows(app()).first().textContent()).toContain('回到');
    await rows(app()).last().getByRole('button', { name: words.version.name }).click();
    await app().page.getByRole('textbox', { name: words.version.nameLabel }).fill('送审稿');
    await app().page.keyboard.press('Enter');
    await rows(app()).last().getByText('送审稿').waitFor();
    await app().closeDialog();
    await app().undo();
    await saved(app());
  });

  it('is offered when one comes back by a link to the sample, which stays open until one says so', async () => {
    await toSample(app());
    await expect.poll(() => app().countCompounds()).toBeGreaterThan(0);
    await offer(app().page).getByText('海棠苑').waitFor();
    await offer(app().page).getByRole('button', { name: words.offer.later }).click();
    await offer(app().page).waitFor({ state: 'detached' });
    await toSample(app());
    await app().page.waitForFunction(() => document.querySelector('[data-map-state="idle"]') !== null);
    await openProjects(app());
    await rows(app()).getByText('海棠苑').waitFor();
    expect(await offer(app().page).count()).toBe(0);
  });

  it('can be copied, deleted and taken back', async () => {
    await act(app(), '海棠苑', words.dialog.duplicate);
    await rows(app()).filter({ hasText: '海棠苑（副本）' }).waitFor();
    await act(app(), '海棠苑（副本）', words.dialog.remove);
    await expect.poll(() => listed(app())).toEqual(['海棠苑']);
    await app().page.getByText(words.dialog.deleted.replace('{{count}}', '1')).click();
    await app().page.getByRole('dialog').getByRole('button', { name: words.dialog.takeBack }).click();
    await expect.poll(() => listed(app())).toEqual(['海棠苑（副本）', '海棠苑']);
    await rows(app()).first().getByRole('button', { name: words.dialog.open, exact: true }).click();
    await app().page.getByRole('dialog').waitFor({ state: 'hidden' });
    await saved(app());
    await expect.poll(() => app().countDrawn('own-pipe')).toEqual({ LineString: 3 });
  });

  it('says that storage is full, and saves once there is room', async () => {
    const { page } = app();
    const session = await page.context().newCDPSession(page);
    const origin = new URL(page.url()).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const alert = page.getByRole('alert').filter({ hasText: words.trouble.full });
    // Chromium asks for the quota anew only every half a minute.
    for (let n = 1; (await alert.count()) === 0; n++) await rename(app(), `满了 ${n}`, false);
    await page.locator('[data-saving="unsaved"]').waitFor();
    await alert.getByRole('button', { name: words.trouble.toFile }).waitFor();
    // Else the next attempt, which comes by itself, may find the room first.
    const letGo = await holdHost(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await alert.getByRole('button', { name: words.trouble.makeRoom }).click();
    await letGo();
    await saved(app());
    await alert.waitFor({ state: 'detached' });
  });

  it('is saved to a file that is remembered; a write that fails leaves the file and is told', async () => {
    const { page } = app();
    await page.evaluate(useOwnFile);
    await page.keyboard.press('Control+s');
    await page.getByText('p.zip').first().waitFor();
    const first = await page.evaluate(readOwnFile);
    expect(JSON.parse(strFromU8(unzipSync(new Uint8Array(first))['project.json']!)).name.zh).toContain(
      '满了',
    );

    await rename(app(), '改名');
    await saved(app());
    await page.evaluate(failToWrite, true);
    await page.keyboard.press('Control+s');
    await page.getByText('no room on the disk').waitFor();
    expect(await page.evaluate(readOwnFile)).toEqual(first);

    await page.evaluate(failToWrite, false);
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.evaluate(readOwnFile).then((bytes) => bytes.length)).toBeGreaterThan(0);
    await expect
      .poll(async () => {
        const bytes = new Uint8Array(await page.evaluate(readOwnFile));
        return JSON.parse(strFromU8(unzipSync(bytes)['project.json']!)).name.zh;
      })
      .toBe('改名');
    expect(await page.evaluate(() => window.picked)).toBe(1);
  });
});

describe('a tab that dies', () => {
  const open = withBrowser();

  it('is offered again with what and when, beside the sample', async () => {
    const app = await open();
    await app.dropFiles([ownPipes()]);
    await app.takeFiles();
    await saved(app);
    const key = new URLSearchParams(new URL(app.page.url()).hash.slice(1)).get('project');
    const context = app.page.context();
    const doomed = await context.newPage();
    await app.page.close();
    await doomed.goto(`${app.page.url().split('#')[0]}#project=${key}`);
    await saved(driveApp(doomed, 'zh'));
    await crash(doomed);

    const page = await context.newPage();
    const again = driveApp(page, 'zh');
    await page.goto(app.page.url().split('#')[0]!);
    await again.waitForIdleMap();
    const strip = offer(page);
    await strip.waitFor();
    expect(await strip.textContent()).toContain(words.offer.crashed.replace('{{name}}', 'pipes'));
    expect(await again.countCompounds()).toBeGreaterThan(0);
    await strip.getByRole('button', { name: words.offer.open }).click();
    await saved(again);
    await expect.poll(() => again.countDrawn('own-pipe')).toEqual({ LineString: 3 });
  });

  it('is told where a link names a project that is not in this browser', async () => {
    const app = await open({ link: 'project=nothere&lang=zh' });
    await app.page.getByText(words.told.not_here).waitFor();
    await expect.poll(() => app.countCompounds()).toBeGreaterThan(0);
    expect(app.page.url()).not.toContain('project=');
  });
});

function saved({ page }: AppDriver): Promise<void> {
  return page.locator('[data-saving="saved"]').waitFor();
}

function offer(page: Page) {
  return page.getByRole('status').filter({ has: page.getByRole('button', { name: words.offer.later }) });
}

function rows({ page }: AppDriver) {
  return page.getByRole('dialog').getByRole('list').first().getByRole('listitem');
}

async function listed(app: AppDriver): Promise<string[]> {
  const names = await rows(app).allInnerTexts();
  return names.map((text) => text.split('\n')[0]!.replace(words.dialog.isOpen, '').trim());
}

async function toSample({ page }: AppDriver): Promise<void> {
  const [start] = page.url().split('#');
  // As from elsewhere: within the page a link without a project leaves the one that is open.
  await page.goto('about:blank');
  await page.goto(`${start}#lang=zh`);
  await page.locator('[data-map-state="idle"]').waitFor();
}

async function openProjects({ page, words: all }: AppDriver): Promise<void> {
  await page.getByRole('button', { name: all.import.open, exact: true }).click();
  await page.getByRole('menuitem', { name: all.app.projects }).click();
  await page.getByRole('dialog').getByRole('tab', { name: words.dialog.projects }).waitFor();
}

async function act(app: AppDriver, name: string, action: string): Promise<void> {
  const label = words.dialog.actions.replace('{{name}}', name);
  await app.page.getByRole('button', { name: label, exact: true }).click();
  await app.page.getByRole('menuitem', { name: action }).click();
}

/** The open project, by the dialog, which lists what is confirmed. */
async function rename(app: AppDriver, name: string, fits = true): Promise<void> {
  await openProjects(app);
  const open = rows(app).filter({ hasText: words.dialog.isOpen });
  await open.getByRole('button').last().click();
  await app.page.getByRole('menuitem', { name: words.dialog.rename }).click();
  await app.page.getByRole('textbox', { name: words.dialog.newName }).fill(name);
  await app.page.keyboard.press('Enter');
  if (fits) await open.getByText(name).first().waitFor();
  await app.closeDialog();
}

declare global {
  interface Window {
    picked: number;
    write: FileSystemWritableFileStream['write'];
  }
}

/** Runs in the page: a file of the browser's own stands for one on the disk, which only a person can choose. */
function useOwnFile(): void {
  window.picked = 0;
  window.showSaveFilePicker = async () => {
    window.picked++;
    return (await navigator.storage.getDirectory()).getFileHandle('p.zip', { create: true });
  };
}

/** Runs in the page. */
async function readOwnFile(): Promise<number[]> {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle('p.zip');
  return Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
}

/** Runs in the page. */
function failToWrite(fails: boolean): void {
  const { prototype } = FileSystemWritableFileStream;
  window.write ??= prototype.write;
  const { write } = window;
  prototype.write = fails
    ? () => Promise.reject(new DOMException('no room on the disk', 'QuotaExceededError'))
    : write;
}
