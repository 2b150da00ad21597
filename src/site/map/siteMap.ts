import type { Map as MapLibreMap } from 'maplibre-gl';
import { PALETTES } from '../../drawing/palette';
import { centreOfBounds } from '../../geo/bounds';
import { type MapContainer, setMapState } from '../../map/mapContainer';
import type { MapTheme } from '../../map/pipeColours';
import { hasReducedMotion } from '../../map/reducedMotion';
import type { DrawnSpecification } from '../../map/style/mapLayer';
import { applyLayers } from '../../map/sync/applyLayers';
import type { Bounds } from '../../model/units';
import { type DrawnSources, type PlanLayout, type PublicSite, SITE_PATHS } from '../../publish/publicSite';
import type { Page } from '../page';
import { fetchData } from '../siteData';
import { BACKGROUND, clearOf, createSiteMap } from './createSiteMap';
import { mapNotes } from './furniture/mapNotes';
import { scaleBar } from './furniture/scaleBar';
import { type MapFrame, mapFrame } from './mapFrame';
import { currentTheme, watchTheme } from './mapTheme';
import { type SiteLook, siteLayers } from './siteLayers';
import { type SiteSources, siteSources } from './siteSources';

/** A map on a page of the site, with its programme drawn. */
export type SiteMap = {
  readonly map: MapLibreMap;
  readonly frame: MapFrame;
  readonly sources: SiteSources;
  readonly look: () => SiteLook;
  readonly change: (part: Partial<Pick<SiteLook, 'layout' | 'found' | 'selected'>>) => void;
  readonly onTheme: (follow: (theme: MapTheme) => void) => void;
  readonly failed: (error: unknown) => void;
};

/** @throws where this browser cannot draw it */
export function startSiteMap(
  whole: HTMLElement,
  page: Page,
  site: PublicSite,
  start: {
    readonly bounds: Bounds | null;
    /** The zoom it starts with at most. */
    readonly closest: number;
    readonly layout: PlanLayout;
    readonly alone: string | null;
  },
): SiteMap {
  const frame = mapFrame(whole);
  const map = createSiteMap(frame.canvas, page, site, start, currentTheme());
  const sources = siteSources(map);
  (whole as MapContainer).jingranMap = map;
  setMapState(whole, 'loading');

  let look: SiteLook = {
    drawing: {
      theme: currentTheme(),
      language: page.language,
      latitude: start.bounds ? centreOfBounds(start.bounds)[1] : 0,
      pipesAlone: false,
    },
    layout: start.layout,
    found: null,
    selected: null,
    alone: start.alone,
    basemap: site.basemap !== null,
  };
  let drawn: readonly DrawnSpecification[] = [];
  const draw = () => {
    // Without its graphics, or before its style is there, the map takes no layers.
    if (!map.style?._loaded) return;
    const layers = siteLayers(look);
    applyLayers(map, drawn, layers);
    map.setPaintProperty(BACKGROUND, 'background-color', PALETTES[look.drawing.theme].background);
    drawn = layers;
  };
  const change = (part: Partial<SiteLook>) => {
    look = { ...look, ...part };
    draw();
  };
  let logged = false;
  const failed = (error: unknown) => {
    frame.tell(page.words.map.partFailed);
    if (!logged) console.warn('map data:', error);
    logged = true;
  };

  map.on('style.load', draw);
  map.on('error', ({ error }) => failed(error));
  map.on('dataloading', () => setMapState(whole, 'loading'));
  map.on('render', () => {
    if (!map.loaded() || map.isMoving()) setMapState(whole, 'loading');
  });
  map.on('idle', () => {
    setMapState(whole, 'idle');
    whole.dataset.mapDrawn = '';
  });
  map.on('webglcontextlost', () => frame.tell(page.words.map.lost));
  map.on('webglcontextrestored', () => frame.tell(null));
  watchTheme((theme) => change({ drawing: { ...look.drawing, theme } }));
  frame.corners.bottomRight.append(scaleBar(map, page.words.map), mapNotes(page, site));

  fetchData<DrawnSources>(page, SITE_PATHS.programme).then(sources.add, failed);
  map.once('idle', () => fetchData<DrawnSources>(page, SITE_PATHS.elsewhere).then(sources.add, failed));
  return {
    map,
    frame,
    sources,
    look: () => look,
    change,
    onTheme: (follow) => watchTheme(follow),
    failed,
  };
}

/** Once it has drawn itself for the first time. Graphics that are lost before come back, so this may be late. */
export function drawnOnce({ map }: SiteMap): Promise<void> {
  return new Promise((resolve) => {
    map.once('idle', () => resolve());
  });
}

/** Clear of the legend and the card: on a wide map they stand beside it, on a phone the card lies at its foot. */
export function showBounds(
  { map, frame }: SiteMap,
  [west, south, east, north]: Bounds,
  { fly = true, hasNames = false } = {},
): void {
  const animate = fly && !hasReducedMotion();
  const over = frame.corners.topLeft.offsetWidth;
  const padding = { ...clearOf(frame.canvas, hasNames) };
  if (frame.canvas.clientWidth - over > ENOUGH) padding.left = (padding.left ?? 0) + over;
  padding.bottom = (padding.bottom ?? 0) + frame.corners.bottomLeft.offsetHeight;
  map.fitBounds([west, south, east, north], { padding, maxZoom: 19, animate, duration: 1200 });
}

/** CSS pixels that a compound can be seen in. */
const ENOUGH = 420;
