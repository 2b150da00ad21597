import type { Map as MapLibreMap } from 'maplibre-gl';
import { statusWords as english } from '../../../i18n/en/statusWords';
import { statusWords as chinese } from '../../../i18n/zh/statusWords';
import type { MapTheme } from '../../../map/pipeColours';
import { PALETTES, type Palette } from '../../../map/style/palette';
import type { Page, Words } from '../../page';
import { NEAR_ZOOM } from '../nearbyData';
import { siteImage } from '../siteImages';
import { type Status, STATUSES } from '../statusIcons';
import { element, pictureOf } from './element';

export type Legend = { readonly element: HTMLElement; readonly paint: (theme: MapTheme) => void };

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
  whole.open = matchMedia('(min-width: 900px)').matches;

  const paint = (theme: MapTheme) => {
    far.replaceChildren(
      ...STATUSES.filter((status) => statuses.includes(status)).map((status) =>
        element('li', {}, pictureOf(siteImage(`status/${status}/${theme}`)), statusWords[status]),
      ),
    );
    near.replaceChildren(...GROUND.map((kind) => element('li', {}, swatch(kind, theme), words.legend[kind])));
  };
  const follow = () => {
    nearPart.hidden = map.getZoom() < NEAR_ZOOM;
  };
  map.on('zoomend', follow);
  follow();
  return { element: whole, paint };
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
