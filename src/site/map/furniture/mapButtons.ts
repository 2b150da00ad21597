import type { Map as MapLibreMap } from 'maplibre-gl';
import { hasReducedMotion } from '../../../map/reducedMotion';
import type { Words } from '../../page';
import { element, iconButton, lineIcon } from './element';
import { fullScreenButton } from './fullScreen';

/** Zoom, the whole, full screen: what a pinch or a wheel does, for everybody. */
export function mapButtons(
  map: MapLibreMap,
  whole: HTMLElement,
  words: Words['map'],
  fit: { readonly label: string; readonly press: () => void },
): HTMLElement {
  const animate = { animate: !hasReducedMotion() };
  return element(
    'div',
    { class: 'site-map-buttons', role: 'group', 'aria-label': words.title },
    iconButton(words.zoomIn, lineIcon('M12 5v14', 'M5 12h14'), () => map.zoomIn(animate)),
    iconButton(words.zoomOut, lineIcon('M5 12h14'), () => map.zoomOut(animate)),
    iconButton(
      fit.label,
      lineIcon('M4 9V4h5', 'M15 4h5v5', 'M20 15v5h-5', 'M9 20H4v-5', 'M9 12h6'),
      fit.press,
    ),
    fullScreenButton(map, whole, words),
  );
}
