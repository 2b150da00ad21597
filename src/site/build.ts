import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Manifest, Plugin } from 'vite';
import { writeShippedParts } from '../hosting/build/shippedParts.ts';
// Vite's config reads this file as Node would, so the names of files are whole.
import { SHELL_FOLDER, SHELL_MANIFEST, type ShellManifest } from '../publish/siteShell.ts';
import { strangersIn } from './shellModules.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = 'src/site/main.ts';
const SERVICE_WORKER = 'service-worker.js';
/** Files of the shell as they are: icons, and styles for pages without script. */
const STATIC = path.join(ROOT, 'src/site/static');

export type BuiltShell = {
  /** Every module that went into the programs, from the repository's root. */
  readonly modules: readonly string[];
};

/**
 * Builds the programs of the public site into a folder, with shell.json, which says what is what. Throws if a part of
 * the app that the public must not get has found its way in.
 */
export async function buildSiteShell(folder: string): Promise<BuiltShell> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const modules = await asProduction(() => buildPrograms(folder));
  const strangers = strangersIn(modules);
  if (strangers.length > 0) throw new Error(`Not for the public site: ${strangers.join(', ')}`);
  cpSync(STATIC, folder, { recursive: true });
  writeShippedParts(folder, modules, 'jingran-site');
  writeShellManifest(folder);
  return { modules };
}

/** Puts the shell into the app's own build, so that the page can publish too. */
export function siteShell(): Plugin {
  let folder = '';
  return {
    name: 'site-shell',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = path.resolve(root, build.outDir, SHELL_FOLDER);
    },
    closeBundle: {
      order: 'post',
      handler: async (error) => {
        if (!error) await buildSiteShell(folder);
      },
    },
  };
}

async function buildPrograms(folder: string): Promise<string[]> {
  const { build } = await import('vite');
  const modules = new Set<string>();
  await build(pageConfig(folder, modules));
  await build(serviceWorkerConfig(folder, modules));
  return [...modules].sort();
}

function writeShellManifest(folder: string): void {
  const manifestFile = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  rmSync(manifestFile);
  const entry = manifest[ENTRY]!;
  const shell: ShellManifest = {
    script: entry.file,
    styles: entry.css ?? [],
    serviceWorker: SERVICE_WORKER,
    files: readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => path.relative(folder, path.join(file.parentPath, file.name)).replaceAll('\\', '/'))
      .sort(),
  };
  writeFileSync(path.join(folder, SHELL_MANIFEST), `${JSON.stringify(shell, null, 2)}\n`);
}

function pageConfig(outDir: string, modules: Set<string>): InlineConfig {
  return {
    ...common(outDir, modules),
    build: {
      ...common(outDir, modules).build,
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      rolldownOptions: { ...QUIET, input: path.join(ROOT, ENTRY) },
    },
    worker: { format: 'es', plugins: () => [listModules(modules)] },
  };
}

/** One classic script: not every browser takes modules there. */
function serviceWorkerConfig(outDir: string, modules: Set<string>): InlineConfig {
  return {
    ...common(outDir, modules),
    build: {
      ...common(outDir, modules).build,
      rolldownOptions: QUIET,
      lib: {
        entry: path.join(ROOT, 'src/site/serviceWorker.ts'),
        formats: ['iife'],
        name: 'serviceWorker',
        fileName: () => SERVICE_WORKER,
      },
    },
  };
}

/** How long plugins took is no word for who publishes a site. */
const QUIET = { checks: { bundlerTimings: false } };

function common(outDir: string, modules: Set<string>): InlineConfig {
  return {
    root: ROOT,
    base: './',
    mode: 'production',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [listModules(modules)],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: false,
      copyPublicDir: false,
      chunkSizeWarningLimit: 1500,
    },
  };
}

function listModules(modules: Set<string>): Plugin {
  return {
    name: 'list-modules',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const id of part.moduleIds) modules.add(path.relative(ROOT, id).replaceAll('\\', '/'));
      }
    },
  };
}

/** A test runner says NODE_ENV=test, by which packages would be built for development. */
async function asProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
