import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showArchive } from '../../state/commands/archive';
import { useApp } from '../../state/store';
import classes from './SaveState.module.css';
import { useTime } from './useTime';

const ICONS = { saving: IconLoader2, saved: IconCircleCheck, unsaved: IconAlertTriangle } as const;

/** Whether what is open is kept, and since when; leads to its versions. Nothing as long as nothing is one's own. */
export function SaveState({ compact = false }: { readonly compact?: boolean }) {
  const { t } = useTranslation();
  const timeOf = useTime();
  const state = useApp(({ archive }) => archive.state);
  if (state === null || state.saving === 'none') return null;
  const { saving, at } = state;
  const Icon = ICONS[saving];
  const text = t(`archive.state.${saving}`, { time: at === null ? '' : timeOf(at) });
  return (
    <Tooltip label={compact ? text : t('archive.state.look')}>
      <UnstyledButton
        className={classes.state}
        data-saving={saving}
        data-revision={state.revision ?? undefined}
        aria-label={`${text}. ${t('archive.state.look')}`}
        onClick={() => showArchive('versions')}
      >
        <Icon size={15} stroke={1.8} aria-hidden="true" />
        {!compact && <span aria-live="polite">{text}</span>}
      </UnstyledButton>
    </Tooltip>
  );
}
