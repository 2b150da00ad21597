import type { siteOffline } from '../../i18n/zh/siteOffline';
import { tell } from './notice';

type Words = Record<keyof typeof siteOffline, string>;

/** In the tab's session, so that a page is loaded anew once and not for ever. */
const NOTE = 'jingran-loaded-anew';

/**
 * A page without a service worker, left open over a new release, may ask for a program that is no longer on the server.
 * Then it is loaded anew, once, and says so. Where the server has the same release, the network was at fault: the part
 * that asked says what is missing.
 */
export function watchStaleChunks(words: Words): void {
  let looking = false;
  addEventListener('vite:preloadError', () => {
    if (looking) return;
    looking = true;
    void isReleaseGone().then((gone) => {
      looking = false;
      if (!gone) return;
      if (noted() === location.pathname || !loadAnew()) offerToLoad(words);
    });
  });
}

/** Said once, on the page that came in place of the old one. */
export function sayWhyLoadedAnew(words: Words): void {
  if (noted() === `${location.pathname} unsaid`) {
    note(location.pathname);
    tell(words.updated, { close: words.close });
  }
}

/** False where storage is switched off: who cannot remember having done it might do it for ever. */
function loadAnew(): boolean {
  if (!note(`${location.pathname} unsaid`)) return false;
  location.reload();
  return true;
}

function offerToLoad(words: Words): void {
  tell(words.broken, {
    action: { label: words.reloadAgain, run: () => location.reload() },
    close: words.close,
  });
}

/** The page on the server starts another program than this one did. */
async function isReleaseGone(): Promise<boolean> {
  const mine = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (!mine) return false;
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    return response.ok && !(await response.text()).includes(mine);
  } catch {
    return false;
  }
}

function noted(): string | null {
  try {
    return sessionStorage.getItem(NOTE);
  } catch {
    return null;
  }
}

function note(text: string): boolean {
  try {
    sessionStorage.setItem(NOTE, text);
    return true;
  } catch {
    return false;
  }
}
