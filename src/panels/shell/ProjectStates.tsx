import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { ProgressBar } from '../../ui/ProgressBar';
import { countFeatures } from '../compounds/PanelNotice';
import { pickFiles } from '../import/pickFiles';
import { openSample } from './openSample';

import classes from './states.module.css';

/** What stands over the map while there is no programme to see: loading, failed or empty. */
export function ProjectStates() {
  const status = useApp((state) => state.project.status);
  const empty = useApp((state) => state.project.summary?.compounds.length === 0);
  const features = useApp(countFeatures);
  if (status === 'loading') return <Loading />;
  if (status === 'failed') return <Failed />;
  return empty ? <Empty features={features} /> : null;
}

function Loading() {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = useApp((state) => state.project.progress);
  const fraction = progress?.fraction ?? 0;
  return (
    <div className={classes.centre} aria-busy="true">
      <div className={classes.card} role="status">
        <h2 className={classes.title}>{t('app.loading.title')}</h2>
        <ProgressBar fraction={fraction} label={t('app.loading.title')} size="sm" />
        <div className={classes.task}>
          <span>{t(`app.loading.${progress?.task ?? 'reading'}`)}</span>
          <span>{format.percent(100 * fraction, 0)}</span>
        </div>
      </div>
    </div>
  );
}

function Failed() {
  const { t } = useTranslation();
  const error = useApp((state) => state.project.error);
  return (
    <div className={classes.centre}>
      <div className={classes.card} role="alert">
        <h2 className={classes.title}>{t('app.failed.title')}</h2>
        <p className={classes.text}>{t('app.failed.advice')}</p>
        {error && (
          <p className={classes.reason}>
            {t('app.failed.details')}: {NO_NETWORK.test(error) ? t('app.failed.network') : error}
          </p>
        )}
        <Group gap="xs">
          <Button size="xs" onClick={() => void openSample()}>
            {t('app.failed.retry')}
          </Button>
          <Button size="xs" variant="default" onClick={() => pickFiles('files')}>
            {t('app.open')}
          </Button>
        </Group>
      </div>
    </div>
  );
}

/** What Chromium, Firefox and Safari say of a file that does not come. */
const NO_NETWORK = /^(TypeError: )?(Failed to fetch|NetworkError|Load failed)/;

/** A project with other layers keeps its map in view; one with nothing gets the whole area. */
function Empty({ features }: { readonly features: number }) {
  const { t } = useTranslation();
  if (features > 0) return null;
  return (
    <div className={classes.centre}>
      <div className={classes.card}>
        <h2 className={classes.title}>{t('app.empty.title')}</h2>
        <p className={classes.text}>{t('app.empty.text')}</p>
        <Group gap="xs">
          <Button size="xs" onClick={() => pickFiles('files')}>
            {t('app.open')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void openSample()}>
            {t('app.empty.sample')}
          </Button>
        </Group>
        <p className={classes.small}>{t('app.empty.formats')}</p>
      </div>
    </div>
  );
}
