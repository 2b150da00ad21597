import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import { WritingDialog } from '../export/WritingDialog';
import { PublishForm } from './PublishForm';
import classes from './publish.module.css';
import { usePublish } from './usePublish';

/** Makes the public site, after showing layer by layer what goes out and what stays in. */
export function PublishDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const compounds = useApp((state) => state.project.summary?.compounds.length ?? 0);
  const run = usePublish(close);
  return (
    <WritingDialog
      title={t('publish.title')}
      size={720}
      writing={run}
      words={{ task: t('publish.writing'), bar: t('publish.progress'), cancelled: 'publish.cancelled' }}
      close={close}
    >
      {compounds === 0 ? (
        <p className={classes.note}>{t('publish.none')}</p>
      ) : (
        <PublishForm run={run} close={close} />
      )}
    </WritingDialog>
  );
}
