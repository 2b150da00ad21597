import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrsCandidate, CrsChoice, CrsProposal } from '../../../formats/crs/crsTypes';
import { CandidateChoice } from './CandidateChoice';
import classes from './CrsChooser.module.css';
import { CrsMap } from './CrsMap';
import { OtherCrs, type OtherCrsAttempt } from './OtherCrs';
import { useOpenBounds } from './useOpenBounds';

type Props = {
  readonly candidates: readonly CrsCandidate[];
  readonly stated: CrsProposal['stated'];
  readonly value: CrsChoice | null;
  readonly choose: (choice: CrsChoice) => void;
  readonly other: OtherCrsAttempt;
  readonly note?: (candidate: CrsCandidate) => string | null;
};

/** The candidates as a list with their reasons beside a map of where each would land. Either chooses. */
export function CrsChooser({ candidates, stated, value, choose, other, note }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const open = useOpenBounds();
  const index = useMemo(() => {
    const at = candidates.findIndex(({ crs, axes }) => crs === value?.crs && axes === value.axes);
    return at < 0 ? null : at;
  }, [candidates, value]);
  const noneFits = candidates.every(({ crs }) => crs === 'schematic');
  return (
    <div className={classes.chooser}>
      <div className={classes.side}>
        {stated && <p className={classes.stated}>{t('import.crs.stated', { text: stated.text })}</p>}
        {noneFits && <p className={classes.stated}>{t('import.crs.noneFits')}</p>}
        <fieldset className={classes.list} aria-label={t('import.crs.list')}>
          {candidates.map((candidate, place) => (
            <CandidateChoice
              key={`${candidate.crs} ${candidate.axes}`}
              candidate={candidate}
              place={place}
              name={name}
              chosen={place === index}
              note={note?.(candidate) ?? null}
              choose={() => choose(candidate)}
            />
          ))}
        </fieldset>
        <OtherCrs
          chosen={index === null ? null : (candidates[index] ?? null)}
          startOpened={noneFits}
          {...other}
        />
      </div>
      <CrsMap
        candidates={candidates}
        chosen={index}
        open={open}
        choose={(place) => {
          const candidate = candidates[place];
          if (candidate) choose(candidate);
        }}
      />
    </div>
  );
}
