import type { PublicSite } from '../publicSite';
import type { ShellManifest } from '../siteShell';

/** Every page of the site in both languages, whole without any script: HTML by path from the site's root. */
export function renderPages(_site: PublicSite, _shell: ShellManifest): ReadonlyMap<string, string> {
  return new Map();
}
