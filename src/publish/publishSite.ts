import { throwIfCancelled, type WorkOptions } from '../formats/pacing';
import { headerFiles } from '../hosting/headerFiles';
import { FILES_LIST, filesList } from './filesList';
import { offlineFiles } from './offlineFiles';
import { MISSING, renderPages } from './pages/renderPages';
import { drawPlans } from './plan/drawPlans';
import { type Publication, type PublicSite, SITE_PATHS } from './publicSite';
import { sitePolicy } from './sitePolicy';
import type { SiteShell } from './siteShell';

export type SiteFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Every file of the public site, bytes by path from its root, in the order of their paths. The same input, the same
 * bytes. @throws ImportError of code `cancelled`; an Error where two parts of the site want the same path
 */
export async function publishSite(
  publication: Publication,
  shell: SiteShell,
  /** Photographs without what cameras write into them, by path from the site's root. */
  photos: SiteFiles,
  { onProgress, signal }: WorkOptions = {},
): Promise<SiteFiles> {
  const { site, drawing } = publication;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const add = (more: Iterable<readonly [path: string, content: string | Uint8Array<ArrayBuffer>]>) => {
    for (const [path, content] of more) {
      if (files.has(path)) throw new Error(`two files of the site are called ${path}`);
      files.set(path, typeof content === 'string' ? encoder.encode(content) : content);
    }
  };
  const programs = [...shell.files].filter(([path]) => path !== shell.manifest.serviceWorker);
  const steps: readonly (() => void | Promise<void>)[] = [
    () => add(programs),
    () => add([...photos].filter(([path]) => isNamed(publication, path))),
    () => add([[SITE_PATHS.site, json(site)]]),
    () => add([[SITE_PATHS.programme, json(drawing.programme)]]),
    () => add([[SITE_PATHS.elsewhere, json(drawing.elsewhere)]]),
    () => add([...drawing.compounds].map(([slug, drawn]) => [SITE_PATHS.compoundData(slug), json(drawn)])),
    () => add(drawPlans(publication)),
    () => add(renderPages(site, shell.manifest)),
    () => add(headerFiles(sitePolicy(site), { missing: missingPage(site) })),
    async () => add(await offlineFiles(site, shell, files)),
    () => add([[FILES_LIST, filesList(files)]]),
  ];
  for (const [done, step] of steps.entries()) {
    throwIfCancelled(signal);
    onProgress?.(done / steps.length);
    await step();
    await breathe();
  }
  onProgress?.(1);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where a host finds the page for what is not there; null where the site does not say it in letters that all read alike. */
function missingPage({ address }: PublicSite): string | null {
  if (address === null) return null;
  const { pathname } = new URL(MISSING, address);
  return /^[\w./~-]+$/.test(pathname) ? pathname : null;
}

const encoder = new TextEncoder();

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** A photograph that no compound shows is not taken along. */
function isNamed({ site }: Publication, path: string): boolean {
  return site.compounds.some(({ photos }) => photos.some((photo) => photo.path === path));
}

/** Lets a page be answered, and a cancellation arrive, between the steps. */
function breathe(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
