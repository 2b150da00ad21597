import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPart } from '../../../formats/importTypes';
import type { LayerId } from '../../../model/layer';
import { chooseSet } from '../../../state/commands/importChoices';
import { useFeatureWords } from '../../inspector/featureWords';
import classes from './PartRow.module.css';
import type { SetChoice } from './setChoices';
import { usePropertyName } from './usePropertyName';

type Props = {
  readonly part: ImportPart;
  readonly name: string;
  readonly layer: LayerId;
  readonly choice: SetChoice;
  readonly value: string | number | undefined;
  readonly withLabel?: boolean;
};

/** What every feature of a part is given where it does not say itself, such as the category of a pipe. */
export function SetSelect({ part, name, layer, choice, value, withLabel = false }: Props) {
  const { t } = useTranslation();
  const words = useFeatureWords();
  const nameOf = usePropertyName();
  const { property, values } = choice;
  const select = (
    <NativeSelect
      size="xs"
      aria-label={t('import.parts.setTo', { name, property: nameOf(property) })}
      value={value ?? ''}
      onChange={({ currentTarget }) => chooseSet(part.key, property, currentTarget.value || null)}
    >
      <option value="">{`${withLabel ? '' : `${nameOf(property)} · `}${t('import.parts.notSet')}`}</option>
      {[...new Set([...values, ...(value === undefined ? [] : [String(value)])])].map((one) => (
        <option key={one} value={one}>
          {words.value(layer, property, one)}
        </option>
      ))}
    </NativeSelect>
  );
  if (!withLabel) return select;
  return (
    <span className={classes.labelled}>
      <span>{nameOf(property)}</span>
      {select}
    </span>
  );
}
