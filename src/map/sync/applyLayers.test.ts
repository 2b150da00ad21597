import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { DrawnSpecification } from '../style/mapLayer';
import { applyLayers, differences } from './applyLayers';
import { share } from './useCamera';

const line = (paint: Record<string, unknown>, rest: object = {}) =>
  ({ id: 'l', type: 'line', source: 's', paint, ...rest }) as DrawnSpecification;

describe('differences', () => {
  it('gives what is new or changed, and null for what is gone', () => {
    expect(differences({ a: 1, b: [1, 2], c: 3 }, { a: 1, b: [1, 3], d: 4 })).toEqual([
      ['b', [1, 3]],
      ['c', null],
      ['d', 4],
    ]);
  });
});

describe('applyLayers', () => {
  it('adds layers once, then touches only what changed', () => {
    const calls: string[] = [];
    const layers = new Set<string>();
    const map = {
      getLayer: (id: string) => layers.has(id) || undefined,
      addLayer: ({ id }: { id: string }) => {
        layers.add(id);
        calls.push(`add ${id}`);
      },
      setFilter: (id: string, filter: unknown) => calls.push(`filter ${id} ${JSON.stringify(filter)}`),
      setLayerZoomRange: (id: string, min: number) => calls.push(`zoom ${id} ${min}`),
      setLayoutProperty: (id: string, name: string) => calls.push(`layout ${id} ${name}`),
      setPaintProperty: (id: string, name: string, value: unknown) =>
        calls.push(`paint ${id} ${name} ${value}`),
    } as unknown as MapLibreMap;
    const before = [line({ 'line-width': 1, 'line-color': 'red' })];
    applyLayers(map, [], before);
    applyLayers(map, before, [line({ 'line-width': 2, 'line-color': 'red' }, { minzoom: 5 })]);
    expect(calls).toEqual(['add l', 'zoom l 5', 'paint l line-width 2']);
  });
});

describe('share', () => {
  it('keeps a third of the room free whatever the panels cover', () => {
    expect(share(100, 50, 900)).toEqual([100, 50]);
    expect(share(600, 600, 900)).toEqual([300, 300]);
  });
});
