import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { getBrowser } from './browser/getBrowser';
import { addTotals, closingLine, countReport, NOTHING_COUNTED, type Totals } from './totals';

/** `npm test`: every check in order, stopping at the first that fails. */
const ROOT = path.resolve(import.meta.dirname, '..');
const OUTPUT = path.join(ROOT, 'test/output');
let totals: Totals = NOTHING_COUNTED;

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });

stage('Types', () => command('tsc --noEmit'));
stage('Lint and format', () => command('biome check --error-on-warnings .'));
stage('Unit tests', () => tests('unit'));
stage('Build', () => command('vite build --logLevel warn'));
stage('Browser tests', () => {
  process.env.JINGRAN_BROWSER = getBrowser();
  return tests('browser');
});
console.log(`\n${closingLine(totals)}`);

function stage(name: string, run: () => boolean): void {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const began = Date.now();
  if (!succeeds(run)) {
    console.error(`\n${name}: failed`);
    console.log(`\n${closingLine(totals)}`);
    process.exit(1);
  }
  console.log(`${name}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function succeeds(run: () => boolean): boolean {
  try {
    return run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function tests(project: 'unit' | 'browser'): boolean {
  const report = path.join(OUTPUT, `${project}.json`);
  const passed = command(
    `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json="${report}"`,
  );
  totals = addTotals(totals, countReport(JSON.parse(readFileSync(report, 'utf8'))));
  return passed;
}

/** Runs one of the project's own tools; a shell, so that it works on Windows too. */
function command(line: string): boolean {
  const bin = path.join(ROOT, 'node_modules/.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };
  return spawnSync(line, { cwd: ROOT, env, shell: true, stdio: 'inherit' }).status === 0;
}
