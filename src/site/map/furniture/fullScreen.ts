import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Words } from '../../page';
import { iconButton, lineIcon } from './element';

const OPEN = ['M14 4h6v6', 'M20 4l-7 7', 'M10 20H4v-6', 'M4 20l7-7'] as const;
const CLOSE = ['M20 10h-6V4', 'M14 10l7-7', 'M4 14h6v6', 'M10 14l-7 7'] as const;

/**
 * The map over the whole screen, where one finger moves it. Phones that give no full screen to a page get it over the
 * whole window.
 */
export function fullScreenButton(
  map: MapLibreMap,
  whole: HTMLElement,
  words: Words['map'],
): HTMLButtonElement {
  const canReal = document.fullscreenEnabled && 'requestFullscreen' in whole;
  const isFull = () => whole.dataset.full !== undefined;
  const setOneFinger = oneFinger(map);
  const button = iconButton(words.fullScreen, lineIcon(...OPEN), () => void toggle());

  const show = (full: boolean) => {
    if (full === isFull()) return;
    if (full) whole.dataset.full = '';
    else delete whole.dataset.full;
    document.documentElement.toggleAttribute('data-map-full', full);
    const label = full ? words.leaveFullScreen : words.fullScreen;
    button.setAttribute('aria-label', label);
    button.title = label;
    button.replaceChildren(lineIcon(...(full ? CLOSE : OPEN)));
    setOneFinger(full ? 'map' : 'page');
    map.resize();
  };
  const toggle = async () => {
    const full = !isFull();
    show(full);
    if (!canReal) return;
    try {
      if (full) await whole.requestFullscreen();
      else if (document.fullscreenElement) await document.exitFullscreen();
    } catch {
      // Refused: the window is filled all the same.
    }
  };
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement === null) show(false);
  });
  whole.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isFull() && !event.defaultPrevented) void toggle();
  });
  return button;
}

/**
 * Says what one finger or a bare wheel moves. MapLibre takes back its hint some time after it showed it, and throws
 * where the hint is gone by then: it is left that time.
 */
function oneFinger(map: MapLibreMap): (moves: 'page' | 'map') => void {
  const { cooperativeGestures } = map;
  let hintUntil = 0;
  let timer = 0;
  map.on('cooperativegestureprevented', () => {
    hintUntil = performance.now() + HINT_MS;
  });
  const moveMap = () => {
    const left = hintUntil - performance.now();
    if (left > 0) timer = window.setTimeout(moveMap, left);
    else cooperativeGestures.disable();
  };
  return (moves) => {
    clearTimeout(timer);
    if (moves === 'map') moveMap();
    else cooperativeGestures.enable();
  };
}

/** MapLibre's own 100, and some for a busy machine's timers. */
const HINT_MS = 200;
