import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUILD = path.resolve(ROOT, process.env.APP_BUILD ?? 'dist');
const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** Of the packages that the app asks for, those of which nothing ships as such. */
const ONLY_ITS_PARTS = ['@turf/turf'];

describe('what the build says of its parts', () => {
  it('names every package that the app asks for, in both lists', async () => {
    const [list, names] = [await get('licences.txt'), namesIn(await get('sbom.cdx.json'))];
    for (const name of Object.keys(dependencies)) {
      if (ONLY_ITS_PARTS.includes(name)) continue;
      expect(names).toContain(name);
      expect(list).toContain(`\n${name} ${dependencies[name]} (`);
    }
    expect(names).toEqual(expect.arrayContaining(['GeoNames', 'Natural Earth', '@turf/union', 'react-dom']));
  });

  it('names for the public site what ships there and nothing else', async () => {
    const names = namesIn(await get('site-shell/sbom.cdx.json'));
    const list = await get('site-shell/licences.txt');
    expect(names).toEqual(expect.arrayContaining(['maplibre-gl', 'gl-matrix']));
    for (const name of names) expect(list).toContain(`\n${name} `);
    for (const name of ['react-dom', 'zod', '@deck.gl/core', 'geojson-validation', 'GeoNames'])
      expect(names).not.toContain(name);
  });

  it('keeps geojson-validation in a file of its own', () => {
    const folder = path.join(BUILD, 'assets');
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const own = readFileSync(path.join(ROOT, 'node_modules/geojson-validation/index.js'), 'utf8');
    const says = [...own.matchAll(/'([^'\n]{25,})'/g)].map(([, sentence]) => sentence!);
    expect(says.length).toBeGreaterThan(5);
    const holding = scripts.filter((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return says.some((sentence) => text.includes(sentence));
    });
    expect(holding).toHaveLength(1);
    expect(holding[0]).toMatch(/^geojson-validation-/);
    // Nothing of ours is in it: it is no longer than the package.
    expect(readFileSync(path.join(folder, holding[0]!), 'utf8').length).toBeLessThan(own.length);
  });

  it('says nothing of where it was built', async () => {
    for (const file of [
      'licences.txt',
      'sbom.cdx.json',
      'site-shell/licences.txt',
      'site-shell/sbom.cdx.json',
    ])
      expect(await get(file)).not.toContain(ROOT);
  });
});

async function get(file: string): Promise<string> {
  const response = await fetch(inject('appUrl') + file);
  expect(response.headers.get('content-type')).not.toContain('text/html');
  return response.text();
}

function namesIn(bill: string): string[] {
  const { components } = JSON.parse(bill) as { components: { name: string }[] };
  return components.map(({ name }) => name);
}
