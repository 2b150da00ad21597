import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { notify, setBasemap } from '../../state/commands/view';
import { useApp } from '../../state/store';
import { BACKGROUND } from '../createMap';
import type { Basemap } from './basemapConfig';
import { BASEMAP_PREFIX, type BasemapStyle, basemapStyle } from './basemapStyle';
import { creditControl } from './creditControl';
import { useBasemaps } from './useBasemaps';

/** Puts the chosen online basemap under the project; when it fails, the offline town comes back. */
export function useBasemap(map: MapLibreMap): void {
  const chosen = useApp((state) => state.view.basemap);
  const language = useApp((state) => state.view.language);
  const basemap = useBasemaps().find(({ id }) => id === chosen);
  const name = basemap?.name[language] ?? '';

  useEffect(() => (basemap ? show(map, basemap, () => failed(name)) : undefined), [map, basemap, name]);
}

function failed(name: string): void {
  setBasemap(null);
  notify({ kind: 'error', key: 'map.basemap.failed', values: { name } });
}

function show(map: MapLibreMap, basemap: Basemap, onFailure: () => void): () => void {
  const credit = creditControl();
  let added: BasemapStyle | null = null;
  let ended = false;
  const trouble = (event: ErrorEvent & { sourceId?: string }) => {
    if (event.sourceId?.startsWith(BASEMAP_PREFIX)) onFailure();
  };
  map.on('error', trouble);
  basemapStyle(basemap).then(
    (style) => {
      if (ended) return;
      add(map, style);
      map.addControl(credit, 'bottom-right');
      added = style;
    },
    () => {
      if (!ended) onFailure();
    },
  );
  return () => {
    ended = true;
    map.off('error', trouble);
    if (!added) return;
    map.removeControl(credit);
    // Without a WebGL context the map has no style, and starts with an empty one.
    if (map.style) remove(map, added);
  };
}

function add(map: MapLibreMap, { sources, layers }: BasemapStyle): void {
  const [, lowest] = map
    .getLayersOrder()
    .filter((id, i, ids) => id === BACKGROUND || ids[i - 1] === BACKGROUND);
  for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
  for (const layer of layers) map.addLayer(layer, lowest);
}

function remove(map: MapLibreMap, { sources, layers }: BasemapStyle): void {
  for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id);
  for (const id of Object.keys(sources)) if (map.getSource(id)) map.removeSource(id);
}
