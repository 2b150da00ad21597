import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import { ProgressBar } from '../../ui/ProgressBar';
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
  return (
    <>
      <div className={classes.task} aria-live="polite">
        <span>{words.task}</span>
        <span className={classes.percent}>{format.percent(100 * fraction, 0)}</span>
      </div>
      <ProgressBar fraction={fraction} label={words.bar} size="md" />
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancel} autoFocus>
          {t('export.cancel')}
        </Button>
      </div>
    </>
  );
}
