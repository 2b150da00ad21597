import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Failure, fuzzFormat, type Tally } from './fuzzFormat';
import { GOOD_FILES } from './goodFiles';
import { Opener } from './opener';

/** `npm run fuzz [-- format… --runs N --seed S]`: damaged files through every reader and the whole import. */
const KEPT = path.resolve(import.meta.dirname, '../../.fuzz');
const MOST_KEPT = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const unknown = positionals.filter((name) => !Object.hasOwn(GOOD_FILES, name));
if (unknown.length > 0 || !(runs > 0) || !Number.isInteger(seed)) {
  console.error(`npm run fuzz -- [${Object.keys(GOOD_FILES).join(' | ')}] [--runs 2000] [--seed 1]`);
  process.exit(2);
}

let failed = 0;
console.log('format       runs  taken  refused  slowest (seed)   peak  failures  refused as');
for (const [format, build] of Object.entries(GOOD_FILES)) {
  if (positionals.length > 0 && !positionals.includes(format)) continue;
  const opener = new Opener();
  const tally = await fuzzFormat(await build(), opener, runs, seed);
  opener.close();
  console.log(row(format, tally));
  for (const failure of tally.failures.slice(0, MOST_KEPT)) keep(format, failure);
  failed += tally.failures.length;
}
if (failed > 0) console.error(`${failed} runs failed; what they were given lies in ${KEPT}`);
process.exit(failed > 0 ? 1 : 0);

function row(format: string, { runs, taken, refused, slowestMs, slowestSeed, peakBytes, failures }: Tally) {
  const counts = [...refused].sort(([, a], [, b]) => b - a);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return [
    format.padEnd(11),
    String(runs).padStart(6),
    String(taken).padStart(6),
    String(all).padStart(8),
    `${slowestMs.toFixed(0)} ms (${slowestSeed})`.padStart(15),
    `${Math.round(peakBytes / 1024 ** 2)} MiB`.padStart(9),
    String(failures.length).padStart(4),
    `  ${counts.map(([code, count]) => `${code} ${count}`).join(', ')}`,
  ].join(' ');
}

/** Its files, to be dropped on the page; the seed brings them back too. */
function keep(format: string, { seed, what, files }: Failure): void {
  const folder = path.join(KEPT, `${format}-${seed}`);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(path.join(folder, path.basename(name)), bytes);
  writeFileSync(path.join(folder, 'failure.txt'), `${format} --seed ${seed} --runs 1\n${what}\n`);
  console.error(`  ${format} ${seed}: ${what.split('\n').slice(0, 4).join(' | ')}`);
}
