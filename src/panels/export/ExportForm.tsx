import { Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type ExportOptions } from '../../formats/writer';
import type { ProjectSummary } from '../../host/summary';
import { LAYER_IDS, type LayerId } from '../../model/layer';
import type { Bounds } from '../../model/units';
import { useFormat } from '../../ui/format';
import { readCrsText } from '../import/crs/readCrsText';
import classes from './ExportDialog.module.css';
import { type ExportChoice, hasEncodings, keepChoice, keptChoice, layersOfFormat } from './exportChoice';
import { exportSystems } from './exportSystems';
import { LayerChoice } from './LayerChoice';
import { LossList } from './LossList';
import { SystemChoice } from './SystemChoice';
import { useLosses } from './useLosses';

type Props = {
  readonly summary: ProjectSummary;
  readonly bounds: Bounds;
  readonly message: string | null;
  readonly start: (options: ExportOptions) => void;
  readonly close: () => void;
};

/** What to write, in which layers, where and how, and what is lost by it. */
export function ExportForm({ summary, bounds, message, start, close }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [choice, setChoice] = useState<ExportChoice>(() => keptChoice());
  const [left, setLeft] = useState<ReadonlySet<LayerId>>(new Set());
  const { format } = choice;
  const isProject = format === 'project';
  const filled = useMemo(() => LAYER_IDS.filter((layer) => summary.layers[layer]?.count), [summary]);
  const fitting = layersOfFormat(format);
  // Those that the format cannot hold stay in, so that they are named as lost.
  const layers = filled.filter((layer) => !fitting.includes(layer) || !left.has(layer));
  const isNone = !isProject && !layers.some((layer) => fitting.includes(layer));
  const systems = exportSystems(format, bounds);
  const system = systems.find(({ kind }) => kind === choice.system) ?? systems[0];
  const crs = system?.kind === 'other' ? readCrsText(choice.code) : (system?.crs ?? 'EPSG:4490');
  const encoding = hasEncodings(format) ? choice.encoding : 'utf-8';
  const options: ExportOptions = { format, crs, layers: isProject ? null : layers, encoding, language };
  const losses = useLosses(options, summary.revision);
  const startButton = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone with the progress; it is not to fall behind the dialog.
  useEffect(() => {
    if (message !== null) startButton.current?.focus();
  }, [message]);
  const isReady = losses !== null && !isNone && crs !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        keepChoice({ ...choice, system: system?.kind ?? choice.system });
        start(options);
      }}
    >
      <NativeSelect
        classNames={{ label: classes.label }}
        label={t('export.format')}
        data-autofocus
        value={format}
        onChange={({ currentTarget }) =>
          setChoice(keptChoice(EXPORT_FORMATS.find((one) => one === currentTarget.value)))
        }
        data={EXPORT_FORMATS.map((value) => ({ value, label: t(`export.formats.${value}`) }))}
      />
      <p className={classes.note}>{t(`export.about.${format}`)}</p>
      {!isProject && (
        <LayerChoice summary={summary} filled={filled} fitting={fitting} left={left} setLeft={setLeft} />
      )}
      {system && (
        <SystemChoice
          systems={systems}
          system={system}
          code={choice.code}
          isKml={format === 'kml'}
          change={(change) => setChoice({ ...choice, ...change })}
        />
      )}
      {hasEncodings(format) && (
        <NativeSelect
          classNames={{ label: classes.label }}
          label={t('export.encoding')}
          description={t('export.encodingNote')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={encoding}
          onChange={({ currentTarget }) =>
            setChoice({ ...choice, encoding: currentTarget.value === 'gbk' ? 'gbk' : 'utf-8' })
          }
          data={[
            { value: 'utf-8', label: t('export.encodings.utf8') },
            { value: 'gbk', label: t('export.encodings.gbk') },
          ]}
        />
      )}
      <LossList format={format} losses={losses} />
      <div className={classes.foot}>
        {(message !== null || isNone) && (
          <p className={classes.message} role="alert">
            <IconAlertTriangle size={16} aria-hidden="true" />
            {isNone ? t('export.noLayers') : message}
          </p>
        )}
        <Button variant="default" onClick={close}>
          {t('export.cancel')}
        </Button>
        <Button ref={startButton} type="submit" disabled={!isReady}>
          {t('export.start')}
        </Button>
      </div>
    </form>
  );
}
