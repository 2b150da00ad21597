import { fetchFile } from './fetchFile';
import { release } from './release';
import { keptBefore, keptPaths, noteHashes, put } from './releaseCache';

/** As many as a browser opens to one host at a time. */
const AT_ONCE = 6;

/** Keeps this release. Fails, and leaves what was there, if a file is missing without which nothing works. */
export async function fill(): Promise<void> {
  const missing = await keep(release.core);
  if (missing.length > 0) throw new Error(`Not kept: ${missing.join(', ')}`);
  await noteHashes();
  if (release.whole && !savesData()) await keep(Object.keys(release.hashes));
}

/** Keeps those of the files that are not kept yet; answers with what could not be had. */
export async function keep(paths: readonly string[]): Promise<string[]> {
  const there = await keptPaths();
  const earlier = await keptBefore();
  const wanted = paths.filter((path) => !there.has(path) && Object.hasOwn(release.hashes, path));
  const missing: string[] = [];
  const one = async (path: string) => {
    try {
      await put(path, (await earlier(path)) ?? (await fetchFile(path)));
    } catch {
      missing.push(path);
    }
  };
  const queue = wanted[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of queue) await one(path);
    }),
  );
  return missing;
}

/** The person has asked the browser to be sparing. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
