import type { XlsxSheet, XlsxValue } from '../formats/table/xlsx';
import type { RuleTally } from '../review/engine';
import { RULE_IDS } from '../review/ruleIds';
import type { Translator } from '../wording/translator';
import type { Report } from './report';

/** What each rule checked: the list of findings alone would pass for a clean bill. */
export function summarySheet({ summary, findings, of }: Report, { t, format }: Translator): XlsxSheet {
  const totals = TALLY.map((name) => RULE_IDS.reduce((sum, rule) => sum + (summary[rule]?.[name] ?? 0), 0));
  const rows = RULE_IDS.map((rule): XlsxValue[] => {
    const tally = summary[rule];
    const state = t(tally ? 'findings.output.summary.run' : 'findings.output.summary.notRun');
    return [t(`findings.rule.${rule}`), state, ...TALLY.map((name) => tally?.[name] ?? null)];
  });
  return {
    name: t('findings.output.sheet.summary'),
    columns: [
      { title: t('findings.output.column.rule'), width: 32 },
      { title: t('findings.output.summary.state'), width: 12 },
      ...TALLY.map((name) => ({ title: t(`findings.table.${name}`), width: 13 })),
    ],
    rows,
    total: [t('findings.output.summary.total'), null, ...totals],
    notes: [
      t('findings.output.summary.written', {
        written: format.number(findings.length),
        all: format.number(of),
      }),
      t('findings.output.summary.note'),
      t('findings.output.summary.grid'),
    ],
  };
}

const TALLY = [
  'checked',
  'pass',
  'violation',
  'cannot_tell',
  'not_checkable',
] as const satisfies readonly (keyof RuleTally)[];
