import type { Project } from '../model/project';
import type { LonLat, PlaneMetres } from '../model/units';
import type { Unit } from '../standards/figure';
import type { RuleBook } from '../standards/ruleBook';
import type { Finding, Observation } from './finding';
import { findingId } from './findingId';
import { type ClearanceMatrix, matrixTally } from './matrix';
import { type ReviewModel, reviewModel } from './reviewModel';
import { clauseOf, type Desk, type Rule } from './rule';
import type { RuleId } from './ruleIds';
import { RULES } from './rules';

/** Per rule: relations checked, what became of them, and the features that had not the data to be checked. */
export type RuleTally = {
  checked: number;
  pass: number;
  violation: number;
  cannot_tell: number;
  not_checkable: number;
};

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
  const model = reviewModel(project);
  const summary: Partial<Record<RuleId, RuleTally>> = {};
  const findings: Finding[] = [];
  const kinds = matrixTally();
  for (const [done, rule] of rules.entries()) {
    const progress = { rule: rule.id, done, of: rules.length };
    yield progress;
    const tally = { checked: 0, pass: 0, violation: 0, cannot_tell: 0, not_checkable: 0 };
    const found: Finding[] = [];
    const steps = rule.check(model, book, deskOf(rule, model, book, tally, found, kinds));
    for (const step of steps) yield step ?? progress;
    summary[rule.id] = tally;
    const ordered = inOrder(found);
    for (const finding of ordered) findings.push(finding);
    onFindings?.(ordered);
  }
  return { summary, findings, matrix: kinds.matrix };
}

function deskOf(
  rule: Rule,
  model: ReviewModel,
  book: RuleBook,
  tally: RuleTally,
  found: Finding[],
  matrix: ReturnType<typeof matrixTally>,
): Desk {
  return {
    pass(relations = 1, kinds) {
      tally.checked += relations;
      tally.pass += relations;
      matrix.count(rule.id, 'pass', kinds, relations);
    },
    report(observation, kinds) {
      tally.checked++;
      tally[observation.verdict]++;
      matrix.count(rule.id, observation.verdict, kinds);
      found.push(findingOf(rule.id, observation, model, book));
    },
    notCheckable(features = 1) {
      tally.not_checkable += features;
    },
  };
}

function findingOf(rule: RuleId, seen: Observation, model: ReviewModel, book: RuleBook): Finding {
  const { figure } = seen;
  const toLonLat = (at: PlaneMetres): LonLat => model.plane.toLonLat(at).map(kept) as unknown as LonLat;
  const at = toLonLat(seen.at);
  const strength = book.strengthOf(rule);
  const unit = seen.unit ?? figure.unit;
  const overridden = figure.overridden || strength !== null;
  return {
    id: findingId(seen.aspect === undefined ? rule : `${rule}-${seen.aspect}`, seen.features, at),
    rule,
    verdict: seen.verdict,
    strength: strength ?? figure.strength,
    clause: clauseOf(figure),
    standing: figure.standing,
    measured: rounded(seen.measured, unit),
    required: seen.required === undefined ? figure.value : seen.required,
    uncertainty: rounded(seen.uncertainty ?? null, unit),
    unit,
    reason: seen.reason ?? null,
    at,
    nearest: seen.nearest ? [toLonLat(seen.nearest[0]), toLonLat(seen.nearest[1])] : [at, at],
    features: seen.features,
    compound: seen.compound === undefined ? model.compoundAt(seen.at) : seen.compound,
    advice: seen.advice ?? [],
    facts: seen.facts ?? {},
    ...(overridden ? { overridden: true as const } : {}),
  };
}

/** 8 decimals of a degree are 1 mm. */
function kept(degrees: number): number {
  return Math.round(degrees * 1e8) / 1e8;
}

/** To a tenth of a millimetre, or of a millimetre in 10 m of fall: what lies below is arithmetic. */
function rounded(value: number | null, unit: Unit): number | null {
  const digits = unit === 'ratio' ? 1e5 : 1e4;
  return value === null ? null : Math.round(value * digits) / digits + 0;
}

/** By features and place: an order that does not depend on the order of the input. */
function inOrder(found: readonly Finding[]): Finding[] {
  const keyed = found.map((finding) => ({ finding, key: [...finding.features].sort().join(' ') }));
  keyed.sort((a, b) => {
    if (a.key !== b.key) return a.key < b.key ? -1 : 1;
    return a.finding.at[0] - b.finding.at[0] || a.finding.at[1] - b.finding.at[1];
  });
  return keyed.map(({ finding }) => finding);
}
