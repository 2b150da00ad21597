import { answer } from './offline/answer';
import { fill, keep } from './offline/keep';
import { release } from './offline/release';
import { clean } from './offline/releaseCache';

/**
 * Keeps one release of the site on the device and answers from it. A newer one is loaded beside it and taken when no
 * page of the old one is open, or when a person says so; then every page is loaded anew. So a page never gets files of
 * two releases.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(clean()));
worker.addEventListener('fetch', (event) => {
  const answered = answer(event);
  if (answered) event.respondWith(answered);
});
worker.addEventListener('message', (event: ExtendableMessageEvent) => {
  const asked = event.data as SiteMessage;
  if (asked.type === 'take') event.waitUntil(worker.skipWaiting());
  if (asked.type === 'keep') event.waitUntil(keep(release.whole ? Object.keys(release.hashes) : asked.paths));
});

/** What a page may ask: take over now; keep what I have loaded, from the site's root. */
export type SiteMessage =
  | { readonly type: 'take' }
  | { readonly type: 'keep'; readonly paths: readonly string[] };
