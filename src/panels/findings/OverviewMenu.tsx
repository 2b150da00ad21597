import { ActionIcon, Menu } from '@mantine/core';
import { IconMapPins } from '@tabler/icons-react';
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
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="md" aria-label={label} title={label}>
          <IconMapPins size={17} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        <Menu.RadioGroup
          value={mode}
          onChange={(value) => setFindingOverview({ mode: MODES.find((one) => one === value) ?? 'marks' })}
        >
          {MODES.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {t(`findings.overview.${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem checked={kept} onChange={() => setFindingOverview({ kept: !kept })}>
          {t('findings.overview.kept')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
