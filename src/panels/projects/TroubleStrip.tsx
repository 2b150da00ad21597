import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveTrouble } from '../../host/archiveHost';
import { makeRoom, saveAgain } from '../../state/commands/archive';
import { saveProject } from '../../state/commands/project';
import { useApp } from '../../state/store';
import { Strip, type StripAction } from './Strip';
import classes from './Strips.module.css';

/** Why what is open is not saved, and what can be done about it. */
export function TroubleStrip() {
  const { t } = useTranslation();
  const trouble = useApp((state) => state.archive.state?.trouble ?? null);
  const detail = useApp((state) => state.archive.state?.detail ?? '');
  const [seen, setSeen] = useState<ArchiveTrouble | null>(null);
  if (trouble === null || trouble === seen) return null;
  const toFile: StripAction = { label: t('archive.trouble.toFile'), run: () => saveProject() };
  const again: StripAction = { label: t('archive.trouble.again'), run: saveAgain };
  const others: Partial<Record<ArchiveTrouble, StripAction>> = {
    full: { label: t('archive.trouble.makeRoom'), run: makeRoom },
    outdated: { label: t('archive.trouble.reload'), run: () => location.reload() },
  };
  const advised = hasAdvice(trouble);
  return (
    <Strip
      kind="error"
      icon={IconAlertTriangle}
      actions={[toFile, others[trouble] ?? again]}
      dismiss={trouble === 'unavailable' ? () => setSeen(trouble) : undefined}
    >
      <b>{t(`archive.trouble.${trouble}`)}</b> {advised && t(`archive.trouble.${advised}Advice`)}
      {trouble === 'failed' && detail !== '' && (
        <span className={classes.quiet}>{t('archive.trouble.detail', { detail })}</span>
      )}
    </Strip>
  );
}

type Advised = Exclude<ArchiveTrouble, 'conflict' | 'gone' | 'damaged'>;

function hasAdvice(trouble: ArchiveTrouble): Advised | null {
  return trouble === 'conflict' || trouble === 'gone' || trouble === 'damaged' ? null : trouble;
}
