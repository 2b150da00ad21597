import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDatabase,
  IconDeviceFloppy,
  IconDotsVertical,
  IconFileExport,
  IconFolderOpen,
  IconHelpCircle,
  IconHistory,
  IconLanguage,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { redo, saveProject, undo } from '../../state/commands/project';
import { useApp } from '../../state/store';
import { pickFiles } from '../import/pickFiles';
import { switchLanguage, switchTheme, THEME_ICONS } from './LookButtons';
import { openProjects } from './openSample';
import { orTell } from './tell';

type Props = {
  readonly showHelp: () => void;
  readonly showSources: () => void;
  readonly showExport: () => void;
};

/** What the bar holds on a desk, in a menu where the screen is narrow. */
export function MoreMenu({ showHelp, showSources, showExport }: Props) {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const theme = useApp((state) => state.view.theme);
  const canUndo = useApp((state) => state.project.summary?.canUndo ?? false);
  const canRedo = useApp((state) => state.project.summary?.canRedo ?? false);
  const ThemeIcon = THEME_ICONS[theme];
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon size={40} aria-label={t('app.more')}>
          <IconDotsVertical size={20} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFolderOpen size={17} />} onClick={() => pickFiles('files')}>
          {t('app.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDeviceFloppy size={17} />} onClick={() => void orTell(saveProject())}>
          {t('app.save')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileExport size={17} />} onClick={showExport}>
          {t('app.export')}
        </Menu.Item>
        <Menu.Item leftSection={<IconHistory size={17} />} onClick={() => void orTell(openProjects())}>
          {t('app.projects')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDatabase size={17} />} onClick={showSources}>
          {t('import.sourcesTitle')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowBackUp size={17} />}
          disabled={!canUndo}
          onClick={() => void orTell(undo())}
        >
          {t('app.undo')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowForwardUp size={17} />}
          disabled={!canRedo}
          onClick={() => void orTell(redo())}
        >
          {t('app.redo')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLanguage size={17} />} onClick={switchLanguage}>
          {language === 'zh' ? 'English' : '中文'}
        </Menu.Item>
        <Menu.Item leftSection={<ThemeIcon size={17} />} closeMenuOnClick={false} onClick={switchTheme}>
          {t('app.theme.label', { current: t(`app.theme.${theme}`) })}
        </Menu.Item>
        <Menu.Item leftSection={<IconHelpCircle size={17} />} onClick={showHelp}>
          {t('app.help')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
