import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './DropTarget.module.css';
import { useFileDrop } from './useFileDrop';

/** Lies over the whole page while files are dragged over it. */
export function DropTarget() {
  const { t } = useTranslation();
  const dragging = useFileDrop();
  if (!dragging) return null;
  return (
    <div className={classes.overlay} role="status">
      <div className={classes.frame}>
        <IconFileImport size={44} stroke={1.4} aria-hidden="true" />
        <div className={classes.title}>{t('import.drop.title')}</div>
        <div className={classes.formats}>{t('import.drop.formats')}</div>
        <div className={classes.note}>{t('import.drop.note')}</div>
      </div>
    </div>
  );
}
