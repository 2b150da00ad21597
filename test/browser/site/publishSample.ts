import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/jingran-site');
/** All that the published site is made of. */
const SOURCES = ['src', 'data/quanjiao', 'package-lock.json'];

/**
 * The sample as `npm run publish` writes it, by path from its root; made anew only where what it is made of changed.
 * JINGRAN_SITE names a folder to take in its place: one that was published already.
 */
export function publishSample(): Map<string, Uint8Array> {
  const given = process.env.JINGRAN_SITE;
  if (given) return readFolder(path.resolve(given));
  const folder = path.join(CACHE, fingerprint());
  if (!existsSync(folder)) {
    rmSync(CACHE, { recursive: true, force: true });
    mkdirSync(CACHE, { recursive: true });
    publishTo(`${folder}-new`);
    renameSync(`${folder}-new`, folder);
  }
  return readFolder(folder);
}

function publishTo(folder: string): void {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const program = path.join(ROOT, 'src/cli/main.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, program, 'publish', 'data/quanjiao', '--out', folder, '--yes', '--date', '2026-06-01'],
    // Under a test runner it would say "test", and packages would run as in development.
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The sample was not published: ${stderr}${stdout.slice(-2000)}`);
}

function fingerprint(): string {
  const hash = createHash('sha1');
  for (const source of SOURCES) {
    for (const [name, content] of readFolder(path.join(ROOT, source))) hash.update(name).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Of a file, that file alone. */
function readFolder(place: string): Map<string, Uint8Array> {
  if (statSync(place).isFile()) return new Map([[path.basename(place), readFileSync(place)]]);
  return new Map(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(place, file).replaceAll('\\', '/'), new Uint8Array(readFileSync(file))]),
  );
}
