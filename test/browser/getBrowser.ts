import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import {
  askedFor,
  type Machine,
  systemPlaces,
  waysToGet,
  wayToGetChineseFont,
  whatToInstall,
} from './findBrowser';

/** Path of a browser that runs. Where there is none it gets one; throws one line if that fails. */
export function getBrowser(): string {
  const machine = thisMachine();
  getChineseFont(machine);
  const asked = askedFor(machine.env);
  if (asked) {
    if (runs(asked)) return asked;
    throw new Error(`JINGRAN_BROWSER or CHROME_PATH names ${asked}, which does not run.`);
  }
  const found = findOne(machine);
  if (found) return found;
  for (const way of waysToGet(machine)) {
    console.log(`No browser found; getting one: ${way}`);
    shell(way, 'inherit');
    const got = findOne(machine);
    if (got) return got;
  }
  throw new Error(whatToInstall(machine.platform));
}

function findOne(machine: Machine): string | null {
  return [...systemPlaces(machine), chromium.executablePath()].find(runs) ?? null;
}

/** A distribution's stub for a missing browser exists but does not run. */
function runs(place: string): boolean {
  if (!existsSync(place)) return false;
  // Chrome on Windows opens a window for --version.
  return process.platform === 'win32' || spawnSync(place, ['--version'], { timeout: 20_000 }).status === 0;
}

function getChineseFont(machine: Machine): void {
  if (machine.platform !== 'linux') return;
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return;
  const way = wayToGetChineseFont(machine);
  if (way) shell(way, 'ignore');
  else
    console.warn(
      'No Chinese font found (fc-list :lang=zh): labels will be blank boxes. Install fonts-noto-cjk.',
    );
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    root: process.getuid?.() === 0,
    apt: existsSync('/usr/bin/apt-get'),
  };
}

function shell(line: string, stdio: 'inherit' | 'ignore'): void {
  const bin = path.resolve(import.meta.dirname, '../../node_modules/.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };
  spawnSync(line, { env, shell: true, stdio });
}
