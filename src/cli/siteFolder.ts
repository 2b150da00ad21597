import {
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FILES_LIST, readFilesList } from '../publish/filesList';
import type { SiteFiles } from '../publish/publishSite';
import { filesUnder } from './folder';
import { UsageError } from './usageError';

/** The folder that a site is written to: what lies there already is an earlier publication's, or nothing. */
export type SiteFolder = {
  readonly path: string;
  /** Files of an earlier publication. */
  readonly earlier: readonly string[];
  /** Files of the base map, which a person put there and which stay. */
  readonly tiles: readonly string[];
};

/** @throws UsageError where there is anything that no publication put there: nobody's files are written over */
export async function siteFolder(path: string, tilesFolder: string | null): Promise<SiteFolder> {
  const found = await stat(path).catch(() => null);
  if (found && !found.isDirectory()) throw new UsageError(`${path}: is a file, not a folder`);
  const present = await filesUnder(path);
  const listText = present.includes(FILES_LIST) ? await readFile(join(path, FILES_LIST), 'utf8') : '';
  const own = readFilesList(listText) ?? new Set<string>();
  const tiles = present.filter(
    (file) => tilesFolder !== null && file.startsWith(tilesFolder) && !own.has(file),
  );
  const foreign = present.filter((file) => !own.has(file) && !tiles.includes(file));
  if (foreign.length > 0) {
    const shown = foreign.slice(0, MOST_SHOWN).join(', ') + (foreign.length > MOST_SHOWN ? ', …' : '');
    throw new UsageError(`${path}: holds files that no publication put there: ${shown}; name another folder`);
  }
  return { path, earlier: present.filter((file) => own.has(file)), tiles };
}

const MOST_SHOWN = 5;

/** Writes files into a new folder beside the site's; the caller removes it. */
export async function writeBeside(path: string, files: SiteFiles): Promise<string> {
  const parent = dirname(resolve(path));
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, `.${basename(path)}-`));
  for (const [file, bytes] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
  return folder;
}

/**
 * Moves the files of a new publication into the folder, then takes away what only the earlier one had. The list of
 * files is the first to be written, with those of both: a command that is cut off leaves nothing that the next one
 * would take for somebody else's.
 */
export async function moveInto(
  { path, earlier }: SiteFolder,
  from: string,
  files: readonly string[],
): Promise<void> {
  await mkdir(path, { recursive: true });
  const both = Object.fromEntries([...earlier, ...files].map((file) => [file, '']));
  const list = { format: 'jingran-public-files', version: 1, files: both };
  await writeFile(join(path, FILES_LIST), JSON.stringify(list));
  for (const file of files.filter((one) => one !== FILES_LIST)) {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await move(join(from, file), join(path, file));
  }
  const stays = new Set(files);
  for (const file of earlier) if (!stays.has(file)) await unlink(join(path, file));
  await move(join(from, FILES_LIST), join(path, FILES_LIST));
  for (const folder of foldersOf(earlier)) await rmdir(join(path, folder)).catch(() => {});
}

/** The folders of some files, the deepest first; one that still holds something is not removed by `rmdir`. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  }
  return [...folders].sort((a, b) => b.length - a.length);
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  });
}
