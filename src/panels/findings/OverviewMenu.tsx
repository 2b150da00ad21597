import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconMapPins } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setFindingOverview } from '../../state/commands/review';
import { useApp } from '../../state/store';

const MODES = ['marks', 'heat', 'none'] as const;

/** How the map shows all findings of the list, and whether it goes on when the panel is closed. */
export function OverviewMenu() {
  const { t } = useTranslation();
  const { mode, kept } = useApp((state) => state.review.overview);
  const label = t('findings.overview.label');
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon size="md" aria-label={label} title={label}>
          <IconMapPins size={17} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        {MODES.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={mode === one}
            rightSection={<Check shown={mode === one} />}
            onClick={() => setFindingOverview({ mode: one })}
          >
            {t(`findings.overview.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={kept}
          rightSection={<Check shown={kept} />}
          onClick={() => setFindingOverview({ kept: !kept })}
        >
          {t('findings.overview.kept')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Keeps its room, so that the words do not move. */
function Check({ shown }: { readonly shown: boolean }) {
  return <IconCheck size={15} stroke={2} style={{ visibility: shown ? 'visible' : 'hidden' }} />;
}
