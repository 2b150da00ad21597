import { useTranslation } from 'react-i18next';
import { listVersions } from '../../state/commands/archive';
import { useApp } from '../../state/store';
import { ArchiveRefusal } from './ArchiveRefusal';
import classes from './List.module.css';
import { useAnswer } from './useAnswer';
import { VersionRow } from './VersionRow';

/** The versions of the open project, the newest first. */
export function VersionList() {
  const { t } = useTranslation();
  const stored = useApp((state) => state.archive.key !== null);
  if (!stored) return <p className={classes.quiet}>{t('archive.dialog.noVersions')}</p>;
  return <Versions />;
}

function Versions() {
  const { t } = useTranslation();
  const { value, error, refresh } = useAnswer(listVersions);
  return (
    <>
      {error !== null && <ArchiveRefusal message={error} />}
      <ol className={classes.list} aria-label={t('archive.dialog.versions')}>
        {value?.map((version) => (
          <VersionRow key={version.number} version={version} refresh={refresh} />
        ))}
      </ol>
      <p className={classes.foot}>{t('archive.version.kept')}</p>
    </>
  );
}
