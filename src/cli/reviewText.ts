import type { Language } from '../i18n/language';
import type { Report } from '../report/report';
import { findingReporter } from '../report/reportedFinding';
import { RULE_IDS } from '../review/ruleIds';
import { translator } from '../wording/translator';
import { textTable } from './textTable';

/** A review to read in a terminal: what each rule checked, then a line a finding. */
export async function reviewText(report: Report, language: Language): Promise<string> {
  const words = await translator(language);
  const { t } = words;
  const reported = findingReporter(report, words);
  const tallies = RULE_IDS.flatMap((rule) => {
    const tally = report.summary[rule];
    return tally ? [[rule, t(`findings.rule.${rule}`), ...TALLY.map((name) => tally[name])]] : [];
  });
  const head = ['', t('findings.output.column.rule'), ...TALLY.map((name) => t(`findings.table.${name}`))];
  const summary = textTable([head, ...tallies], 2, TALLY.length);
  if (report.findings.length === 0) return summary;
  const findings = report.findings.map((finding) => [
    t(`findings.verdict.${finding.verdict}`),
    finding.rule,
    finding.measured,
    finding.required,
    finding.uncertainty,
    t(`findings.output.unit.${finding.unit}`),
    finding.features.join(' '),
    reported(finding).description,
  ]);
  const columns = ['verdict', 'rule', 'measured', 'required', 'uncertainty', 'unit'] as const;
  const titles = [
    ...columns.map((key) => t(`findings.output.column.${key}`)),
    t('findings.detail.features'),
    t('findings.output.column.description'),
  ];
  return `${summary}\n${textTable([titles, ...findings], 2, 3)}`;
}

const TALLY = ['checked', 'pass', 'violation', 'cannot_tell', 'not_checkable'] as const;
