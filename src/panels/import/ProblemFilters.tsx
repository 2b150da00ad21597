import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem, ProblemCode } from '../../formats/importTypes';
import { useFormat } from '../../ui/format';
import classes from './ProblemsTable.module.css';
import { countEffects, countReasons, type ProblemFilter } from './problemFilter';

type Props = {
  readonly problems: readonly ImportProblem[];
  readonly filter: ProblemFilter;
  readonly setFilter: (filter: ProblemFilter) => void;
};

/** Refused, mended or noted, one reason, or words; each only where it leaves something out. */
export function ProblemFilters({ problems, filter, setFilter }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasons = useMemo(() => countReasons(problems), [problems]);
  const effects = useMemo(() => countEffects(problems), [problems]);
  return (
    <div className={classes.bar}>
      <h3 className={classes.title}>{t('import.done.problems')}</h3>
      {problems.length > FEW && (
        <TextInput
          size="xs"
          className={classes.search}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          aria-label={t('import.done.filter')}
          placeholder={t('import.done.filter')}
          value={filter.text}
          onChange={({ currentTarget }) => setFilter({ ...filter, text: currentTarget.value })}
        />
      )}
      {reasons.length > 1 && (
        <NativeSelect
          size="xs"
          className={classes.reason}
          aria-label={t('import.done.reasons')}
          value={filter.code ?? ''}
          onChange={({ currentTarget }) =>
            setFilter({ ...filter, code: (currentTarget.value || null) as ProblemCode | null })
          }
        >
          <option value="">{t('import.done.anyReason')}</option>
          {reasons.map(({ code, count }) => (
            <option key={code} value={code}>
              {`${t(`import.problem.${code}`)} (${format.number(count)})`}
            </option>
          ))}
        </NativeSelect>
      )}
      {effects.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('import.done.show')}
          value={filter.effect}
          onChange={(value) => setFilter({ ...filter, effect: value as ProblemFilter['effect'] })}
          data={[
            { value: 'all', label: t('import.done.all', { number: format.number(problems.length) }) },
            ...effects.map(({ effect, count }) => ({
              value: effect,
              label: t(`import.done.only.${effect}`, { number: format.number(count) }),
            })),
          ]}
        />
      )}
    </div>
  );
}

const FEW = 5;
