import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cancelImport } from '../../state/commands/importChoices';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import classes from './steps.module.css';

/** How far the reading or taking is, and a way out. */
export function ProgressStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = useApp((state) => state.import.progress);
  const percent = Math.round((progress?.fraction ?? 0) * 100);
  return (
    <>
      <div className={classes.task} aria-live="polite">
        <span>{t(`import.task.${progress?.task ?? 'reading'}`)}</span>
        <span className={classes.percent}>{format.percent(percent, 0)}</span>
      </div>
      <Progress value={percent} size="md" aria-label={t('import.progress')} transitionDuration={120} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancelImport} data-autofocus>
          {t('import.cancel')}
        </Button>
      </div>
    </>
  );
}
