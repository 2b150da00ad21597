import { CloseButton, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setCompoundQuery } from '../../state/commands/view';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { CompoundFilters } from './CompoundFilters';
import { CompoundList } from './CompoundList';
import classes from './CompoundsPanel.module.css';
import { CompoundTotals } from './CompoundTotals';
import { PanelNotice } from './PanelNotice';
import { SortControl } from './SortControl';
import { useShownCompounds } from './useShownCompounds';

/** The ledger as a list: totals, search, filters, order, and a row an entry. */
export function CompoundsPanel() {
  const { t } = useTranslation();
  const { all, shown } = useShownCompounds();
  if (all.length === 0) return <PanelNotice />;
  return (
    <div className={classes.panel}>
      <Heading />
      <CompoundTotals />
      <div className={classes.query}>
        <FilterText />
        <CompoundFilters />
        <div className={classes.order}>
          <span className={classes.shown} aria-live="polite">
            {t('compounds.countShown', { shown: shown.length, entries: all.length })}
          </span>
          <SortControl />
        </div>
      </div>
      <CompoundList compounds={shown} />
    </div>
  );
}

/** How many entries, and how many compounds they stand for where that differs. */
function Heading() {
  const { t } = useTranslation();
  const format = useFormat();
  const { all } = useShownCompounds();
  const counted = all.reduce((sum, { properties }) => sum + (properties.compounds_counted ?? 1), 0);
  const key = counted === all.length ? 'compounds.count' : 'compounds.countCompounds';
  return (
    <div className={classes.heading}>
      <h2 className={classes.title}>{t('app.panel.compounds')}</h2>
      <span className={classes.count}>
        {t(key, { entries: format.number(all.length), compounds: format.number(counted) })}
      </span>
    </div>
  );
}

function FilterText() {
  const { t } = useTranslation();
  const text = useApp((state) => state.view.compoundQuery.text);
  const change = (value: string) => setCompoundQuery({ text: value });
  return (
    <TextInput
      size="xs"
      value={text}
      aria-label={t('compounds.filter')}
      placeholder={t('app.searchHint')}
      leftSection={<IconFilter size={14} stroke={1.7} />}
      rightSection={
        text && <CloseButton size="xs" aria-label={t('compounds.clearText')} onClick={() => change('')} />
      }
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
