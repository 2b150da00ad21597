import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localName } from '../../../model/localName';
import type { CompoundProperties } from '../../../model/schema/compounds';
import { shownText } from '../../../model/shownText';
import { FigureList, FigureRow } from '../../../ui/FigureRow';
import { useFormat } from '../../../ui/format';
import classes from './IdentityFigures.module.css';

/** Programme, dates, contact: only what the ledger says. */
export function IdentityFigures({ properties }: { readonly properties: CompoundProperties }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { programme, category, compounds_counted, built, contact, progress_percent } = properties;
  const note = localName({ name: properties.note, name_en: properties.note_en }, format.language);
  const rows: [label: string, value: ReactNode][] = [];
  if (programme) rows.push([t('inspector.identity.programme'), t(`words.programme.${programme}`)]);
  if (category) rows.push([t('inspector.identity.category'), t(`words.renovation.${category}`)]);
  if (compounds_counted != null && compounds_counted !== 1)
    rows.push([t('inspector.identity.compoundsCounted'), compounds_counted]);
  if (built) rows.push([t('inspector.identity.built'), shownText(String(built))]);
  const period = usePeriod(properties);
  if (period) rows.push([t('inspector.identity.period'), period]);
  if (contact) rows.push([t('inspector.identity.contact'), shownText(contact)]);
  if (progress_percent != null) {
    rows.push([
      t('inspector.identity.progress'),
      <span key="progress" className={classes.progress}>
        <Progress
          value={progress_percent}
          size="sm"
          w={72}
          aria-label={t('inspector.identity.progress')}
          className={classes.bar}
        />
        {format.percent(progress_percent, Number.isInteger(progress_percent) ? 0 : 1)}
      </span>,
    ]);
  }
  if (rows.length === 0 && !note) return null;
  return (
    <div className={classes.identity}>
      <FigureList>
        {rows.map(([label, value]) => (
          <FigureRow key={label} label={label} value={value} />
        ))}
      </FigureList>
      {note && <p className={classes.note}>{note}</p>}
    </div>
  );
}

function usePeriod({ start, finish }: CompoundProperties): string | null {
  const { t } = useTranslation();
  if (start && finish) return `${shownText(start)} – ${shownText(finish)}`;
  if (start) return t('inspector.identity.from', { start });
  return finish ? t('inspector.identity.until', { finish }) : null;
}
