import { beforeAll, describe, expect, it } from 'vitest';
import { type OpenOptions, withBrowser } from './harness';
import { ownBuildings } from './ownFiles';

/** As in a browser whose graphics card is on its list of those not to be used. */
function withoutGraphics(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind.startsWith('webgl') || kind === 'webgpu'
      ? null
      : (getContext as (...given: unknown[]) => unknown).call(this, kind, ...rest);
  } as typeof getContext;
}

describe('without WebGL', () => {
  const open = withBrowser();
  let app: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    app = await open({ language: 'en', script: withoutGraphics, state: 'failed' } satisfies OpenOptions);
  });

  it('says so in place of the map, once, and opens the sample', async () => {
    const { page, words } = app;
    const alert = page.getByRole('alert');
    await alert.getByText(words.map.noWebGl.title).waitFor();
    expect(await alert.count()).toBe(1);
    await expect.poll(() => app.countCompounds()).toBe(13);
  });

  it('lists, table and inspector work, down to a pipe and back', async () => {
    const { page, inspector, compounds, breadcrumbs, words } = app;
    await compounds.getByRole('option', { name: 'Nanlu Garden' }).click();
    await inspector.getByRole('heading', { name: 'Nanlu Garden' }).waitFor();
    const { measured } = await app.comparedFigure('reported_land_area_m2');
    expect(measured).toBeGreaterThan(10_000);
    await inspector.getByRole('tab', { name: words.inspector.tab.contents }).click();
    await inspector.getByRole('option').nth(3).click();
    await expect.poll(() => page.url()).toContain('feature=');
    await breadcrumbs.getByRole('button').nth(1).click();
    await app.openTable();
    const table = page.getByRole('region', { name: words.app.panel.table }).first();
    await table.getByRole('button', { name: 'Nanlu Garden' }).first().waitFor();
    const view = page.getByRole('group', { name: words.app.view.label });
    await view.getByRole('button', { name: words.app.view.underground }).click();
    await view.getByRole('button', { name: words.app.view.plan }).click();
  });

  it('the review works, with its findings and their sections', async () => {
    await app.openPanel('findings');
    await app.findings.getByRole('option').first().click();
    const detail = app.page.getByRole('region', { name: app.words.findings.detail.label, exact: true });
    await detail.locator('svg').first().waitFor();
    await app.openPanel('layers');
    await app.setLayer(app.words.words.layer.buildings, false);
    await app.openPanel('compounds');
  });

  it('export and import work', async () => {
    const { page, words, importDialog } = app;
    await page.getByRole('button', { name: words.app.export }).click();
    await importDialog.getByRole('combobox', { name: words.export.format }).selectOption('geojson');
    const download = page.waitForEvent('download');
    await importDialog.getByRole('button', { name: words.export.start, exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/zip|json/);
    await importDialog.waitFor({ state: 'hidden' });
    await app.dropFiles([ownBuildings()]);
    await app.takeButton.click();
    await importDialog.getByText(words.import.done.byLayer).first().waitFor();
    await app.closeDialog();
    await expect.poll(() => app.countCompounds()).toBe(0);
  });
});
