import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import classes from './publish.module.css';

type Props = { readonly fraction: number; readonly cancel: () => void };

/** How far the site is, and a way out. */
export function PublishProgress({ fraction, cancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = Math.round(fraction * 100);
  return (
    <>
      <div className={classes.task} aria-live="polite">
        <span>{t('publish.writing')}</span>
        <span className={classes.count}>{format.percent(percent, 0)}</span>
      </div>
      <Progress value={percent} size="md" aria-label={t('publish.progress')} transitionDuration={120} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancel} autoFocus>
          {t('publish.cancel')}
        </Button>
      </div>
    </>
  );
}
