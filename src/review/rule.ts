import type { Figure } from '../standards/figure';
import type { RuleBook } from '../standards/ruleBook';
import type { Observation } from './finding';
import type { KindPair } from './matrix';
import type { ReviewModel } from './reviewModel';
import type { RuleId } from './ruleIds';

/**
 * One check. `check` walks the model, tells each relation it has checked to the desk, and yields now and then so
 * that a caller can show progress, stop, or let the page breathe.
 */
export type Rule = {
  readonly id: RuleId;
  check(model: ReviewModel, book: RuleBook, desk: Desk): Iterable<void>;
};

/**
 * Where a rule hands in what it found. A relation is told once: passed, reported or not checkable. The kinds of two
 * pipes are for the matrix; passes of one pair of kinds may be told together.
 */
export type Desk = {
  pass(relations?: number, kinds?: KindPair): void;
  /** Counts as a violation or as one that could not be told, and is listed. */
  report(observation: Observation, kinds?: KindPair): void;
  /** A feature that had not the data. */
  notCheckable(features?: number): void;
};

export function clauseOf(figure: Figure): string {
  return `${figure.standard} ${figure.clause}`;
}
