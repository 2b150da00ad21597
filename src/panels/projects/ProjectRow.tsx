import { ActionIcon, Badge, Button, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedProject } from '../../host/archiveHost';
import { shownText } from '../../model/shownText';
import {
  downloadStored,
  duplicateProject,
  openStored,
  removeProject,
  renameProject,
} from '../../state/commands/archive';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { orTell } from '../shell/tell';
import classes from './List.module.css';
import { NameForm } from './NameForm';
import { sizeText } from './sizeText';
import type { Answer } from './useAnswer';
import { useTime } from './useTime';

type Props = { readonly project: ListedProject; readonly refresh: Answer<unknown>['refresh'] };

export function ProjectRow({ project, refresh }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const timeOf = useTime();
  const language = useApp((state) => state.view.language);
  const [renaming, setRenaming] = useState(false);
  const { key, isOpen, changed, features, bytes } = project;
  const name = project.name[language];
  if (renaming) {
    return (
      <li className={classes.row}>
        <NameForm
          label={t('archive.dialog.newName')}
          name={name}
          take={(text) => {
            setRenaming(false);
            void refresh(renameProject(key, text));
          }}
          cancel={() => setRenaming(false)}
        />
      </li>
    );
  }
  const facts = {
    features: format.number(features),
    size: sizeText(bytes, format),
    time: timeOf(changed),
  };
  return (
    <li className={classes.row} aria-current={isOpen || undefined}>
      <div className={classes.what}>
        <span className={classes.name}>
          {shownText(name)}{' '}
          {isOpen && (
            <Badge size="sm" variant="light">
              {t('archive.dialog.isOpen')}
            </Badge>
          )}
        </span>
        <span className={classes.facts}>{t('archive.dialog.facts', facts)}</span>
      </div>
      {!isOpen && (
        <Button size="compact-sm" variant="default" onClick={() => void orTell(openStored(key))}>
          {t('archive.dialog.open')}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size={30} aria-label={t('archive.dialog.actions', { name })}>
            <IconDots size={17} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setRenaming(true)}>
            {t('archive.dialog.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => void refresh(duplicateProject(key))}>
            {t('archive.dialog.duplicate')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size={15} />}
            onClick={() => void orTell(downloadStored(key, name))}
          >
            {t('archive.dialog.download')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTrash size={15} />}
            onClick={() => void refresh(removeProject(key, name))}
          >
            {t('archive.dialog.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
