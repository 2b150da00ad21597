import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import classes from './ExportDialog.module.css';

type Props = {
  readonly fraction: number;
  /** What is under way, and what its bar is called. */
  readonly words: { readonly task: string; readonly bar: string };
  readonly cancel: () => void;
};

/** How far the writing is, and a way out. */
export function ExportProgress({ fraction, words, cancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = Math.round(fraction * 100);
  return (
    <>
      <div className={classes.task} aria-live="polite">
        <span>{words.task}</span>
        <span className={classes.percent}>{format.percent(percent, 0)}</span>
      </div>
      <Progress value={percent} size="md" aria-label={words.bar} transitionDuration={120} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancel} autoFocus>
          {t('export.cancel')}
        </Button>
      </div>
    </>
  );
}
