import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportProposal } from '../../formats/importTypes';
import { closeImport, takeFiles } from '../../state/commands/importChoices';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { countToTake, filesWithoutCrs } from './proposal';
import classes from './steps.module.css';

type Props = {
  readonly proposal: ImportProposal;
  readonly usable: boolean;
  readonly onlyNotes: boolean;
};

/** The button that takes, with the number; while it cannot, the reason stands beside it. */
export function TakeBar({ proposal, usable, onlyNotes }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { layers, crs, leaveOutliers, rereading } = useApp((state) => state.import);
  const count = countToTake(proposal, layers, leaveOutliers);
  const open = filesWithoutCrs(proposal, layers, crs);
  const reason =
    rereading !== null
      ? t('import.choose.busy')
      : open.length > 0
        ? t('import.choose.notYetCrs', { count: open.length, names: open.map(({ name }) => name).join(', ') })
        : null;
  const label = onlyNotes
    ? t('import.choose.takeNotes')
    : count === 0
      ? t('import.choose.takeNothing')
      : t('import.choose.take', { count, number: format.number(count) });
  return (
    <div className={classes.buttons} data-sticky>
      <p className={classes.reason} id="import-reason" data-blocked={reason !== null || undefined}>
        {reason !== null && <IconInfoCircle size={15} aria-hidden="true" />}
        {usable && (reason ?? t('import.choose.footNote'))}
      </p>
      <Button variant="default" onClick={closeImport} data-autofocus={!usable || undefined}>
        {t(usable ? 'import.cancel' : 'import.close')}
      </Button>
      {usable && (
        <Button
          disabled={(count === 0 && !onlyNotes) || reason !== null}
          aria-describedby="import-reason"
          onClick={() => void takeFiles()}
          data-autofocus={reason === null || undefined}
        >
          {label}
        </Button>
      )}
    </div>
  );
}
