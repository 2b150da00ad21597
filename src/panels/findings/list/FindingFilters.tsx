import { CloseButton, NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewResult } from '../../../host/reviewResult';
import { RULE_IDS } from '../../../review/ruleIds';
import { setFindingFilter } from '../../../state/commands/review';
import { compoundName } from '../../../state/compoundQuery';
import { NO_FINDING_FILTER } from '../../../state/slices/review';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { totalsOf } from '../summary/totals';
import { VerdictMark } from '../VerdictMark';
import classes from './FindingFilters.module.css';
import { OUTSIDE } from './findingRows';

type Props = { readonly shown: number; readonly all: number };

/** Counts that filter by verdict, then rule, compound and text. */
export function FindingFilters({ shown, all }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const result = useApp((state) => state.review.result);
  const filter = useApp((state) => state.review.filter);
  const options = useOptions(result);
  if (!result) return null;
  const total = totalsOf(result.summary);
  const filtered = filter.rule || filter.verdict || filter.compound !== null || filter.text !== '';
  return (
    <div className={classes.filters}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and its own box */}
      <div className={classes.chips} role="group" aria-label={t('findings.filter.label')}>
        {(['violation', 'cannot_tell'] as const).map((verdict) => (
          <UnstyledButton
            key={verdict}
            className={classes.chip}
            aria-pressed={filter.verdict === verdict}
            onClick={() => setFindingFilter({ verdict: filter.verdict === verdict ? null : verdict })}
          >
            <VerdictMark verdict={verdict} />
            <span className={classes.number}>{format.number(total[verdict])}</span>
          </UnstyledButton>
        ))}
      </div>
      <p className={classes.passes}>
        {t('findings.passes', { checked: format.number(total.checked), pass: format.number(total.pass) })}
        {total.not_checkable > 0 &&
          ` · ${t('findings.notCheckable', { number: format.number(total.not_checkable) })}`}
      </p>
      <div className={classes.selects}>
        <NativeSelect
          size="xs"
          aria-label={t('findings.filter.rule')}
          value={filter.rule ?? ALL}
          onChange={({ currentTarget: { value } }) =>
            setFindingFilter({ rule: RULE_IDS.find((id) => id === value) ?? null })
          }
          data={[{ value: ALL, label: t('findings.filter.allRules') }, ...options.rules]}
        />
        <NativeSelect
          size="xs"
          aria-label={t('findings.filter.compound')}
          value={filter.compound ?? ALL}
          onChange={({ currentTarget: { value } }) =>
            setFindingFilter({ compound: value === ALL ? null : value })
          }
          data={[{ value: ALL, label: t('findings.filter.allCompounds') }, ...options.compounds]}
        />
      </div>
      <TextInput
        size="xs"
        value={filter.text}
        aria-label={t('findings.filter.text')}
        placeholder={t('findings.filter.text')}
        leftSection={<IconFilter size={14} stroke={1.7} />}
        rightSection={
          filter.text && (
            <CloseButton
              size="xs"
              aria-label={t('findings.filter.clearText')}
              onClick={() => setFindingFilter({ text: '' })}
            />
          )
        }
        onChange={(event) => setFindingFilter({ text: event.currentTarget.value })}
      />
      <div className={classes.count}>
        <span aria-live="polite">
          {filtered
            ? t('findings.countOf', { shown: format.number(shown), all: format.number(all) })
            : t('findings.count', { shown: format.number(all) })}
        </span>
        {filtered && (
          <UnstyledButton className={classes.clear} onClick={() => setFindingFilter(NO_FINDING_FILTER)}>
            {t('findings.clear')}
          </UnstyledButton>
        )}
      </div>
    </div>
  );
}

/** No id of a rule or a compound. */
const ALL = '*';

/** Only rules and compounds that have findings. */
function useOptions(result: ReviewResult | null) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const compounds = useApp((state) => state.project.summary?.compounds);
  return useMemo(() => {
    const findings = result?.findings ?? [];
    const rules = new Set(findings.map(({ rule }) => rule));
    const places = new Set(findings.map(({ compound }) => compound ?? OUTSIDE));
    const named = (compounds ?? [])
      .filter(({ id }) => places.has(id))
      .map((compound) => ({ value: compound.id, label: compoundName(compound, language) }));
    return {
      rules: RULE_IDS.filter((id) => rules.has(id)).map((id) => ({
        value: id,
        label: t(`findings.rule.${id}`),
      })),
      compounds: places.has(OUTSIDE)
        ? [...named, { value: OUTSIDE, label: t('findings.filter.outside') }]
        : named,
    };
  }, [result, compounds, language, t]);
}
