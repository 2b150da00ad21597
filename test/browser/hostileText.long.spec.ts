import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/formats/writer';
import type { MapContainer } from '../../src/map/mapContainer';
import { exportFiles } from '../../src/project/exportProject';
import { unzipProject, zipProject } from '../../src/project/projectZip';
import { REPORT_FORMATS } from '../../src/report/report';
import { writeReport } from '../../src/report/writeReport';
import { review } from '../../src/review/engine';
import { ruleBook } from '../../src/standards/ruleBook';
import { watchTasks } from '../bench/mainThread';
import {
  CLOSING,
  HOSTILE,
  hostileProject,
  longFiles,
  MEGABYTE_HERE,
  NASTY_COMPOUND,
  OPENING,
  SEEN,
} from '../builders/hostileText';
import { planAt } from '../builders/plan';
import { readCsv } from '../readCsv';
import { readXlsx } from '../readXlsx';
import { sharedApp } from './harness';
import { notOnlyText } from './onlyText';

const project = hostileProject();
const { at } = planAt([118.273, 32.085]);

describe('text from data is only ever text', () => {
  const app = sharedApp({ language: 'en', viewport: { width: 1200, height: 760 } });
  const words = () => app().words;
  const dialog = () => app().page.getByRole('dialog');
  const expectOnlyText = async (least = 1) => {
    const { faults, hostile } = await app().page.evaluate(notOnlyText, { OPENING, CLOSING, SEEN });
    expect.soft(faults).toEqual([]);
    expect.soft(hostile, 'places that show a hostile text').toBeGreaterThanOrEqual(least);
  };
  const events: string[] = [];

  beforeAll(async () => {
    const { page } = app();
    page.on('dialog', (shown) => {
      events.push(`dialog: ${shown.message()}`);
      void shown.dismiss();
    });
    page.on('framenavigated', (frame) => events.push(`navigation: ${frame.url()}`));
    page.on('request', (request) => {
      if (request.url().includes('hacked')) events.push(`request: ${request.url()}`);
    });
  });

  it('in the import dialog, with hostile names of files and fields', async () => {
    const tree = { type: 'Feature', geometry: { type: 'Point', coordinates: at(0, 0) } };
    const properties = { [`field ${HOSTILE}`]: HOSTILE, name: `=${HOSTILE}`, height: HOSTILE };
    const text = JSON.stringify({
      type: 'FeatureCollection',
      name: HOSTILE,
      features: [{ ...tree, properties }],
    });
    await app().dropFiles([{ name: `obstacles ${HOSTILE}.geojson`, text }]);
    await dialog().locator('button[aria-controls]').first().click();
    await dialog().locator('table').first().waitFor();
    await expectOnlyText(4);
    await dialog()
      .getByText(/^First \d|rows?$/i)
      .last()
      .click();
    await expectOnlyText(3);
    await app().closeDialog();
  });

  it('in the report of what was imported', async () => {
    await app().dropFiles([{ name: 'hostile.zip', bytes: zipProject(project) }]);
    await app().takeButton.click();
    await dialog().getByText(words().import.done.byLayer).first().waitFor();
    await expectOnlyText(2);
    await app().closeDialog();
    await app().waitForIdleMap();
  });

  it('in the list, the search and the table', async () => {
    const { page } = app();
    await expectOnlyText(2);
    await page
      .getByRole('combobox', { name: words().app.search })
      .or(page.locator('#search'))
      .first()
      .fill('hacked');
    await page.getByRole('option').filter({ hasText: OPENING }).first().waitFor();
    await expectOnlyText(3);
    await page.locator('#search').fill('');
    await app().openTable();
    await expectOnlyText(3);
    await page.keyboard.press('t');
  });

  it('in the inspector: the compound, its contents, each of its features', async () => {
    const { inspector, compounds } = app();
    await compounds.getByRole('option').first().click();
    await inspector.getByRole('heading').filter({ hasText: OPENING }).first().waitFor();
    await expectOnlyText(5);
    await inspector.getByRole('tab', { name: words().inspector.tab.contents }).click();
    await inspector.getByRole('option').first().waitFor();
    await expectOnlyText(8);
    for (const id of ['pipes-0', 'buildings-0', 'fire_lanes-0', 'other-0', 'fire_lane_markings-0']) {
      await inspector.getByRole('textbox', { name: words().inspector.contents.filter }).fill(id);
      await inspector.getByRole('option').first().click();
      await inspector.getByText(`unknown ${OPENING}`).waitFor();
      await expectOnlyText(8);
      await app().breadcrumbs.getByRole('button').nth(1).click();
      await inspector.getByRole('tab', { name: words().inspector.tab.contents }).click();
    }
  });

  it('under the pointer, in a box and in the legend of the map', async () => {
    const { page, map } = app();
    await app().waitForIdleMap();
    await map.hover({ position: await onMap(15, 15) });
    await page.getByRole('tooltip').filter({ hasText: OPENING }).waitFor();
    await expectOnlyText(2);
    const [from, to] = [await onMap(-5, -5), await onMap(125, 95)];
    const box = (await map.boundingBox())!;
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + from.x, box.y + from.y);
    await page.mouse.down();
    await page.mouse.move(box.x + to.x, box.y + to.y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await app().inspector.getByText(words().inspector.box.title).waitFor();
    await expectOnlyText(5);
    await page.keyboard.press('Escape');
  });

  it('in the layers', async () => {
    await app().openPanel('layers');
    await expectOnlyText();
  });

  it('in the review: findings, decisions, matrix, trial pits, summary', async () => {
    const { page, findings } = app();
    await app().openPanel('findings');
    await findings.getByRole('option').first().waitFor();
    await page.getByText(words().findings.decision.gone.title).click();
    await expectOnlyText(5);
    await findings.getByRole('option').filter({ hasText: OPENING }).first().click();
    const detail = page.getByRole('region', { name: words().findings.detail.label, exact: true });
    await detail.waitFor();
    await expectOnlyText(5);
    const form = page.getByRole('region', { name: words().findings.decision.title, exact: true });
    await form.getByRole('radio', { name: words().findings.decision.state.to_fix }).check();
    await form.getByRole('textbox', { name: words().findings.decision.note }).fill(`=${HOSTILE}`);
    await form.getByRole('textbox', { name: words().findings.decision.author }).fill(`@${HOSTILE}`);
    await form.getByRole('button', { name: words().findings.decision.save }).click();
    await expect.poll(() => page.getByText('@⟦').count()).toBeGreaterThan(0);
    await expectOnlyText(6);
    await page.keyboard.press('Escape');
    const views = page.getByRole('radiogroup', { name: words().findings.view.label });
    for (const view of ['matrix', 'trialPits', 'summary'] as const) {
      await views.getByText(words().findings.view[view], { exact: true }).click();
      await page.waitForLoadState('networkidle');
      await expectOnlyText();
    }
    await views.getByText(words().findings.view.list, { exact: true }).click();
  });

  it('in projects, sources and the export', async () => {
    const { page } = app();
    const open = async (item: string) => {
      await page.getByRole('button', { name: words().import.open, exact: true }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await dialog().filter({ hasText: OPENING }).waitFor();
      await expectOnlyText(2);
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'hidden' });
    };
    await open(words().import.sourcesTitle);
    await open(words().app.projects);
    await page.getByRole('button', { name: words().app.export }).click();
    await dialog().getByRole('combobox', { name: words().export.format }).selectOption('shapefile');
    await dialog().getByRole('region', { name: words().export.losses }).waitFor();
    await expectOnlyText();
    await page.keyboard.press('Escape');
  });

  it('in the underground scene, and by a link', async () => {
    const { page, inspector, compounds } = app();
    await app().openPanel('compounds');
    await compounds.getByRole('option').first().click();
    await app().openUnderground();
    await expectOnlyText(2);
    await app().openPlan();
    await inspector.getByRole('tab', { name: words().inspector.tab.contents }).click();
    await inspector.getByRole('textbox', { name: words().inspector.contents.filter }).fill('pipes-0');
    await inspector.getByRole('option').first().click();
    await expect.poll(() => page.url()).toContain('feature=pipes:pipes-0');
    expect(page.url()).toContain(`compound=${NASTY_COMPOUND}`);
  });

  it('and nothing ran, asked or went anywhere', () => {
    // Our own address changes as one goes through the app.
    const own = new RegExp(`^navigation: ${app().page.url().split('#')[0]}#`);
    expect(events.filter((event) => !own.test(event))).toEqual([]);
  });

  /** Metres from the corner of the hostile compound as pixels of the map. */
  function onMap(east: number, north: number): Promise<{ x: number; y: number }> {
    return app().map.evaluate(
      (container: MapContainer, place) => {
        const { x, y } = container.jingranMap!.project(place);
        return { x, y };
      },
      at(east, north) as [number, number],
    );
  }
});

