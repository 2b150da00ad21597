import { UnstyledButton } from '@mantine/core';
import { IconBuildingCommunity, IconListCheck, IconStack2, IconTable } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { setDockOpen, setLeftPanel } from '../../state/commands/view';
import type { LeftPanel } from '../../state/slices/view';
import { useApp } from '../../state/store';
import classes from './SideRail.module.css';

/** Opens and closes the panels at the left and the table below. */
export function SideRail() {
  const { t } = useTranslation();
  const leftPanel = useApp((state) => state.view.leftPanel);
  const dockOpen = useApp((state) => state.view.dockOpen);
  const toggle = (panel: LeftPanel) => setLeftPanel(leftPanel === panel ? null : panel);
  return (
    <nav className={classes.rail} aria-label={t('app.panel.label')}>
      <RailButton
        icon={IconBuildingCommunity}
        label={t('app.panel.compounds')}
        hint="C"
        active={leftPanel === 'compounds'}
        onClick={() => toggle('compounds')}
      />
      <RailButton
        icon={IconStack2}
        label={t('app.panel.layers')}
        hint="L"
        active={leftPanel === 'layers'}
        onClick={() => toggle('layers')}
      />
      <RailButton
        icon={IconListCheck}
        label={t('app.panel.findings')}
        hint="R"
        active={leftPanel === 'findings'}
        onClick={() => toggle('findings')}
      />
      <RailButton
        icon={IconTable}
        label={t('app.panel.showTable')}
        hint="T"
        active={dockOpen}
        onClick={() => setDockOpen(!dockOpen)}
      />
    </nav>
  );
}

type RailButtonProps = {
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly label: string;
  readonly hint: string;
  readonly active: boolean;
  readonly onClick: () => void;
};

function RailButton({ icon: Icon, label, hint, active, onClick }: RailButtonProps) {
  return (
    <UnstyledButton
      className={classes.button}
      aria-expanded={active}
      aria-keyshortcuts={hint}
      title={`${label} (${hint})`}
      onClick={onClick}
    >
      <Icon size={19} stroke={1.6} />
      <span>{label}</span>
    </UnstyledButton>
  );
}
