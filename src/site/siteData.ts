import { type PublicSite, SITE_PATHS } from '../publish/publicSite';
import { addressOf, type Page } from './page';

/** A file of the site's data. @throws where it cannot be had */
export async function fetchData<T>(page: Page, path: string): Promise<T> {
  // The browser's own cache may still have what an earlier release left: pages and data belong together.
  const response = await fetch(addressOf(page, path), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return (await response.json()) as T;
}

let site: Promise<PublicSite> | null = null;

/** What the site says, asked for once; after a failure the next who asks tries again. */
export function fetchSite(page: Page): Promise<PublicSite> {
  site ??= fetchData<PublicSite>(page, SITE_PATHS.site).catch((error: unknown) => {
    site = null;
    throw error;
  });
  return site;
}
