import type { Language } from '../i18n/language';
import type { Project } from '../model/project';
import type { ReportFormat } from '../report/report';
import { writeTrialPits } from '../report/trialPitsReport';
import { writeReport } from '../report/writeReport';
import { trialPitsOf } from './reviewAnswers';
import type { ReviewResult } from './reviewResult';

/** The findings with these ids, or all of them, as a file. */
export function findingsFile(
  project: Project,
  { findings, summary }: ReviewResult,
  format: ReportFormat,
  language: Language,
  ids: readonly string[] | null,
): Promise<Blob> {
  const wanted = ids && new Set(ids);
  const report = {
    project,
    rules: project.rules ?? null,
    summary,
    findings: wanted ? findings.filter(({ id }) => wanted.has(id)) : findings,
    of: findings.length,
  };
  return writeReport(report, format, language);
}

/** Where to dig for what the review could not tell, as a file. */
export function trialPitsFile(
  project: Project,
  { findings }: ReviewResult,
  format: ReportFormat,
  language: Language,
): Promise<Blob> {
  return writeTrialPits(trialPitsOf(project, findings), project, format, language);
}
