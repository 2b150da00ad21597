import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import classes from './ExportDialog.module.css';

type Props = { readonly fraction: number; readonly cancel: () => void };

/** How far the writing is, and a way out. */
export function ExportProgress({ fraction, cancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = Math.round(fraction * 100);
  return (
    <>
      <div className={classes.task} aria-live="polite">
        <span>{t('export.writing')}</span>
        <span className={classes.percent}>{format.percent(percent, 0)}</span>
      </div>
      <Progress value={percent} size="md" aria-label={t('export.progress')} transitionDuration={120} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancel} autoFocus>
          {t('export.cancel')}
        </Button>
      </div>
    </>
  );
}
