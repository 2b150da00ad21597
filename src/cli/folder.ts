import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
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
