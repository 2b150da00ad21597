import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import { ExportProgress } from '../export/ExportProgress';
import { PublishForm } from './PublishForm';
import classes from './publish.module.css';
import { usePublish } from './usePublish';

/** Makes the public site, after showing layer by layer what goes out and what stays in. */
export function PublishDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 700px)');
  const compounds = useApp((state) => state.project.summary?.compounds.length ?? 0);
  const run = usePublish(close);
  const leave = () => {
    if (run.fraction !== null) run.cancel();
    close();
  };
  return (
    <Modal
      opened
      onClose={leave}
      title={t('publish.title')}
      size={720}
      fullScreen={narrow}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {compounds === 0 ? (
        <p className={classes.note}>{t('publish.none')}</p>
      ) : (
        <>
          {/* Kept while the site is made, so that what was chosen stands there again after a cancel. */}
          <div hidden={run.fraction !== null}>
            <PublishForm run={run} close={leave} />
          </div>
          {run.fraction !== null && (
            <ExportProgress
              fraction={run.fraction}
              words={{ task: t('publish.writing'), bar: t('publish.progress') }}
              cancel={run.cancel}
            />
          )}
        </>
      )}
    </Modal>
  );
}
