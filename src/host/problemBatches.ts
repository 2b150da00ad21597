import type { ImportProblem, ImportReport } from '../formats/importTypes';

/** Problems of one file of the report, by its place there. */
export type OnProblems = (file: number, problems: readonly ImportProblem[]) => void | Promise<void>;

/** So many cross to the page in a few milliseconds; 200,000 at once would keep it for half a second. */
const BATCH = 2000;

/** Hands the problems of a report over in batches. Gives the report without them, for `withProblems` to put them back. */
export async function handOverProblems(report: ImportReport, onProblems: OnProblems): Promise<ImportReport> {
  for (const [file, { problems }] of report.files.entries()) {
    for (let from = 0; from < problems.length; from += BATCH) {
      await onProblems(file, problems.slice(from, from + BATCH));
    }
  }
  return { ...report, problems: [], files: report.files.map((file) => ({ ...file, problems: [] })) };
}

/** Gathers what is handed over, and puts it back into its report. */
export function problemsGathered(): {
  readonly onProblems: OnProblems;
  readonly withProblems: (report: ImportReport) => ImportReport;
} {
  const byFile: ImportProblem[][] = [];
  return {
    onProblems(file, problems) {
      byFile[file] ??= [];
      for (const problem of problems) byFile[file].push(problem);
    },
    withProblems(report) {
      const files = report.files.map((file, at) => ({ ...file, problems: byFile[at] ?? [] }));
      return { ...report, files, problems: files.flatMap(({ problems }) => problems) };
    },
  };
}
