import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtPrograms } from './builtPrograms';
import { ogrVersion, runOgr } from './formats/ogr';
import type { OpenFigures } from './formats/open';
import type { PipeFiles } from './formats/pipeFiles';

const programs = builtPrograms('formats', ['pipeFiles', 'open'], 8192);

/** Time and memory to open the same pipes in several formats, beside JSON.parse of their GeoJSON and ogr2ogr. */
export async function benchFormats(sizes: readonly number[]): Promise<void> {
  await programs.build();
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
  const files = programs.run('pipeFiles', String(size), folder) as PipeFiles;
  const [text] = files.geojson as [string];
  console.log(`\nOpening ${size.toLocaleString('en')} pipes: read, recognised, taken into a project\n`);
  console.log(`${''.padEnd(14)}${HEADS.map((head) => head.padStart(12)).join('')}`);
  const parse = programs.run('open', 'parse', text) as OpenFigures;
  printRow('JSON.parse', text, parse, parse);
  for (const [format, paths] of Object.entries(files)) {
    const opened = programs.run('open', 'open', ...paths) as OpenFigures;
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
