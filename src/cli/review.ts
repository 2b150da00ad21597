import { writeFile } from 'node:fs/promises';
import type { Language } from '../i18n/language';
import type { Report } from '../report/report';
import { writeReport } from '../report/writeReport';
import { type Review, review as reviewProject } from '../review/engine';
import { RULE_IDS, type RuleId } from '../review/ruleIds';
import { ruleBook } from '../standards/ruleBook';
import { oneOf, readArguments } from './arguments';
import { INPUT_FLAGS, INPUT_HELP, INPUT_OPTIONS, inputOptions, openInputs } from './openInputs';
import type { Outcome } from './outcome';
import { progressLine } from './progressLine';
import { ownRules, readRules } from './reviewRules';
import { reviewText } from './reviewText';
import { UsageError } from './usageError';

/** `jingran review`: every rule over a project. Exit 1 where something is violated. */
export async function review(args: readonly string[]): Promise<Outcome> {
  if (args.includes('--help')) return { text: HELP, exitCode: 0 };
  const { paths, options, flags } = readArguments(
    args,
    ['format', 'rules', 'only', 'out', 'language', ...INPUT_OPTIONS],
    INPUT_FLAGS,
  );
  const format = oneOf('format', options.format, FORMATS);
  const language = oneOf('language', options.language, LANGUAGES);
  if (paths.length === 0) throw new UsageError('review needs a project folder, a .zip or files');
  if (format === 'xlsx' && options.out === undefined) throw new UsageError('--format xlsx needs --out');
  const only = options.only?.split(',').map(ruleId);
  const given = options.rules === undefined ? null : await readRules(options.rules);
  const { project, problems } = await openInputs(paths, inputOptions(options, flags));
  const rules = given ?? ownRules(project, problems);
  const progress = progressLine(process.stderr);
  const { summary, findings } = reviewProject(project, ruleBook(rules ?? undefined), {
    only,
    onProgress: progress.tell,
  });
  progress.clear();
  const report: Report = { project, rules, summary, findings, of: findings.length };
  const written = await write(report, format, language);
  if (options.out !== undefined) await save(options.out, written);
  return {
    text: options.out === undefined && typeof written === 'string' ? written : '',
    exitCode: findings.some(({ verdict }) => verdict === 'violation') ? 1 : 0,
    ...remarkOn(
      problems.length,
      (only ?? RULE_IDS).filter((id) => summary[id] === undefined),
      { summary, findings },
    ),
  };
}

const FORMATS = ['text', 'json', 'geojson', 'csv', 'xlsx'] as const;
const LANGUAGES = ['en', 'zh'] as const satisfies readonly Language[];

const HELP = `usage: jingran review <project folder, .zip or files…> [options]

Checks a layout against the clearances, cover, drain, fire-lane, parking and ledger rules.

  --format text|json|geojson|csv|xlsx   text where not given; xlsx needs --out
  --out FILE                            write to a file instead of standard output
  --language en|zh                      the words of text, csv, xlsx and geojson
  --rules FILE                          the project's own figures; its own rules.json where not given
${INPUT_HELP}
  --only RULE,RULE                      only these rules, of:

${RULE_IDS.map((id) => `      ${id}\n`).join('')}
exit code: 0 no violation, 1 at least one, 2 bad input
`;

async function write(
  report: Report,
  format: (typeof FORMATS)[number],
  language: Language,
): Promise<string | Uint8Array> {
  const { summary, findings } = report;
  if (format === 'json') return `${JSON.stringify({ summary, findings }, null, 2)}\n`;
  if (format === 'text') return reviewText(report, language);
  const bytes = new Uint8Array(await (await writeReport(report, format, language)).arrayBuffer());
  // The mark at the start of a CSV stays: the same bytes as from the page.
  return format === 'xlsx' ? bytes : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** What the answer does not say: that not all of the input was read, or not every rule was run. */
function remarkOn(
  issues: number,
  notRun: readonly RuleId[],
  { summary, findings }: Pick<Review, 'summary' | 'findings'>,
): Pick<Outcome, 'remark'> {
  const found = Object.values(summary).reduce((sum, tally) => sum + tally.violation + tally.cannot_tell, 0);
  const remarks = [
    ...(issues > 0
      ? [`${issues} issue${issues === 1 ? '' : 's'} on the way in; measure --format json lists them`]
      : []),
    ...(notRun.length > 0 ? [`switched off by the rules file and not checked: ${notRun.join(', ')}`] : []),
    ...(found > findings.length
      ? [`${found - findings.length} findings are counted but too many to list`]
      : []),
  ];
  return remarks.length > 0 ? { remark: remarks.join('; ') } : {};
}

function ruleId(given: string): RuleId {
  const word = given.trim();
  if (word === '') throw new UsageError('--only: a name in the list is empty (a comma too many?)');
  const rule = RULE_IDS.find((id) => id === word);
  if (!rule) throw new UsageError(`--only: no rule ${word}; the rules are ${RULE_IDS.join(', ')}`);
  return rule;
}

async function save(path: string, written: string | Uint8Array): Promise<void> {
  await writeFile(path, written).catch((error: Error) => {
    throw new UsageError(`${path}: cannot be written (${error.message})`);
  });
}
