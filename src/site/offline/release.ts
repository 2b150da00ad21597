import type { KeptFiles } from '../../publish/offline/keptFiles';

type Release = KeptFiles & { readonly release: string };

declare global {
  /** Publishing writes it in front of the service worker's program. */
  var siteRelease: Release;
}

export const release: Release = self.siteRelease;

/** The site's root: an address that ends in a slash. */
export const ROOT = new URL('./', self.location.href);

/** A file's path from the root, an address of a folder meaning its index.html; null for what is not of this release. */
export function pathOf(address: string): string | null {
  const url = new URL(address);
  if (url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return null;
  const within = decoded(url.pathname.slice(ROOT.pathname.length));
  const path = within === '' || within.endsWith('/') ? `${within}index.html` : within;
  return Object.hasOwn(release.hashes, path) ? path : null;
}

/** Where a file is asked for: many hosts send on from index.html to its folder. */
export function addressOf(path: string): string {
  const parts = path.split('/').map(encodeURIComponent).join('/');
  return new URL(parts.replace(/(^|\/)index\.html$/, '$1'), ROOT).href;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
