import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrsCandidate, CrsChoice, CrsProposal } from '../../formats/crs/crsTypes';
import type { ProjectSource } from '../../model/project';
import { isSameCrs } from '../../state/commands/importChoices';
import { askSourceCrs, changeSourceCrs, trySourceCrs } from '../../state/commands/sources';
import { CrsChooser } from '../import/crs/CrsChooser';
import { useCrsName } from '../import/crs/useCrsWords';
import { orTell } from '../shell/tell';
import classes from './SourcesDialog.module.css';

type Props = { readonly source: ProjectSource; readonly back: () => void };

/** Another coordinate system for what has been imported: the features move when it is confirmed. */
export function ChangeSourceCrs({ source, back }: Props) {
  const { t } = useTranslation();
  const nameOf = useCrsName();
  const now: CrsChoice = { crs: source.crs, axes: source.axes };
  const [choice, setChoice] = useState<CrsChoice>(now);
  const [busy, setBusy] = useState(false);
  const proposal = useSourceCrs(source.id);
  const [tried, setTried] = useState<readonly CrsCandidate[]>([]);
  const proposed = proposal?.candidates ?? [];
  const candidates = [
    ...proposed,
    ...tried.filter((one) => !proposed.some((other) => isSameCrs(one, other))),
  ];
  const attempt = async (typed: CrsChoice) => {
    const candidate = await trySourceCrs(source.id, typed);
    setTried([...tried.filter((one) => !isSameCrs(one, candidate)), candidate]);
    setChoice({ crs: candidate.crs, axes: candidate.axes });
  };
  const apply = async (chosen: CrsChoice) => {
    setBusy(true);
    try {
      await changeSourceCrs(source, chosen);
      back();
    } finally {
      setBusy(false);
    }
  };
  const isNow = ({ crs, axes }: CrsChoice) => crs === now.crs && axes === now.axes;
  return (
    <>
      <p className={classes.note}>
        {t('import.sources.current', { name: nameOf({ crs: source.crs, name: '' }) })}
      </p>
      {proposal ? (
        <CrsChooser
          candidates={candidates}
          stated={proposal.stated?.from === 'format' ? null : proposal.stated}
          value={choice}
          choose={({ crs, axes }) => setChoice({ crs, axes })}
          other={{ label: t('import.crs.otherTry'), attempt, swaps: true }}
          note={(candidate) => (isNow(candidate) ? t('import.sources.same') : null)}
        />
      ) : (
        <p className={classes.note} role="status">
          <Loader size={14} /> {t('import.sources.looking')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={back}>
          {t('import.sources.back')}
        </Button>
        <Button
          disabled={isNow(choice) || !proposal}
          loading={busy}
          onClick={() => void orTell(apply(choice))}
        >
          {t('import.sources.apply')}
        </Button>
      </div>
    </>
  );
}

/** Asked of the worker; null until it answers. */
function useSourceCrs(id: ProjectSource['id']): CrsProposal | null {
  const [proposal, setProposal] = useState<CrsProposal | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = askSourceCrs(id).then((answer) => {
      if (!gone) setProposal(answer);
    });
    void orTell(ask);
    return () => {
      gone = true;
    };
  }, [id]);
  return proposal;
}
