import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sharedApp } from './harness';
import { holdHost } from './holdHost';
import { seriousFindings } from './seriousFindings';
import { publishSample } from './site/publishSample';

/** The day on which the sample of these tests was published by the command. */
const PUBLISHED = new Date('2026-06-01T12:00:00');

describe.each([
  { language: 'zh', theme: 'light', viewport: { width: 1280, height: 800 } },
  { language: 'en', theme: 'dark', viewport: { width: 390, height: 844 } },
] as const)('the dialog of the public site ($language, $theme, $viewport.width wide)', (look) => {
  const app = sharedApp(look);
  const words = () => app().words.publish;
  const dialog = () => app().page.getByRole('dialog');
  const part = (name: string) => dialog().getByRole('region', { name, exact: true });
  const layer = (id: keyof ReturnType<typeof app>['words']['words']['layer']) => app().words.words.layer[id];

  it('shows layer by layer what goes out, with a row of it, and what stays in', async () => {
    await openDialog();
    const buildings = part(words().out)
      .getByRole('listitem')
      .filter({ hasText: layer('buildings') });
    await buildings.locator('summary').click();
    // What goes out of a building, its number in place of its id.
    expect(await buildings.locator('dt').allInnerTexts()).toEqual(expect.arrayContaining(['floors', 'use']));
    expect(await buildings.locator('dt').allInnerTexts()).not.toContain('foundation_depth_m');
    for (const kept of ['pipes', 'pipe_nodes', 'obstacles'] as const) {
      const line = part(words().kept)
        .getByRole('listitem')
        .filter({ hasText: layer(kept) });
      await line.filter({ hasText: words().never }).first().waitFor();
    }
  });

  it('has nothing serious for a screen reader or weak eyes', async () => {
    expect(await seriousFindings(app().page)).toEqual([]);
  });

  it('refuses an address that is none, and takes one', async () => {
    const address = dialog().getByRole('textbox', { name: words().address });
    await address.fill('www.example.org');
    await dialog().getByText(words().badAddress).waitFor();
    expect(await startButton().isDisabled()).toBe(true);
    await address.fill('');
    await expect.poll(() => startButton().isEnabled()).toBe(true);
  });

  it('keeps in what is unticked, and lets out again what is ticked', async () => {
    const green = () => part(words().out).getByRole('checkbox', { name: layer('green'), exact: true });
    await green().click();
    const kept = part(words().kept).getByRole('checkbox', { name: layer('green'), exact: true });
    await kept.waitFor();
    await kept.click();
    await green().waitFor();
  });

  it.runIf(look.language === 'zh')('makes the very site that the command makes', async () => {
    await app().page.keyboard.press('Escape');
    await app().page.clock.setFixedTime(PUBLISHED);
    await openDialog();
    const download = app().page.waitForEvent('download');
    await expect.poll(() => startButton().isEnabled()).toBe(true);
    await startButton().click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('quanjiao-public-site.zip');
    const made = unzipSync(await buffer(await file.createReadStream()));
    const expected = publishSample();
    expect(Object.keys(made).toSorted()).toEqual([...expected.keys()].toSorted());
    const differing = [...expected].filter(([path, bytes]) => Buffer.compare(made[path]!, bytes) !== 0);
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it.runIf(look.language === 'en')('can be cancelled: no file, and the dialog is still there', async () => {
    let downloads = 0;
    app().page.on('download', () => {
      downloads += 1;
    });
    await expect.poll(() => startButton().isEnabled()).toBe(true);
    const letGo = await holdHost(app().page);
    await startButton().click();
    await dialog().getByRole('progressbar').waitFor();
    await dialog().getByRole('button', { name: words().cancel, exact: true }).click();
    await letGo();
    await dialog().getByRole('alert').getByText(words().cancelled).waitFor();
    expect(downloads).toBe(0);
  });

  function startButton() {
    return dialog().getByRole('button', { name: words().start, exact: true });
  }

  async function openDialog(): Promise<void> {
    await app().openExport();
    await dialog().getByRole('button', { name: words().open }).click();
    await part(words().out).waitFor();
  }
});
