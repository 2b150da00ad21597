import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../state/commands/view';
import { useFormat } from '../../ui/format';
import { ProgressBar } from '../../ui/ProgressBar';
import classes from './ExportDialog.module.css';
import type { Writing } from './useWriting';

type Props = {
  readonly title: string;
  readonly size: number;
  readonly writing: Pick<Writing, 'fraction' | 'cancel'>;
  /** What is under way, what its bar is called, and the key of what is said once it is cancelled. */
  readonly words: { readonly task: string; readonly bar: string; readonly cancelled: string };
  readonly close: () => void;
  readonly children: ReactNode;
};

/** A dialog that ends in a file. Left while the file is written, it writes none. */
export function WritingDialog({ title, size, writing, words, close, children }: Props) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 700px)');
  const { fraction, cancel } = writing;
  const isWriting = fraction !== null;
  const leave = () => {
    if (isWriting) {
      cancel();
      notify({ kind: 'info', key: words.cancelled });
    }
    close();
  };
  return (
    <Modal
      opened
      onClose={leave}
      title={title}
      size={size}
      fullScreen={narrow}
      centered
      // The second click of a double click would fall beside the smaller dialog and end what the first began.
      closeOnClickOutside={!isWriting}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {/* Kept meanwhile, so that what was chosen stands there again after a cancel. */}
      <div hidden={isWriting}>{children}</div>
      {isWriting && <Progress fraction={fraction} words={words} cancel={cancel} />}
    </Modal>
  );
}

type ProgressProps = Pick<Props, 'words'> & { readonly fraction: number; readonly cancel: () => void };

/** How far the writing is, and a way out. */
function Progress({ fraction, words, cancel }: ProgressProps) {
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
