import { Button, Modal, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showArchive } from '../../state/commands/archive';
import { saveProject } from '../../state/commands/project';
import { useApp } from '../../state/store';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { orTell } from '../shell/tell';
import { ProjectList } from './ProjectList';
import classes from './ProjectsDialog.module.css';
import { VersionList } from './VersionList';

/** One's projects in this browser, and the versions of the one that is open. */
export function ProjectsDialog() {
  useReturnFocus();
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 700px)');
  const dialog = useApp((state) => state.archive.dialog);
  return (
    <Modal
      opened={dialog !== 'closed'}
      onClose={() => showArchive('closed')}
      title={t('archive.dialog.title')}
      size="lg"
      fullScreen={narrow}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Tabs
        value={dialog === 'closed' ? 'projects' : dialog}
        onChange={(tab) => showArchive(tab === 'versions' ? 'versions' : 'projects')}
      >
        <div className={classes.head}>
          <Tabs.List className={classes.tabs}>
            <Tabs.Tab value="projects">{t('archive.dialog.projects')}</Tabs.Tab>
            <Tabs.Tab value="versions">{t('archive.dialog.versions')}</Tabs.Tab>
          </Tabs.List>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDeviceFloppy size={15} aria-hidden="true" />}
            onClick={() => void orTell(saveProject({ asNew: true }))}
          >
            {t('archive.dialog.saveAs')}
          </Button>
        </div>
        <Tabs.Panel value="projects">{dialog === 'projects' && <ProjectList />}</Tabs.Panel>
        <Tabs.Panel value="versions">{dialog === 'versions' && <VersionList />}</Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
