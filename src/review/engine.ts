import type { Project } from '../model/project';
import type { RuleBook } from '../standards/ruleBook';
import { deskOf, emptyTally, type RuleTally } from './desk';
import type { Finding } from './finding';
import { inOrder } from './findingOrder';
import { type ClearanceMatrix, matrixTally } from './matrix';
import { layModel } from './reviewModel';
import type { RuleId } from './ruleIds';
import { RULES } from './rules';

export type { RuleTally };

export type Review = {
  readonly summary: Readonly<Partial<Record<RuleId, RuleTally>>>;
  readonly findings: readonly Finding[];
  /** Pipe to pipe by kinds, with the passes that are in no list. */
  readonly matrix: ClearanceMatrix;
};

export type ReviewProgress = { readonly rule: RuleId; readonly done: number; readonly of: number };

export type ReviewOptions = {
  /** Only these rules. */
  readonly only?: readonly RuleId[];
  readonly onProgress?: (progress: ReviewProgress) => void;
  /** What a rule found, in the order of the result, as soon as it is done. */
  readonly onFindings?: (findings: readonly Finding[]) => void;
  readonly signal?: AbortSignal;
};

/** Checks a project by all rules that are on. @throws the signal's reason when it is aborted. */
export function review(project: Project, book: RuleBook, options: ReviewOptions = {}): Review {
  const steps = reviewSteps(project, book, options);
  for (;;) {
    options.signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
  }
}

/** The same in small steps, for a caller that must let others run in between. */
export function* reviewSteps(
  project: Project,
  book: RuleBook,
  { only, onFindings }: Pick<ReviewOptions, 'only' | 'onFindings'> = {},
): Generator<ReviewProgress, Review> {
  const rules = RULES.filter(({ id }) => book.isOn(id) && (only?.includes(id) ?? true));
  const model = yield* inSteps(layModel(project), {
    rule: rules[0]?.id ?? RULES[0]!.id,
    done: 0,
    of: rules.length,
  });
  const summary: Partial<Record<RuleId, RuleTally>> = {};
  const findings: Finding[] = [];
  const kinds = matrixTally();
  for (const [done, rule] of rules.entries()) {
    const progress = { rule: rule.id, done, of: rules.length };
    yield progress;
    const tally = emptyTally();
    const found: Finding[] = [];
    const desk = deskOf(rule.id, model, book, { tally, found, kinds });
    yield* inSteps(rule.check(model, book, desk)[Symbol.iterator](), progress);
    summary[rule.id] = tally;
    const ordered = inOrder(found);
    for (const finding of ordered) findings.push(finding);
    onFindings?.(ordered);
  }
  return { summary, findings, matrix: kinds.matrix };
}

/** Tells the progress at each step. */
function* inSteps<T>(steps: Iterator<void, T>, progress: ReviewProgress): Generator<ReviewProgress, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield progress;
  }
}
