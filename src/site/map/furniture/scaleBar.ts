import type { Map as MapLibreMap } from 'maplibre-gl';
import { scaleLength } from '../../../map/overlays/scale';
import { pixelsPerMetre } from '../../../map/style/metres';
import type { Metres } from '../../../model/units';
import type { Words } from '../../page';
import { element } from './element';

/** A length on the ground at the middle of the map. */
export function scaleBar(map: MapLibreMap, words: Words['map']): HTMLElement {
  const text = element('span');
  const bar = element('span', { class: 'site-map-scale-bar' });
  const scale = element('div', { class: 'site-map-scale', role: 'img' }, text, bar);
  const update = () => {
    const { length, pixels } = scaleLength(1 / pixelsPerMetre(map.getZoom(), map.getCenter().lat), LONGEST);
    const shown = lengthText(length);
    bar.style.width = `${pixels.toFixed(1)}px`;
    if (text.textContent === shown) return;
    text.textContent = shown;
    scale.setAttribute('aria-label', words.scale(shown));
  };
  map.on('move', update);
  update();
  return scale;
}

const LONGEST = 90;

function lengthText(metres: Metres): string {
  if (metres >= 1000) return `${metres / 1000}\u00A0km`;
  return metres >= 1 ? `${metres}\u00A0m` : `${Math.round(metres * 100)}\u00A0cm`;
}
