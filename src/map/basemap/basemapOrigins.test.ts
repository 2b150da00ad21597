import { expect, it } from 'vitest';
import { basemapOrigins } from './basemapOrigins';

const name = { zh: '底图', en: 'Basemap' };
const tianditu = { id: 't', kind: 'tianditu', name, enabled: true, key: 'abc' };
const style = { id: 's', kind: 'style', name, enabled: true, url: 'https://tiles.example.org/styles/light' };

it('opens nothing while no basemap is enabled', () => {
  expect(
    basemapOrigins({
      basemaps: [
        { ...tianditu, enabled: false },
        { ...tianditu, key: '' },
      ],
    }),
  ).toEqual([]);
  expect(basemapOrigins({ basemaps: [{ ...style, url: './styles/own.json' }] })).toEqual([]);
});

it('opens the sites of those that are, and those that a style states', () => {
  expect(basemapOrigins({ basemaps: [tianditu] })).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `https://t${n}.tianditu.gov.cn`),
  );
  const origins = ['https://a.example.net/tiles/', 'https://tiles.example.org'];
  expect(basemapOrigins({ basemaps: [{ ...style, origins }] })).toEqual([
    'https://a.example.net',
    'https://tiles.example.org',
  ]);
});