describe('texts of a megabyte in every property', () => {
  const app = sharedApp({ language: 'en', viewport: { width: 1200, height: 760 } });

  it('come in with the import dialog, its fields and rows', async () => {
    const { page, words } = app();
    const drop = await longFilesOnPage();
    const dialog = page.getByRole('dialog');
    await withoutLongTask(async () => {
      await drop();
      await dialog.locator('button[aria-controls]').first().click();
      await dialog.locator('table').first().waitFor();
    });
    await expectInPlace();
    await withoutLongTask(async () => {
      await app().takeButton.click();
      await dialog.getByText(words.import.done.byLayer).first().waitFor();
    });
    await expectInPlace();
    await withoutLongTask(async () => {
      await app().closeDialog();
      await app().waitForIdleMap();
    });
  });

  it('are cut in the list, the search, the table and the inspector, and on the map', async () => {
    const { page, inspector, compounds, words } = app();
    await withoutLongTask(async () => {
      await page.locator('#search').fill('long text');
      await page.getByRole('option').filter({ hasText: OPENING }).first().waitFor();
    });
    await expectInPlace();
    await page.locator('#search').fill('');
    await withoutLongTask(async () => {
      await app().openTable();
      await compounds.getByRole('option').filter({ hasText: OPENING }).first().click();
      await inspector.getByRole('heading').first().waitFor();
      await app().waitForIdleMap();
    });
    await expectInPlace();
    await withoutLongTask(async () => {
      await inspector.getByRole('tab', { name: words.inspector.tab.contents }).click();
      await inspector.getByRole('option').filter({ hasText: OPENING }).first().waitFor();
      await inspector.getByRole('textbox', { name: words.inspector.contents.filter }).fill('long-pipes');
      await inspector.getByRole('option').first().click();
      await inspector.getByText(`unknown ${OPENING}`).waitFor();
      await app().waitForIdleMap();
    });
    await expectInPlace();
  });

  it('are cut in the review', async () => {
    await withoutLongTask(async () => {
      await app().openPanel('findings');
      await app().findings.getByRole('option').first().click();
      await app()
        .page.getByRole('region', { name: app().words.findings.detail.label, exact: true })
        .waitFor();
    });
    await expectInPlace();
  });

  async function withoutLongTask(step: () => Promise<void>): Promise<void> {
    const { longestCpuMs } = await watchTasks(app().page.context().browser()!, app().page, step);
    expect
      .soft(longestCpuMs, 'the longest task of the page, in ms of the processor')
      .toBeLessThan(LONGEST_MS);
  }

  async function expectInPlace(): Promise<void> {
    const { faults } = await app().page.evaluate(notOnlyText, { OPENING, CLOSING, SEEN: [] });
    expect(faults).toEqual([]);
  }

  /** The megabytes are put in on the page, not sent there. */
  async function longFilesOnPage(): Promise<() => Promise<void>> {
    const transfer = await app().page.evaluateHandle(
      ({ files, here, opening, closing }) => {
        const broken = 'long text with places to break, '.repeat(32_000);
        const texts = [broken, 'W'.repeat(1_000_000)].map((text) => opening + text + closing);
        const dropped = new DataTransfer();
        for (const { name, text } of files) {
          const parts = text.split(here).flatMap((part, i) => (i === 0 ? [part] : [texts[i % 2]!, part]));
          dropped.items.add(new File(parts, name));
        }
        return dropped;
      },
      { files: longFiles(), here: MEGABYTE_HERE, opening: OPENING, closing: CLOSING },
    );
    return async () => {
      for (const type of ['dragenter', 'dragover', 'drop']) {
        await app().map.dispatchEvent(type, { dataTransfer: transfer, bubbles: true });
      }
    };
  }
});

