import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importing } from '../../src/i18n/en/import';
import type { DroppedBytes, DroppedFile } from './appDriver';
import { sharedApp } from './harness';
import { place } from './ownFiles';

const { problem } = importing;
/** Would run if any of it ever became a part of the page. */
const MARKUP = '<img src=x onerror=hacked=1>';

describe('what is hostile or damaged', () => {
  const app = sharedApp({ language: 'en', viewport: { width: 1280, height: 800 } });

  /** The reason is told, nothing can be taken, and the project behind it is as it was and can be used. */
  async function expectRefused(reason: string, drop: () => Promise<void>): Promise<void> {
    const before = await app().countCompounds();
    expect(before).toBeGreaterThan(0);
    await drop();
    await app().importDialog.getByText(reason).first().waitFor();
    expect(await app().takeButton.count()).toBe(0);
    await app().closeDialog();
    expect(await app().countCompounds()).toBe(before);
    await app().openPanel('layers');
    await app().openPanel('compounds');
    await app().compounds.getByRole('option').first().click();
    await app().inspector.getByRole('heading').first().waitFor();
  }

  it.each<[string, string, () => DroppedFile | DroppedBytes]>([
    [
      'a zip bomb',
      problem.too_large,
      () => ({ name: 'plan.zip', bytes: zipSync({ 'plan.geojson': new Uint8Array(20_000_000) }) }),
    ],
    [
      'a zip that was cut off',
      problem.bad_zip,
      () => ({ name: 'cut.zip', bytes: zipSync({ 'a.geojson': strToU8('{}') }).slice(0, 40) }),
    ],
    [
      'a web page called .geojson',
      problem.another_format,
      () => ({ name: 'plan.geojson', text: '<!DOCTYPE html><html><body>404 Not Found</body></html>' }),
    ],
    [
      'a program called .shp',
      problem.another_format,
      () => ({ name: 'plan.shp', bytes: Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]) }),
    ],
  ])('%s', async (_name, reason, made) => {
    await expectRefused(reason, () => app().dropFiles([made()]));
  });

  it('200 MB of GeoJSON', async () => {
    await expectRefused(problem.too_large, async () => {
      const transfer = await app().page.evaluateHandle(() => {
        const dropped = new DataTransfer();
        const megabyte = new Uint8Array(1_000_000).fill(32);
        const parts = Array.from({ length: 200 }, () => megabyte);
        dropped.items.add(new File(['{"type":"FeatureCollection",', ...parts], 'city.geojson'));
        return dropped;
      });
      for (const type of ['dragenter', 'dragover', 'drop']) {
        await app().map.dispatchEvent(type, { dataTransfer: transfer, bubbles: true });
      }
    });
  });

  it('markup in every text of a file is text in the dialog, the table and the inspector', async () => {
    const trees = [0, 30].map((east) => ({
      type: 'Feature',
      properties: { id: `own-${east}-${MARKUP}`, name: MARKUP, [MARKUP]: MARKUP, kind: 'tree' },
      geometry: { type: 'Point', coordinates: place(east, 0) },
    }));
    const text = JSON.stringify({ type: 'FeatureCollection', name: MARKUP, features: trees });
    await app().dropFiles([{ name: 'trees.geojson', text }]);
    const { recognised } = app().words.import.parts;
    const details = app().importDialog.getByRole('button', { name: startOf(recognised) });
    await details.click();
    await app().importDialog.getByText(MARKUP).first().waitFor();
    await expectNoMarkup();
    await app().takeFiles();
    await app().clickMapAt(place(0, 0));
    await app().inspector.getByText(MARKUP).first().waitFor();
    await app().openTable();
    await expectNoMarkup();
  });

  async function expectNoMarkup(): Promise<void> {
    expect(await app().page.locator('img[src="x"]').count()).toBe(0);
    expect(await app().page.evaluate(() => 'hacked' in window)).toBe(false);
  }
});

/** Of a sentence that begins with figures. */
function startOf(sentence: string): RegExp {
  return new RegExp(`^${sentence.replace(/\{\{.*?\}\}/g, '\\d+')}`);
}
