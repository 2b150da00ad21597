import { Loader } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unsettled } from '../../../review/trialPits';
import { dropTrialPits, loadTrialPits } from '../../../state/commands/trialPits';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { PitList } from './PitList';
import classes from './TrialPitsView.module.css';

/** Where to dig for what could not be told: the fewest places, the one that settles most first. */
export function TrialPitsView({ showList }: { readonly showList: () => void }) {
  const { t } = useTranslation();
  const result = useApp((state) => state.review.result);
  const trialPits = useApp((state) => state.review.trialPits);
  useEffect(() => {
    if (result) void loadTrialPits();
  }, [result]);
  useEffect(() => dropTrialPits, []);

  if (!result) return <p className={classes.note}>{t('findings.trialPits.later')}</p>;
  if (!trialPits) {
    return (
      <p className={classes.note}>
        <Loader size="xs" aria-label={t('findings.trialPits.running')} />
      </p>
    );
  }
  return (
    <div className={classes.scroller}>
      <Summary />
      <PitList pits={trialPits.pits} showList={showList} />
      <Unsettleds unsettled={trialPits.unsettled} />
    </div>
  );
}

function Summary() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const trialPits = useApp((state) => state.review.trialPits);
  if (!trialPits) return null;
  const { pits, settled, cannotTell, side } = trialPits;
  if (cannotTell === 0) return <p className={classes.note}>{t('findings.trialPits.nothing')}</p>;
  return (
    <div className={classes.summary} aria-live="polite">
      <p className={classes.lead}>
        {t('findings.trialPits.summary', {
          pits: number(pits.length),
          settled: number(settled),
          all: number(cannotTell),
        })}
      </p>
      {pits.length > 0 && (
        <>
          <p className={classes.quiet}>{t('findings.trialPits.pit', { side: number(side, 1) })}</p>
          <p className={classes.quiet}>
            {t(pits.every(({ exact }) => exact) ? 'findings.trialPits.exact' : 'findings.trialPits.greedy')}
          </p>
        </>
      )}
    </div>
  );
}

function Unsettleds({ unsettled }: { readonly unsettled: Readonly<Partial<Record<Unsettled, number>>> }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const reasons = Object.entries(unsettled) as [Unsettled, number][];
  if (reasons.length === 0) return null;
  const word = (reason: Unsettled) =>
    reason === 'not_at_one_place' || reason === 'nothing_to_expose' || reason === 'design_incomplete'
      ? t(`findings.trialPits.unsettled.${reason}`)
      : t(`findings.reason.${reason}`);
  return (
    <section className={classes.unsettled}>
      <h3 className={classes.heading}>{t('findings.trialPits.unsettledTitle')}</h3>
      <dl className={classes.reasons}>
        {reasons
          .sort(([, a], [, b]) => b - a)
          .map(([reason, count]) => (
            <div key={reason}>
              <dt>{word(reason)}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
