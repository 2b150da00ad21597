import { hasReducedMotion } from '../../map/reducedMotion';
import '../../hosting/trustedTypes';
import {
  Map as MapLibreMap,
  type PaddingOptions,
  type RasterSourceSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PALETTES } from '../../drawing/palette';
import type { MapTheme } from '../../map/pipeColours';
import { FONT } from '../../map/style/mapLayer';
import type { Bounds } from '../../model/units';
import type { PublicSite } from '../../publish/publicSite';
import type { Page } from '../page';
import { provideSiteImages } from './siteImages';
import { emptySources } from './siteSources';

setWorkerUrl(workerUrl);

export const BACKGROUND = 'background';
export const BASEMAP = 'basemap';

/** The map with its sources, still empty. Throws where there is no WebGL 2. */
export function createSiteMap(
  container: HTMLElement,
  page: Page,
  site: PublicSite,
  start: { readonly bounds: Bounds | null; readonly closest: number; readonly alone: string | null },
  theme: MapTheme,
): MapLibreMap {
  const { map: words } = page.words;
  const basemap = basemapSource(page, site);
  const [west, south, east, north] = start.bounds ?? WHOLE_COUNTRY;
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: { ...(basemap ? { [BASEMAP]: basemap } : {}), ...emptySources() },
      layers: [
        { id: BACKGROUND, type: 'background', paint: { 'background-color': PALETTES[theme].background } },
        ...(basemap ? [{ id: BASEMAP, type: 'raster', source: BASEMAP } as const] : []),
      ],
    },
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: clearOf(container, start.alone === null), maxZoom: start.closest },
    maxZoom: 22,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    attributionControl: false,
    localIdeographFontFamily: FONT.join(', '),
    fadeDuration: hasReducedMotion() ? 0 : 150,
    cooperativeGestures: true,
    locale: {
      'Map.Title': `${words.title}. ${words.help}`,
      'CooperativeGesturesHandler.WindowsHelpText': words.wheel,
      'CooperativeGesturesHandler.MacHelpText': words.wheelMac,
      'CooperativeGesturesHandler.MobileHelpText': words.touch,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  provideSiteImages(map);
  return map;
}

/** Where nothing says where the compounds are. */
const WHOLE_COUNTRY: Bounds = [73, 18, 135, 54];

/**
 * CSS pixels around what is shown. On a phone the buttons lie along the upper edge and the scale and the notes along
 * the lower; where compounds have their names beside them, those reach beyond.
 */
export function clearOf({ clientWidth, clientHeight }: HTMLElement, hasNames: boolean): PaddingOptions {
  const edge = Math.min(40, clientWidth / 10, clientHeight / 10);
  if (clientWidth >= 560) return { top: edge, bottom: edge, left: edge, right: edge };
  const side = hasNames ? 72 : edge;
  return { top: hasNames ? 86 : 64, bottom: 52, left: side, right: side };
}

/** Tiles in a folder of the site are named from its root. */
function basemapSource(page: Page, { basemap }: PublicSite): RasterSourceSpecification | null {
  if (!basemap) return null;
  const absolute = new URL(basemap.tiles, page.root).href;
  // The address would come out with its braces encoded.
  const tiles = absolute.replaceAll('%7B', '{').replaceAll('%7D', '}');
  return { type: 'raster', tiles: [tiles], tileSize: 256, maxzoom: basemap.max_zoom ?? 18 };
}
