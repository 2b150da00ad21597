import './siteMap.css';
import type { Bounds } from '../../model/units';
import type { Finder } from '../finder/finder';
import type { Page } from '../page';
import { fetchSite } from '../siteData';
import { clickCompounds } from './clickCompounds';
import { compoundCard } from './furniture/compoundCard';
import { layoutSwitch } from './furniture/layoutSwitch';
import { legend } from './furniture/legend';
import { mapButtons } from './furniture/mapButtons';
import { loadNearby, NEAR_ZOOM } from './nearbyData';
import { POSITION_SOURCE } from './siteLayers';
import { drawnOnce, showBounds, startSiteMap } from './siteMap';
import { readStatus } from './statusIcons';

/** The map of the whole programme, going along with the list beside it. */
export async function startProgrammeMap(
  whole: HTMLElement,
  page: Page,
  finder: Finder | null,
): Promise<void> {
  const site = await fetchSite(page);
  const bySlug = new Map(site.compounds.map((compound) => [compound.slug, compound]));
  const chosen = bySlug.get(finder?.state.get().selected ?? '');
  const siteMap = startSiteMap(whole, page, site, {
    bounds: site.bounds,
    closest: 16.4,
    layout: 'planned',
    alone: null,
  });
  const { map, frame, sources } = siteMap;
  const { words } = page;

  let selected: string | null = null;
  const select = (slug: string | null) => {
    if (finder) finder.state.change({ selected: slug });
    else showSelected(slug);
  };
  const card = compoundCard(page, site.compounds, () => {
    select(null);
    map.getCanvas().focus();
  });
  const showSelected = (slug: string | null) => {
    selected = slug;
    siteMap.change({ selected: slug });
    card.show(bySlug.get(slug ?? '') ?? null, siteMap.look().drawing.theme);
  };
  const key = legend(map, page, [...new Set(site.compounds.map(({ status }) => readStatus(status)))]);
  sources.onAdd(key.add);
  key.paint(siteMap.look().drawing.theme);
  siteMap.onTheme((theme) => {
    key.paint(theme);
    card.show(bySlug.get(selected ?? '') ?? null, theme);
  });

  const fit = {
    label: words.map.fitAll,
    press: () => site.bounds && showBounds(siteMap, site.bounds, WITH_NAMES),
  };
  frame.corners.topRight.append(mapButtons(map, whole, words.map, fit));
  frame.corners.topLeft.append(key.element);
  const isWide = matchMedia('(min-width: 600px)');
  const place = () =>
    isWide.matches
      ? frame.corners.topLeft.prepend(card.element)
      : frame.corners.bottomLeft.append(card.element);
  isWide.addEventListener('change', place);
  place();
  if (site.compounds.some(({ plans }) => plans.length > 1)) {
    const layouts = layoutSwitch('planned', words.map, (layout) => siteMap.change({ layout }));
    const follow = () => {
      layouts.hidden = map.getZoom() < NEAR_ZOOM;
    };
    map.on('zoomend', follow);
    follow();
    frame.corners.topRight.prepend(layouts);
  }
  clickCompounds(siteMap, [...bySlug.values()], select);
  map.once('load', () => loadNearby(map, page, site.compounds, sources, siteMap.failed));
  if (finder) followFinder(finder);
  if (chosen?.bounds) showBounds(siteMap, chosen.bounds, { fly: false });
  await drawnOnce(siteMap);

  function followFinder({ state, items }: Finder): void {
    const mark = () => {
      const { position } = state.get();
      sources.put(
        POSITION_SOURCE,
        position
          ? [
              {
                type: 'Feature',
                properties: { accuracy_m: position.accuracy_m },
                geometry: { type: 'Point', coordinates: [...position.at] },
              },
            ]
          : [],
      );
    };
    const dim = () => {
      const { found } = state.get();
      siteMap.change({ found: found.size === items.length ? null : [...found] });
    };
    const point = (now: string | null, before: string | null) => {
      if (!map.style?._loaded) return;
      if (before) map.setFeatureState({ source: 'compounds', id: before }, { hover: false });
      if (now) map.setFeatureState({ source: 'compounds', id: now }, { hover: true });
    };
    state.watch((now, before) => {
      if (now.found !== before.found) dim();
      if (now.pointed !== before.pointed) point(now.pointed, before.pointed);
      if (now.position !== before.position) {
        mark();
        if (now.position) showPosition(now.position.at);
      }
      if (now.selected !== before.selected) {
        showSelected(now.selected);
        const bounds = bySlug.get(now.selected ?? '')?.bounds;
        if (bounds) showBounds(siteMap, bounds);
      }
    });
    dim();
    if (state.get().position) mark();
    showSelected(state.get().selected);
  }

  /** With the nearest compounds; somebody far away would see only an empty country. */
  function showPosition([lon, lat]: readonly [number, number]): void {
    const all = site.bounds;
    if (!all) return;
    const [west, south, east, north] = all;
    const reach = Math.max(east - west, north - south);
    if (lon < west - reach || lon > east + reach || lat < south - reach || lat > north + reach) return;
    const whole: Bounds = [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ];
    showBounds(siteMap, whole, WITH_NAMES);
  }
}

/** From as far as all compounds are seen, each has its name beside it. */
const WITH_NAMES = { hasNames: true };
