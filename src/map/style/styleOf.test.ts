import { type LayerSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { initialLayers } from '../../state/slices/layers';
import { type Look, styleOf } from './styleOf';

const calm: Look = {
  drawing: { theme: 'light', language: 'zh', latitude: 32.08, pipesAlone: false },
  visibility: { hidden: [], pipeFilter: initialLayers.pipeFilter, basemap: false },
  emphasis: {
    opacity: initialLayers.opacity,
    compoundId: null,
    isolated: null,
    soloUnderground: false,
  },
  selected: [],
};

describe('styleOf', () => {
  it.each([
    ['calm, light, Chinese', calm],
    ['dark, English', { ...calm, drawing: { ...calm.drawing, theme: 'dark', language: 'en' } }],
    [
      'everything at once',
      {
        ...calm,
        visibility: {
          ...calm.visibility,
          hidden: ['green', 'pipes:gas'],
          pipeFilter: {
            categories: ['storm'],
            statuses: ['new'],
            diameterMm: [200, 400],
            depthM: [0.5, 2],
            builtYear: [1990, 2020],
          },
        },
        emphasis: {
          opacity: { ...initialLayers.opacity, fire: 0.5 },
          compoundId: 'c1',
          isolated: 'storm',
          soloUnderground: true,
        },
        selected: [{ layer: 'pipes', id: 'p1' }],
      },
    ],
  ] satisfies [string, Look][])('is a valid style: %s', (_, look) => {
    const layers = styleOf(look);
    const sources = Object.fromEntries(
      layers.map(({ source }) => [
        source,
        { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      ]),
    );
    const errors = validateStyleMin({ version: 8, sources, layers: layers as LayerSpecification[] } as never);
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });

  it('keeps the same layers in the same order whatever is set, so that a change never re-orders the map', () => {
    const ids = (look: Look) => styleOf(look).map(({ id }) => id);
    const other: Look = {
      ...calm,
      drawing: { theme: 'dark', language: 'en', latitude: 40, pipesAlone: false },
      emphasis: { ...calm.emphasis, compoundId: 'c1' },
      selected: [{ layer: 'parking', id: 's' }],
    };
    expect(ids(other)).toEqual(ids(calm));
  });

  it('hides a layer, and a category of pipe with its nodes', () => {
    const hidden = styleOf({ ...calm, visibility: { ...calm.visibility, hidden: ['green', 'pipes:gas'] } });
    const layer = (id: string) => hidden.find((candidate) => candidate.id === id);
    expect(layer('green-fill')?.layout).toMatchObject({ visibility: 'none' });
    expect(layer('roads-fill')?.layout?.visibility).toBeUndefined();
    for (const id of ['pipes-line', 'pipe_nodes-main']) {
      const filter = JSON.stringify((layer(id) as { filter?: unknown }).filter);
      expect(filter).toContain('"storm"');
      expect(filter).not.toContain('"gas"');
    }
  });

  it('dims what lies outside the compound that is drilled into, within each zoom curve', () => {
    const look: Look = { ...calm, emphasis: { ...calm.emphasis, compoundId: 'c1' } };
    const opacity = paintOf(look, 'buildings-fill', 'fill-opacity') as unknown[];
    expect(opacity[0]).toBe('interpolate');
    const lines = ['concat', '\n', ['coalesce', ['get', 'compound'], ''], '\n'];
    const [within, goes] = [
      ['case', ['in', '\nc1\n', lines], 1, 0.3],
      ['match', ['get', 'layout'], 'today', 0.35, 1],
    ];
    expect(opacity[6]).toEqual(['*', 1, ['*', 1, within, goes]]);
  });

  it('fades the surface and leaves the pipes when the underground is shown alone', () => {
    const look: Look = { ...calm, emphasis: { ...calm.emphasis, soloUnderground: true } };
    expect(paintOf(look, 'parking-line', 'line-opacity')).toBe(0.16);
    expect(paintOf(look, 'pipes-core', 'line-opacity')).toBeUndefined();
  });
});

function paintOf(look: Look, id: string, property: string): unknown {
  const layer = styleOf(look).find((candidate) => candidate.id === id);
  return Object.entries(layer?.paint ?? {}).find(([name]) => name === property)?.[1];
}
