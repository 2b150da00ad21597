import { describe, expect, it } from 'vitest';
import { underneath } from './basemapStyle';
import { readBasemaps } from './readBasemaps';

const name = { zh: '底图', en: 'Basemap' };

describe('readBasemaps', () => {
  it('takes those that are enabled and filled in', () => {
    const read = readBasemaps({
      basemaps: [
        { id: 'a', kind: 'style', name, enabled: true, url: 'https://example.org/style.json' },
        { id: 'b', kind: 'style', name, enabled: false, url: 'https://example.org/style.json' },
        { id: 'c', kind: 'tianditu', name, enabled: true, key: '' },
        { id: 'd', kind: 'unheard of', name, enabled: true },
      ],
    });
    expect(read.map(({ id }) => id)).toEqual(['a']);
  });

  it('takes none of a file it does not understand', () => {
    expect(readBasemaps('nonsense')).toEqual([]);
  });
});

describe('underneath', () => {
  it('renames sources and layers, drops icons and asks for no glyphs', () => {
    const { sources, layers } = underneath({
      version: 8,
      sources: { town: { type: 'vector', url: 'https://example.org/tiles.json' } },
      glyphs: 'https://example.org/{fontstack}/{range}.pbf',
      layers: [
        { id: 'ground', type: 'background' },
        { id: 'road', type: 'line', source: 'town', 'source-layer': 'road' },
        {
          id: 'shield',
          type: 'symbol',
          source: 'town',
          'source-layer': 'road',
          layout: { 'icon-image': 'x' },
        },
        {
          id: 'name',
          type: 'symbol',
          source: 'town',
          'source-layer': 'place',
          layout: { 'text-field': ['get', 'name'], 'icon-image': 'dot', 'text-font': ['Elsewhere'] },
        },
      ],
    });
    expect(Object.keys(sources)).toEqual(['basemap:town']);
    expect(layers.map(({ id }) => id)).toEqual(['basemap:ground', 'basemap:road', 'basemap:name']);
    expect(layers.at(-1)?.layout).not.toHaveProperty('icon-image');
    expect(layers.at(-1)?.layout).not.toMatchObject({ 'text-font': ['Elsewhere'] });
  });
});
