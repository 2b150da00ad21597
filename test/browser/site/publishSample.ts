import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesUsedBy } from './filesUsedBy';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/jingran-site');
/** Read whole: what programs take from there by name no import tells. */
const FOLDERS = ['src/site', 'src/hosting', 'data/quanjiao'];
const PROGRAM = 'src/cli/main.ts';
const OPTIONS = ['--date', '2026-06-01'];

/**
 * The sample as `npm run publish` writes it, by path from its root; made anew only where what it is made of changed.
 * JINGRAN_SITE names a folder to take in its place: one that was published already.
 */
export function publishSample(): Map<string, Uint8Array> {
  const given = process.env.JINGRAN_SITE;
  if (given) return readFolder(path.resolve(given));
  const folder = path.join(CACHE, fingerprint());
  if (!existsSync(folder)) publishTo(folder);
  return readFolder(folder);
}

function publishTo(folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const place = mkdtempSync(path.join(CACHE, 'new-'));
  try {
    publish(path.join(place, 'site'));
    for (const old of readdirSync(CACHE).filter((name) => !name.startsWith('new-'))) {
      rmSync(path.join(CACHE, old), { recursive: true, force: true });
    }
    // Another run may have been here first.
    if (!existsSync(folder)) renameSync(path.join(place, 'site'), folder);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function publish(out: string): void {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, PROGRAM, 'publish', 'data/quanjiao', '--out', out, '--yes', ...OPTIONS],
    // Under a test runner it would say "test", and packages would run as in development.
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The sample was not published: ${stderr}${stdout.slice(-2000)}`);
}

/** Of the sample, the packages, and all of the sources that publishing and the site's programs come to. */
function fingerprint(): string {
  const whole = FOLDERS.flatMap((folder) => filesUnder(path.join(ROOT, folder))).filter(isNoTest);
  const used = filesUsedBy([
    path.join(ROOT, PROGRAM),
    ...whole.filter((file) => /\.(?:tsx?|css)$/.test(file)),
  ]);
  const files = [...new Set([...whole, ...used, path.join(ROOT, 'package-lock.json')])].sort();
  const hash = createHash('sha256').update(OPTIONS.join(' '));
  for (const file of files) hash.update(`\0${path.relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function isNoTest(file: string): boolean {
  return !/\.test\.tsx?$/.test(file);
}

function readFolder(folder: string): Map<string, Uint8Array> {
  return new Map(
    filesUnder(folder).map((file) => [
      path.relative(folder, file).replaceAll('\\', '/'),
      new Uint8Array(readFileSync(file)),
    ]),
  );
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
