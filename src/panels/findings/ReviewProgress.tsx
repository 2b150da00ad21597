import { Button } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cancelReview } from '../../state/commands/review';
import { useApp } from '../../state/store';
import { ProgressBar } from '../../ui/ProgressBar';
import classes from './ReviewProgress.module.css';

/** How far the review has come, by rules, and a way to end it. */
export function ReviewProgress() {
  const { t } = useTranslation();
  const progress = useApp((state) => state.review.progress);
  const text = progress
    ? t('findings.running', { rule: t(`findings.rule.${progress.rule}`) })
    : t('findings.runningShort');
  return (
    <div className={classes.progress}>
      <div className={classes.line}>
        <span className={classes.text} aria-live="polite">
          {text}
        </span>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlayerStop size={13} />}
          onClick={cancelReview}
        >
          {t('findings.cancel')}
        </Button>
      </div>
      <ProgressBar
        fraction={progress ? progress.done / progress.of : 0}
        label={t('findings.runningShort')}
        size="sm"
      />
    </div>
  );
}
