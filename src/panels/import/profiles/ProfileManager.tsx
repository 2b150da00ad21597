import { ActionIcon, Button } from '@mantine/core';
import { IconDownload, IconFileImport, IconTrash } from '@tabler/icons-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProfile } from '../../../formats/mapping/mappingTypes';
import { exportProfile, loadProfile, removeProfile } from '../../../state/profiles';
import { useFailure } from '../useFailure';
import classes from './Profiles.module.css';

type Props = { readonly profiles: readonly ImportProfile[]; readonly changed: () => void };

/** The profiles of this browser: as files to other computers and the command line, and back. */
export function ProfileManager({ profiles, changed }: Props) {
  const { t } = useTranslation();
  const failureOf = useFailure();
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<string | null>(null);
  const load = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    try {
      const { name } = loadProfile(await file.text(), file.name);
      setTold(t('import.profiles.loaded', { name }));
      changed();
    } catch (error) {
      setTold(t('import.profiles.bad', { reason: failureOf(error).detail }));
    }
    currentTarget.value = '';
  };
  return (
    <div className={classes.manager}>
      {profiles.length === 0 && <p className={classes.none}>{t('import.profiles.none')}</p>}
      <ul className={classes.list}>
        {profiles.map((profile) => (
          <li key={profile.name}>
            <span className={classes.text}>{profile.name}</span>
            <ActionIcon
              size={26}
              aria-label={t('import.profiles.export', { name: profile.name })}
              onClick={() => exportProfile(profile)}
            >
              <IconDownload size={15} />
            </ActionIcon>
            <ActionIcon
              size={26}
              aria-label={t('import.profiles.remove', { name: profile.name })}
              onClick={() => {
                removeProfile(profile.name);
                changed();
              }}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('import.profiles.load')}
        hidden
        onChange={(event) => void load(event)}
      />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileImport size={14} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t('import.profiles.load')}
      </Button>
      {told !== null && (
        <p className={classes.none} role="status">
          {told}
        </p>
      )}
    </div>
  );
}
