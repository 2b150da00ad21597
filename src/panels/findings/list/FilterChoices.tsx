import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DECISION_STATES } from '../../../model/terms';
import { RULE_IDS } from '../../../review/ruleIds';
import { setFindingFilter } from '../../../state/commands/review';
import { compoundName } from '../../../state/compoundQuery';
import { type FindingFacets, kindsKey, OUTSIDE } from '../../../state/findingQuery';
import type { FindingFilter } from '../../../state/slices/review';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import classes from './FindingFilters.module.css';

type Props = { readonly id: string; readonly facets: FindingFacets };

/** Rule, compound, kinds of two pipes and how they lie, decision: each with how many findings it has. */
export function FilterChoices({ id, facets }: Props) {
  const { t } = useTranslation();
  const filter = useApp((state) => state.review.filter);
  const options = useOptions(facets, filter);
  return (
    <div id={id} className={classes.selects}>
      <Choice
        label={t('findings.filter.rule')}
        all={t('findings.filter.allRules')}
        value={filter.rule}
        options={options.rules}
        choose={(value) => setFindingFilter({ rule: RULE_IDS.find((rule) => rule === value) ?? null })}
      />
      <Choice
        label={t('findings.filter.compound')}
        all={t('findings.filter.allCompounds')}
        value={filter.compound}
        options={options.compounds}
        choose={(compound) => setFindingFilter({ compound })}
      />
      <Choice
        label={t('findings.filter.kinds')}
        all={t('findings.filter.allKinds')}
        value={filter.kinds && kindsKey(filter.kinds)}
        options={options.kinds}
        choose={(value) => setFindingFilter({ kinds: pairOf(value) })}
      />
      <Choice
        label={t('findings.filter.direction')}
        all={t('findings.filter.allDirections')}
        value={filter.direction}
        options={DIRECTIONS.map((value) => ({ value, label: t(`findings.way.${value}`) }))}
        choose={(value) => setFindingFilter({ direction: DIRECTIONS.find((way) => way === value) ?? null })}
      />
      <Choice
        label={t('findings.filter.decision')}
        all={t('findings.filter.allDecisions')}
        value={filter.decision}
        options={DECISION_STATES.map((value) => ({ value, label: t(`findings.decision.state.${value}`) }))}
        choose={(value) =>
          setFindingFilter({ decision: DECISION_STATES.find((state) => state === value) ?? null })
        }
      />
    </div>
  );
}

/** How many of these choices are made. */
export function countChoices({ rule, compound, kinds, direction, decision }: FindingFilter): number {
  return [rule, compound, kinds, direction, decision].filter((choice) => choice !== null).length;
}

const DIRECTIONS = ['horizontal', 'vertical'] as const;

/** No id of a rule or a compound. */
const ALL = '*';

type Option = { readonly value: string; readonly label: string };
type ChoiceProps = {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly choose: (value: string | null) => void;
};

function Choice({ label, all, value, options, choose }: ChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data-chosen={value !== null || undefined}
      classNames={{ input: classes.select }}
      value={value ?? ALL}
      onChange={({ currentTarget }) => choose(currentTarget.value === ALL ? null : currentTarget.value)}
      data={[{ value: ALL, label: all }, ...options]}
    />
  );
}

/** Only what has findings, and what is chosen whether or not it has. */
function useOptions({ rules, compounds, kinds }: FindingFacets, filter: FindingFilter) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = useApp((state) => state.project.summary?.compounds);
  return useMemo(() => {
    const counted = (value: string, name: string, counts: ReadonlyMap<string, number>): Option => ({
      value,
      label: t('findings.filter.counted', { name, number: format.number(counts.get(value) ?? 0) }),
    });
    const pair = filter.kinds && kindsKey(filter.kinds);
    const pairs = new Set([...kinds.keys(), ...(pair ? [pair] : [])]);
    const named = (all ?? [])
      .filter(({ id }) => compounds.has(id) || id === filter.compound)
      .map((compound) => counted(compound.id, compoundName(compound, format.language), compounds));
    const outside = compounds.has(OUTSIDE) || filter.compound === OUTSIDE;
    return {
      rules: RULE_IDS.filter((id) => rules.has(id) || id === filter.rule).map((id) =>
        counted(id, t(`findings.rule.${id}`), rules),
      ),
      compounds: outside ? [...named, counted(OUTSIDE, t('findings.filter.outside'), compounds)] : named,
      kinds: [...pairs].sort().map((key) => {
        const [a, b] = pairOf(key) ?? [key, key];
        const name = t('findings.filter.pair', { a: kindName(a), b: kindName(b) });
        return counted(key, name, kinds);
      }),
    };

    function kindName(kind: string): string {
      return t(`words.category.${kind}` as 'words.notStated');
    }
  }, [rules, compounds, kinds, filter, all, format, t]);
}

function pairOf(key: string | null): readonly [string, string] | null {
  const [a, b] = key?.split('~') ?? [];
  return a && b ? [a, b] : null;
}
