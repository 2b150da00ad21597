import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPart } from '../../../formats/importTypes';
import type { FieldMapping } from '../../../formats/mapping/mappingTypes';
import type { LayerId } from '../../../model/layer';
import { MappingTable } from './MappingTable';
import classes from './PartRow.module.css';
import { PreviewTable } from './PreviewTable';
import { SetSelect } from './SetSelect';
import { SET_CHOICES } from './setChoices';

type Props = {
  readonly part: ImportPart;
  readonly name: string;
  readonly layer: LayerId | 'skip';
  readonly set: ImportPart['set'];
  readonly mapping: FieldMapping;
};

/** Where each field goes, and the first rows. */
export function PartDetails({ part, name, layer, set, mapping }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'fields' | 'rows'>('fields');
  const further = layer === 'skip' ? [] : (SET_CHOICES[layer] ?? []).slice(1);
  return (
    <div className={classes.details}>
      <div className={classes.detailsBar}>
        <SegmentedControl
          size="xs"
          aria-label={t('import.parts.details', { name })}
          value={shown}
          onChange={(value) => setShown(value as 'fields' | 'rows')}
          data={[
            { value: 'fields', label: t('import.parts.fields') },
            { value: 'rows', label: t('import.parts.rows', { count: part.rows.length }) },
          ]}
        />
        {layer !== 'skip' &&
          further.map((choice) => (
            <SetSelect
              key={choice.property}
              part={part}
              name={name}
              layer={layer}
              choice={choice}
              value={set[choice.property]}
              withLabel
            />
          ))}
      </div>
      {shown === 'fields' ? (
        <MappingTable part={part} name={name} layer={layer} mapping={mapping} />
      ) : (
        <PreviewTable part={part} />
      )}
    </div>
  );
}
