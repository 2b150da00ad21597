import { hasReducedMotion } from './reducedMotion';
import '../hosting/trustedTypes';
import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import { DERIVED_SOURCES, type SourceId } from '../drawing/sources';
import { LAYER_IDS } from '../model/layer';
import type { Camera } from '../state/slices/view';
import { provideImages } from './images/mapImages';
import { MEASURE_SOURCE } from './layers/measure';
import workerUrl from './mapWorker?worker&url';
import { FONT } from './style/mapLayer';

setWorkerUrl(workerUrl);

export const SOURCE_IDS: readonly SourceId[] = [...LAYER_IDS, ...DERIVED_SOURCES];

/** The map with every source of a project, still empty, and no layer. Throws where there is no WebGL 2. */
export function createMap(container: HTMLElement, camera: Camera | null, background: string): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: emptyStyle(background),
    center: camera ? [camera.centre[0], camera.centre[1]] : [104, 35],
    zoom: camera?.zoom ?? 3,
    bearing: camera?.bearing ?? 0,
    pitch: camera?.pitch ?? 0,
    maxZoom: 23,
    attributionControl: false,
    // Our own box select takes the shift-drag.
    boxZoom: false,
    localIdeographFontFamily: FONT.join(', '),
    fadeDuration: hasReducedMotion() ? 0 : 150,
  });
  provideImages(map);
  return map;
}

/** Whether this browser can draw the map at all. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export const BACKGROUND = 'background';

/** No glyphs and no sprite: letters and icons are drawn here, so nothing is fetched. */
export function emptyStyle(background: string): StyleSpecification {
  const data = { type: 'FeatureCollection', features: [] } as const;
  // Zoom 22 is a grid of 0.9 mm, fine enough for design work.
  const source = { type: 'geojson', data, maxzoom: 22, tolerance: 0.2, promoteId: 'id' } as const;
  return {
    version: 8,
    sources: Object.fromEntries(
      [...SOURCE_IDS, MEASURE_SOURCE].map((id) => [id, { ...source, data: { ...data, features: [] } }]),
    ),
    layers: [{ id: BACKGROUND, type: 'background', paint: { 'background-color': background } }],
  };
}
