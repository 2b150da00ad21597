import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ImportError } from '../formats/importTypes';
import { unzipBounded } from '../formats/intake/unzip';
import { sidecarByName } from '../formats/project/sidecars';
import type { Project } from '../model/project';
import type { PublishFile } from '../model/schema/publish';
import type { SiteFiles } from '../publish/publishSite';
import { sitePhotos } from '../publish/sitePhotos';
import { isWithin } from './folder';
import type { PublishOptions } from './publishInput';
import { UsageError } from './usageError';

type Photos = {
  /** By the name that publish.json has for a photograph. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** What the names are read from: a folder, or a folder in a zip. */
  readonly folder: string;
};

/**
 * The photographs that publish.json names. They lie beside the one that is used, in the project's folder or its .zip;
 * one that is not there is left out. @throws UsageError where one cannot be read, or a link leads to it from outside
 */
export async function readPhotos(
  { photos }: PublishFile,
  paths: readonly string[],
  { publish }: PublishOptions,
): Promise<Photos> {
  const names = [...new Set(Object.values(photos ?? {}).flatMap((list) => list.map(({ file }) => file)))];
  if (names.length === 0) return NONE;
  const loose = publish ?? paths.find((path) => sidecarByName(path) === 'publish');
  if (loose !== undefined) return inFolder(dirname(loose), names);
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) return inFolder(path, names);
    const packed = /\.zip$/i.test(path) ? await inZip(path, names) : null;
    if (packed !== null) return packed;
  }
  return NONE;
}

const NONE: Photos = { bytes: new Map(), folder: '' };

/** The photographs as the site has them. @throws UsageError where one is broken or of another type than it says */
export function cleanedPhotos(project: Project, file: PublishFile, { bytes, folder }: Photos): SiteFiles {
  try {
    return sitePhotos(project, file, bytes);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { file: name, code, detail } = error.problem;
    const wrong =
      code === 'another_format'
        ? `is a ${detail} file, whatever its name says; rename it, also in publish.json`
        : `${detail}; put a sound one there, or take it out of publish.json`;
    throw new UsageError(`${join(folder, name)}: ${wrong}`);
  }
}

async function inFolder(folder: string, names: readonly string[]): Promise<Photos> {
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const bytes = await photoAt(folder, name);
    if (bytes !== null) found.set(name, bytes);
  }
  return { bytes: found, folder };
}

/** A project may come from somebody else: a link in it must not publish what lies elsewhere on this disk. */
async function photoAt(folder: string, name: string): Promise<Uint8Array | null> {
  const path = join(folder, name);
  try {
    const place = await realpath(path);
    if (!isWithin(await realpath(folder), place)) {
      throw new UsageError(`${path}: a link leads out of ${folder}; put the photograph itself there`);
    }
    return (await stat(place)).isFile() ? new Uint8Array(await readFile(place)) : null;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new UsageError(`${path}: cannot be read (${message})`);
  }
}

/** Null where the zip has no publish.json. */
async function inZip(path: string, names: readonly string[]): Promise<Photos | null> {
  const entries = unzipBounded(
    await readFile(path),
    basename(path),
    (entry) => sidecarByName(entry) === 'publish' || names.some((name) => `/${entry}`.endsWith(`/${name}`)),
  );
  const publishJson = [...entries.keys()].find((entry) => sidecarByName(entry) === 'publish');
  if (publishJson === undefined) return null;
  const folder = publishJson.slice(0, publishJson.lastIndexOf('/') + 1);
  const found = names.flatMap((name) => {
    const bytes = entries.get(folder + name);
    return bytes ? [[name, bytes] as const] : [];
  });
  return { bytes: new Map(found), folder: join(path, folder) };
}
