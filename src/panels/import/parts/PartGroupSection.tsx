import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerId } from '../../../model/layer';
import { chooseLayers, takeParts } from '../../../state/commands/importChoices';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import type { PartGroup } from './groupParts';
import { LayerSelect } from './LayerSelect';
import classes from './ManyParts.module.css';
import { PartRow } from './PartRow';

type Props = {
  readonly group: PartGroup;
  readonly file: string;
  /** Open until somebody closes it. */
  readonly opened: boolean;
};

/** The layers of a file that were proposed for one layer of the project. */
export function PartGroupSection({ group: { layer, parts }, file, opened }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [byHand, setByHand] = useState<boolean | null>(null);
  const id = useId();
  const layers = useApp((state) => state.import.layers);
  const chosen = parts.map(({ key }) => layers[key] ?? 'skip');
  const taken = chosen.filter((one) => one !== 'skip').length;
  const kinds = [...new Set(chosen)];
  const shown = byHand ?? opened;
  const keys = parts.map(({ key }) => key);
  const features = parts.reduce((sum, { count }) => sum + count, 0);
  const title = t('import.parts.group', { layer: t(`words.layer.${layer}`) });
  return (
    <section className={classes.group} aria-label={title}>
      <div className={classes.head}>
        <Checkbox
          size="xs"
          aria-label={`${t('import.parts.takeGroup')} · ${title}`}
          checked={taken === parts.length}
          indeterminate={taken > 0 && taken < parts.length}
          onChange={() => void orTell(takeParts(keys, taken < parts.length))}
        />
        <UnstyledButton
          className={classes.title}
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setByHand(!shown)}
        >
          <IconChevronRight size={14} aria-hidden="true" />
          <span className={classes.name}>{title}</span>
          <span className={classes.count}>
            {t('import.parts.groupCount', { count: parts.length, number: format.number(parts.length) })} ·{' '}
            {format.number(features)}
          </span>
          {!shown && <span className={classes.names}>{parts.map(({ name }) => name).join(', ')}</span>}
        </UnstyledButton>
        <LayerSelect
          label={`${t('import.parts.groupTarget')} · ${title}`}
          families={[...new Set(parts.map(({ family }) => family))]}
          value={kinds.length === 1 ? (kinds[0] as LayerId | 'skip') : null}
          choose={(target) => void orTell(chooseLayers(keys, target))}
        />
      </div>
      <div id={id}>
        {shown && parts.map((part) => <PartRow key={part.key} part={part} name={part.name ?? file} />)}
      </div>
    </section>
  );
}
