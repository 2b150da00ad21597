import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { MapContainer } from '../../src/map/mapContainer';
import type { DroppedBytes } from './appDriver';
import { sharedApp } from './harness';
import { holdHost } from './holdHost';
import { seriousFindings } from './seriousFindings';

describe.each([
  { language: 'zh', theme: 'dark', viewport: { width: 390, height: 844 } },
  { language: 'en', theme: 'light', viewport: { width: 1280, height: 800 } },
] as const)('the export dialog ($language, $theme, $viewport.width wide)', (look) => {
  const app = sharedApp(look);
  const words = () => app().words.export;
  const dialog = () => app().page.getByRole('dialog');
  const field = (name: string) => dialog().getByRole('combobox', { name, exact: true });
  const button = (name: string) => dialog().getByRole('button', { name, exact: true });
  const losses = () => dialog().getByRole('region', { name: words().losses });
  let before: Record<string, Position>;
  let exported: DroppedBytes;

  it('opens with what is usual for each format', async () => {
    await openDialog();
    await field(words().format).selectOption('kml');
    expect(await optionsOf(words().system)).toHaveLength(3);
    await field(words().format).selectOption('survey_csv');
    await dialog().getByText(app().words.words.layer.buildings).waitFor();
    expect(await dialog().getByRole('checkbox').count()).toBe(2);
    await field(words().format).selectOption('shapefile');
    expect(await field(words().system).inputValue()).toBe('zone3');
    expect((await optionsOf(words().system)).filter((text) => text.includes('EPSG:4548'))).toHaveLength(1);
  });

  it('names the losses with their numbers before anything is written', async () => {
    await field(words().encoding).selectOption('gbk');
    const shortened = losses().getByText(counting(words().loss.field_name_shortened));
    await shortened.waitFor();
    await shortened.click();
    await losses().getByText('pipes: start_elevation_m → ', { exact: false }).first().waitFor();
    await shortened.click();
  });

  it('has nothing serious for a screen reader or weak eyes', async () => {
    expect(await seriousFindings(app().page)).toEqual([]);
  });

  it('warns of a shifted system', async () => {
    await field(words().system).selectOption('gcj02');
    await dialog().getByRole('note').getByText(words().shifted).waitFor();
    expect(await seriousFindings(app().page)).toEqual([]);
    await field(words().system).selectOption('zone3');
  });

  it('writes nothing in a system that is none, and says so', async () => {
    await field(words().system).selectOption('other');
    await dialog().getByRole('textbox', { name: words().code }).fill('999999');
    await button(words().start).click();
    await dialog().getByRole('alert').getByText('EPSG:999999').waitFor();
    await field(words().system).selectOption('zone3');
  });

  it('can be cancelled: no file, and the choice is still there', async () => {
    let downloads = 0;
    const count = () => {
      downloads += 1;
    };
    app().page.on('download', count);
    const letGo = await holdHost(app().page);
    await button(words().start).click();
    await dialog().getByRole('progressbar').waitFor();
    await button(words().cancel).click();
    await letGo();
    await dialog().getByRole('alert').getByText(words().cancelled).waitFor();
    app().page.off('download', count);
    expect(downloads).toBe(0);
    await expect
      .poll(() => button(words().start).evaluate((one) => one === document.activeElement))
      .toBe(true);
    expect(await field(words().encoding).inputValue()).toBe('gbk');
  });

  it('writes a shapefile in GBK and a national grid', async () => {
    before = await pipeStarts();
    const download = app().page.waitForEvent('download');
    const letGo = await holdHost(app().page);
    await button(words().start).click();
    await dialog().getByRole('progressbar').waitFor();
    // Beside the dialog, as the second click of a double click falls.
    await app().page.mouse.click(4, look.viewport.height / 2);
    await letGo();
    const file = await download;
    await dialog().waitFor({ state: 'hidden' });
    exported = { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
    const files = unzipSync(exported.bytes);
    const text = (name: string) => Buffer.from(files[name]!).toString('latin1');
    expect(text('pipes.cpg')).toBe('GBK');
    expect(text('pipes.prj')).toContain('CGCS2000_3_Degree_GK_CM_117E');
    // 南岳新村 in GBK, by the code table of the standard.
    expect(text('compounds.dbf')).toContain('\xc4\xcf\xd4\xc0\xd0\xc2\xb4\xe5');
  });

  it('comes in again without a question, as many and in the same place', async () => {
    await app().dropFiles([exported]);
    await app().takeButton.waitFor();
    await expect.poll(() => app().takeButton.isEnabled()).toBe(true);
    await app().takeFiles();
    const after = await pipeStarts();
    expect(Object.keys(after)).toHaveLength(6556);
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted());
    // 1e-8 of a degree is about 1 mm.
    const farthest = Object.entries(after).map(([id, [lon, lat]]) =>
      Math.max(Math.abs(lon! - before[id]![0]!), Math.abs(lat! - before[id]![1]!)),
    );
    expect(Math.max(...farthest)).toBeLessThan(1e-8);
  });

  it('writes none where it is left meanwhile, and says so', async () => {
    let downloads = 0;
    app().page.on('download', () => {
      downloads += 1;
    });
    await openDialog();
    const letGo = await holdHost(app().page);
    await button(words().start).click();
    await dialog().getByRole('progressbar').waitFor();
    await app().page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await letGo();
    await app().page.getByText(words().cancelled).waitFor();
    expect(downloads).toBe(0);
  });

  it('remembers the last choice', async () => {
    await openDialog();
    expect(await field(words().format).inputValue()).toBe('shapefile');
    expect(await field(words().encoding).inputValue()).toBe('gbk');
    await button(app().words.app.close).click();
  });

  async function openDialog(): Promise<void> {
    await app().openExport();
    await dialog().waitFor();
  }

  function optionsOf(name: string): Promise<string[]> {
    return field(name).locator('option').allInnerTexts();
  }

  /** First vertex of every pipe that the map holds. */
  function pipeStarts(): Promise<Record<string, Position>> {
    return app().map.evaluate(async (container: MapContainer) => {
      const source = container.jingranMap!.getSource('pipes') as unknown as {
        serialize(): { data: string };
      };
      const { features } = (await (await fetch(source.serialize().data)).json()) as {
        features: { properties: { id: string }; geometry: { coordinates: number[][] } }[];
      };
      return Object.fromEntries(
        features.map(({ properties, geometry }) => [properties.id, geometry.coordinates[0]!]),
      );
    });
  }
});

/** A sentence with a figure in it, whatever the figure. */
function counting(sentence: string): RegExp {
  return new RegExp(sentence.replace(/\{\{.*?\}\}/g, '[\\d,]+'));
}
