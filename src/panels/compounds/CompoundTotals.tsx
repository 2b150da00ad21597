import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompoundSummary } from '../../host/summary';
import { shownText } from '../../model/shownText';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import classes from './CompoundTotals.module.css';
import { type GroupTotals, groupTotals } from './totals';
import { useKnownText } from './useKnownText';

/** Behind a line that starts closed. */
const TotalsTable = lazy(async () => ({ default: (await import('./TotalsTable')).TotalsTable }));

const NONE: readonly CompoundSummary[] = [];

/** The ledger's totals held against its entries and the geometry, a group a line that opens. */
export function CompoundTotals() {
  const compounds = useApp((state) => state.project.summary?.compounds) ?? NONE;
  const measures = useApp((state) => state.project.measures);
  const ledger = useApp((state) => state.project.summary?.file.ledger_totals);
  const groups = useMemo(() => groupTotals(compounds, measures, ledger), [compounds, measures, ledger]);
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <Group key={group.name?.zh ?? ''} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { readonly group: GroupTotals }) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const format = useFormat();
  const name = group.name ? shownText(group.name[format.language]) : t('compounds.totals.all');
  return (
    <section className={classes.group} aria-label={`${t('compounds.totals.title')}: ${name}`}>
      <UnstyledButton
        className={classes.head}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={t(open ? 'compounds.totals.hide' : 'compounds.totals.show')}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight className={classes.chevron} size={14} stroke={2} aria-hidden="true" />
        <span className={classes.name}>{name}</span>
        <Headline group={group} />
      </UnstyledButton>
      {open && (
        <div id={id} className={classes.body}>
          <Counted group={group} />
          <Suspense>
            <TotalsTable rows={group.rows} />
          </Suspense>
        </div>
      )}
    </section>
  );
}

/** The land area as far as it is known, said with how far that is. */
function Headline({ group }: { readonly group: GroupTotals }) {
  const { t } = useTranslation();
  const format = useFormat();
  const knownText = useKnownText();
  const land = group.rows.find((row) => row.figure === 'land_area_m2');
  if (!land) return null;
  return (
    <span className={classes.headline}>
      {t('compounds.totals.figure.land_area_m2')} {format.area(land.parts.sum)}
      <span className={classes.known}> {knownText(land.parts)}</span>
    </span>
  );
}

function Counted({ group }: { readonly group: GroupTotals }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts: string[] = [
    t('compounds.totals.compounds', {
      entries: format.number(group.entries),
      counted: format.number(group.counted),
    }),
  ];
  if (group.countedStated !== null) {
    parts.push(t('compounds.totals.compoundsStated', { stated: format.number(group.countedStated) }));
  }
  return (
    <p className={classes.note} data-differs={isDifferent(group) || undefined}>
      {parts.join(' · ')}
    </p>
  );
}

function isDifferent({ counted, countedStated }: GroupTotals): boolean {
  return countedStated !== null && counted !== countedStated;
}
