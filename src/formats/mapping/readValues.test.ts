import { expect, it } from 'vitest';
import { isNotStated, isPlaceholder } from './notStated';
import { readPipeSize } from './readPipeSize';
import { readPressure } from './readPressure';
import { readQuantity } from './readQuantity';

const box = (width: number, height: number) => ({ section_width_mm: width, section_height_mm: height });

it.each<[unknown, number | null, object | null]>([
  [300, null, { diameter_mm: 300 }],
  ['DN300', null, { diameter_mm: 300 }],
  ['dn 300', null, { diameter_mm: 300 }],
  ['Φ300', null, { diameter_mm: 300 }],
  ['φ１１０', null, { diameter_mm: 110 }],
  ['De110', null, { diameter_mm: 110 }],
  ['DN15', null, { diameter_mm: 15 }],
  ['DN300mm', null, { diameter_mm: 300 }],
  ['D325×8', null, { diameter_mm: 325, wall_mm: 8 }],
  ['300x400', null, box(300, 400)],
  ['300×400', null, box(300, 400)],
  ['2000*1500', null, box(2000, 1500)],
  ['2.0×1.5', null, box(2000, 1500)],
  ['2000X1500mm', null, box(2000, 1500)],
  ['BxH=2000x1500', null, box(2000, 1500)],
  [0.3, null, { diameter_mm: 300 }],
  ['0,3', null, { diameter_mm: 300 }],
  [0.1524, 1000, { diameter_mm: 152.4 }],
  ['0.3', 1000, { diameter_mm: 300 }],
  ['DN300', 1000, { diameter_mm: 300 }],
  [6, 25.4, { diameter_mm: 152.4 }],
  ['8"', null, { diameter_mm: 203.2 }],
  ['30cm', null, { diameter_mm: 300 }],
  // A pipe of 2 may be metres, inches or a slip.
  [2, null, null],
  ['2-DN300', null, null],
  ['2孔', null, null],
  ['300/400', null, null],
  ['D300×400', null, null],
  [-300, null, null],
  [Number.POSITIVE_INFINITY, null, null],
  ['', null, null],
  [{}, null, null],
])('size %j with scale %j is %j', (value, scale, size) => {
  expect(readPipeSize(value, scale)).toEqual(size);
});

it.each<[unknown, string, number, number | null]>([
  ['6层', 'floors', 1, 6],
  ['24 米', 'height_m', 1, 24],
  ['1.2m', 'start_depth_m', 1, 1.2],
  ['120cm', 'start_depth_m', 1, 1.2],
  ['10kV', 'voltage_kv', 1, 10],
  ['380V', 'voltage_kv', 1, 0.38],
  ['3.67公顷', 'reported_land_area_m2', 1, 36_700],
  ['3亩', 'reported_land_area_m2', 1, 2000],
  [0.07, 'wall_mm', 1000, 70],
  // Its own unit is surer than the one for the whole field.
  ['50mm', 'wall_mm', 1000, 50],
  ['１.５', 'start_depth_m', 1, 1.5],
  ['-1.5', 'start_elevation_m', 1, -1.5],
  ['10kV', 'height_m', 1, null],
  ['6层', 'height_m', 1, null],
  ['约5', 'height_m', 1, null],
  ['2~3', 'height_m', 1, null],
  ['1,234', 'height_m', 1, null],
  [Number.NaN, 'height_m', 1, null],
  ['1e999', 'height_m', 1, null],
])('quantity %j for %s times %d is %j', (value, target, factor, expected) => {
  expect(readQuantity(value, target, factor)).toBe(expected);
});

it('reads a pressure as a class or a figure', () => {
  expect(readPressure('中压B')?.values).toEqual([['pressure_class', 'medium_b']]);
  expect(readPressure('0.4MPa')?.values).toEqual([['pressure_mpa', 0.4]]);
  expect(readPressure('400kPa')?.values).toEqual([['pressure_mpa', 0.4]]);
  expect(readPressure(0.2)?.values).toEqual([['pressure_mpa', 0.2]]);
  expect(readPressure('中压')).toBeNull();
});

it('tells what stands for none from a zero that may be meant', () => {
  expect([-9999, '-999', -99, -1.7e308].map((value) => isNotStated(value, 'start_depth_m'))).toEqual(
    Array(4).fill(true),
  );
  expect([0, '0', -98, -1].map((value) => isNotStated(value, 'start_depth_m'))).toEqual(Array(4).fill(false));
  expect([0, '0', '0x0', 'DN0'].map((value) => isNotStated(value, 'diameter_mm'))).toEqual(
    Array(4).fill(true),
  );
  expect(['/', '不详', '<Null>', '—'].every(isPlaceholder)).toBe(true);
});
