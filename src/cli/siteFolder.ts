import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { FILES_LIST, readFilesList } from '../publish/filesList';
import type { SiteFiles } from '../publish/publishSite';
import { filesUnder, makeFolder, nearestThere, readUnder } from './folder';
import { unwritable } from './unwritable';
import { UsageError } from './usageError';

/** The folder that a site is written to: what lies there already is an earlier publication's, or nothing. */
export type SiteFolder = {
  readonly path: string;
  /** Files of an earlier publication. */
  readonly earlier: readonly string[];
  /** Files of the base map, which a person put there and which stay. */
  readonly tiles: readonly string[];
};

/**
 * @throws UsageError where nothing can be written, or where there is anything that no publication put there: nobody's
 * files are written over
 */
export async function siteFolder(path: string, tilesFolder: string | null): Promise<SiteFolder> {
  const found = await stat(path).catch(() => null);
  if (found && !found.isDirectory()) throw new UsageError(`${path}: is a file, not a folder`);
  try {
    const folder = await looked(path, tilesFolder);
    await tryToWrite(path);
    return folder;
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Tried, not asked: root is told that it may write to /proc and to what is mounted for reading only. */
async function tryToWrite(path: string): Promise<void> {
  await rmdir(await mkdtemp(join(await nearestThere(resolve(path)), PREFIX)));
}

/** Of what waits to be moved, and of what is made to try whether a folder can be. */
const PREFIX = '.jingran-';

/** The topmost names come first: somebody's whole disk is not walked through. */
async function looked(path: string, tilesFolder: string | null): Promise<SiteFolder> {
  const own = await publishedBefore(path);
  const known = new Set([...own, ...(tilesFolder === null ? [] : [tilesFolder])].map(topmost));
  refuseStrangers(
    path,
    (await topmostNames(path)).filter((name) => !known.has(topmost(name)) && !isCutOff(name)),
  );
  const present = await filesUnder(path);
  const tiles = present.filter(
    (file) => tilesFolder !== null && file.startsWith(tilesFolder) && !own.has(file),
  );
  refuseStrangers(
    path,
    present.filter((file) => !own.has(file) && !tiles.includes(file)),
  );
  return { path, earlier: present.filter((file) => own.has(file)), tiles };
}

/** By the list that the earlier publication left; a link in its place is none. */
async function publishedBefore(path: string): Promise<ReadonlySet<string>> {
  if (!(await topmostNames(path)).includes(FILES_LIST)) return new Set();
  const list = (await readUnder(path, [FILES_LIST])).get(FILES_LIST);
  return readFilesList(new TextDecoder().decode(list)) ?? new Set();
}

/** Those of folders end in a slash. */
async function topmostNames(path: string): Promise<readonly string[]> {
  if (!(await stat(path).catch(() => null))) return [];
  const entries = await readdir(path, { withFileTypes: true });
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

function topmost(file: string): string {
  return file.split('/')[0]!;
}

/**
 * Whether a path leads to or into a folder of a publication that was cut off. An empty one does no harm; what one holds
 * was not checked, and must not be uploaded with the site.
 */
function isCutOff(name: string): boolean {
  return name.startsWith(PREFIX) && name.includes('/');
}

function refuseStrangers(path: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const unfinished = names.find(isCutOff);
  if (unfinished !== undefined) {
    throw new UsageError(
      `${path}: holds ${topmost(unfinished)}/ of a publication that was cut off; delete that folder if none is running`,
    );
  }
  const shown = names.slice(0, MOST_SHOWN).join(', ') + (names.length > MOST_SHOWN ? ', …' : '');
  throw new UsageError(
    `${path}: holds files or folders that no publication put there: ${shown}; name another folder`,
  );
}

const MOST_SHOWN = 5;

/** Writes files into a new folder beside the site's; the caller removes it. */
export async function writeBeside(path: string, files: SiteFiles): Promise<string> {
  const folder = await newFolder(path);
  try {
    for (const [file, bytes] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), bytes);
    }
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw unwritable(path, error);
  }
}

/** A web folder may be one's own where the one around it is not; then the system's place for such files serves. */
async function newFolder(path: string): Promise<string> {
  const parent = dirname(resolve(path));
  try {
    await makeFolder(parent);
    return await mkdtemp(join(parent, PREFIX)).catch(async (error) => {
      if (await stat(path).catch(() => null)) return mkdtemp(join(tmpdir(), PREFIX));
      throw error;
    });
  } catch (error) {
    throw unwritable(path, error);
  }
}

/**
 * Moves the files of a new publication into the folder, then takes away what only the earlier one had. The list of
 * files is the first to be written, with those of both: a command that is cut off leaves nothing that the next one
 * would take for somebody else's.
 */
export async function moveInto(folder: SiteFolder, from: string, files: readonly string[]): Promise<void> {
  try {
    await moveFiles(folder, from, files);
  } catch (error) {
    throw unwritable(folder.path, error);
  }
}

async function moveFiles(
  { path, earlier }: SiteFolder,
  from: string,
  files: readonly string[],
): Promise<void> {
  await makeFolder(resolve(path));
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
