import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { ogrVersion, runOgr } from './formats/ogr';
import type { OpenFigures } from './formats/open';
import type { PipeFiles } from './formats/pipeFiles';

/** Time and memory to open the same pipes in several formats, beside JSON.parse of their GeoJSON and ogr2ogr. */
export async function benchFormats(sizes: readonly number[]): Promise<void> {
  await buildPrograms();
  const ogr = ogrVersion();
  for (const size of sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
    try {
      await benchSize(size, folder, ogr);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

async function benchSize(size: number, folder: string, ogr: string | null): Promise<void> {
  const files = runAlone('pipeFiles', String(size), folder) as PipeFiles;
  const [text] = files.geojson as [string];
  console.log(`\nOpening ${size.toLocaleString('en')} pipes: read, recognised, taken into a project\n`);
  console.log(`${''.padEnd(14)}${HEADS.map((head) => head.padStart(12)).join('')}`);
  const parse = runAlone('open', 'parse', text) as OpenFigures;
  printRow('JSON.parse', text, parse, parse);
  for (const [format, paths] of Object.entries(files)) {
    const opened = runAlone('open', 'open', ...paths) as OpenFigures;
    if (opened.features !== size) throw new Error(`${format}: ${opened.features} of ${size} taken`);
    printRow(format, paths[0]!, opened, parse);
    if (ogr === null) continue;
    const { ms, peakMb } = await runOgr(paths[0]!);
    const told = [ms, null, ms, null, null, peakMb, null];
    console.log(
      `${`  ${ogr}`.padEnd(14)}${told.map(cell).join('')}  ${times(ms / (opened.readMs + opened.takeMs))} our time`,
    );
  }
  if (ogr === null) console.log('ogr2ogr: not installed (Debian, Ubuntu: gdal-bin)');
}

const HEADS = ['read ms', 'take ms', 'both ms', 'CPU ms', 'longest ms', 'peak MB', 'file MB'];

function printRow(name: string, file: string, figures: OpenFigures, parse: OpenFigures): void {
  const { readMs, takeMs, cpuMs, longestStepMs, peakMb } = figures;
  const both = readMs + takeMs;
  const cells = [readMs, takeMs, both, cpuMs, longestStepMs, peakMb, statSync(file).size / 1e6];
  const byClock = times(both / parse.readMs);
  const ofProcessor = times(cpuMs / parse.cpuMs);
  const memory = times(peakMb / parse.peakMb);
  const beside = `  ${byClock} JSON.parse, ${ofProcessor} of the processor, ${memory} its memory`;
  console.log(`${name.padEnd(14)}${cells.map(cell).join('')}${figures === parse ? '' : beside}`);
}

function cell(value: number | null): string {
  return (value === null ? '' : Math.round(value).toLocaleString('en')).padStart(12);
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)} ×`;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Where the programs find the packages. */
const BUILT = path.join(ROOT, 'node_modules/.bench-formats');

/** As the app is built: tsx gives every function its name as it is made, which takes long in a loop. */
async function buildPrograms(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: BUILT,
      emptyOutDir: true,
      rollupOptions: {
        input: ['pipeFiles', 'open'].map((name) => path.join(import.meta.dirname, 'formats', `${name}.ts`)),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

/** In a process of its own: its peak of memory, and nobody else's garbage. */
function runAlone(program: string, ...args: readonly string[]): unknown {
  const built = path.join(BUILT, `${program}.mjs`);
  const answer = execFileSync(process.execPath, ['--max-old-space-size=8192', built, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(answer);
}
