import type { PipeProperties } from '../model/schema/pipes';
import type { RuleBook } from '../standards/ruleBook';
import { SURVEY } from '../standards/survey';
import { type Band, EXACT } from './verdict';

export type SurveyFacts = Pick<
  PipeProperties,
  'survey_method' | 'quality_level' | 'horizontal_accuracy_m' | 'vertical_accuracy_m' | 'status'
>;

/**
 * How far a line may be from where it is drawn. Its own stated accuracy wins; then design (not yet built: it is
 * where it is drawn); then the quality level (PAS 128; level B without its number is taken as B2); then CJJ 61
 * by survey method. Records, levels C and D and no statement at all prove nothing: their band is the widest that
 * a standard prints (PAS 128 B3), enough to pass what lies beyond it, never to fail.
 *
 * @param centreDepth of the line at the place; null when not known.
 */
export function planBand(line: SurveyFacts, centreDepth: number | null, book: RuleBook): Band {
  if (line.horizontal_accuracy_m != null) return proven(line.horizontal_accuracy_m);
  switch (basisOf(line, book)) {
    case 'design':
      return EXACT;
    case 'A':
      return proven(book.value(SURVEY.quality_a_plan));
    case 'B': {
      const share = book.value(SURVEY.quality_b_plan_share) * (centreDepth ?? 0);
      return { limit: Math.max(book.value(SURVEY.quality_b_plan), share), proven: centreDepth !== null };
    }
    case 'surveyed':
      return proven(book.value(SURVEY.point_plan));
    case 'detected':
      if (centreDepth === null) return { limit: book.value(SURVEY.widest_plan), proven: false };
      return proven(book.value(SURVEY.hidden_plan_share) * hiddenDepth(centreDepth, book));
    case 'unproven':
      return { limit: book.value(SURVEY.widest_plan), proven: false };
  }
}

/** How far its depth or level may be off; null when nothing bounds it, since levels C and D give no depth. */
export function depthBand(line: SurveyFacts, centreDepth: number | null, book: RuleBook): Band | null {
  if (line.vertical_accuracy_m != null) return proven(line.vertical_accuracy_m);
  switch (basisOf(line, book)) {
    case 'design':
      return EXACT;
    case 'A':
      return proven(book.value(SURVEY.quality_a_depth));
    case 'B':
      return centreDepth === null ? null : proven(book.value(SURVEY.quality_b_depth_share) * centreDepth);
    case 'surveyed':
      return proven(book.value(SURVEY.point_height));
    case 'detected':
      return centreDepth === null
        ? null
        : proven(book.value(SURVEY.hidden_depth_share) * hiddenDepth(centreDepth, book));
    case 'unproven':
      return null;
  }
}

type Basis = 'design' | 'A' | 'B' | 'surveyed' | 'detected' | 'unproven';

function basisOf(line: SurveyFacts, book: RuleBook): Basis {
  const method =
    line.survey_method ?? (line.status === 'planned' ? 'design' : book.settings.unstated_survey_method);
  if (method === 'design') return 'design';
  if (line.quality_level === 'A' || line.quality_level === 'B') return line.quality_level;
  if (line.quality_level != null) return 'unproven';
  if (method === 'exposed' || method === 'surveyed') return 'surveyed';
  return method === 'detected' ? 'detected' : 'unproven';
}

function hiddenDepth(centreDepth: number, book: RuleBook): number {
  return Math.max(centreDepth, book.value(SURVEY.hidden_depth_min));
}

function proven(limit: number): Band {
  return { limit, proven: true };
}
