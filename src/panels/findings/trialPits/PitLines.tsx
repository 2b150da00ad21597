import { useTranslation } from 'react-i18next';
import type { ExposedPipe, TrialPit } from '../../../review/trialPits';
import { compoundName } from '../../../state/compoundQuery';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import classes from './PitList.module.css';

/** Number, place, what it settles, the pipes to expose and how deep. */
export function PitLines({ pit }: { readonly pit: TrialPit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const compound = useApp((state) => state.project.summary?.compounds.find(({ id }) => id === pit.compound));
  const name = ({ category, diameter_mm }: ExposedPipe) => {
    const kind = t(`words.category.${category}`);
    return diameter_mm === null ? kind : t('findings.party', { kind, diameter: diameter_mm });
  };
  const sought = pit.pipes.filter((pipe) => pipe.sought);
  const others = pit.pipes.length - sought.length;
  const unknown = sought.filter(({ depthKnown }) => !depthKnown).length;
  const depth =
    pit.depth &&
    t('findings.trialPits.depth', {
      from: format.number(pit.depth.from, 2),
      to: format.length(pit.depth.to, 2),
    });
  return (
    <>
      <span className={classes.number}>{format.number(pit.number)}</span>
      <span className={classes.lines}>
        <span className={classes.first}>
          <b>
            {pit.settles.length > 0
              ? t('findings.trialPits.settles', { number: format.number(pit.settles.length) })
              : t('findings.trialPits.helps', { number: format.number(pit.helps.length) })}
          </b>
          <span className={classes.compound}>
            {compound ? compoundName(compound, format.language) : t('findings.filter.outside')}
          </span>
        </span>
        <span>
          {sought.map(name).join(t('findings.trialPits.comma'))}
          {others > 0 && t('findings.trialPits.others', { number: format.number(others) })}
        </span>
        <span className={classes.quiet}>
          {[
            depth,
            unknown > 0 ? t('findings.trialPits.depthUnknown', { number: format.number(unknown) }) : null,
          ]
            .filter((text) => text !== null)
            .join(' · ')}
        </span>
      </span>
    </>
  );
}
