import { describe, expect, it } from 'vitest';
import { sharedApp } from './harness';
import { countColours } from './pixels';

const STYLE = {
  version: 8,
  sources: {
    land: {
      type: 'geojson',
      data: { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [118.27, 32.08] } },
      attribution: '<a href="https://example.org/terms" onclick="alert(1)">Example &copy;</a> <b>Survey</b>',
    },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#ff00ff' } },
    { id: 'point', type: 'circle', source: 'land' },
  ],
};

describe('a basemap of config.json', () => {
  const app = sharedApp({ language: 'en' });

  it('is drawn under the project, and its makers are named by text and a link', async () => {
    const { page, words } = app();
    const before = countColours(await app().settledMap());
    const basemaps = [
      {
        id: 'own',
        kind: 'style',
        name: { zh: '自有', en: 'Own' },
        enabled: true,
        url: './style-of-the-test.json',
      },
    ];
    await page.route('**/config.json', (route) => route.fulfill({ json: { basemaps } }));
    await page.route('**/style-of-the-test.json', (route) => route.fulfill({ json: STYLE }));
    await page.reload();
    await app().waitForIdleMap();
    await page.getByRole('button', { name: words.map.basemap.title }).click();
    await page.getByRole('menuitem', { name: 'Own', exact: true }).click();
    const link = page.getByRole('link', { name: 'Example ©' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('https://example.org/terms');
    expect(await link.getAttribute('onclick')).toBeNull();
    expect(await link.locator('xpath=..').textContent()).toContain('Survey');
    expect(countColours(await app().settledMap())).not.toBe(before);
  });
});
