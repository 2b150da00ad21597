import { Skeleton, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CompoundSummary } from '../../../host/summary';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import classes from '../Inspector.module.css';
import { CompoundFigures } from './CompoundFigures';
import { CompoundHeader } from './CompoundHeader';
import tabs from './CompoundView.module.css';
import { ContentsList } from './ContentsList';

/** A compound: what it is, what is measured of it, and what lies in it. */
export function CompoundView({ compound }: { readonly compound: CompoundSummary }) {
  const { t } = useTranslation();
  const measures = useApp((state) => state.project.measures?.[compound.id]);
  const format = useFormat();
  const rows = useApp((state) => state.selection.contents?.rows.length);
  return (
    <>
      <CompoundHeader compound={compound} />
      <Tabs defaultValue="figures" className={tabs.tabs} keepMounted={false}>
        <Tabs.List className={tabs.list}>
          <Tabs.Tab value="figures">{t('inspector.tab.figures')}</Tabs.Tab>
          <Tabs.Tab value="contents">
            {t('inspector.tab.contents')}
            {rows !== undefined && <span className={tabs.count}>{format.number(rows)}</span>}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="figures" className={classes.body}>
          {measures ? <CompoundFigures compound={compound} measures={measures} /> : <Measuring />}
        </Tabs.Panel>
        <Tabs.Panel value="contents" className={tabs.contents}>
          <ContentsList />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Measuring() {
  const { t } = useTranslation();
  return (
    <div className={classes.section} role="status" aria-label={t('inspector.measuring')}>
      {[52, 52, 24, 24, 24, 24, 90].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars never change their order
        <Skeleton key={index} height={height} mb={10} />
      ))}
    </div>
  );
}
