import { Modal, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronRight, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { PublishDialog } from '../publish/PublishDialog';
import classes from './ExportDialog.module.css';
import { ExportForm } from './ExportForm';
import { ExportProgress } from './ExportProgress';
import { useExport } from './useExport';

/** Hands the open project on in a format of others, and says first what that format loses. */
export function ExportDialog({ close }: { readonly close: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 700px)');
  const summary = useApp((state) => state.project.summary);
  const { fraction, message, start, cancel } = useExport(close);
  const [isPublishing, setPublishing] = useState(false);
  if (isPublishing) return <PublishDialog close={close} />;
  const leave = () => {
    if (fraction !== null) cancel();
    close();
  };
  return (
    <Modal
      opened
      onClose={leave}
      title={t('export.title')}
      size={620}
      fullScreen={narrow}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {summary?.bounds ? (
        <>
          {/* Kept while it is being written, so that what was chosen stands there again after a cancel. */}
          <div hidden={fraction !== null}>
            <UnstyledButton className={classes.site} onClick={() => setPublishing(true)}>
              <IconWorld size={20} stroke={1.7} aria-hidden="true" />
              <span>
                <strong>{t('publish.open')}</strong>
                <span>{t('publish.openNote')}</span>
              </span>
              <IconChevronRight size={16} aria-hidden="true" />
            </UnstyledButton>
            <ExportForm
              summary={summary}
              bounds={summary.bounds}
              message={message}
              start={start}
              close={leave}
            />
          </div>
          {fraction !== null && (
            <ExportProgress
              fraction={fraction}
              words={{ task: t('export.writing'), bar: t('export.progress') }}
              cancel={cancel}
            />
          )}
        </>
      ) : (
        <p className={classes.note}>{t('export.empty')}</p>
      )}
    </Modal>
  );
}
