import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHELL_MANIFEST, type ShellManifest, type SiteShell } from '../publish/siteShell';
import { filesUnder } from './folder';

/** The programs of the public site, built anew whenever what they are built from has changed. */
export function builtShell(): Promise<SiteShell> {
  shell ??= keptShell();
  return shell;
}

/** Once a command: what is checked has to be held against the programs that were written. */
let shell: Promise<SiteShell> | null = null;

async function keptShell(): Promise<SiteShell> {
  const kept = join(CACHE, await sourcesHash());
  return existsSync(join(kept, SHELL_MANIFEST)) ? readShell(kept) : newShell(kept);
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/jingran-site-shell');

async function newShell(kept: string): Promise<SiteShell> {
  const { buildSiteShell } = await import('../site/build');
  const folder = await mkdtemp(join(tmpdir(), 'jingran-shell-'));
  try {
    await buildSiteShell(folder);
    // Only saves time the next time: who may not write here can publish all the same.
    await keep(folder, kept).catch(() => {});
    return await readShell(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keep(folder: string, kept: string): Promise<void> {
  await rm(CACHE, { recursive: true, force: true });
  await mkdir(dirname(kept), { recursive: true });
  const beside = `${kept}-${process.pid}`;
  await cp(folder, beside, { recursive: true });
  // Whole or not at all: two commands may build at once.
  await rename(beside, kept).catch(() => rm(beside, { recursive: true, force: true }));
}

async function readShell(folder: string): Promise<SiteShell> {
  const manifest = JSON.parse(await readFile(join(folder, SHELL_MANIFEST), 'utf8')) as ShellManifest;
  const files = await Promise.all(
    manifest.files.map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const),
  );
  return { manifest, files: new Map(files) };
}

/** Of everything that the programs may be built from. */
async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  const add = async (path: string) => hash.update(`${path}\0`).update(await readFile(join(ROOT, path)));
  await add('package-lock.json');
  for (const path of (await filesUnder(join(ROOT, 'src'))).filter(isNoTest)) await add(`src/${path}`);
  return hash.digest('hex').slice(0, 32);
}

function isNoTest(path: string): boolean {
  return !/\.test\.tsx?$/.test(path);
}
