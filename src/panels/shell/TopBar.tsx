import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconFileExport,
  IconHelpCircle,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { shownText } from '../../model/shownText';
import { redo, saveProject, undo } from '../../state/commands/project';
import { useApp } from '../../state/store';
import { OpenButton } from '../import/OpenButton';
import { BrandMark } from './BrandMark';
import { LanguageButton, ThemeButton } from './LookButtons';
import { SaveState } from './lazyPanels';
import { MoreMenu } from './MoreMenu';
import { SearchBox } from './SearchBox';
import classes from './TopBar.module.css';
import { orTell } from './tell';

type Show = {
  readonly showHelp: () => void;
  readonly showSources: () => void;
  readonly showExport: () => void;
};
type Props = Show & { readonly phone: boolean };

export function TopBar({ phone, ...show }: Props) {
  const { t } = useTranslation();
  const saving = useApp(({ archive }) => (archive.state?.saving ?? 'none') !== 'none');
  return (
    <header className={classes.bar} data-phone={phone || undefined}>
      <UnstyledButton className={classes.skip} onClick={skipToMap}>
        {t('app.skipToMap')}
      </UnstyledButton>
      <BrandMark bare={phone} />
      {!phone && <ProjectName />}
      {saving && <SaveState compact={phone} />}
      <SearchBox />
      <div className={classes.actions}>{phone ? <MoreMenu {...show} /> : <Actions {...show} />}</div>
    </header>
  );
}

function ProjectName() {
  const language = useApp((state) => state.view.language);
  const file = useApp((state) => state.project.summary?.file);
  const stored = useApp((state) => state.archive.state?.name);
  if (!file) return null;
  const name = shownText((stored ?? file.name)[language]);
  const place = file.place?.[language];
  return (
    <div className={classes.project}>
      <span className={classes.projectName} title={place ? `${name} · ${shownText(place)}` : name}>
        {name}
      </span>
    </div>
  );
}

function Actions({ showHelp, showSources, showExport }: Show) {
  const { t } = useTranslation();
  const ready = useApp((state) => state.project.status === 'ready');
  const canUndo = useApp((state) => state.project.summary?.canUndo ?? false);
  const canRedo = useApp((state) => state.project.summary?.canRedo ?? false);
  return (
    <>
      <OpenButton showSources={showSources} />
      <Tool icon={IconDeviceFloppy} label={t('app.saveHint')} disabled={!ready} onClick={save} />
      <Tool icon={IconFileExport} label={t('app.export')} disabled={!ready} onClick={showExport} />
      <span className={classes.rule} />
      <Tool
        icon={IconArrowBackUp}
        label={`${t('app.undo')} (Ctrl+Z)`}
        disabled={!canUndo}
        onClick={undoOrTell}
      />
      <Tool
        icon={IconArrowForwardUp}
        label={`${t('app.redo')} (Ctrl+Shift+Z)`}
        disabled={!canRedo}
        onClick={redoOrTell}
      />
      <span className={classes.rule} />
      <LanguageButton />
      <ThemeButton />
      <Tool icon={IconHelpCircle} label={`${t('app.help')} (?)`} onClick={showHelp} />
    </>
  );
}

type ToolProps = {
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
};

function Tool({ icon: Icon, label, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={32} aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

function save(): void {
  void orTell(saveProject());
}

function undoOrTell(): void {
  void orTell(undo());
}

function redoOrTell(): void {
  void orTell(redo());
}

function skipToMap(): void {
  document.querySelector<HTMLElement>('#map canvas, #map button')?.focus();
}
