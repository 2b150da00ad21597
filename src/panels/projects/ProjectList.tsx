import { useTranslation } from 'react-i18next';
import { askRoom, listProjects } from '../../state/commands/archive';
import { useFormat } from '../../ui/format';
import { ArchiveRefusal } from './ArchiveRefusal';
import { DeletedProjects } from './DeletedProjects';
import classes from './List.module.css';
import { ProjectRow } from './ProjectRow';
import { sizeText } from './sizeText';
import { useAnswer } from './useAnswer';

export function ProjectList() {
  const { t } = useTranslation();
  const { value, error, refresh } = useAnswer(listProjects);
  const present = value?.filter(({ deleted }) => !deleted);
  const deleted = value?.filter((project) => project.deleted) ?? [];
  return (
    <>
      {error !== null && <ArchiveRefusal message={error} />}
      {present?.length === 0 && <p className={classes.quiet}>{t('archive.dialog.noProjects')}</p>}
      {present && present.length > 0 && (
        <ul className={classes.list} aria-label={t('archive.dialog.projects')}>
          {present.map((project) => (
            <ProjectRow key={project.key} project={project} refresh={refresh} />
          ))}
        </ul>
      )}
      {deleted.length > 0 && <DeletedProjects projects={deleted} refresh={refresh} />}
      <Room />
    </>
  );
}

function Room() {
  const { t } = useTranslation();
  const format = useFormat();
  const { value } = useAnswer(askRoom);
  return (
    <p className={classes.foot}>
      {value &&
        `${t('archive.dialog.room', {
          used: sizeText(value.used, format),
          free: sizeText(Math.max(0, value.quota - value.used), format),
        })} · `}
      {t('archive.dialog.kept')}
    </p>
  );
}
