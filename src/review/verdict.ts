import type { Verdict } from './finding';

/** Coordinates are kept to 1 mm (8 decimals of a degree): a shortfall below that is rounding, no fault. */
export const ROUNDING_M = 0.001;

/** From low to high: what a measure or a requirement may be when a fact is not stated. */
export type Span = { readonly low: number; readonly high: number };

/**
 * pass: the measure less its uncertainty still meets what is required. violation: with the uncertainty added it
 * still does not. Otherwise nobody can tell. For a requirement that is a minimum.
 */
export function judge(
  measured: number,
  uncertainty: number,
  required: number,
  rounding: number = ROUNDING_M,
): Verdict {
  if (measured - uncertainty >= required - rounding) return 'pass';
  return measured + uncertainty < required - rounding ? 'violation' : 'cannot_tell';
}

/** The same for spans: pass in the worst case, violation in the best. */
export function judgeSpan(
  measured: Span,
  uncertainty: Band,
  required: Span,
  rounding: number = ROUNDING_M,
): Verdict {
  if (judge(measured.low, uncertainty.limit, required.high, rounding) === 'pass') return 'pass';
  if (!uncertainty.proven) return 'cannot_tell';
  return judge(measured.high, uncertainty.limit, required.low, rounding) === 'violation'
    ? 'violation'
    : 'cannot_tell';
}

/** For a requirement that is a maximum. */
export function judgeMaximum(
  measured: number,
  uncertainty: number,
  allowed: number,
  rounding: number = ROUNDING_M,
): Verdict {
  return judge(-measured, uncertainty, -allowed, rounding);
}

/**
 * The limit of error of a place or a depth. Not proven: the source does not say how it was found; the limit is
 * then one that makes a pass safe, and never enough for a violation.
 */
export type Band = { readonly limit: number; readonly proven: boolean };

export const EXACT: Band = Object.freeze({ limit: 0, proven: true });

/**
 * Of two parties. The limits are added, not taken as a root of squares: they are limits (twice the RMSE) of two
 * surveys that may both be off towards each other, and a verdict that digs must hold then too.
 */
export function together(a: Band, b: Band): Band {
  return { limit: a.limit + b.limit, proven: a.proven && b.proven };
}
