import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecognisedFile } from '../../../formats/importTypes';
import { takeParts } from '../../../state/commands/importChoices';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import { groupParts } from './groupParts';
import classes from './ManyParts.module.css';
import { PartGroupSection } from './PartGroupSection';

/** The many layers of a drawing: grouped by where they go, found by name, taken or left out at once. */
export function ManyParts({ file }: { readonly file: RecognisedFile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [filter, setFilter] = useState('');
  const sought = useDeferredValue(filter);
  const groups = useMemo(() => groupParts(file.parts, sought), [file.parts, sought]);
  const taken = useApp(
    (state) => file.parts.filter(({ key }) => (state.import.layers[key] ?? 'skip') !== 'skip').length,
  );
  const shown = groups.flatMap(({ parts }) => parts.map(({ key }) => key));
  return (
    <div>
      <div className={classes.bar}>
        <TextInput
          size="xs"
          className={classes.filter}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          aria-label={t('import.parts.filter')}
          placeholder={t('import.parts.filter')}
          value={filter}
          onChange={({ currentTarget }) => setFilter(currentTarget.value)}
        />
        <span className={classes.count} role="status">
          {t('import.parts.chosen', { taken: format.number(taken), all: format.number(file.parts.length) })}
        </span>
        <Button size="compact-xs" variant="subtle" onClick={() => void orTell(takeParts(shown, true))}>
          {t('import.parts.takeAll')}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => void orTell(takeParts(shown, false))}>
          {t('import.parts.takeNone')}
        </Button>
      </div>
      {groups.length === 0 && <p className={classes.none}>{t('import.parts.none')}</p>}
      {groups.map((group) => (
        <PartGroupSection
          key={group.layer}
          group={group}
          file={file.name}
          opened={sought !== '' || group.parts.length <= FEW}
        />
      ))}
    </div>
  );
}

const FEW = 6;
