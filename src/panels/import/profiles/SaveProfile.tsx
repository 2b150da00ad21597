import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecognisedFile } from '../../../formats/importTypes';
import { profileOf } from '../../../formats/mapping/profiles';
import { keepProfile } from '../../../state/profiles';
import { store } from '../../../state/store';
import classes from './Profiles.module.css';

type Props = { readonly file: RecognisedFile; readonly done: (message: string) => void };

/** Gives what is chosen for a file a name, to be offered for files of the same shape. */
export function SaveProfile({ file, done }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(() => file.name.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
  const [failed, setFailed] = useState(false);
  const save = () => {
    try {
      keepProfile(profileOf(name.trim(), file, store.getState().import));
      done(t('import.profiles.saved', { name: name.trim() }));
    } catch {
      setFailed(true);
    }
  };
  return (
    <form
      className={classes.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save();
      }}
    >
      <TextInput
        size="xs"
        autoFocus
        className={classes.name}
        label={t('import.profiles.name')}
        description={t('import.profiles.nameNote')}
        error={failed ? t('import.profiles.full') : undefined}
        maxLength={80}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={name.trim() === ''}>
        {t('import.profiles.saveNow')}
      </Button>
    </form>
  );
}
