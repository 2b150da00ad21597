import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { lowerPlan } from './sceneBackdrop';

test('the plan goes and comes back with the zoom ranges it had; town and background stay', () => {
  const map = fakeMap({
    background: { source: '' },
    streets: { source: 'surroundings', minzoom: 10 },
    pipes: { source: 'pipes', minzoom: 14, maxzoom: 20 },
    names: { source: 'compound_labels' },
  });
  const raise = lowerPlan(map.asMap);
  expect(map.ranges()).toEqual({
    background: [undefined, undefined],
    streets: [10, undefined],
    pipes: [24, 24],
    names: [24, 24],
  });
  raise();
  expect(map.ranges()).toMatchObject({ streets: [10, undefined], pipes: [14, 20], names: [0, 24] });
});

test('a layer that a new style brings is lowered too, and only while the scene is shown', () => {
  const map = fakeMap({});
  const raise = lowerPlan(map.asMap);
  map.layers.roads = { source: 'roads', minzoom: 12, maxzoom: 24 };
  map.tell();
  expect(map.ranges().roads).toEqual([24, 24]);
  raise();
  map.tell();
  expect(map.ranges().roads).toEqual([12, 24]);
});

type FakeLayer = { source: string; minzoom?: number; maxzoom?: number };

/** As much of a map as has layers with zoom ranges. */
function fakeMap(layers: Record<string, FakeLayer>) {
  const listeners = new Set<() => void>();
  const map = {
    style: {},
    getLayersOrder: () => Object.keys(layers),
    getLayer: (id: string) => layers[id],
    setLayerZoomRange(id: string, minzoom: number, maxzoom: number) {
      layers[id] = { ...layers[id]!, minzoom, maxzoom };
    },
    on: (_: string, listener: () => void) => listeners.add(listener),
    off: (_: string, listener: () => void) => listeners.delete(listener),
  };
  return {
    layers,
    asMap: map as unknown as MapLibreMap,
    tell: () => {
      for (const listener of listeners) listener();
    },
    ranges: () =>
      Object.fromEntries(
        Object.entries(layers).map(([id, { minzoom, maxzoom }]) => [id, [minzoom, maxzoom]]),
      ),
  };
}