describe('what is written of hostile text', () => {
  const taken = unzipProject(zipProject(project), 'hostile.zip');

  it.each(EXPORT_FORMATS)('%s', async (format) => {
    const crs = ['dxf', 'survey_csv'].includes(format) ? 'EPSG:4548' : 'EPSG:4490';
    const options = { format, crs, layers: null, encoding: 'utf-8', language: 'zh' } as const;
    const files = await exportFiles((await taken).project, options);
    expect(files.size).toBeGreaterThan(0);
    for (const [name, bytes] of files) expectWellFormed(name, bytes);
  });

  it.each(REPORT_FORMATS)('the findings as %s', async (format) => {
    const checked = (await taken).project;
    const { findings, summary } = review(checked, ruleBook());
    const report = { project: checked, rules: null, summary, findings, of: findings.length };
    const blob = await writeReport(report, format, 'en');
    expectWellFormed(`findings.${format}`, new Uint8Array(await blob.arrayBuffer()));
  });

  function expectWellFormed(name: string, bytes: Uint8Array): void {
    const ending = name.split('.').at(-1)!;
    if (ending === 'csv') {
      const cells = readCsv(new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')).flat();
      expect(cells.filter((cell) => cell.includes(OPENING) && /^[\s]*[=+\-@]/.test(cell))).toEqual([]);
    } else if (ending === 'xlsx' || ending === 'kmz') {
      for (const [part, xml] of Object.entries(unzipSync(bytes))) {
        if (/\.(?:xml|rels|kml)$/.test(part)) expectXml(xml);
      }
      // A formula is an element of its own; text never becomes one.
      if (ending === 'xlsx') for (const { xml } of readXlsx(bytes)) expect(xml).not.toMatch(/<f[ >]/);
    } else if (/^(?:kml|xml|gml)$/.test(ending)) expectXml(bytes);
    else if (/json$/.test(ending)) JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    else if (ending === 'dxf') {
      // Pairs of lines, a group's number and its value: no text may begin a pair of its own.
      const lines = new TextDecoder().decode(bytes).split('\r\n');
      for (let i = 0; i + 1 < lines.length; i += 2) expect(lines[i]).toMatch(/^ *\d+$/);
    }
  }

  function expectXml(bytes: Uint8Array): void {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => {
      if (/^(?:script|img|iframe)$/i.test(name)) throw new Error(`<${name}> became an element`);
    });
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  }
});

/** A person notices a page that stands still for longer. Laying out one megabyte takes seconds. */
const LONGEST_MS = 200;
