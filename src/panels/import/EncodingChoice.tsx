import { Button, NativeSelect } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecognisedFile, TextEncoding } from '../../formats/importTypes';
import { readAgain } from '../../state/commands/importChoices';
import { useApp } from '../../state/store';
import { orTell } from '../shell/tell';
import classes from './EncodingChoice.module.css';

type Props = { readonly file: RecognisedFile; readonly encoding: TextEncoding };

/** How the text of a file was read: quiet where that is sure, open to change in any case. */
export function EncodingChoice({ file, encoding: { used, why } }: Props) {
  const { t } = useTranslation();
  const busy = useApp((state) => state.import.rereading === file.key);
  const [opened, setOpened] = useState(false);
  const isOpen = opened || why === 'guessed';
  return (
    <div className={classes.line}>
      <IconLanguage size={16} aria-hidden="true" />
      <span className={classes.text}>
        {t('import.tables.encoding')}
        {!isOpen && ` ${labelOf(used)}`}
        <span className={classes.why} data-why={why}>
          {t(`import.tables.encodingWhy.${why}`)}
        </span>
        {busy && <span role="status">{t('import.tables.reading')}</span>}
      </span>
      {isOpen ? (
        <NativeSelect
          size="xs"
          disabled={busy}
          aria-label={t('import.tables.encodingOf', { name: file.name })}
          value={used}
          onChange={({ currentTarget }) =>
            void orTell(readAgain(file.key, { encoding: currentTarget.value }))
          }
          data={[...new Set([...ENCODINGS, used])].map((value) => ({ value, label: labelOf(value) }))}
        />
      ) : (
        <Button size="compact-xs" variant="subtle" onClick={() => setOpened(true)}>
          {t('import.tables.change')}
        </Button>
      )}
    </div>
  );
}

function labelOf(encoding: string): string {
  return LABELS[encoding] ?? encoding.toUpperCase();
}

const LABELS: Readonly<Record<string, string>> = {
  gb18030: 'GB18030 (GBK, GB2312)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  big5: 'Big5',
  'windows-1252': 'Windows-1252',
  shift_jis: 'Shift JIS',
};

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'windows-1252', 'shift_jis', 'euc-kr'];
