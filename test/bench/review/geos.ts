import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { REACH_M } from './near';

export type OtherFigures = { readonly pairs: number; readonly checksum: number; readonly ms: number };

/** Compiles geos.cpp into a folder; null where the compiler or the library is not installed. */
export function compileGeos(folder: string): string | null {
  const program = path.join(folder, 'geos');
  const source = path.join(import.meta.dirname, 'geos.cpp');
  const { status } = spawnSync('g++', [
    '-O3',
    '-march=native',
    '-std=c++17',
    source,
    '-o',
    program,
    '-lgeos',
  ]);
  return status === 0 ? program : null;
}

export function runGeos(program: string, segments: string, rounds: number): OtherFigures {
  return JSON.parse(execFileSync(program, [segments, String(REACH_M), String(rounds)], { encoding: 'utf8' }));
}
