import { toXlsx, type XlsxSheet } from '../formats/table/xlsx';
import type { Translator } from '../wording/translator';
import { findingColumns, type ReportCell } from './findingColumns';
import type { Report } from './report';
import { findingReporter } from './reportedFinding';
import { rulesSheet } from './rulesSheet';
import { summarySheet } from './summarySheet';

/** The table of findings as a workbook, with what each rule checked and the rules of the project's own beside it. */
export async function findingsXlsx(report: Report, words: Translator, pause: Pause): Promise<Blob> {
  const columns = findingColumns(words);
  const reported = findingReporter(report, words);
  const rows: ReportCell[][] = [];
  for (const finding of report.findings.slice(0, MOST_ROWS)) {
    const row = reported(finding);
    rows.push(columns.map(({ value }) => value(row)));
    await pause();
  }
  const findings: XlsxSheet = { name: words.t('findings.output.sheet.findings'), columns, rows };
  const written = { ...report, findings: report.findings.slice(0, MOST_ROWS) };
  const rules = report.rules && rulesSheet(report.rules, words);
  return toXlsx([findings, summarySheet(written, words), ...(rules ? [rules] : [])]);
}

/** Lets others have their turn when it is time. */
export type Pause = () => Promise<void> | undefined;

/** A sheet of Excel holds no more, under its titles; the summary says how many there were. */
const MOST_ROWS = 1_048_575;
