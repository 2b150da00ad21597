import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exportProject } from '../../src/project/exportProject';
import { gisProject } from '../builders/gisProject';
import { surveyTables } from '../builders/surveyorFiles';
import type { DroppedBytes } from './appDriver';
import { sharedApp } from './harness';
import { ownBuildings } from './ownFiles';
import { watchPage } from './watchPage';

/** `sharedApp` fails a test in which the page or a worker breaks the policy, or asks another site for anything. */
describe('the whole app under its Content Security Policy', () => {
  const app = sharedApp({ language: 'en', viewport: { width: 1280, height: 800 } });
  const words = () => app().words;
  const button = (name: string) => app().page.getByRole('button', { name, exact: true });
  const dialog = () => app().page.getByRole('dialog');

  it('has the policy in the page and on every answer, workers too, with nothing unsafe in it', async () => {
    const url = inject('appUrl');
    const worker = app()
      .page.workers()
      .map((one) => one.url())[0]!;
    const policies = await Promise.all([url, worker].map(policyOf));
    const meta = await app()
      .page.locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    for (const policy of [meta, ...policies]) {
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'; style-src 'self';");
      expect(policy).toContain("worker-src 'self';");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/'unsafe-|https?:|worker-src[^;]*blob:/);
    }
  });

  it('search by pinyin', async () => {
    await app().page.locator('#search').fill('nlhy');
    await app().page.getByRole('option', { name: 'Nanlu Garden' }).first().waitFor();
    await app().page.locator('#search').fill('');
  });

  it('a compound, its contents and one of its features', async () => {
    await app().selectCompound('Nanlu Garden');
    await app().drillTo('nanlu-huayuan');
    await app().page.keyboard.press('Escape');
  });

  it('layers, table, language and look', async () => {
    await app().openPanel('layers');
    await app().showAllLayers();
    await app().openTable();
    await app().waitForIdleMap();
    await app()
      .page.getByRole('button', { name: /^Appearance/ })
      .click();
    await app().page.locator('[data-mantine-color-scheme]').first().waitFor();
  });

  it('the review, a finding in detail, the matrix large, trial pits', async () => {
    const { view, detail, matrix, trialPits } = words().findings;
    const choose = (name: string) =>
      app().page.getByRole('radiogroup', { name: view.label }).getByText(name, { exact: true }).click();
    await app().openPanel('findings');
    await app().findings.getByRole('option').first().click();
    await app().page.getByRole('region', { name: detail.label, exact: true }).waitFor();
    await choose(view.matrix);
    await button(matrix.wide).click();
    await dialog().getByRole('table').first().waitFor();
    await app().closeDialog();
    await choose(view.trialPits);
    await app().page.getByRole('list', { name: trialPits.list }).waitFor();
    await choose(view.list);
  });

  it('the underground scene', async () => {
    await app().openPanel('compounds');
    await app().selectCompound('Nanlu Garden');
    await app().openUnderground();
    await app().openPlan();
  });

  it.each(['geojson', 'geopackage', 'dxf', 'kml', 'shapefile', 'survey_xlsx'] as const)(
    'reads %s',
    async (format) => {
      const { name, bytes } = await exportProject(gisProject(), {
        format,
        crs: 'EPSG:4490',
        layers: null,
        encoding: 'utf-8',
        language: 'zh',
      });
      await reads([{ name, bytes }]);
    },
  );

  it('reads GML, by GDAL in a worker of the worker', async () => {
    await reads([{ name: 'wells.gml', bytes: Buffer.from(GML) }]);
  });

  it('reads survey tables', async () => {
    await reads(await surveyTables('EPSG:4548'));
  });

  it('imports, undoes and saves', async () => {
    await app().dropFiles([ownBuildings()]);
    await app().takeButton.waitFor();
    await app().takeFiles();
    const download = app().page.waitForEvent('download');
    await app().page.keyboard.press('Control+s');
    await download;
    await app().undo();
    await app().waitForIdleMap();
  });

  it('writes a GeoPackage', async () => {
    await button(words().app.export).click();
    const { format, start } = words().export;
    await dialog().getByRole('combobox', { name: format, exact: true }).selectOption('geopackage');
    const download = app().page.waitForEvent('download');
    await dialog().getByRole('button', { name: start, exact: true }).click();
    await download;
    await dialog().waitFor({ state: 'hidden' });
  });

  it('projects, sources, help', async () => {
    const { open, sourcesTitle } = words().import;
    for (const item of [words().app.projects, sourcesTitle]) {
      await button(open).click();
      await app().page.getByRole('menuitem', { name: item }).click();
      await dialog().waitFor();
      await app().closeDialog();
    }
    await app().page.keyboard.press('?');
    await dialog().getByText(words().shortcuts.about).waitFor();
    await app().closeDialog();
  });

  async function reads(files: readonly DroppedBytes[]): Promise<void> {
    await app().dropFiles(files);
    await app().takeButton.waitFor();
    await app().closeDialog();
  }
});

describe('what breaks the policy does not get through, and the watch sees it', () => {
  let browser: Browser;
  let page: Page;
  let seen: string[];

  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'));
    page = await browser.newPage();
    seen = watchPage(page, inject('appUrl'));
    await page.goto(inject('appUrl'));
    await page.locator('[data-map-state="idle"]').waitFor();
    expect(seen).toEqual([]);
  });
  afterAll(() => browser.close());

  it.each<[string, string, () => void]>([
    [
      'an inline style',
      'inline style',
      () => document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })),
    ],
    [
      'an inline script',
      'TrustedScript',
      () => document.head.append(Object.assign(document.createElement('script'), { text: 'open()' })),
    ],
    [
      'text as HTML',
      'TrustedHTML',
      () => {
        document.body.innerHTML = '<b></b>';
      },
    ],
    ['text as a program', 'eval', () => new Function('return 1')()],
    ['a worker from a blob', 'TrustedScriptURL', () => new Worker(URL.createObjectURL(new Blob(['1'])))],
    ['a request to another site', 'connect-src', () => fetch('https://elsewhere.invalid/')],
  ])('%s', async (_, sign, act) => {
    seen.length = 0;
    await page.evaluate(`setTimeout(() => (${act})())`);
    await expect.poll(() => seen.join('\n')).toContain(sign);
  });

  it('a request of a worker to another site', async () => {
    seen.length = 0;
    const worker = page.workers().find((one) => one.url().includes('worker-'))!;
    await worker.evaluate(() => void fetch('https://elsewhere.invalid/').catch(() => {}));
    await expect.poll(() => seen.join('\n')).toContain('policy of a worker: connect-src');
  });
});

async function policyOf(url: string): Promise<string> {
  const policy = (await fetch(url)).headers.get('content-security-policy');
  if (policy === null) throw new Error(`${url} comes without a policy.`);
  return policy;
}

const GML = `<?xml version="1.0" encoding="UTF-8"?>
<m:FeatureCollection xmlns:m="http://ogr.maptools.org/" xmlns:o="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml/3.2">
${['w1', 'w2'].map(well).join('\n')}
</m:FeatureCollection>`;

function well(id: string): string {
  return `<m:featureMember><o:wells gml:id="${id}"><o:geom><gml:Point srsName="urn:ogc:def:crs:EPSG::4548" gml:id="${id}-at"><gml:pos>3550000 500100</gml:pos></gml:Point></o:geom><o:name>雨水</o:name></o:wells></m:featureMember>`;
}
