import { Button } from '@mantine/core';
import { IconMapPin, IconMapPinQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CrsProposal, StatedCrs } from '../../../formats/crs/crsTypes';
import type { RecognisedFile } from '../../../formats/importTypes';
import { candidatesOf, chooseCrs, isSameCrs, tryCrs } from '../../../state/commands/importChoices';
import { useApp } from '../../../state/store';
import { CrsChooser } from './CrsChooser';
import classes from './CrsSection.module.css';
import { SameForOthers } from './SameForOthers';
import { useCrsName, useLanding } from './useCrsWords';

type Props = {
  readonly file: RecognisedFile;
  readonly crs: CrsProposal;
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
};

/** Where a file lies: one quiet line where that is settled, else the question. */
export function CrsSection({ file, crs, opened, setOpened }: Props) {
  const { t } = useTranslation();
  const value = useApp((state) => state.import.crs[file.key] ?? null);
  const tried = useApp((state) => state.import.tried[file.key]);
  const profile = useApp((state) => state.import.profiles[file.key]);
  const nameOf = useCrsName();
  const landing = useLanding();
  const candidates = candidatesOf(file, tried);
  const chosen = value && candidates.find((candidate) => isSameCrs(candidate, value));
  const isFirst = crs.certain && chosen === candidates[0];
  const from = isFirst ? fromOf(crs.stated) : profile ? 'profile' : 'chosen';
  const words = value && [
    `${nameOf(chosen || { crs: value.crs, name: value.crs })}${codeOf(value.crs)}`,
    t(`import.crs.from.${from}`),
    chosen && value.crs !== 'schematic' && landing(chosen),
  ];
  return (
    <section className={classes.section} aria-label={t('import.crs.title')} data-open={opened || undefined}>
      <div className={classes.line} data-asked={value === null || undefined}>
        {value ? (
          <IconMapPin size={16} aria-hidden="true" />
        ) : (
          <IconMapPinQuestion size={16} aria-hidden="true" />
        )}
        <span className={classes.text}>
          {words ? words.filter(Boolean).join(' · ') : t(opened ? 'import.crs.ask' : 'import.crs.notChosen')}
        </span>
        {(!opened || value) && (
          <Button
            size="compact-xs"
            variant={value ? 'subtle' : 'light'}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {t(opened ? 'import.crs.done' : value ? 'import.crs.change' : 'import.crs.choose')}
          </Button>
        )}
      </div>
      {opened && (
        <>
          {!value && <p className={classes.note}>{t('import.crs.askNote')}</p>}
          <CrsChooser
            candidates={candidates}
            stated={crs.stated?.from === 'format' ? null : crs.stated}
            value={value}
            choose={(choice) => chooseCrs([file.key], choice)}
            other={{
              label: t('import.crs.otherTry'),
              attempt: (choice) => tryCrs(file.key, choice),
              swaps: true,
            }}
          />
        </>
      )}
      {value && <SameForOthers file={file} choice={value} />}
    </section>
  );
}

function fromOf(stated: StatedCrs | null): StatedCrs['from'] | 'detected' {
  return stated?.from ?? 'detected';
}

function codeOf(crs: string): string {
  return crs.startsWith('EPSG:') ? ` (${crs})` : '';
}
