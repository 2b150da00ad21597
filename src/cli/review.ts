import { readFile, writeFile } from 'node:fs/promises';
import { toCsv } from '../formats/csv';
import { rulesFile } from '../model/schema/rules';
import { type Review, review as reviewProject } from '../review/engine';
import type { Finding } from '../review/finding';
import { RULE_IDS, type RuleId } from '../review/ruleIds';
import { type RuleBook, ruleBook } from '../standards/ruleBook';
import { oneOf, readArguments } from './arguments';
import { openInputs } from './openInputs';
import type { Outcome } from './outcome';
import { type Cell, textTable } from './textTable';
import { UsageError } from './usageError';

/** `jingran review`: every rule over a project. Exit 1 where something is violated. */
export async function review(args: readonly string[]): Promise<Outcome> {
  const { paths, options } = readArguments(args, ['format', 'rules', 'only', 'out']);
  const format = oneOf('format', options.format, FORMATS);
  if (paths.length === 0) throw new UsageError('review needs a project folder, a .zip or GeoJSON files');
  const only = options.only === undefined ? undefined : options.only.split(',').map(ruleId);
  const book = options.rules === undefined ? ruleBook() : await readRules(options.rules);
  const { project } = await openInputs(paths);
  const result = reviewProject(project, book, { only });
  const text = WRITERS[format](result);
  if (options.out !== undefined) await writeFile(options.out, text);
  const violated = result.findings.some(({ verdict }) => verdict === 'violation');
  return { text: options.out === undefined ? text : '', exitCode: violated ? 1 : 0 };
}

const FORMATS = ['text', 'json', 'geojson', 'csv'] as const;

const WRITERS: Readonly<Record<(typeof FORMATS)[number], (result: Review) => string>> = {
  json: (result) => `${JSON.stringify(result, null, 2)}\n`,
  geojson: ({ findings }) =>
    `${JSON.stringify({ type: 'FeatureCollection', features: findings.map(point) })}\n`,
  csv: ({ findings }) => toCsv([COLUMNS, ...findings.map(row)]),
  text: ({ summary, findings }) => {
    const tallies = Object.entries(summary).map(([rule, tally]) => [
      rule,
      ...TALLY.map((name) => tally[name]),
    ]);
    const listed = findings.map((finding) => [
      finding.verdict,
      finding.rule,
      finding.features.join(' '),
      finding.measured,
      finding.required,
      finding.uncertainty,
    ]);
    const head = ['verdict', 'rule', 'features', 'measured', 'required', 'uncertainty'];
    return `${textTable([['rule', ...TALLY], ...tallies], 1)}\n${textTable([head, ...listed], 3)}`;
  },
};

const TALLY = ['checked', 'pass', 'violation', 'cannot_tell', 'not_checkable'] as const;

const COLUMNS = [
  'id',
  'rule',
  'verdict',
  'strength',
  'clause',
  'standing',
  'measured',
  'required',
  'uncertainty',
  'unit',
  'reason',
  'lon',
  'lat',
  'features',
  'compound',
];

function row(finding: Finding): Cell[] {
  return [
    finding.id,
    finding.rule,
    finding.verdict,
    finding.strength,
    finding.clause,
    finding.standing,
    finding.measured,
    finding.required,
    finding.uncertainty,
    finding.unit,
    finding.reason,
    finding.at[0],
    finding.at[1],
    finding.features.join(' '),
    finding.compound,
  ];
}

function point({ at, ...properties }: Finding) {
  return { type: 'Feature', id: properties.id, geometry: { type: 'Point', coordinates: at }, properties };
}

function ruleId(word: string): RuleId {
  const rule = RULE_IDS.find((id) => id === word);
  if (!rule) throw new UsageError(`--only: no rule ${word}; the rules are ${RULE_IDS.join(', ')}`);
  return rule;
}

async function readRules(path: string): Promise<RuleBook> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: cannot be read`);
  });
  const read = rulesFile.safeParse(parseJson(path, text));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new UsageError(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a rules file'}`);
  }
  return ruleBook(read.data);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
