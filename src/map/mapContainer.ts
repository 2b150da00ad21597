import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * The element the map is drawn in. `data-map-state` says what it is doing (`loading`, `idle`, or `failed`),
 * and `jingranMap` is the map itself: browser tests wait for the one and ask the other.
 */
export type MapContainer = HTMLDivElement & { jingranMap?: MapLibreMap };
export type MapState = 'loading' | 'idle' | 'failed';

export function setMapState(container: HTMLElement, state: MapState): void {
  if (container.dataset.mapState !== state) container.dataset.mapState = state;
}
