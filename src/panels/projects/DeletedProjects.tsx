import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedProject } from '../../host/archiveHost';
import { takeBackProject } from '../../state/commands/archive';
import { useApp } from '../../state/store';
import classes from './List.module.css';
import type { Answer } from './useAnswer';

type Props = { readonly projects: readonly ListedProject[]; readonly refresh: Answer<unknown>['refresh'] };

/** What was deleted and can still be taken back. */
export function DeletedProjects({ projects, refresh }: Props) {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  return (
    <details className={classes.deleted}>
      <summary>{t('archive.dialog.deleted', { count: projects.length })}</summary>
      <ul className={classes.list}>
        {projects.map(({ key, name }) => (
          <li key={key} className={classes.row}>
            <span className={classes.what}>{name[language]}</span>
            <Button size="compact-sm" variant="default" onClick={() => void refresh(takeBackProject(key))}>
              {t('archive.dialog.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
