import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompoundSummary } from '../../host/summary';
import { hover, selectCompound } from '../../state/commands/select';
import { compoundName, findCompounds, needsReadings } from '../../state/compoundQuery';
import { loadReadings } from '../../state/pinyin';
import { store, useApp } from '../../state/store';
import { StatusMark } from '../../ui/StatusMark';
import { useReadings } from '../compounds/useReadings';
import classes from './SearchBox.module.css';
import { orTell } from './tell';

const SHOWN = 8;
const NONE: readonly CompoundSummary[] = [];

/** Finds a compound by name, pinyin or English and goes there. */
export function SearchBox() {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState('');
  const language = useApp((state) => state.view.language);
  const found = useFound(text);

  const choose = (id: string) => {
    setText('');
    hover(null);
    combobox.closeDropdown();
    void orTell(selectCompound(id));
  };
  const change = (value: string) => {
    setText(value);
    if (value.trim() === '') return combobox.closeDropdown();
    combobox.resetSelectedOption();
    combobox.openDropdown();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() !== -1) return;
    event.preventDefault();
    void firstFound(text).then((first) => first && choose(first.id));
  };

  return (
    <div className={classes.box}>
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
        <Combobox.Target>
          <TextInput
            size="xs"
            id="search"
            type="search"
            value={text}
            aria-label={t('app.search')}
            placeholder={t('app.search')}
            title={`${t('app.searchHint')} (/)`}
            leftSection={<IconSearch size={15} stroke={1.7} />}
            onKeyDown={onKeyDown}
            onChange={(event) => change(event.currentTarget.value)}
            onFocus={() => text.trim() !== '' && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text.trim() === ''}>
          <Combobox.Options aria-label={t('app.search')}>
            {found.length === 0 && <Combobox.Empty>{t('app.searchNothing')}</Combobox.Empty>}
            {found.slice(0, SHOWN).map((compound) => (
              <Combobox.Option key={compound.id} value={compound.id}>
                <span className={classes.option}>
                  <StatusMark status={compound.properties.status} bare />
                  <span className={classes.name}>{compoundName(compound, language)}</span>
                  <span className={classes.year}>{compound.properties.year ?? ''}</span>
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

/** The best match of what is typed now, even where the list has not caught up with fast fingers. */
async function firstFound(text: string): Promise<CompoundSummary | undefined> {
  const compounds = store.getState().project.summary?.compounds ?? NONE;
  if (text.trim() === '') return undefined;
  const readings = needsReadings(text)
    ? await loadReadings(compounds.map(({ properties }) => properties.name))
    : null;
  return findCompounds(compounds, { text, years: [], statuses: [] }, readings)[0];
}

function useFound(text: string): readonly CompoundSummary[] {
  const compounds = useApp((state) => state.project.summary?.compounds) ?? NONE;
  const deferred = useDeferredValue(text);
  const readings = useReadings(text, compounds);
  return useMemo(
    () =>
      deferred.trim() === ''
        ? NONE
        : findCompounds(compounds, { text: deferred, years: [], statuses: [] }, readings),
    [compounds, deferred, readings],
  );
}
