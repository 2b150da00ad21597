import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { STATUS_COLOURS } from '../../drawing/statusColours';
import { setCompoundQuery } from '../../state/commands/view';
import { useApp } from '../../state/store';
import { StatusMark, statusKey } from '../../ui/StatusMark';
import classes from './CompoundFilters.module.css';

/** A chip for each year and each status that the programme has. */
export function CompoundFilters() {
  const { t } = useTranslation();
  const years = useApp((state) => state.view.compoundQuery.years);
  const statuses = useApp((state) => state.view.compoundQuery.statuses);
  const options = useOptions();
  const active = years.length + statuses.length > 0;
  return (
    <div className={classes.filters}>
      <Chips label={t('compounds.years')}>
        {options.years.map((year) => (
          <Chip
            key={year}
            pressed={years.includes(year)}
            onClick={() => setCompoundQuery({ years: toggled(years, year) })}
          >
            {year}
          </Chip>
        ))}
      </Chips>
      <Chips label={t('compounds.statuses')}>
        {options.statuses.map((status) => (
          <Chip
            key={status}
            pressed={statuses.includes(status)}
            onClick={() => setCompoundQuery({ statuses: toggled(statuses, status) })}
          >
            <StatusMark status={status} />
          </Chip>
        ))}
        {active && (
          <UnstyledButton
            className={classes.clear}
            onClick={() => setCompoundQuery({ years: [], statuses: [] })}
          >
            {t('compounds.clearFilters')}
          </UnstyledButton>
        )}
      </Chips>
    </div>
  );
}

function useOptions() {
  const compounds = useApp((state) => state.project.summary?.compounds);
  return useMemo(() => {
    const all = compounds ?? [];
    const years = new Set(all.flatMap(({ properties: { year } }) => (year == null ? [] : [year])));
    const statuses = new Set(all.map(({ properties: { status } }) => statusKey(status)));
    return {
      years: [...years].sort((a, b) => a - b),
      statuses: Object.keys(STATUS_COLOURS).filter((status) => statuses.has(statusKey(status))),
    };
  }, [compounds]);
}

function toggled<T>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}

function Chips({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and its own box
    <div className={classes.chips} role="group" aria-label={label}>
      {children}
    </div>
  );
}

type ChipProps = {
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
};

function Chip({ pressed, onClick, children }: ChipProps) {
  return (
    <UnstyledButton className={classes.chip} aria-pressed={pressed} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
