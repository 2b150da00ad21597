import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { DERIVED_SOURCES } from '../../drawing/sources';
import { LAYER_IDS } from '../../model/layer';

/** While it is used, the plan's own layers are not drawn: only the town and the ground around the scene. */
export function useSceneBackdrop(map: MapLibreMap): void {
  useEffect(() => lowerPlan(map), [map]);
}

/**
 * Takes the project's layers out of the map until the returned function is called. They are put beyond
 * the zoom range and not switched by `visibility`, which belongs to the layers panel: what is switched
 * there meanwhile still holds on the way back. A new style, as with a change of theme, is lowered too.
 */
export function lowerPlan(map: MapLibreMap): () => void {
  const ranges = new Map<string, readonly [min: number, max: number]>();
  const lower = () => {
    for (const id of map.getLayersOrder()) {
      const layer = map.getLayer(id);
      if (!layer || !PLAN_SOURCES.has(layer.source) || layer.minzoom === BEYOND) continue;
      ranges.set(id, [layer.minzoom ?? 0, layer.maxzoom ?? BEYOND]);
      map.setLayerZoomRange(id, BEYOND, BEYOND);
    }
  };
  lower();
  map.on('styledata', lower);
  const raise = () => {
    for (const [id, [min, max]] of ranges) if (map.getLayer(id)) map.setLayerZoomRange(id, min, max);
  };
  return () => {
    map.off('styledata', lower);
    // Without a WebGL context the map has no style, and starts with an empty one.
    if (map.style) raise();
  };
}

/** The highest zoom MapLibre knows. */
const BEYOND = 24;

const PLAN_SOURCES = new Set<string>(
  [...LAYER_IDS, ...DERIVED_SOURCES].filter((id) => id !== 'surroundings'),
);
