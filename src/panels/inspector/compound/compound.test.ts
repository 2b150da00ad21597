import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../measure/measures';
import { figuresNotStated } from './notStated';
import { pipeGroups, totalLength } from './pipeGroups';
import { unitSlip } from './unitSlip';
import { comparisonVerdict } from './verdict';

const comparison = (unit: Comparison['unit'], reported: number, measured: number): Comparison => ({
  figure: 'reported_land_area_m2',
  unit,
  reported,
  measured,
  difference: measured - reported,
  difference_percent: null,
  flagged: true,
});

describe('unitSlip', () => {
  it('finds 36.7 printed for 36.7 ten thousand', () => {
    expect(unitSlip(comparison('m2', 36.7, 367_100))).toEqual({
      units: 'wan',
      factor: 10_000,
      direction: 'small',
    });
  });

  it('finds mu, square kilometres and kilometres, either way', () => {
    expect(unitSlip(comparison('m2', 10, 6_700))?.units).toBe('mu');
    expect(unitSlip(comparison('m2', 0.26, 261_720))?.units).toBe('square_kilo');
    expect(unitSlip(comparison('m', 1.5, 1_526))?.units).toBe('kilo');
    expect(unitSlip(comparison('m', 1_526_000, 1_526))?.direction).toBe('large');
  });

  it('takes an ordinary difference for what it is', () => {
    expect(unitSlip(comparison('m2', 5_000, 5_271))).toBeNull();
    expect(unitSlip(comparison('m2', 0, 5_271))).toBeNull();
    expect(unitSlip(comparison('count', 1, 1_000))).toBeNull();
  });
});

describe('comparisonVerdict', () => {
  const green = { figure: 'reported_green_m2', flagged: true } as const;

  it('cannot tell where the project lacks the layer', () => {
    expect(comparisonVerdict({ ...green, measured: 0 }, () => false)).toBe('cannot_tell');
    expect(comparisonVerdict({ ...green, measured: 0 }, () => true)).toBe('differs');
    expect(comparisonVerdict({ ...green, measured: 5, flagged: false }, () => true)).toBe('agrees');
  });
});

describe('figuresNotStated', () => {
  it('lists null and absent figures, not a reported zero', () => {
    const missing = figuresNotStated({
      id: 'a',
      reported_land_area_m2: 7230,
      reported_green_m2: 0,
      reported_fire_lane_m: null,
    });
    expect(missing).toEqual([
      'reported_building_footprint_m2',
      'reported_road_resurfaced_m2',
      'reported_new_parking_stalls',
      'reported_new_storm_pipe_m',
      'reported_fire_lane_m',
    ]);
  });
});

describe('pipeGroups', () => {
  it('orders categories by length and diameters by size, not stated last', () => {
    const groups = pipeGroups({
      pipe_m: { water: 100, storm: 250, gas: 0 },
      pipe_by_diameter: [
        { category: 'storm', diameter_mm: null, length_m: 50 },
        { category: 'storm', diameter_mm: 600, length_m: 80 },
        { category: 'storm', diameter_mm: 300, length_m: 120 },
        { category: 'water', diameter_mm: 100, length_m: 100 },
      ],
    });
    expect(groups.map(({ category, share }) => [category, share])).toEqual([
      ['storm', 1],
      ['water', 0.4],
    ]);
    expect(groups[0]?.diameters.map(({ diameter }) => diameter)).toEqual([300, 600, null]);
    expect(totalLength(groups)).toBe(350);
  });
});
