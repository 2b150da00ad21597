import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrsCandidate } from '../../../formats/crs/crsTypes';
import classes from './CrsChooser.module.css';
import { letterOf } from './letteredMarks';
import { useCrsName, useDistance, useLanding, useReason } from './useCrsWords';

type Props = {
  readonly candidate: CrsCandidate;
  /** Its place in the list: the letter on the map. */
  readonly place: number;
  /** Of the group of radio buttons. */
  readonly name: string;
  readonly chosen: boolean;
  readonly note: string | null;
  readonly choose: () => void;
};

/** One coordinate system: its name, how likely it is, where it lands, and why it is offered. */
export function CandidateChoice({ candidate, place, name, chosen, note, choose }: Props) {
  const { t } = useTranslation();
  const nameOf = useCrsName();
  const landing = useLanding()(candidate);
  const reasonOf = useReason();
  const distance = useDistance();
  const { crs, axes, likelihood, why, rough_m } = candidate;
  const label = useRef<HTMLLabelElement>(null);
  // Chosen on the map or typed, it may stand where the list has been scrolled away from.
  useEffect(() => {
    if (chosen) label.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <label ref={label} className={classes.choice} data-chosen={chosen || undefined}>
      <input type="radio" name={name} checked={chosen} onChange={choose} />
      <span className={classes.letter} aria-hidden="true">
        {letterOf(place)}
      </span>
      <span className={classes.words}>
        <span className={classes.title}>
          <span className={classes.name}>{nameOf(candidate)}</span>
          {crs !== 'schematic' && (
            <span className={classes.likelihood} data-likelihood={likelihood}>
              {t(`import.crs.likelihood.${likelihood}`)}
            </span>
          )}
        </span>
        <span className={classes.code}>
          {[
            crs.startsWith('EPSG:') && crs,
            axes === 'yx' && t('import.crs.axesYx'),
            crs !== 'schematic' && landing,
            note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={classes.why}>{why.map(reasonOf).join(' · ')}</span>
        {rough_m !== null && (
          <span className={classes.rough}>
            <IconAlertTriangle size={14} aria-hidden="true" />
            {t('import.crs.rough', { distance: distance(rough_m) })}
          </span>
        )}
      </span>
    </label>
  );
}
