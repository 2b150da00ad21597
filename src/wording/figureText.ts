import type { TFunction } from 'i18next';
import type { Unit } from '../standards/figure';
import { type Formatters, UNIT_SPACE } from './formatters';

/** A figure of a finding with its unit; null where there is none. */
export function figureText(
  value: number | null,
  unit: Unit,
  { t, format }: { readonly t: TFunction; readonly format: Formatters },
): string | null {
  if (value === null) return null;
  switch (unit) {
    case 'm':
      return format.length(value, 2);
    case 'm2':
      return format.area(value, Math.abs(value) < 1000 ? 1 : 0);
    case 'mm':
      return `${format.number(value)}${UNIT_SPACE}mm`;
    case '%':
      return format.percent(value);
    case '°':
      return `${format.number(value, 1)}°`;
    case 'ratio':
      return t('findings.unit.ratio', { number: format.number(value * 1000, 1) });
    case 'count':
      return t('findings.unit.count', { number: format.number(value) });
  }
}
