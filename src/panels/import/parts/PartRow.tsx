import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconLine, IconPoint, IconPolygon } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPart } from '../../../formats/importTypes';
import { shownText } from '../../../model/shownText';
import { chooseLayers, takeParts } from '../../../state/commands/importChoices';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import { LayerSelect } from './LayerSelect';
import { countRecognised } from './mappingEdit';
import { PartDetails } from './PartDetails';
import classes from './PartRow.module.css';
import { SetSelect } from './SetSelect';
import { SET_CHOICES } from './setChoices';
import { usePart } from './usePart';

const ICONS = { point: IconPoint, line: IconLine, polygon: IconPolygon } as const;

/** The features of one geometry in one layer of a file: how many, where they go, and why. */
export function PartRow({ part, name }: { readonly part: ImportPart; readonly name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { layer, set, mapping } = usePart(part);
  const [opened, setOpened] = useState(false);
  const details = useId();
  const geometry = t(`import.geometry.${part.family}`);
  const Icon = ICONS[part.family];
  const [choice] = layer === 'skip' ? [] : (SET_CHOICES[layer] ?? []);
  const known = countRecognised(part.fields, mapping);
  const full = `${shownText(name)} · ${geometry}`;
  return (
    <div className={classes.part} data-skipped={layer === 'skip' || undefined}>
      <div className={classes.row}>
        <Checkbox
          size="xs"
          className={classes.take}
          aria-label={t('import.parts.take', { name: full })}
          checked={layer !== 'skip'}
          onChange={({ currentTarget }) => void orTell(takeParts([part.key], currentTarget.checked))}
        />
        <div className={classes.what}>
          {part.name !== null && (
            <span className={classes.name}>{shownText(part.name) || t('import.parts.withoutName')}</span>
          )}
          <span className={classes.count}>
            <Icon size={14} aria-hidden="true" />
            {t('import.choose.count', { number: format.number(part.count), geometry })}
          </span>
          {layer === part.layer && (
            <span className={classes.why}>
              {t(`import.why.${part.why.code}`, { detail: part.why.detail })}
            </span>
          )}
        </div>
        <div className={classes.layer}>
          <LayerSelect
            label={t('import.parts.target', { name: full })}
            families={[part.family]}
            value={layer}
            choose={(chosen) => void orTell(chooseLayers([part.key], chosen))}
          />
        </div>
        <div className={classes.set}>
          {choice && layer !== 'skip' && (
            <SetSelect part={part} name={full} layer={layer} choice={choice} value={set[choice.property]} />
          )}
        </div>
        {part.fields.length > 0 ? (
          <UnstyledButton
            className={classes.more}
            aria-expanded={opened}
            aria-controls={details}
            aria-label={`${t('import.parts.recognised', { known, all: part.fields.length })} · ${full}`}
            onClick={() => setOpened(!opened)}
          >
            <IconChevronRight size={14} aria-hidden="true" />
            {t('import.parts.recognised', { known, all: part.fields.length })}
          </UnstyledButton>
        ) : (
          <span className={classes.more}>{t('import.parts.noFields')}</span>
        )}
      </div>
      {opened && (
        <div id={details}>
          <PartDetails part={part} name={full} layer={layer} set={set} mapping={mapping} />
        </div>
      )}
    </div>
  );
}
