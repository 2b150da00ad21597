import { Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shownText } from '../../model/shownText';
import { useApp } from '../../state/store';
import styles from './overlays.module.css';

/** Said wherever made-up geometry is shown. */
export function IllustrativeBadge() {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const words = useApp((state) => state.project.summary?.file.illustrative?.[language]);
  if (!words) return null;
  const note = shownText(words);
  return (
    <Tooltip label={note} multiline maw={320} withinPortal position="top-start" events={TOUCH_TOO}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its tooltip must be reachable by keyboard. */}
      <div className={styles.badge} tabIndex={0} role="note" aria-label={note}>
        <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
        {t('map.illustrative.label')}
      </div>
    </Tooltip>
  );
}

const TOUCH_TOO = { hover: true, focus: true, touch: true };
