import type { ImportProblem } from '../../formats/importTypes';

export type CsvWords = {
  readonly columns: readonly [
    file: string,
    index: string,
    line: string,
    id: string,
    effect: string,
    reason: string,
    detail: string,
  ];
  readonly effect: (effect: ImportProblem['effect']) => string;
  readonly reason: (code: ImportProblem['code']) => string;
};

/** The list of problems for a spreadsheet: UTF-8 with a mark so that Excel reads Chinese, and no formulas. */
export function problemsCsv(problems: readonly ImportProblem[], words: CsvWords): string {
  const rows = problems.map((problem) => [
    problem.file,
    problem.index === null ? '' : String(problem.index + 1),
    problem.line === null ? '' : String(problem.line),
    problem.featureId ?? '',
    words.effect(problem.effect),
    words.reason(problem.code),
    problem.detail,
  ]);
  return `\uFEFF${[words.columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
