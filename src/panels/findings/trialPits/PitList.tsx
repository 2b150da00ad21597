import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewedFinding } from '../../../review/parties';
import type { TrialPit } from '../../../review/trialPits';
import { selectFinding } from '../../../state/commands/review';
import { selectTrialPit } from '../../../state/commands/trialPits';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { useFindingWords } from '../findingWords';
import { PitLines } from './PitLines';
import classes from './PitList.module.css';

type Props = { readonly pits: readonly TrialPit[]; readonly showList: () => void };

/** The pits in the order in which to dig; the one that is looked at says what it settles. */
export function PitList({ pits, showList }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [most, setMost] = useState(PAGE);
  const chosen = useApp((state) => state.review.trialPit);
  const shown = Math.max(most, chosen ?? 0);
  return (
    <>
      <ol className={classes.list} aria-label={t('findings.trialPits.list')}>
        {pits.slice(0, shown).map((pit) => (
          <li key={pit.number}>
            <button
              type="button"
              className={classes.pit}
              aria-current={pit.number === chosen}
              onClick={() => selectTrialPit(pit)}
            >
              <PitLines pit={pit} />
            </button>
            {pit.number === chosen && <Settled pit={pit} showList={showList} />}
          </li>
        ))}
      </ol>
      {pits.length > shown && (
        <div className={classes.more}>
          <Button size="xs" variant="default" onClick={() => setMost(shown + PAGE)}>
            {t('findings.trialPits.more', { number: number(pits.length - shown) })}
          </Button>
        </div>
      )}
    </>
  );
}

/** As many as are laid out without holding up a click. */
const PAGE = 100;

/** The findings that wait for the pit; one leads to the list. */
function Settled({ pit, showList }: { readonly pit: TrialPit; readonly showList: () => void }) {
  const { t } = useTranslation();
  const words = useFindingWords();
  const findings = useApp((state) => state.review.result?.findings);
  const byId = useMemo(() => new Map(findings?.map((finding) => [finding.id, finding])), [findings]);
  const show = (finding: ReviewedFinding) => {
    selectFinding(finding);
    showList();
  };
  const rows = [...pit.settles, ...pit.helps].flatMap((id) => byId.get(id) ?? []);
  return (
    <ul className={classes.settled} aria-label={t('findings.trialPits.settledList')}>
      {rows.map((finding) => (
        <li key={finding.id}>
          <button type="button" className={classes.link} onClick={() => show(finding)}>
            {words.sentence(finding)}
          </button>
        </li>
      ))}
    </ul>
  );
}
