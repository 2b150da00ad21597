import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { PublishDialog } from '../publish/PublishDialog';
import classes from './ExportDialog.module.css';
import { ExportForm } from './ExportForm';
import { useExport } from './useExport';
import { WritingDialog } from './WritingDialog';

/** Hands the open project on in a format of others, and says first what that format loses. */
export function ExportDialog({ close }: { readonly close: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const summary = useApp((state) => state.project.summary);
  const { message, start, ...writing } = useExport(close);
  const [isPublishing, setPublishing] = useState(false);
  if (isPublishing) return <PublishDialog close={close} />;
  return (
    <WritingDialog
      title={t('export.title')}
      size={620}
      writing={writing}
      words={{ task: t('export.writing'), bar: t('export.progress'), cancelled: 'export.cancelled' }}
      close={close}
    >
      {summary?.bounds ? (
        <>
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
            close={close}
          />
        </>
      ) : (
        <p className={classes.note}>{t('export.empty')}</p>
      )}
    </WritingDialog>
  );
}
