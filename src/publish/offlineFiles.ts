import type { PublicSite } from './publicSite';
import type { SiteFiles } from './publishSite';
import type { SiteShell } from './siteShell';

/** What makes the site installable and lets it work offline: sw.js with what it keeps, the web app manifests, icons. */
export async function offlineFiles(
  _site: PublicSite,
  _shell: SiteShell,
  /** Everything else of the site. */
  _files: SiteFiles,
): Promise<SiteFiles> {
  return new Map();
}
