import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapContainer } from '../../src/map/mapContainer';
import { SURVEYED, shapefileWithoutPrj, surveyTables } from '../builders/surveyorFiles';
import { sharedApp } from './harness';

describe('the import dialog', () => {
  const app = sharedApp({ language: 'en', viewport: { width: 1280, height: 800 } });
  const grid = () => app().importDialog.getByRole('group', { name: app().words.import.crs.list });
  const candidate = (code: string) =>
    grid()
      .locator('label')
      .filter({ hasText: `${code} ` });
  const drop = async (files: Parameters<ReturnType<typeof app>['dropFiles']>[0]) => {
    await app().dropFiles(files);
    await app().takeButton.waitFor();
  };

  it('takes nothing of a file without a system, and draws nothing of it', async () => {
    await drop(await shapefileWithoutPrj('EPSG:4548'));
    await expect.poll(() => app().takeButton.isDisabled()).toBe(true);
    await app()
      .importDialog.getByText(/is not confirmed/)
      .waitFor();
    expect(await app().countDrawn('own-')).toEqual({});
  });

  it('shows where a grid of the list lands, on the little map too', async () => {
    const { code, letter } = await lettersOf('EPSG:4548');
    await candidate(code).locator('input').check();
    await app().importDialog.locator(`[data-letter="${letter}"][data-chosen]`).waitFor();
    await expect.poll(() => app().takeButton.isEnabled()).toBe(true);
  });

  it('lets another be chosen on the map, and the list follows', async () => {
    const { letter } = await lettersOf('EPSG:4550');
    await app().importDialog.getByRole('button', { name: app().words.import.crs.showAll }).click();
    await app().importDialog.locator(`[data-letter="${letter}"]`).click();
    await expect.poll(() => candidate('EPSG:4550').locator('input').isChecked()).toBe(true);
  });

  it('says in place why a typed system cannot be used', async () => {
    await tryOther('999999');
    await app().importDialog.getByRole('alert').waitFor();
    expect(await candidate('EPSG:4550').locator('input').isChecked()).toBe(true);
  });

  it('takes a typed system into the list', async () => {
    await tryOther('4549');
    await expect.poll(() => candidate('EPSG:4549').locator('input').isChecked()).toBe(true);
    await candidate('EPSG:4548').locator('input').check();
  });

  it('keeps the mapping as a profile', async () => {
    const { parts, mapping, profiles } = app().words.import;
    await app()
      .importDialog.getByRole('button', { name: recognised(parts.recognised) })
      .click();
    const owner = app().importDialog.getByLabel(mapping.targetOf.replace('{{field}}', 'owner'));
    await owner.selectOption('material');
    await app().importDialog.getByRole('button', { name: profiles.save }).click();
    await app().importDialog.getByRole('textbox', { name: profiles.name }).fill('Water board');
    await app().importDialog.getByRole('button', { name: profiles.saveNow, exact: true }).click();
    await app().importDialog.getByText('Saved the profile “Water board”.').waitFor();
  });

  it('puts the pipes where the grid has them', async () => {
    await app().takeFiles();
    expect(await app().countDrawn('own-')).toEqual({ LineString: 10 });
    const [lon, lat] = await firstVertexOf('own-GS0');
    expect(Math.abs(lon! - SURVEYED[0])).toBeLessThan(1e-5);
    expect(Math.abs(lat! - SURVEYED[1]) * 111_000).toBeLessThan(101);
  });

  it('offers the profile for the next file of that shape, mapping and grid and all', async () => {
    const { mapping, profiles } = app().words.import;
    await drop(await shapefileWithoutPrj('EPSG:4548', 'another'));
    await app()
      .importDialog.getByRole('button', { name: profiles.use.replace('{{name}}', 'Water board') })
      .click();
    await expect.poll(() => app().takeButton.isEnabled()).toBe(true);
    await app()
      .importDialog.getByRole('button', { name: recognised(app().words.import.parts.recognised) })
      .click();
    const owner = app().importDialog.getByLabel(mapping.targetOf.replace('{{field}}', 'owner'));
    expect(await owner.inputValue()).toBe('material');
    await app().closeDialog();
  });

  it('moves what was imported when its system is changed, and undo brings it back', async () => {
    const before = await firstVertexOf('own-GS0');
    await app().page.getByRole('button', { name: app().words.import.open, exact: true }).click();
    await app().page.getByRole('menuitem', { name: app().words.import.sourcesTitle }).click();
    const { sources } = app().words.import;
    await app().importDialog.getByRole('button', { name: sources.change }).click();
    await candidate('EPSG:4550').locator('input').click();
    await app().importDialog.getByRole('button', { name: sources.apply }).click();
    // The form names the system too; the list is back once it is applied.
    const list = app().importDialog.getByRole('list', { name: sources.list });
    await list.getByText(/EPSG:4550/).waitFor();
    await app().closeDialog();
    await app().waitForIdleMap();
    // The same metres on the next two meridians of the 3° zones: six degrees to the east.
    await expect.poll(async () => (await firstVertexOf('own-GS0'))[0]! - before[0]!).toBeCloseTo(6, 2);
    await app().undo();
    await expect.poll(async () => (await firstVertexOf('own-GS0'))[0]).toBeCloseTo(before[0]!, 6);
  });

  it('reads two survey tables as one network, with their roles told', async () => {
    await drop(await surveyTables('EPSG:4548'));
    const { tables } = app().words.import;
    await app().importDialog.getByText(tables.kind.survey_points).first().waitFor();
    await app().importDialog.getByText(tables.kind.survey_lines).first().waitFor();
    await app().takeFiles();
    expect(await app().countDrawn('own-WS')).toEqual({ LineString: 3, Point: 4 });
    // Another file joins one's own work.
    expect(await app().countDrawn('own-GS')).toEqual({ LineString: 10 });
    // 2.1 m at one end and 2.2 m at the other.
    const { properties } = await drawnPipe('own-WS1-WS2');
    expect(properties.depth_m).toBeCloseTo(2.15, 9);
  });

  beforeAll(async () => {
    await app().page.evaluate(() => localStorage.removeItem('jingran.importProfiles'));
  });

  /** The letter that a system of the list has on the map. */
  async function lettersOf(code: string): Promise<{ code: string; letter: string }> {
    const letter = (await candidate(code).locator('[aria-hidden]').first().textContent())!.trim();
    return { code, letter };
  }

  async function tryOther(text: string): Promise<void> {
    const { crs } = app().words.import;
    const opener = app().importDialog.getByRole('button', { name: crs.other });
    if ((await opener.count()) > 0) await opener.click();
    await app().importDialog.getByRole('textbox', { name: crs.otherLabel }).fill(text);
    await app().importDialog.getByRole('button', { name: crs.otherTry }).click();
  }

  async function firstVertexOf(id: string): Promise<Position> {
    const { geometry } = await drawnPipe(id);
    return geometry.coordinates[0] ?? [];
  }

  /** A pipe as it was handed to the map. */
  function drawnPipe(id: string): Promise<DrawnPipe> {
    return app().map.evaluate(async (container: MapContainer, wanted) => {
      const source = container.jingranMap!.getSource('pipes') as unknown as {
        serialize(): { data: string };
      };
      const { features } = (await (await fetch(source.serialize().data)).json()) as { features: DrawnPipe[] };
      const nothing = { properties: { id: '' }, geometry: { coordinates: [] } };
      return features.find(({ properties }) => properties.id === wanted) ?? nothing;
    }, id);
  }
});

function recognised(sentence: string): RegExp {
  return new RegExp(`^${sentence.replace(/\{\{.*?\}\}/g, '\\d+')}`);
}

type DrawnPipe = {
  readonly properties: { readonly id: string; readonly depth_m?: number };
  readonly geometry: { readonly coordinates: number[][] };
};
