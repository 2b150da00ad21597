import type { Map as MapLibreMap } from 'maplibre-gl';
import { boundsMeet } from '../../geo/bounds';
import type { Bounds } from '../../model/units';
import { type DrawnSources, type PublicCompound, SITE_PATHS } from '../../publish/publicSite';
import type { Page } from '../page';
import { fetchData } from '../siteData';
import type { SiteSources } from './siteSources';

/** From this zoom on the contents of a compound can be told apart. */
export const NEAR_ZOOM = 14.4;
/** Milliseconds without a move before data is asked for: a flight passes over much that nobody looks at. */
const SETTLED = 180;

/** Loads what a compound holds once it is looked at from near, each once. */
export function loadNearby(
  map: MapLibreMap,
  page: Page,
  compounds: readonly PublicCompound[],
  sources: SiteSources,
  failed: (error: unknown) => void,
): void {
  const asked = new Set<string>();
  let timer = 0;
  const load = async (slug: string) => {
    asked.add(slug);
    try {
      sources.add(await fetchData<DrawnSources>(page, SITE_PATHS.compoundData(slug)));
    } catch (error) {
      asked.delete(slug);
      failed(error);
    }
  };
  const look = () => {
    if (map.getZoom() < NEAR_ZOOM) return;
    const view = viewOf(map);
    for (const { slug, bounds } of compounds) {
      if (bounds && !asked.has(slug) && boundsMeet(bounds, view)) void load(slug);
    }
  };
  map.on('moveend', () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, SETTLED);
  });
  look();
}

function viewOf(map: MapLibreMap): Bounds {
  const view = map.getBounds();
  return [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
}
