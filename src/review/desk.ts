import type { LonLat, PlaneMetres } from '../model/units';
import type { Unit } from '../standards/figure';
import type { RuleBook } from '../standards/ruleBook';
import type { Finding, Observation } from './finding';
import { findingId } from './findingId';
import { advised } from './investigation';
import type { matrixTally } from './matrix';
import type { ReviewModel } from './reviewModel';
import { clauseOf, type Desk } from './rule';
import type { RuleId } from './ruleIds';

/** Per rule: relations checked, what became of them, and the features that had not the data to be checked. */
export type RuleTally = {
  checked: number;
  pass: number;
  violation: number;
  cannot_tell: number;
  not_checkable: number;
};

export function emptyTally(): RuleTally {
  return { checked: 0, pass: 0, violation: 0, cannot_tell: 0, not_checkable: 0 };
}

/** What a rule has told. */
export type Told = {
  readonly tally: RuleTally;
  readonly found: Finding[];
  readonly kinds: ReturnType<typeof matrixTally>;
};

/** Counts what a rule tells, and makes findings of it. */
export function deskOf(
  rule: RuleId,
  model: ReviewModel,
  book: RuleBook,
  { tally, found, kinds }: Told,
): Desk {
  return {
    pass(relations = 1, pair) {
      tally.checked += relations;
      tally.pass += relations;
      kinds.count(rule, 'pass', pair, relations);
    },
    report(observation, pair) {
      tally.checked++;
      tally[observation.verdict]++;
      kinds.count(rule, observation.verdict, pair);
      if (found.length < MOST_LISTED) found.push(findingOf(rule, observation, model, book));
    },
    notCheckable(features = 1) {
      tally.not_checkable += features;
    },
  };
}

/** Of one rule. More are counted, not listed: 5,000 pipes drawn upon each other make 9 million, which nobody reads. */
export const MOST_LISTED = 200_000;

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
    required: rounded(seen.required === undefined ? figure.value : seen.required, unit),
    uncertainty: rounded(seen.uncertainty ?? null, unit),
    unit,
    reason: seen.reason ?? null,
    at,
    nearest: seen.nearest ? [toLonLat(seen.nearest[0]), toLonLat(seen.nearest[1])] : [at, at],
    features: seen.features,
    compound: seen.compound === undefined ? model.compoundAt(seen.at) : seen.compound,
    advice: advised(rule, seen),
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
