import type { LonLat, PlaneMetres } from '../model/units';
import type { Figure, Standing, Strength, Unit } from '../standards/figure';
import type { MissingFact, Unclassifiable } from '../standards/requirement';
import type { RuleId } from './ruleIds';

export type Verdict = 'pass' | 'violation' | 'cannot_tell';

/** Why a verdict could not be given, or what makes a finding that has no measure. */
export type Reason =
  | 'within_survey_error'
  | 'survey_method_unknown'
  | 'depth_missing'
  | 'depth_reference_unknown'
  | 'diameter_missing'
  | `${MissingFact}_not_stated`
  | Unclassifiable
  | 'height_not_stated'
  | 'fire_resistance_grade_not_stated'
  | 'curve_not_drawn'
  | 'not_a_rectangle'
  | 'side_strip_not_drawn'
  | 'nothing_behind_drawn'
  | 'trunk_not_drawn'
  | 'not_all_measured'
  | 'could_not_check';

/** A sentence of advice as a code with its values, put into words by the page. */
export type Advice = {
  readonly code: AdviceCode;
  readonly values: Readonly<Record<string, string | number>>;
};
export type AdviceCode =
  | 'gives_way'
  | 'tie'
  | 'shift'
  | 'raise'
  | 'lower'
  | 'deepen'
  | 'partition_plate'
  | 'investigate'
  | 'order_not_kept'
  | 'angle_small'
  | 'relay_slope'
  | 'reconnect'
  | 'remove'
  | 'widen'
  | 'add'
  | 'connect'
  | 'check_figure'
  | 'check_data';

/** One finding, as the command line prints it and the page shows it. */
export type Finding = {
  /** Of the rule, the features and the place: the same in every review of the same data. */
  readonly id: string;
  readonly rule: RuleId;
  readonly verdict: Exclude<Verdict, 'pass'>;
  readonly strength: Strength;
  readonly clause: string;
  readonly standing: Standing;
  readonly measured: number | null;
  readonly required: number | null;
  readonly uncertainty: number | null;
  readonly unit: Unit;
  readonly reason: Reason | null;
  readonly at: LonLat;
  readonly nearest: readonly [LonLat, LonLat];
  readonly features: readonly string[];
  readonly compound: string | null;
  readonly advice: readonly Advice[];
  /** Further figures of the finding: overlap_m, angle_deg, above, … */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Made with a figure or strength of the project's own rules.json. */
  readonly overridden?: true;
};

/** What a rule reports; the engine makes a finding of it. */
export type Observation = {
  readonly verdict: Exclude<Verdict, 'pass'>;
  readonly figure: Figure;
  readonly measured: number | null;
  /** Where it differs from the figure's value. */
  readonly required?: number | null;
  readonly uncertainty?: number | null;
  readonly unit?: Unit;
  readonly reason?: Reason | null;
  readonly at: PlaneMetres;
  readonly nearest?: readonly [PlaneMetres, PlaneMetres];
  /** Ids, the one that the finding is about first. */
  readonly features: readonly string[];
  /** What sets findings of one rule, place and feature apart, such as the name of a reported figure. */
  readonly aspect?: string;
  readonly advice?: readonly Advice[];
  readonly facts?: Readonly<Record<string, string | number>>;
  /** The compound, where the place does not say it. */
  readonly compound?: string | null;
};
