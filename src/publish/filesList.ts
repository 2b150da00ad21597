import type { SiteFiles } from './publishSite';
import { sha256 } from './sha256';

/** Which files are of the site, so that the next publication takes away its own and no others. */
export const FILES_LIST = 'files.json';

/** Every file of the site with the SHA-256 of its bytes, by path. */
export function filesList(files: SiteFiles): string {
  const hashes = [...files].map(([path, bytes]) => [path, sha256(bytes)] as const);
  const sorted = hashes.sort(([a], [b]) => (a < b ? -1 : 1));
  const list = { format: 'jingran-public-files', version: 1, files: Object.fromEntries(sorted) };
  return `${JSON.stringify(list, null, 1)}\n`;
}

/** The paths that such a list names; null where it is none. */
export function readFilesList(text: string): ReadonlySet<string> | null {
  try {
    const list: unknown = JSON.parse(text);
    if (typeof list !== 'object' || list === null) return null;
    const { format, files } = list as { format?: unknown; files?: unknown };
    if (format !== 'jingran-public-files' || typeof files !== 'object' || files === null) return null;
    return new Set([FILES_LIST, ...Object.keys(files)]);
  } catch {
    return null;
  }
}
