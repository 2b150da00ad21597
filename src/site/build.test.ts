import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ShellManifest } from '../publish/siteShell';
import { buildSiteShell } from './build';
import { strangersIn } from './shellModules';

const folder = mkdtempSync(path.join(tmpdir(), 'site-shell-'));
let modules: readonly string[];
let files: string[];

beforeAll(async () => {
  ({ modules } = await buildSiteShell(folder));
  files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)).replaceAll('\\', '/'))
    .sort();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('knows a part of the app where it sees one', () => {
  const strangers = [
    'src/panels/shell/Shell.tsx',
    'src/state/store.ts',
    'src/review/engine.ts',
    'src/formats/dxf/readDxf.ts',
    'node_modules/react/index.js',
    'node_modules/@deck.gl/core/dist/index.js',
    'node_modules/.pnpm/a/node_modules/zustand/index.js',
  ];
  const own = ['src/site/main.ts', 'src/model/terms.ts', 'node_modules/maplibre-gl/dist/maplibre-gl.mjs'];
  expect(strangersIn([...own, ...strangers])).toEqual(strangers);
});

it("holds the site's own programs and nothing of the editor", () => {
  expect(modules).toEqual(expect.arrayContaining(['src/site/main.ts', 'src/site/serviceWorker.ts']));
  expect(strangersIn(modules)).toEqual([]);
});

it('brings no source maps and names none', () => {
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  const scripts = files.filter((file) => /\.(?:js|mjs|css)$/.test(file));
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) {
    expect(readFileSync(path.join(folder, script), 'utf8')).not.toContain('sourceMappingURL=');
  }
});

it('is built for production, though a test runner says otherwise', () => {
  expect(process.env.NODE_ENV).toBe('test');
  for (const script of files.filter((file) => file.endsWith('.js'))) {
    expect(readFileSync(path.join(folder, script), 'utf8')).not.toContain('process.env.NODE_ENV');
  }
});

it('lists each of its files', () => {
  const shell = JSON.parse(readFileSync(path.join(folder, 'shell.json'), 'utf8')) as ShellManifest;
  expect(shell.files).toEqual(files.filter((file) => file !== 'shell.json'));
  expect(shell.files).toEqual(
    expect.arrayContaining([shell.script, ...shell.styles, shell.serviceWorker, 'icon.svg']),
  );
});
