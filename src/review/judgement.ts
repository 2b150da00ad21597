import type { Figure } from '../standards/figure';
import type { Requirement } from '../standards/requirement';
import type { Reason, Verdict } from './finding';
import { type Band, judge, judgeSpan, type Span } from './verdict';

export type Judgement = {
  readonly verdict: Verdict;
  readonly figure: Figure;
  readonly required: number | null;
  readonly reason: Reason | null;
};

export type Measured = {
  /** From worst to best, where a size or a reference is not stated. */
  readonly span: Span;
  /** What makes it a span. */
  readonly open: Reason | null;
  /** null: nothing bounds the error. */
  readonly band: Band | null;
  /** Why the band is missing or not proven. */
  readonly unproven: Reason;
  /** What lies below it is rounding of the data; of lengths 1 mm. */
  readonly rounding?: number;
};

/**
 * Holds a measure against a requirement, with all that is not known. null: nothing is required. `unclassified` is
 * the figure named where the table does not decide the case.
 */
export function judgement(
  measured: Measured,
  requirement: Requirement,
  unclassified: Figure | null = null,
): Judgement | null {
  switch (requirement.kind) {
    case 'none':
      return null;
    case 'unclassifiable':
      return unclassified === null
        ? null
        : { verdict: 'cannot_tell', figure: unclassified, required: null, reason: requirement.reason };
    case 'figure': {
      const required = requirement.figure.value!;
      return judged(measured, { low: required, high: required }, requirement.figure, null);
    }
    case 'either': {
      const span = {
        low: requirement.low?.value ?? Number.NEGATIVE_INFINITY,
        high: requirement.high.value!,
      };
      return judged(measured, span, requirement.high, `${requirement.missing[0] ?? 'kind'}_not_stated`);
    }
  }
}

function judged(measured: Measured, required: Span, figure: Figure, openRequired: Reason | null): Judgement {
  const { span, band } = measured;
  const verdict: Verdict = band === null ? 'cannot_tell' : judgeSpan(span, band, required, measured.rounding);
  const reason = verdict === 'cannot_tell' ? reasonOf(measured, required, openRequired) : null;
  return { verdict, figure, required: figure.value, reason };
}

/** The first thing that, were it known, would let one tell; else the survey's error. */
function reasonOf(
  { span, open, band, unproven, rounding }: Measured,
  required: Span,
  openRequired: Reason | null,
): Reason {
  if (band === null || !band.proven) return unproven;
  const tells = (value: number, need: number) => judge(value, band.limit, need, rounding) !== 'cannot_tell';
  if (
    open !== null &&
    span.low !== span.high &&
    (tells(span.low, required.high) || tells(span.high, required.low))
  ) {
    return open;
  }
  if (openRequired !== null && (tells(span.high, required.low) || tells(span.high, required.high))) {
    return openRequired;
  }
  return 'within_survey_error';
}
