import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FIGURES } from '../../src/standards/figures';
import { changeableConstants } from './constants';
import { equivalence } from './equivalent';
import { guards } from './guards';
import { type Changeable, type Mutant, mutantsOf } from './mutants';
import { namedFigures } from './named';
import { printOutcomes } from './print';
import { type Fate, type Heard, startRuns, type Trial } from './runs';
import { outcomeOf, tallyOf } from './tally';

/**
 * `npm run mutate [-- --only <pattern>] [--json <file>]`: is every figure of the standards guarded by a test?
 *
 * Changes each figure that a rule uses (5 % up, 5 % down, the other strength; a value where the table has a
 * dash), one at a time, and runs the tests of the rules and the look-ups whose review asks for it. A change that
 * leaves them green has survived. Left out are the tests that compare the tables with themselves, with their
 * checksum or with standards.json, which any change turns red (see guards.ts); the sample is counted apart.
 * Exit 1 when under 90 % are killed by the unit cases alone, 2 when a test is red before any figure is changed.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const LEAST_SHARE = 0.9;
/** So many mutants share a worker: starting one costs more than a mutant, and each holds its own modules. */
const BATCH = 40;

const { values: options } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const only = new RegExp(options.only ?? '');
const began = Date.now();
const { units, samples } = guards(ROOT);
const runs = await startRuns(ROOT);
let code = 2;
try {
  code = (await main()) < LEAST_SHARE ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  await runs.close();
}
// vitest has set a code of its own: to it a killed mutant is a failed test.
process.exitCode = code;

/** The share killed by the unit cases, 0 to 1. */
async function main(): Promise<number> {
  const heard = await runs.record([...units, ...samples]);
  const used = new Set([...heard.values()].flatMap(({ figures }) => figures));
  for (const id of await namedFigures(ROOT)) used.add(id);
  const all: Changeable[] = [...FIGURES.values(), ...changeableConstants()];
  const mutants = all.filter(({ id }) => used.has(id) && only.test(id)).flatMap(mutantsOf);
  if (mutants.length === 0) throw new Error(`no figure that a rule uses matches ${only}`);
  const byUnits = await tryAll('unit cases', mutants, units, heard);
  const left = mutants.filter(
    ({ name, id, change }) => !byUnits.get(name)?.killedBy && equivalence(id, change) === null,
  );
  const bySample = await tryAll('the sample', left, samples, heard);
  const outcomes = mutants.map((each) => outcomeOf(each, byUnits.get(each.name), bySample.get(each.name)));
  const tally = tallyOf(outcomes);
  const unused = all.map(({ id }) => id).filter((id) => !used.has(id));
  printOutcomes(outcomes, tally, unused, (id) => filesFor(id, units, heard));
  console.log(`${seconds()} s`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ tally, unused, outcomes }, null, 2)}\n`);
  return tally.share;
}

function seconds(): string {
  return ((Date.now() - began) / 1000).toFixed(0);
}

/** Each mutant against the files that ask for its figure; without such a file it survives untried. */
async function tryAll(
  what: string,
  mutants: readonly Mutant[],
  files: readonly string[],
  heard: ReadonlyMap<string, Heard>,
): Promise<Map<string, Fate>> {
  const trials: Trial[] = mutants
    .map((mutant) => ({ ...mutant, files: filesFor(mutant.id, files, heard) }))
    .filter((trial) => trial.files.length > 0);
  const fates = new Map<string, Fate>();
  for (let from = 0; from < trials.length; from += BATCH) {
    for (const fate of await runs.try(trials.slice(from, from + BATCH))) fates.set(fate.name, fate);
    const killed = [...fates.values()].filter(({ killedBy }) => killedBy).length;
    console.log(`${what}: ${fates.size} of ${trials.length} tried, ${killed} killed, ${seconds()} s`);
  }
  return fates;
}

/** Those whose tests ask for the figure, the quick ones first. */
function filesFor(id: string, files: readonly string[], heard: ReadonlyMap<string, Heard>): string[] {
  const time = (file: string) => heard.get(file)?.milliseconds ?? 0;
  return files.filter((file) => heard.get(file)?.figures.includes(id)).sort((a, b) => time(a) - time(b));
}
