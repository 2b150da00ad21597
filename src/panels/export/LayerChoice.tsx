import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '../../host/summary';
import type { LayerId } from '../../model/layer';
import { useFormat } from '../../ui/format';
import classes from './ExportDialog.module.css';

type Props = {
  readonly summary: ProjectSummary;
  /** Layers that hold something. */
  readonly filled: readonly LayerId[];
  /** Layers that the format has a place for. */
  readonly fitting: readonly LayerId[];
  readonly left: ReadonlySet<LayerId>;
  readonly setLeft: (left: ReadonlySet<LayerId>) => void;
};

/** Which layers go out; those that the format cannot hold are shown as such. */
export function LayerChoice({ summary, filled, fitting, left, setLeft }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const able = filled.filter((layer) => fitting.includes(layer));
  const unable = filled.filter((layer) => !fitting.includes(layer));
  const nameAndCount = (layer: LayerId) =>
    `${t(`words.layer.${layer}`)} ${format.number(summary.layers[layer]?.count ?? 0)}`;
  const toggle = (layer: LayerId) => {
    const next = new Set(left);
    if (!next.delete(layer)) next.add(layer);
    setLeft(next);
  };
  const isAll = able.every((layer) => !left.has(layer));
  return (
    <fieldset className={classes.layers} aria-label={t('export.layers')}>
      <div className={classes.head}>
        <span aria-hidden="true">{t('export.layers')}</span>
        {able.length > 1 && (
          <Button size="compact-xs" variant="subtle" onClick={() => setLeft(new Set(isAll ? able : []))}>
            {t(isAll ? 'export.none' : 'export.all')}
          </Button>
        )}
      </div>
      <div className={classes.grid}>
        {able.map((layer) => (
          <Checkbox
            key={layer}
            size="xs"
            checked={!left.has(layer)}
            onChange={() => toggle(layer)}
            label={
              <>
                {t(`words.layer.${layer}`)}{' '}
                <span className={classes.count}>{format.number(summary.layers[layer]?.count ?? 0)}</span>
              </>
            }
          />
        ))}
      </div>
      {unable.length > 0 && (
        <p className={classes.unable}>
          {t('export.notInFormat', { layers: unable.map(nameAndCount).join(t('export.join')) })}
        </p>
      )}
    </fieldset>
  );
}
