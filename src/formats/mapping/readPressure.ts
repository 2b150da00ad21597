import type { PRESSURE_CLASSES } from '../../model/terms';
import { wordReader } from '../../model/wordReader';
import type { Reading } from './conversions';
import { readQuantity } from './readQuantity';

const readClass = wordReader<(typeof PRESSURE_CLASSES)[number]>({
  low: { same: '低压 L DY' },
  medium_b: { same: '中压B 中B 中压B级' },
  medium_a: { same: '中压A 中A 中压A级' },
  sub_high_b: { same: '次高压B 次高B 次高压B级' },
  sub_high_a: { same: '次高压A 次高A 次高压A级' },
});

/** `中压B` is a class, `0.2` or `0.2MPa` a figure. 中压 alone may be either A or B, so it is not read. */
export function readPressure(value: unknown): Reading | null {
  const read = readClass(value);
  if (read !== null) return { values: [['pressure_class', read.value]], whole: read.whole };
  const figure = readQuantity(value, 'pressure_mpa', 1);
  return figure === null || figure < 0 ? null : { values: [['pressure_mpa', figure]], whole: true };
}
