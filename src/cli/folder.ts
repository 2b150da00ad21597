import { lstat, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SiteFiles } from '../publish/publishSite';

/** Everything in a folder that is no folder itself, by path with slashes, in order; nothing where there is none. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The bytes of some files of a folder, as they stand on the disk. What is a link or the like has none. */
export async function readUnder(folder: string, paths: readonly string[]): Promise<SiteFiles> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of paths) {
    const isFile = (await lstat(join(folder, path))).isFile();
    files.set(path, isFile ? new Uint8Array(await readFile(join(folder, path))) : new Uint8Array());
  }
  return files;
}

/** Makes a folder with those above it. Node's own `recursive` never ends where nothing can be made, as in /proc. */
export async function makeFolder(path: string): Promise<void> {
  if ((await stat(path).catch(() => null))?.isDirectory()) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}

/** The path itself where there is something, else the nearest folder above it that is there. */
export async function nearestThere(path: string): Promise<string> {
  const isThere = (await stat(path).catch(() => null)) !== null;
  return isThere || dirname(path) === path ? path : nearestThere(dirname(path));
}

/** Where a path leads when all links on the way are followed; what is not there yet is taken as named. */
export async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  const there = await nearestThere(whole);
  return join(await realpath(there), relative(there, whole));
}

/** Whether a path is a folder's own or below it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
