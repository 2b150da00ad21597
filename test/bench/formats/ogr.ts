import { spawn, spawnSync } from 'node:child_process';
import { peakMemory } from './peakMemory';

export type OgrFigures = { readonly ms: number; readonly peakMb: number | null };

/** The version of ogr2ogr; null where it is not installed. */
export function ogrVersion(): string | null {
  const { stdout, status } = spawnSync('ogr2ogr', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/GDAL [\d.]+/.exec(stdout)?.[0] ?? 'GDAL') : null;
}

/** Every feature of a file read into the memory of ogr2ogr, and nothing written. */
export async function runOgr(file: string): Promise<OgrFigures> {
  const began = performance.now();
  const child = spawn('ogr2ogr', ['-f', 'Memory', 'opened', file], { stdio: 'ignore' });
  let peakMb: number | null = null;
  const timer = setInterval(() => {
    peakMb = peakMemory(child.pid) ?? peakMb;
  }, 20);
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  if (status !== 0) throw new Error(`ogr2ogr: ${status}`);
  return { ms: performance.now() - began, peakMb };
}
