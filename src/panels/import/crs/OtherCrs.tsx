import { Button, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrsCandidate, CrsChoice } from '../../../formats/crs/crsTypes';
import { useFailure } from '../useFailure';
import classes from './CrsChooser.module.css';
import { readCrsText } from './readCrsText';

export type OtherCrsAttempt = {
  /** Of the button that tries what was typed. */
  readonly label: string;
  /** Takes a system that is not in the list. @throws Error that says why it cannot be used. */
  readonly attempt: (choice: CrsChoice) => Promise<void>;
  /** Whether the axes of the chosen one can be swapped. */
  readonly swaps: boolean;
};

type Props = OtherCrsAttempt & {
  readonly chosen: CrsCandidate | null;
  /** Nothing else is to be chosen from. */
  readonly startOpened: boolean;
};

/** The ways out of the list: the axes swapped, or a system that is typed or pasted. */
export function OtherCrs({ chosen, startOpened, label, attempt, swaps }: Props) {
  const { t } = useTranslation();
  const failureOf = useFailure();
  const [opened, setOpened] = useState(startOpened);
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const dare = async (choice: CrsChoice) => {
    setBusy(true);
    setFailure(null);
    try {
      await attempt(choice);
      setOpened(false);
    } catch (error) {
      const { code, detail } = failureOf(error);
      const words = code === 'no_crs' ? t('import.crs.otherUnknown') : code && t(`import.problem.${code}`);
      const reason = [words, detail].filter(Boolean).join(' ');
      setFailure(t('import.crs.otherFailed', { reason }));
    } finally {
      setBusy(false);
    }
  };
  const crs = readCrsText(text);
  return (
    <div className={classes.others}>
      {swaps && chosen && chosen.crs !== 'schematic' && (
        <Switch
          size="xs"
          label={t('import.crs.swap')}
          checked={chosen.axes === 'yx'}
          disabled={busy}
          onChange={({ currentTarget }) =>
            void dare({ crs: chosen.crs, axes: currentTarget.checked ? 'yx' : 'xy' })
          }
        />
      )}
      {!opened && (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpened(true)}>
          {t('import.crs.other')}
        </Button>
      )}
      {opened && (
        <form
          className={classes.other}
          onSubmit={(event) => {
            event.preventDefault();
            if (crs === '') setFailure(t('import.crs.otherEmpty'));
            else void dare({ crs, axes: chosen?.axes ?? 'xy' });
          }}
        >
          <Textarea
            size="xs"
            autosize
            minRows={1}
            maxRows={5}
            autoFocus={!startOpened}
            label={t('import.crs.otherLabel')}
            description={t('import.crs.otherNote')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
          <Button type="submit" size="xs" variant="light" loading={busy}>
            {label}
          </Button>
        </form>
      )}
      {failure && (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
