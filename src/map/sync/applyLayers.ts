import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DrawnSpecification } from '../style/mapLayer';

/**
 * Brings the map's layers from one list to another by the fewest calls, below `beforeId` where given.
 * Both lists hold the same layers in the same order; only their properties differ.
 */
export function applyLayers(
  map: MapLibreMap,
  before: readonly DrawnSpecification[],
  after: readonly DrawnSpecification[],
): void {
  after.forEach((layer, i) => {
    const old = before[i];
    if (old?.id === layer.id && map.getLayer(layer.id)) change(map, old, layer);
    else if (!map.getLayer(layer.id)) map.addLayer(layer);
  });
}

function change(map: MapLibreMap, old: DrawnSpecification, layer: DrawnSpecification): void {
  const { id } = layer;
  const unchecked = { validate: false } as const;
  const [oldFilter, filter] = [filterOf(old), filterOf(layer)];
  if (!same(oldFilter, filter)) map.setFilter(id, filter ?? null, unchecked);
  if (old.minzoom !== layer.minzoom || old.maxzoom !== layer.maxzoom) {
    map.setLayerZoomRange(id, layer.minzoom ?? 0, layer.maxzoom ?? 24);
  }
  for (const [name, value] of differences(old.layout, layer.layout)) {
    map.setLayoutProperty(id, name, value, unchecked);
  }
  for (const [name, value] of differences(old.paint, layer.paint)) {
    map.setPaintProperty(id, name, value, unchecked);
  }
}

type Properties = Readonly<Record<string, unknown>>;

/** Properties that are new, changed, or gone (null: back to the default). */
export function differences(
  before: object | undefined,
  after: object | undefined,
): [name: never, value: never][] {
  const old = (before ?? {}) as Properties;
  const next = (after ?? {}) as Properties;
  const names = new Set([...Object.keys(old), ...Object.keys(next)]);
  return [...names]
    .filter((name) => !same(old[name], next[name]))
    .map((name) => [name as never, (next[name] ?? null) as never]);
}

function filterOf(layer: DrawnSpecification) {
  return 'filter' in layer ? layer.filter : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
