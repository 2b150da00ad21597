import { element } from './furniture/element';

/** Where the map goes: over the picture, which stays until the map has drawn itself, and longer if it never does. */
export type MapFrame = {
  readonly whole: HTMLElement;
  readonly canvas: HTMLElement;
  /** The corners hold what lies over the map. */
  readonly corners: Readonly<Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', HTMLElement>>;
  readonly tell: (text: string | null) => void;
};

export function mapFrame(whole: HTMLElement): MapFrame {
  const corner = (name: string) => element('div', { class: `site-map-corner ${name}` });
  const corners = {
    topLeft: corner('top left'),
    topRight: corner('top right'),
    bottomLeft: corner('bottom left'),
    bottomRight: corner('bottom right'),
  };
  const canvas = element('div', { class: 'site-map-canvas' });
  const { topLeft, topRight, bottomLeft, bottomRight } = corners;
  const top = element('div', { class: 'site-map-top' }, topLeft, topRight);
  whole.append(element('div', { class: 'site-map' }, canvas, top, bottomLeft, bottomRight));
  return { whole, canvas, corners, tell: (text) => tell(whole, text) };
}

/** A word at the foot of the map; there is one line for it, also before there is a map. */
export function tell(whole: HTMLElement, text: string | null): void {
  const line =
    whole.querySelector<HTMLElement>('.site-map-word') ??
    whole.appendChild(element('p', { class: 'site-map-word', role: 'status' }));
  line.hidden = text === null;
  line.textContent = text ?? '';
}
