import { Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecognisedFile } from '../../../formats/importTypes';
import { chooseProfile } from '../../../state/commands/importChoices';
import { useApp } from '../../../state/store';
import { orTell } from '../../shell/tell';
import { ProfileManager } from './ProfileManager';
import classes from './Profiles.module.css';
import { SaveProfile } from './SaveProfile';
import { useProfiles } from './useProfiles';

/** A profile that fits a file is offered here, and what was chosen for the file is saved as one. */
export function ProfileLine({ file }: { readonly file: RecognisedFile }) {
  const { t } = useTranslation();
  const used = useApp((state) => state.import.profiles[file.key]);
  const { profiles, fitting, refresh } = useProfiles(file);
  const [opened, setOpened] = useState<'save' | 'manage' | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const offered = fitting.filter(({ name }) => name !== used);
  const words = used
    ? t('import.profiles.used', { name: used })
    : offered.length > 0 && t('import.profiles.offered');
  const done = (message: string) => {
    setTold(message);
    setOpened(null);
    refresh();
  };
  return (
    <section className={classes.section} aria-label={t('import.profiles.title')}>
      <div className={classes.line}>
        <IconBookmark size={16} aria-hidden="true" />
        <span className={classes.text} role="status">
          {told ?? (words || t('import.profiles.title'))}
        </span>
        {offered.map((profile) => (
          <Button
            key={profile.name}
            size="compact-xs"
            variant="light"
            onClick={() => void orTell(chooseProfile(file.key, profile))}
          >
            {t('import.profiles.use', { name: profile.name })}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={opened === 'save'}
          onClick={() => setOpened(opened === 'save' ? null : 'save')}
        >
          {t('import.profiles.save')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={opened === 'manage'}
          onClick={() => setOpened(opened === 'manage' ? null : 'manage')}
        >
          {t('import.profiles.manage')}
        </Button>
      </div>
      {opened === 'save' && <SaveProfile file={file} done={done} />}
      {opened === 'manage' && <ProfileManager profiles={profiles} changed={refresh} />}
    </section>
  );
}
