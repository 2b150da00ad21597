import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Manifest, Plugin } from 'vite';
import { SHELL_FOLDER, SHELL_MANIFEST, type ShellManifest } from '../publish/siteShell';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = 'src/site/main.ts';
const SERVICE_WORKER = 'service-worker.js';

/** Builds the programs of the public site into a folder, with shell.json, which says what is what. */
export async function buildSiteShell(folder: string): Promise<void> {
  const { build } = await import('vite');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build(pageConfig(folder));
  await build(serviceWorkerConfig(folder));
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

/** Puts the shell into the app's own build, so that the page can publish too. */
export function siteShell(): Plugin {
  let folder = '';
  return {
    name: 'site-shell',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = path.resolve(root, build.outDir, SHELL_FOLDER);
    },
    closeBundle: { order: 'post', handler: () => buildSiteShell(folder) },
  };
}

function pageConfig(outDir: string): InlineConfig {
  return {
    ...common(outDir),
    build: {
      ...common(outDir).build,
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(ROOT, ENTRY) },
    },
    worker: { format: 'es' },
  };
}

/** One classic script: not every browser takes modules there. */
function serviceWorkerConfig(outDir: string): InlineConfig {
  return {
    ...common(outDir),
    build: {
      ...common(outDir).build,
      lib: {
        entry: path.join(ROOT, 'src/site/serviceWorker.ts'),
        formats: ['iife'],
        name: 'serviceWorker',
        fileName: () => SERVICE_WORKER,
      },
    },
  };
}

function common(outDir: string): InlineConfig {
  return {
    root: ROOT,
    base: './',
    mode: 'production',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: false, target: 'es2022', copyPublicDir: false },
  };
}
