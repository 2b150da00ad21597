import type { Formatters } from '../../ui/format';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in the unit that reads best. */
export function sizeText(bytes: number, format: Formatters): string {
  let power = 0;
  let value = bytes;
  while (value >= 999.5 && power < UNITS.length - 1) {
    value /= 1000;
    power++;
  }
  return `${format.number(value, value < 10 && power > 1 ? 1 : 0)}\u00A0${UNITS[power]}`;
}
