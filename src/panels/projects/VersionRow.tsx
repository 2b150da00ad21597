import { ActionIcon, Badge, Button, Tooltip } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedVersion } from '../../host/archiveHost';
import { shownText } from '../../model/shownText';
import { goBackTo, nameVersion } from '../../state/commands/archive';
import { notify } from '../../state/commands/view';
import { store } from '../../state/store';
import { useFormat } from '../../ui/format';
import { changeText } from './changeText';
import classes from './List.module.css';
import { NameForm } from './NameForm';
import { sizeText } from './sizeText';
import type { Answer } from './useAnswer';
import { useTime } from './useTime';

type Props = { readonly version: ListedVersion; readonly refresh: Answer<unknown>['refresh'] };

export function VersionRow({ version, refresh }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const timeOf = useTime();
  const [naming, setNaming] = useState(false);
  const { number, at, name, change, features, bytes, isNewest } = version;
  if (naming) {
    return (
      <li className={classes.row}>
        <NameForm
          label={t('archive.version.nameLabel')}
          name={name ?? ''}
          take={(text) => {
            setNaming(false);
            void refresh(nameVersion(number, text));
          }}
          cancel={() => setNaming(false)}
        />
      </li>
    );
  }
  const what = changeText(change, { t, format, timeOf });
  const facts = { features: format.number(features), size: sizeText(bytes, format), time: timeOf(at) };
  const markLabel = name === null ? t('archive.version.name') : t('archive.version.unname');
  const Mark = name === null ? IconBookmark : IconBookmarkFilled;
  const goBack = async () => {
    await goBackTo(number);
    const revision = store.getState().project.summary?.revision;
    notify({
      kind: 'info',
      key: 'archive.version.went',
      values: { time: timeOf(at) },
      action: 'undo',
      revision,
    });
  };
  return (
    <li className={classes.row} aria-current={isNewest || undefined}>
      <div className={classes.what}>
        <span className={classes.name}>
          {name === null ? what : shownText(name)}{' '}
          {isNewest && (
            <Badge size="sm" variant="light">
              {t('archive.version.newest')}
            </Badge>
          )}
        </span>
        <span className={classes.facts}>
          {name !== null && `${what} · `}
          {t('archive.dialog.facts', facts)}
        </span>
      </div>
      {!isNewest && (
        <Button size="compact-sm" variant="default" onClick={() => void refresh(goBack())}>
          {t('archive.version.goBack')}
        </Button>
      )}
      <Tooltip label={markLabel}>
        <ActionIcon
          size={30}
          aria-label={`${markLabel}: ${name ?? what}`}
          onClick={() => (name === null ? setNaming(true) : void refresh(nameVersion(number, null)))}
        >
          <Mark size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
