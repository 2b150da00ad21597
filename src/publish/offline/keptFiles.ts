import { SITE_PATHS } from '../publicSite';
import type { SiteFiles } from '../publishSite';
import { sha256 } from '../sha256';
import type { ShellManifest } from '../siteShell';

/** What a device keeps of a release so that it works offline. */
export type KeptFiles = {
  /** Everything is kept at the first visit; otherwise the core, and the rest as it is looked at. */
  readonly whole: boolean;
  /** Without these nothing works. */
  readonly core: readonly string[];
  /** The start of each file's SHA-256, by path from the site's root. */
  readonly hashes: Readonly<Record<string, string>>;
};

/** Bytes. More than this nobody is made to load who only came to look something up. */
export const WHOLE_AT_MOST = 15e6;

/** Digits in hex: 128 bits, more than enough to tell two versions of a file apart. */
export const HASH_DIGITS = 32;

/**
 * Of the files at the root only those that a page asks for: what is there for a web host (`_headers`, `nginx.conf`) is
 * often not handed out.
 */
export function keptFiles(files: SiteFiles, shell: ShellManifest): KeptFiles {
  const ours = new Set([...shell.files, SITE_PATHS.start('zh'), 'manifest.webmanifest']);
  for (const path of [shell.serviceWorker, ...FOR_THE_RECORD]) ours.delete(path);
  const kept = [...files]
    .filter(([path]) => (path.includes('/') ? path !== shell.serviceWorker : ours.has(path)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = kept.reduce((sum, [, content]) => sum + content.length, 0);
  const core = new Set([
    ...ours,
    SITE_PATHS.start('en'),
    SITE_PATHS.programme,
    SITE_PATHS.site,
    SITE_PATHS.overview('zh'),
    SITE_PATHS.overview('en'),
    'en/manifest.webmanifest',
  ]);
  return {
    whole: bytes <= WHOLE_AT_MOST,
    core: kept.map(([path]) => path).filter((path) => core.has(path)),
    hashes: Object.fromEntries(
      kept.map(([path, content]) => [path, sha256(content).slice(0, HASH_DIGITS)] as const),
    ),
  };
}

/** To be read at the desk: what the programs are made of. */
const FOR_THE_RECORD = ['licences.txt', 'sbom.cdx.json'];
