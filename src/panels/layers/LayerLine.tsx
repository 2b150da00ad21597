import { ActionIcon, Checkbox } from '@mantine/core';
import { IconFocusCentered } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PipeCategory } from '../../model/pipeCategory';
import { setLayerVisible, toggleIsolated } from '../../state/commands/layers';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import classes from './LayerLine.module.css';
import { LayerSwatch } from './LayerSwatch';
import { categoryOf, type LayerRow } from './layerRows';
import { useLayerName } from './useLayerName';

/** One layer or kind of pipe: on or off, how it is drawn, how many there are. */
export function LayerLine({ row }: { readonly row: LayerRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const visible = useApp((state) => !state.layers.hidden.includes(row.key));
  const category = categoryOf(row.key);
  const faded = useApp(
    (state) => category !== null && state.layers.isolated !== null && state.layers.isolated !== category,
  );
  const name = useLayerName()(row.key);
  const count = format.number(row.count);
  return (
    <li className={classes.line} data-off={!visible || faded || undefined}>
      <Checkbox
        size="xs"
        classNames={{ body: classes.checkBody, labelWrapper: classes.checkLabel, label: classes.label }}
        checked={visible}
        onChange={(event) => setLayerVisible(row.key, event.currentTarget.checked)}
        label={
          <span className={classes.name}>
            <LayerSwatch layer={row.key} />
            <span>{name}</span>
          </span>
        }
      />
      <span className={classes.count}>
        {row.length === null
          ? count
          : t('layers.pipeCount', { pipes: count, length: format.length(row.length, 0) })}
      </span>
      {category !== null && <Isolate category={category} name={name} />}
    </li>
  );
}

function Isolate({ category, name }: { readonly category: PipeCategory; readonly name: string }) {
  const { t } = useTranslation();
  const isolated = useApp((state) => state.layers.isolated === category);
  return (
    <ActionIcon
      size="sm"
      variant={isolated ? 'filled' : 'subtle'}
      color={isolated ? 'accent' : 'gray'}
      aria-label={t('layers.isolate', { category: name })}
      aria-pressed={isolated}
      title={t(isolated ? 'layers.isolated' : 'layers.isolate', { category: name })}
      onClick={() => toggleIsolated(category)}
    >
      <IconFocusCentered size={14} aria-hidden="true" />
    </ActionIcon>
  );
}
