import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledIn, packedInto } from './insideOthers.ts';
import { spdxOf } from './spdx.ts';

export type Part = {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, or plain words where SPDX has none. */
  readonly licence: string;
  /** Licence and notices as the package brings them. */
  readonly texts: readonly string[];
  readonly website: string | null;
  readonly kind: 'npm' | 'compiled' | 'data';
  /** SHA-512 of the package's archive, in hexadecimal, as the lock file has it. */
  readonly sha512: string | null;
  /** What it was compiled of. */
  readonly inside: readonly Part[];
};

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The packages that modules of a build belong to, with those that were packed into their files before. Throws where a
 * licence is one that nobody has looked at yet, and where a module belongs to no package.
 */
export function shippedPackages(modules: Iterable<string>): readonly Part[] {
  const folders = new Set<string>();
  for (const id of modules) {
    const folder = packageFolder(id);
    if (folder === null) continue;
    folders.add(folder);
    for (const name of packedInto(path.basename(folder))) folders.add(foundFrom(folder, name));
  }
  return [...folders].map(partOf).sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** From the repository's root. Null for our own modules; the build's helpers belong to the tool that writes them. */
function packageFolder(id: string): string | null {
  const helper = /(?:^|\/)\0(vite|rolldown)\//.exec(id);
  if (helper) return `node_modules/${helper[1]}`;
  const plain = path.relative(ROOT, path.resolve(ROOT, id)).replaceAll('\\', '/');
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(plain);
  if (found) return found[0];
  if (/^(?:src|data)\/|^index\.html/.test(plain)) return null;
  throw new Error(`What package is this module of? ${id}`);
}

function foundFrom(folder: string, name: string): string {
  const own = `${folder}/node_modules/${name}`;
  return existsSync(path.join(ROOT, own)) ? own : `node_modules/${name}`;
}

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly author?: string | { readonly name: string };
};

function partOf(folder: string): Part {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
  const licence = spdxOf(manifest);
  const { author } = manifest;
  const texts = licenceTexts(path.join(ROOT, folder));
  const by = typeof author === 'string' ? author : author?.name;
  return {
    name: manifest.name,
    version: manifest.version,
    licence,
    texts:
      texts.length > 0
        ? texts
        : [`Copyright (c) ${by}. The package names its licence, ${licence}, and holds no text of it.`],
    website: manifest.homepage ?? null,
    kind: 'npm',
    sha512: sha512Of(folder),
    inside: compiledIn(manifest.name),
  };
}

function licenceTexts(folder: string): string[] {
  const texts = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|copyright|notice)/i.test(name))
    .sort(compare)
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n'))
    // Vite's goes on with what it is bundled with itself; of it only helpers of its own get into a build.
    .map((text) => text.split('\n# Licenses of bundled dependencies')[0]!.trim());
  // The GNU Lesser General Public License 3 is the General one with additions, so both have to go along.
  const isLesser3 = texts.some((text) => /LESSER GENERAL PUBLIC LICENSE\s+Version 3/.test(text));
  return isLesser3 ? [...texts, readFileSync(new URL('GPL-3.0.txt', import.meta.url), 'utf8').trim()] : texts;
}

let lock: { readonly packages: Readonly<Record<string, { readonly integrity?: string }>> } | null = null;

function sha512Of(folder: string): string | null {
  lock ??= JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as NonNullable<typeof lock>;
  const sum = /sha512-(\S+)/.exec(lock.packages[folder]?.integrity ?? '')?.[1];
  return sum === undefined ? null : Buffer.from(sum, 'base64').toString('hex');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
