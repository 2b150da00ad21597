import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AppState, useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import classes from './CompoundsPanel.module.css';

const PLACES = ['62%', '80%', '55%', '74%', '68%', '83%', '59%'];

/** What the panel holds while there is no compound to list. */
export function PanelNotice() {
  const { t } = useTranslation();
  const format = useFormat();
  const loading = useApp((state) => state.project.status === 'loading');
  const failed = useApp((state) => state.project.status === 'failed');
  const features = useApp(countFeatures);
  if (loading) {
    return (
      <div className={classes.skeleton} aria-hidden="true">
        {PLACES.map((width) => (
          <Skeleton key={width} height={34} width={width} radius="sm" />
        ))}
      </div>
    );
  }
  if (failed) return <p className={classes.notice}>{t('app.failed.title')}</p>;
  return (
    <div className={classes.notice}>
      <p>
        {features > 0
          ? t('app.empty.other', { count: features, shown: format.number(features) })
          : t('app.empty.title')}
      </p>
      <p>{t('app.empty.text')}</p>
    </div>
  );
}

export function countFeatures({ project }: AppState): number {
  return Object.values(project.summary?.layers ?? {}).reduce((sum, layer) => sum + layer.count, 0);
}
