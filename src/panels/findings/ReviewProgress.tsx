import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import classes from './FindingsPanel.module.css';

/** How far the review has come, by rules. */
export function ReviewProgress() {
  const { t } = useTranslation();
  const progress = useApp((state) => state.review.progress);
  const text = progress
    ? t('findings.running', { rule: t(`findings.rule.${progress.rule}`) })
    : t('findings.runningShort');
  return (
    <div className={classes.notice}>
      <p aria-live="polite">{text}</p>
      <Progress
        size="sm"
        value={progress ? (100 * progress.done) / progress.of : 0}
        aria-label={t('findings.runningShort')}
      />
    </div>
  );
}
