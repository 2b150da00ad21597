import { Checkbox, Slider } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setGroupOpacity, setGroupVisible } from '../../state/commands/layers';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import classes from './GroupSection.module.css';
import { LayerLine } from './LayerLine';
import { type GroupRows, visibility } from './layerRows';

type Props = { readonly group: GroupRows; readonly children?: ReactNode };

/** One group: all of it on or off, its opacity, and a line a layer. */
export function GroupSection({ group: { group, rows }, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const hidden = useApp((state) => state.layers.hidden);
  const opacity = useApp((state) => state.layers.opacity[group]);
  const [open, setOpen] = useState(true);
  const body = useId();
  const name = t(`words.group.${group}`);
  const shown = visibility(rows, hidden);
  const percent = Math.round(opacity * 100);
  return (
    <section className={classes.group} aria-label={name}>
      <div className={classes.bar}>
        <Checkbox
          size="xs"
          aria-label={t('layers.showGroup', { group: name })}
          checked={shown === 'all'}
          indeterminate={shown === 'some'}
          onChange={() => setGroupVisible(group, shown !== 'all')}
        />
        <h2 className={classes.name}>
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={open}
            aria-controls={body}
            title={t(open ? 'layers.collapse' : 'layers.expand', { group: name })}
            onClick={() => setOpen(!open)}
          >
            {name}
            <IconChevronDown size={14} className={classes.chevron} aria-hidden="true" />
          </button>
        </h2>
        <Slider
          className={classes.opacity}
          size="xs"
          thumbSize={12}
          min={0}
          max={100}
          step={5}
          label={(value) => `${value}%`}
          thumbLabel={t('layers.opacity', { group: name })}
          value={percent}
          onChange={(value) => setGroupOpacity(group, value / 100)}
        />
        <span className={classes.percent}>{format.percent(percent, 0)}</span>
      </div>
      <div id={body} hidden={!open}>
        <ul className={classes.rows}>
          {rows.map((row) => (
            <LayerLine key={row.key} row={row} />
          ))}
        </ul>
        {children}
      </div>
    </section>
  );
}
