import { pathOf, ROOT, release } from './release';

/** Several sites may share an origin, each under a path of its own. */
const PREFIX = `jingran-site ${ROOT.pathname} `;
const NAME = PREFIX + release.release;
/** Beside the files: the hashes they were checked against, for the release after this. */
const HASHES = new URL('release.json', ROOT).href;

export async function kept(path: string): Promise<Response | undefined> {
  return (await caches.open(NAME)).match(keyOf(path));
}

export async function put(path: string, response: Response): Promise<void> {
  await (await caches.open(NAME)).put(keyOf(path), response);
}

/** Paths of this release that are on the device already. */
export async function keptPaths(): Promise<Set<string>> {
  const keys = await (await caches.open(NAME)).keys();
  return new Set(keys.map(({ url }) => pathOf(url)).filter((path) => path !== null));
}

export async function noteHashes(): Promise<void> {
  await (await caches.open(NAME)).put(HASHES, Response.json(release.hashes));
}

/** Files that an earlier release has and that are still the same, so that only what changed is loaded. */
export async function keptBefore(): Promise<(path: string) => Promise<Response | undefined>> {
  const earlier = await Promise.all((await namesHere()).filter((name) => name !== NAME).map(readEarlier));
  return async (path) => {
    for (const { cache, hashes } of earlier) {
      if (hashes[path] !== release.hashes[path]) continue;
      const found = await cache.match(keyOf(path));
      if (found) return found;
    }
    return undefined;
  };
}

/** Removes every other release of this site. */
export async function clean(): Promise<void> {
  await Promise.all((await namesHere()).filter((name) => name !== NAME).map((name) => caches.delete(name)));
}

async function namesHere(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

async function readEarlier(name: string) {
  const cache = await caches.open(name);
  const noted = await cache.match(HASHES);
  return { cache, hashes: ((await noted?.json()) ?? {}) as Record<string, string> };
}

function keyOf(path: string): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), ROOT).href;
}
