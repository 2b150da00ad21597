import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cancelImport } from '../../state/commands/importChoices';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { ProgressBar } from '../../ui/ProgressBar';
import classes from './steps.module.css';

/** How far the reading or taking is, and a way out. */
export function ProgressStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = useApp((state) => state.import.progress);
  const fraction = progress?.fraction ?? 0;
  return (
    <>
      <div className={classes.task} aria-live="polite">
        <span>{t(`import.task.${progress?.task ?? 'reading'}`)}</span>
        <span className={classes.percent}>{format.percent(100 * fraction, 0)}</span>
      </div>
      <ProgressBar fraction={fraction} label={t('import.progress')} size="md" />
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancelImport} data-autofocus>
          {t('import.cancel')}
        </Button>
      </div>
    </>
  );
}
