import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecognisedFile } from '../../formats/importTypes';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { FileCard } from './FileCard';
import { ModeChoice } from './ModeChoice';
import { bringsOnlyNotes, filesWithoutCrs, usableFirst } from './proposal';
import classes from './steps.module.css';
import { TakeBar } from './TakeBar';

/** What each file was recognised as, to be changed before anything is taken. */
export function ChooseStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const { proposal, layers, crs } = useApp((state) => state.import);
  const [asked, setAsked] = useState<RecognisedFile['key'] | null | undefined>(undefined);
  if (!proposal) return null;
  const project = proposal.projectName?.[format.language];
  const onlyNotes = bringsOnlyNotes(proposal);
  const hasFeatures = proposal.files.some(({ parts, fatal }) => parts.length > 0 && !fatal);
  const open = filesWithoutCrs(proposal, layers, crs);
  // One question at a time: the first that has no answer, until somebody opens another.
  const asking = asked === undefined ? firstAsked(usableFirst(proposal.files)) : asked;
  return (
    <>
      {project && <p className={classes.project}>{t('import.choose.project', { name: project })}</p>}
      <div className={classes.files}>
        {usableFirst(proposal.files).map((file) => (
          <FileCard
            key={file.key}
            file={file}
            asking={asking === file.key}
            setAsking={(opened) => setAsked(opened ? file.key : (open[0]?.key ?? null))}
          />
        ))}
      </div>
      {hasFeatures && <ModeChoice />}
      {!hasFeatures && !onlyNotes && <p className={classes.kept}>{t('import.choose.nothing')}</p>}
      <TakeBar proposal={proposal} usable={hasFeatures || onlyNotes} onlyNotes={onlyNotes} />
    </>
  );
}

function firstAsked(files: readonly RecognisedFile[]): RecognisedFile['key'] | null {
  return (
    files.find(({ crs, fatal, parts }) => crs !== null && !crs.certain && !fatal && parts.length > 0)?.key ??
    null
  );
}
