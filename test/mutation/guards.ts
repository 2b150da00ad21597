import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Compare the tables with themselves, with their checksum or with standards.json: red for any change at all. */
const TABLES_ONLY = ['src/standards/facts.test.ts', 'src/standards/tables.test.ts'];
/** Takes what is required from the look-up that it tests against: green whatever the figure. Slow, too. */
const OWN_ORACLE = ['src/review/engine.test.ts'];
/** Files that review the whole sample at once: what they alone kill is counted apart. */
const READS_SAMPLE = /\bsampleProject\b|data\/quanjiao/;

export type Guards = { readonly units: readonly string[]; readonly samples: readonly string[] };

/** The test files that guard the rules and the look-ups, relative to the root. */
export function guards(root: string): Guards {
  const left = new Set([...TABLES_ONLY, ...OWN_ORACLE]);
  const all = ['src/review', 'src/standards']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => `${folder}/${file.split(path.sep).join('/')}`),
    )
    .filter((file) => !left.has(file))
    .sort();
  const samples = all.filter((file) => READS_SAMPLE.test(readFileSync(path.join(root, file), 'utf8')));
  return { units: all.filter((file) => !samples.includes(file)), samples };
}
