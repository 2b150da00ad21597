import './siteMap.css';
import { type DrawnSources, SITE_PATHS } from '../../publish/publicSite';
import type { Page } from '../page';
import { fetchData, fetchSite } from '../siteData';
import { layoutSwitch } from './furniture/layoutSwitch';
import { legend } from './furniture/legend';
import { mapButtons } from './furniture/mapButtons';
import { showBounds, startSiteMap } from './siteMap';

/** The map of one compound in place of its plan. */
export async function startCompoundMap(whole: HTMLElement, page: Page, slug: string): Promise<void> {
  const site = await fetchSite(page);
  const compound = site.compounds.find((candidate) => candidate.slug === slug);
  const bounds = compound?.bounds ?? site.bounds;
  const siteMap = startSiteMap(whole, page, site, { bounds, layout: 'planned', alone: slug });
  const { map, frame, sources } = siteMap;
  const { words } = page;
  const key = legend(map, page, []);
  key.paint(siteMap.look().drawing.theme);
  siteMap.onTheme(key.paint);
  const fit = { label: words.map.fitOne, press: () => bounds && showBounds(map, bounds, 28) };
  frame.corners.topRight.append(mapButtons(map, whole, words.map, fit));
  frame.corners.topLeft.append(key.element);
  if (compound && compound.plans.length > 1) {
    frame.corners.topRight.prepend(
      layoutSwitch('planned', words.map, (layout) => siteMap.change({ layout })),
    );
  }
  fetchData<DrawnSources>(page, SITE_PATHS.compoundData(slug)).then(sources.add, siteMap.failed);
  map.once('load', () => map.getCanvas().focus({ preventScroll: true }));
}
