import type { Project } from '../model/project';
import type { RulesFile } from '../model/schema/rules';
import type { Review } from '../review/engine';
import type { Finding } from '../review/finding';

/** What a review is written down from, on the page and on the command line alike. */
export type Report = {
  readonly project: Project;
  /** The project's own figures, switches and settings that the review went by. */
  readonly rules: RulesFile | null;
  readonly summary: Review['summary'];
  /** Those that are written: all of them, or what a filter let through. */
  readonly findings: readonly Finding[];
  /** How many the review found. */
  readonly of: number;
};

export const REPORT_FORMATS = ['geojson', 'csv', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
