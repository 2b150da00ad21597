import { VisuallyHidden } from '@mantine/core';
import { IconFlag3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CompoundSummary } from '../../host/summary';
import { compoundName, landArea } from '../../state/compoundQuery';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { StatusMark } from '../../ui/StatusMark';
import classes from './CompoundCard.module.css';

/** One entry of the ledger in two lines. */
export function CompoundCard({ compound }: { readonly compound: CompoundSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const measures = useApp((state) => state.project.measures);
  const { year, status, households } = compound.properties;
  const land = landArea(compound, measures);
  const flagged = measures?.[compound.id]?.comparisons.filter((comparison) => comparison.flagged).length ?? 0;
  return (
    <div className={classes.card}>
      <div className={classes.line}>
        <span className={classes.name}>{compoundName(compound, format.language)}</span>
        <span className={classes.status}>
          <StatusMark status={status} />
        </span>
      </div>
      <div className={classes.facts}>
        <span className={classes.year}>{year ?? t('compounds.yearUnknown')}</span>
        <span className={classes.area}>
          {land ? format.area(land.m2) : t('compounds.areaUnknown')}
          {land?.source === 'measured' && (
            <span className={classes.measured} title={t('compounds.notStated')}>
              {t('compounds.measuredMark')}
            </span>
          )}
        </span>
        <span
          className={classes.households}
          data-unknown={households == null || undefined}
          title={households == null ? t('compounds.notStated') : undefined}
        >
          {households == null
            ? t('compounds.householdsUnknown')
            : t('compounds.households', { count: households, shown: format.number(households) })}
        </span>
        {flagged > 0 && (
          <span className={classes.flag} title={t('compounds.flaggedHint', { count: flagged })}>
            <IconFlag3 size={12} stroke={2} aria-hidden="true" />
            <span aria-hidden="true">{flagged}</span>
            <VisuallyHidden>{t('compounds.flagged', { count: flagged })}</VisuallyHidden>
          </span>
        )}
      </div>
    </div>
  );
}
