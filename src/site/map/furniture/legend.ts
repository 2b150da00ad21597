import type { Feature } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { PALETTES, type Palette } from '../../../drawing/palette';
import type { SourceId } from '../../../drawing/sources';
import { statusWords as english } from '../../../i18n/en/statusWords';
import { statusWords as chinese } from '../../../i18n/zh/statusWords';
import type { MapTheme } from '../../../map/pipeColours';
import type { DrawnSources } from '../../../publish/publicSite';
import type { Page, Words } from '../../page';
import { NEAR_ZOOM } from '../nearbyData';
import { siteImage } from '../siteImages';
import { STATUSES, type Status } from '../statusIcons';
import { element, pictureOf } from './element';

export type Legend = {
  readonly element: HTMLElement;
  readonly paint: (theme: MapTheme) => void;
  /** What is drawn from now on too: a legend explains nothing that is not there. */
  readonly add: (drawn: DrawnSources) => void;
};

/** What the colours and shapes mean; what only shows from near comes when the map is near. */
export function legend(map: MapLibreMap, page: Page, statuses: readonly Status[]): Legend {
  const { words, language } = page;
  const statusWords = language === 'zh' ? chinese : english;
  const far = element('ul');
  const near = element('ul');
  const heading = (text: string) => element('p', { class: 'site-map-legend-heading' }, text);
  const nearPart = element('div', {}, heading(words.legend.ground), near);
  const whole = element(
    'details',
    { class: 'site-map-legend' },
    element('summary', {}, words.map.legend),
    ...(statuses.length > 0 ? [element('div', {}, heading(words.legend.status), far)] : []),
    nearPart,
  );
  // What the statuses look like stands above the map already.
  whole.open = statuses.length === 0 && matchMedia('(min-width: 900px)').matches;

  const there = new Set<Ground>();
  let painted: MapTheme = 'light';
  const paint = (theme: MapTheme) => {
    painted = theme;
    far.replaceChildren(
      ...STATUSES.filter((status) => statuses.includes(status)).map((status) =>
        element('li', {}, pictureOf(siteImage(`status/${status}/${theme}`)), statusWords[status]),
      ),
    );
    near.replaceChildren(
      ...GROUND.filter((kind) => there.has(kind)).map((kind) =>
        element('li', {}, swatch(kind, theme), words.legend[kind]),
      ),
    );
    follow();
  };
  const follow = () => {
    nearPart.hidden = there.size === 0 || map.getZoom() < NEAR_ZOOM;
  };
  map.on('zoomend', follow);
  const add = (drawn: DrawnSources) => {
    const before = there.size;
    for (const kind of GROUND) if (isIn(kind, drawn)) there.add(kind);
    if (there.size > before) paint(painted);
  };
  return { element: whole, paint, add };
}

type Ground = Exclude<keyof Words['legend'], 'status' | 'ground'>;
const GROUND: readonly Ground[] = [
  'fireLane',
  'turning',
  'rescue',
  'stallNew',
  'stall',
  'charging',
  'accessible',
  'building',
  'road',
  'green',
];

const FROM: Record<Ground, SourceId> = {
  fireLane: 'fire_lanes',
  turning: 'turning_areas',
  rescue: 'rescue_sites',
  stallNew: 'parking',
  stall: 'parking',
  charging: 'parking',
  accessible: 'parking',
  building: 'buildings',
  road: 'roads',
  green: 'green',
};

const ONLY: { readonly [G in Ground]?: (properties: Feature['properties']) => boolean } = {
  stallNew: (stall) => stall?.new === true,
  stall: (stall) => stall?.new !== true,
  charging: (stall) => stall?.charging === true,
  accessible: (stall) => stall?.accessible === true,
};

function isIn(kind: Ground, drawn: DrawnSources): boolean {
  const only = ONLY[kind] ?? (() => true);
  return drawn[FROM[kind]]?.features.some(({ properties }) => only(properties)) ?? false;
}

function swatch(kind: Ground, theme: MapTheme): HTMLElement {
  if (kind === 'charging' || kind === 'accessible') return pictureOf(siteImage(`stall/${kind}/${theme}`));
  const colours = PALETTES[theme];
  const [fill, edge] = AREAS[kind].map((name) => colours[name]);
  const area = element('span', { class: 'site-map-swatch' });
  area.style.backgroundColor = fill!;
  area.style.borderColor = edge!;
  return area;
}

const AREAS: Record<Exclude<Ground, 'charging' | 'accessible'>, readonly [keyof Palette, keyof Palette]> = {
  fireLane: ['lanePaint', 'laneEdge'],
  turning: ['turning', 'turning'],
  rescue: ['rescue', 'rescue'],
  stallNew: ['stallNew', 'stallLine'],
  stall: ['stall', 'stallLine'],
  building: ['building', 'buildingEdge'],
  road: ['road', 'roadEdge'],
  green: ['green', 'greenEdge'],
};
