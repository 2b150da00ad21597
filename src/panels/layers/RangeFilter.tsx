import { NumberInput, RangeSlider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range } from '../../model/pipeFilter';
import { useFormat } from '../../ui/format';
import filters from './PipeFilters.module.css';
import classes from './RangeFilter.module.css';
import { rangeOrNull, sliderLimits, withEnd } from './rangeInput';

type Props = {
  readonly label: string;
  /** What to say where no pipe states the figure. */
  readonly nothing: string;
  readonly facet: Range | null;
  readonly step: number;
  /** Numbers without a thousands separator, as years are written. */
  readonly plain?: boolean;
  readonly range: Range | null;
  readonly onChange: (range: Range | null) => void;
};

/** A range as a slider with a number box at either end; the whole range is no filter. */
export function RangeFilter({ label, nothing, facet, step, plain, range, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const digits = step < 1 ? 1 : 0;
  const write = (value: number) => (plain ? String(value) : format.number(value, digits));
  const limits = facet && sliderLimits(facet, step);
  // The slider follows the hand; the map follows when the hand lets go.
  const [held, setHeld] = useState<Range | null>(null);
  useEffect(() => setHeld(range), [range]);
  if (!limits || limits[0] === limits[1]) {
    return (
      <div>
        <div className={filters.label}>{label}</div>
        <div className={classes.nothing}>
          {limits ? t('layers.filter.one', { value: write(limits[0]) }) : nothing}
        </div>
      </div>
    );
  }
  const value = held ?? limits;
  const set = (next: Range) => onChange(rangeOrNull(next, limits));
  const input = (end: 'from' | 'to') => (
    <NumberInput
      size="xs"
      className={classes.input}
      hideControls
      aria-label={t(`layers.filter.${end}`, { figure: label })}
      min={limits[0]}
      max={limits[1]}
      step={step}
      decimalScale={digits}
      value={value[end === 'from' ? 0 : 1]}
      onChange={(next) => typeof next === 'number' && set(withEnd(value, end, next, limits))}
    />
  );
  return (
    <fieldset className={filters.fieldset}>
      <legend className={filters.label}>{label}</legend>
      <div className={classes.row}>
        {input('from')}
        <RangeSlider
          className={classes.slider}
          size="xs"
          thumbSize={14}
          min={limits[0]}
          max={limits[1]}
          step={step}
          minRange={0}
          label={write}
          thumbFromLabel={t('layers.filter.from', { figure: label })}
          thumbToLabel={t('layers.filter.to', { figure: label })}
          value={[...value]}
          onChange={setHeld}
          onChangeEnd={set}
        />
        {input('to')}
      </div>
    </fieldset>
  );
}
