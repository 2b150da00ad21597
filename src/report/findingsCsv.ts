import { BYTE_ORDER_MARK, csvLine } from '../formats/table/csv';
import type { Translator } from '../wording/translator';
import { findingColumns } from './findingColumns';
import type { Report } from './report';
import { findingReporter } from './reportedFinding';

/** The table of findings as CSV, piece by piece. */
export function* findingsCsv(report: Report, words: Translator): Generator<string> {
  const columns = findingColumns(words);
  const reported = findingReporter(report, words);
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ title }) => title));
  for (const finding of report.findings) {
    const row = reported(finding);
    yield csvLine(columns.map(({ value }) => plain(value(row))));
  }
}

function plain<T>(value: T | Date): T | string {
  return value instanceof Date ? value.toISOString() : value;
}
