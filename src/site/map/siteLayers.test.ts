import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { type SiteLook, siteLayers } from './siteLayers';
import { emptySources } from './siteSources';

const LOOK: SiteLook = {
  drawing: { theme: 'light', language: 'zh', latitude: 32, pipesAlone: false },
  layout: 'planned',
  found: null,
  selected: null,
  alone: null,
  basemap: false,
};
const LOOKS: readonly Partial<SiteLook>[] = [
  {},
  { drawing: { ...LOOK.drawing, theme: 'dark', language: 'en' } },
  { layout: 'today' },
  { found: [] },
  { found: ['nan-yue-xin-cun'], selected: 'nan-yue-xin-cun' },
  { alone: 'nan-yue-xin-cun', basemap: true },
];

describe('the layers of the public map', () => {
  it.each(LOOKS)('are a style that MapLibre takes: %j', (part) => {
    const layers = siteLayers({ ...LOOK, ...part });
    const problems = validateStyleMin({ version: 8, sources: emptySources(), layers });
    expect(problems.map(({ message }) => message)).toEqual([]);
  });

  it('stay the same ones in the same order, so that only what differs has to be changed', () => {
    const ids = siteLayers(LOOK).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of LOOKS) expect(siteLayers({ ...LOOK, ...part }).map(({ id }) => id)).toEqual(ids);
  });

  it('draw from public sources only', () => {
    const sources = new Set(siteLayers(LOOK).map((layer) => ('source' in layer ? layer.source : '')));
    expect([...sources].filter((id) => /pipe|node|obstacle|other/.test(String(id)))).toEqual([]);
    expect([...sources].sort()).toEqual(Object.keys(emptySources()).sort());
  });

  it.each([
    [undefined, true, true],
    ['today', true, false],
    ['planned', false, true],
  ])('a building of layout %s shows before: %s, after: %s', (layout, before, after) => {
    expect(passes('buildings-fill', 'today', layout)).toBe(before);
    expect(passes('buildings-fill', 'planned', layout)).toBe(after);
  });
});

function passes(id: string, shown: 'today' | 'planned', layout: string | undefined): boolean {
  const layer = siteLayers({ ...LOOK, layout: shown }).find((candidate) => candidate.id === id);
  const { filter } = featureFilter((layer as unknown as { filter: never }).filter, 'layers[0].filter');
  return filter({ zoom: 18 }, { type: 'Polygon', properties: layout ? { layout } : {} } as never);
}
