import '../../hosting/trustedTypes';
import { siteOffline as en } from '../../i18n/en/siteOffline';
import { siteOffline as zh } from '../../i18n/zh/siteOffline';
import { SITE_PATHS } from '../../publish/publicSite';
import type { SiteMessage } from '../serviceWorker';
import { type Notice, tell } from './notice';
import { sayWhyLoadedAnew, watchStaleChunks } from './staleChunk';

export type OfflineOptions = {
  /** The site's root absolute, or as the page states it. */
  readonly root: string | URL;
  readonly language: 'zh' | 'en';
  /** The site is kept for offline once this has settled, so that it does not take the network from the first view. */
  readonly after?: Promise<unknown>;
};

/** How often a page that stays open asks for a newer release, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;

/** Keeps the site on the device, says when there is a new version, and mends a page whose release is gone. */
export function startOffline({ root, language, after = Promise.resolve() }: OfflineOptions): void {
  const words = language === 'zh' ? zh : en;
  sayWhyLoadedAnew(words);
  watchStaleChunks(words);
  watchNetwork(words);
  // Absent over plain http, in private windows of some browsers, and where it is switched off.
  if (!('serviceWorker' in navigator)) return;
  const address = new URL(root, document.baseURI);
  reloadWhenTakenOver();
  void after
    .catch(() => {})
    .then(() => navigator.serviceWorker.register(new URL('sw.js', address), { scope: address.pathname }))
    .then((registration) => {
      offerNewVersions(registration, words);
      keepThisPage(address);
      askNowAndThen(registration);
    })
    // The page is whole without it.
    .catch((error: unknown) => console.info(`Not kept for offline: ${String(error)}`));
}

/** A page that was opened under one release is loaded anew when another takes over: in this tab and in all others. */
function reloadWhenTakenOver(): void {
  let had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (had) location.reload();
    had = true;
  });
}

function offerNewVersions(registration: ServiceWorkerRegistration, words: typeof zh): void {
  // What is installed first is no new version: this page came with it.
  let isFirst = registration.active === null;
  let offered: Notice | null = null;
  const offer = (worker: ServiceWorker) => {
    offered?.close();
    offered = tell(words.newVersion, {
      action: { label: words.reload, run: () => take(worker) },
      close: words.later,
    });
  };
  if (registration.waiting) offer(registration.waiting);
  const watched = new WeakSet<ServiceWorker>();
  const watch = (worker: ServiceWorker | null) => {
    // The first worker is met here and told of once more by the event.
    if (!worker || watched.has(worker)) return;
    watched.add(worker);
    const firstOfAll = isFirst;
    isFirst = false;
    const look = () => {
      if (worker.state === 'installed' && !firstOfAll) offer(worker);
    };
    worker.addEventListener('statechange', look);
    look();
  };
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}

/** Where no page is under the old one, it has taken over by itself already. */
function take(worker: ServiceWorker): void {
  if (worker.state === 'installed') worker.postMessage({ type: 'take' } satisfies SiteMessage);
  else location.reload();
}

/** Of a site too large to be kept whole, what belongs to this page; of another, what could not be had before. */
function keepThisPage(root: URL): void {
  void navigator.serviceWorker.ready.then(({ active }) => {
    const slug = document.querySelector<HTMLElement>('#map[data-slug]')?.dataset.slug;
    const addresses = [
      location.href,
      ...performance.getEntriesByType('resource').map(({ name }) => name),
      ...Array.from(document.images, ({ src }) => src),
      ...(slug ? [SITE_PATHS.compoundData(slug), SITE_PATHS.elsewhere] : []),
    ].map((address) => new URL(address, root));
    const paths = addresses
      .filter(({ origin, pathname }) => origin === root.origin && pathname.startsWith(root.pathname))
      .map(({ pathname }) => decodeURIComponent(pathname.slice(root.pathname.length)))
      .map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path));
    active?.postMessage({ type: 'keep', paths } satisfies SiteMessage);
  });
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_EVERY) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

function watchNetwork(words: typeof zh): void {
  let notice: Notice | null = null;
  const look = () => {
    notice?.close();
    notice = navigator.onLine ? null : tell(words.showingKept, { close: words.close });
  };
  addEventListener('online', look);
  addEventListener('offline', look);
  if (!navigator.onLine) look();
}
