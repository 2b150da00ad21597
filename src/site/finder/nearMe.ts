import type { LonLat, Metres } from '../../model/units';
import type { Page, Words } from '../page';
import { fetchSite } from '../siteData';
import type { Finder } from './finder';

/** Sorts the list by distance once somebody asks for it. The position is used here and goes nowhere. */
export function startNearMe(finder: Finder, page: Page): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-action="near-me"]');
  const told = document.querySelector<HTMLElement>('[data-near-me]');
  if (!button || !told) return;
  const { nearMe } = page.words;
  // The button has a picture too, which stays.
  const label = [...button.childNodes].findLast((node) => node.nodeType === Node.TEXT_NODE);
  const offer = label?.nodeValue ?? '';
  const say = (text: string) => {
    if (label) label.nodeValue = text;
  };
  let asked = 0;

  const stop = () => {
    asked++;
    button.setAttribute('aria-pressed', 'false');
    say(offer);
    told.textContent = '';
    finder.state.change({ position: null });
    putInOrder(finder, finder.items);
    for (const { element } of finder.items) element.querySelector('[data-distance]')?.remove();
  };

  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-pressed') === 'true') return stop();
    const mine = ++asked;
    button.disabled = true;
    told.textContent = nearMe.asking;
    try {
      const { coords } = await position();
      const at = await inSiteCoordinates([coords.longitude, coords.latitude], page);
      const { byDistance, distancesFrom } = await import('./distances');
      if (mine !== asked) return;
      const distances = distancesFrom(at, finder.items);
      putInOrder(finder, byDistance(finder.items, distances));
      for (const { element, slug } of finder.items)
        showDistance(element, distances.get(slug), coords.accuracy, nearMe);
      finder.state.change({ position: { at, accuracy_m: coords.accuracy } });
      button.setAttribute('aria-pressed', 'true');
      say(nearMe.stop);
      told.textContent = nearMe.sorted;
    } catch (error) {
      told.textContent = nearMe[reason(error)];
    } finally {
      button.disabled = false;
    }
  });
}

type Reason = 'refused' | 'unavailable' | 'timeout' | 'unsupported';

export function reason(error: unknown): Reason {
  if (error === NO_GEOLOCATION) return 'unsupported';
  const code = (error as Partial<GeolocationPositionError> | null)?.code;
  return code === 1 ? 'refused' : code === 3 ? 'timeout' : 'unavailable';
}

const NO_GEOLOCATION = new Error('no geolocation');

/** Browsers give it to https only. */
function position(): Promise<GeolocationPosition> {
  if (!window.isSecureContext || !('geolocation' in navigator)) return Promise.reject(NO_GEOLOCATION);
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, {
      enableHighAccuracy: true,
      timeout: 12_000,
      maximumAge: 60_000,
    });
  });
}

async function inSiteCoordinates(at: LonLat, page: Page): Promise<LonLat> {
  const { coordinates } = await fetchSite(page);
  if (coordinates !== 'gcj02') return at;
  const { toGcj02 } = await import('./toGcj02');
  return toGcj02(at);
}

function putInOrder({ list }: Finder, items: Finder['items']): void {
  list.append(...items.map(({ element }) => element));
}

function showDistance(
  element: HTMLElement,
  metres: Metres | undefined,
  accuracy: Metres,
  words: Words['nearMe'],
): void {
  const shown = element.querySelector<HTMLElement>('[data-distance]') ?? document.createElement('span');
  shown.dataset.distance = '';
  if (metres === undefined) {
    shown.remove();
    return;
  }
  // Nearer than the position is known, no figure would be true.
  shown.textContent = metres <= Math.max(accuracy, 50) ? words.here : words.away(metres);
  if (!shown.isConnected) (element.querySelector('a')?.parentElement ?? element).append(' ', shown);
}
