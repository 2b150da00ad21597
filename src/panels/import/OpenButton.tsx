import { Button, Menu } from '@mantine/core';
import {
  IconDatabase,
  IconFile,
  IconFolder,
  IconFolderOpen,
  IconHistory,
  IconHome,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SAMPLE_FILES } from '../../project/sample';
import { openProject } from '../../state/commands/project';
import { openProjects } from '../shell/openSample';
import { orTell } from '../shell/tell';
import { pickFiles } from './pickFiles';

type Props = {
  /** Leaves only the icon. */
  readonly compact?: boolean;
  readonly showSources?: () => void;
};

/** Opens files, a folder, or the sample again; says where the data of the open project came from. */
export function OpenButton({ compact = false, showSources }: Props) {
  const { t } = useTranslation();
  const icon = <IconFolderOpen size={16} aria-hidden="true" />;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('import.open')}
          leftSection={compact ? undefined : icon}
        >
          {compact ? icon : t('import.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFile size={15} aria-hidden="true" />} onClick={() => pickFiles('files')}>
          {t('import.openFiles')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFolder size={15} aria-hidden="true" />}
          onClick={() => pickFiles('folder')}
        >
          {t('import.openFolder')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconHome size={15} aria-hidden="true" />}
          onClick={() => void openProject(SAMPLE_FILES)}
        >
          {t('import.openSample')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHistory size={15} aria-hidden="true" />}
          onClick={() => void orTell(openProjects())}
        >
          {t('app.projects')}
        </Menu.Item>
        {showSources && (
          <Menu.Item leftSection={<IconDatabase size={15} aria-hidden="true" />} onClick={showSources}>
            {t('import.sourcesTitle')}…
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
