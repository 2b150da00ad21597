import type { Advice, AdviceCode, Observation, Reason } from './finding';
import type { RuleId } from './ruleIds';

/** What has to be found out before a finding that could not be told can be. */
export type Investigation =
  | 'expose'
  | 'level'
  | 'measure'
  | 'survey'
  | 'depth'
  | 'datum'
  | 'size'
  | 'records'
  | 'draw'
  | 'specialist';

/** null where the verdict is certain, and nothing is left to find out. */
export function investigationOf(
  rule: RuleId,
  { verdict, reason }: Pick<Observation, 'verdict' | 'reason'>,
): Investigation | null {
  if (verdict !== 'cannot_tell') return null;
  if (reason == null) return 'specialist';
  if (reason === 'within_survey_error') {
    // The levels of a drain are read in its manholes; another pipe has to be dug up, and what stands in the open not.
    if (rule.startsWith('drain_') || rule === 'manhole_spacing') return 'level';
    return rule.startsWith('pipe_') || rule === 'cover' ? 'expose' : 'measure';
  }
  return BY_REASON[reason] ?? (reason.endsWith('_not_stated') ? 'records' : 'specialist');
}

const BY_REASON: { readonly [R in Reason]?: Investigation } = {
  survey_method_unknown: 'survey',
  depth_missing: 'depth',
  depth_reference_unknown: 'datum',
  diameter_missing: 'size',
  diameter_not_stated: 'size',
  category_unknown: 'records',
  curve_not_drawn: 'draw',
  not_a_rectangle: 'draw',
  side_strip_not_drawn: 'draw',
  nothing_behind_drawn: 'draw',
  trunk_not_drawn: 'draw',
  not_all_measured: 'draw',
  could_not_check: 'draw',
};

/** Nothing is to be moved before one can tell: what has to be found out stands in place of the remedy. */
export function advised(rule: RuleId, seen: Observation): readonly Advice[] {
  const advice = seen.advice ?? [];
  const how = investigationOf(rule, seen);
  if (how === null) return advice;
  return [...advice.filter(({ code }) => NO_REMEDY.includes(code)), { code: 'investigate', values: { how } }];
}

const NO_REMEDY: readonly AdviceCode[] = ['gives_way', 'tie', 'order_not_kept', 'angle_small'];
