import type { WorkOptions } from '../formats/pacing';
import type { Publication } from './publicSite';
import type { SiteShell } from './siteShell';

export type SiteFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Every file of the public site, bytes by path from its root. The same input, the same bytes. */
export async function publishSite(
  _publication: Publication,
  _shell: SiteShell,
  /** Photographs without what cameras write into them, by path from the site's root. */
  _photos: SiteFiles,
  _work: WorkOptions = {},
): Promise<SiteFiles> {
  throw new Error('not yet');
}
