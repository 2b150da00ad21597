import { Select } from '@mantine/core';
import { IconLine, IconPoint, IconPolygon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPart } from '../../formats/importTypes';
import type { LayerId } from '../../model/layer';
import { chooseLayer } from '../../state/commands/import';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import classes from './PartChoice.module.css';
import { PreviewTable } from './PreviewTable';
import { layersFor } from './proposal';

const ICONS = { point: IconPoint, line: IconLine, polygon: IconPolygon } as const;

/** The features of one geometry in a file: how many, which layer they go to, and why. */
export function PartChoice({ part, file }: { readonly part: ImportPart; readonly file: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const chosen = useApp((state) => state.import.layers[part.key] ?? 'skip');
  const geometry = t(`import.geometry.${part.family}`);
  const Icon = ICONS[part.family];
  return (
    <div className={classes.part}>
      <div className={classes.row}>
        <span className={classes.count}>
          <Icon size={16} aria-hidden="true" />
          {t('import.choose.count', { number: format.number(part.count), geometry })}
        </span>
        <Select
          className={classes.layer}
          size="xs"
          aria-label={t('import.choose.layer', { file, geometry })}
          allowDeselect={false}
          value={chosen}
          onChange={(value) => value && chooseLayer(part.key, value as LayerId | 'skip')}
          data={[
            ...layersFor(part.family).map((layer) => ({ value: layer, label: t(`words.layer.${layer}`) })),
            { value: 'skip', label: t('import.choose.skip') },
          ]}
        />
        {chosen === part.layer && (
          <span className={classes.why}>{t(`import.why.${part.why.code}`, { detail: part.why.detail })}</span>
        )}
      </div>
      {part.fields.length > 0 && <PreviewTable part={part} />}
    </div>
  );
}
