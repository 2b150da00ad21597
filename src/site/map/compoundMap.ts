import './siteMap.css';
import { type DrawnSources, SITE_PATHS } from '../../publish/publicSite';
import type { Page } from '../page';
import { fetchData, fetchSite } from '../siteData';
import { iconButton, lineIcon } from './furniture/element';
import { layoutSwitch } from './furniture/layoutSwitch';
import { legend } from './furniture/legend';
import { mapButtons } from './furniture/mapButtons';
import { drawnOnce, showBounds, startSiteMap } from './siteMap';

/** The map of one compound over its plan, and the plan again when the map is closed; a map that is there is kept. */
export async function openCompoundMap(
  whole: HTMLElement,
  page: Page,
  slug: string,
  opener: HTMLElement,
): Promise<void> {
  const made = whole.querySelector<HTMLElement>('.site-map');
  const show = (isMap: boolean) => {
    for (const part of whole.children) {
      if (part.classList.contains('site-map')) (part as HTMLElement).hidden = !isMap;
      else if (!part.classList.contains('site-map-word')) (part as HTMLElement).inert = isMap;
    }
    (isMap ? whole.querySelector('canvas') : opener)?.focus({ preventScroll: true });
  };
  if (!made) await startCompoundMap(whole, page, slug, () => show(false));
  show(true);
}

async function startCompoundMap(
  whole: HTMLElement,
  page: Page,
  slug: string,
  close: () => void,
): Promise<void> {
  const site = await fetchSite(page);
  const compound = site.compounds.find((candidate) => candidate.slug === slug);
  const bounds = compound?.bounds ?? site.bounds;
  const siteMap = startSiteMap(whole, page, site, { bounds, closest: 19.5, layout: 'planned', alone: slug });
  const { map, frame, sources } = siteMap;
  const { words } = page;
  const key = legend(map, page, []);
  sources.onAdd(key.add);
  key.paint(siteMap.look().drawing.theme);
  siteMap.onTheme(key.paint);
  const fit = { label: words.map.fitOne, press: () => bounds && showBounds(siteMap, bounds) };
  const buttons = mapButtons(map, whole, words.map, fit);
  buttons.prepend(iconButton(words.map.backToPlan, lineIcon('M6 6l12 12', 'M18 6L6 18'), close));
  frame.corners.topRight.append(buttons);
  frame.corners.topLeft.append(key.element);
  if (compound && compound.plans.length > 1) {
    frame.corners.topRight.prepend(
      layoutSwitch('planned', words.map, (layout) => siteMap.change({ layout })),
    );
  }
  fetchData<DrawnSources>(page, SITE_PATHS.compoundData(slug)).then(sources.add, siteMap.failed);
  await drawnOnce(siteMap);
}
