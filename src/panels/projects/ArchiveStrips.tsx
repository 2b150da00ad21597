import { IconAlertTriangle, IconCopy, IconHistory, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  continueAsCopy,
  declineOffer,
  dismissTold,
  openStored,
  removeProject,
  startArchive,
  takeBackProject,
  takeOver,
} from '../../state/commands/archive';
import { useApp } from '../../state/store';
import { orTell } from '../shell/tell';
import { Strip } from './Strip';
import classes from './Strips.module.css';
import { TroubleStrip } from './TroubleStrip';
import { useTime } from './useTime';

/** What has to be said of saving, other tabs and earlier work, under the bar. */
export function ArchiveStrips() {
  useEffect(() => void orTell(startArchive()), []);
  return (
    <>
      <TroubleStrip />
      <StandingStrip />
      <ToldStrip />
      <OfferStrip />
    </>
  );
}

function StandingStrip() {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const standing = useApp((state) => state.archive.state?.standing ?? 'own');
  const name = useApp((state) => state.archive.state?.name?.[language] ?? '');
  const key = useApp((state) => state.archive.key);
  const [seen, setSeen] = useState<string | null>(null);
  if (key === null || standing === 'own') return null;
  if (standing === 'copied') {
    if (seen === key) return null;
    return (
      <Strip kind="info" icon={IconCopy} dismiss={() => setSeen(key)}>
        {t('archive.standing.copied', { name })}
      </Strip>
    );
  }
  const actions = [
    { label: t('archive.standing.takeOver'), run: takeOver },
    { label: t('archive.standing.asCopy'), run: continueAsCopy },
  ];
  return (
    <Strip kind="warning" icon={IconCopy} actions={actions}>
      {t(`archive.standing.${standing}`)}
    </Strip>
  );
}

function ToldStrip() {
  const { t } = useTranslation();
  const told = useApp((state) => state.archive.told);
  if (told === null) return null;
  if (told.kind !== 'set_aside') {
    const count = told.kind === 'skipped' ? told.count : 0;
    return (
      <Strip kind="warning" icon={IconAlertTriangle} dismiss={dismissTold}>
        {t(`archive.told.${told.kind}`, { count })}
      </Strip>
    );
  }
  const actions = [{ label: t('archive.told.takeBack'), run: () => takeBackProject(told.key) }];
  return (
    <Strip kind="info" icon={IconTrash} actions={actions} dismiss={dismissTold}>
      {t('archive.told.set_aside', { name: told.name })}
    </Strip>
  );
}

function OfferStrip() {
  const { t } = useTranslation();
  const timeOf = useTime();
  const language = useApp((state) => state.view.language);
  const offer = useApp((state) => state.archive.offer);
  if (offer === null) return null;
  const name = offer.name[language];
  const actions = [
    { label: t('archive.offer.open'), run: () => openStored(offer.key) },
    { label: t('archive.offer.later'), run: declineOffer },
    { label: t('archive.offer.remove'), run: () => removeProject(offer.key, name) },
  ];
  return (
    <Strip kind="info" icon={IconHistory} actions={actions}>
      <b>{t(offer.crashed ? 'archive.offer.crashed' : 'archive.offer.found', { name })}</b>
      <span className={classes.quiet}>
        {t('archive.offer.what', { changes: offer.changes, time: timeOf(offer.changed) })}
      </span>
    </Strip>
  );
}
