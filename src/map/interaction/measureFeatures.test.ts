import { describe, expect, it } from 'vitest';
import { localPlane } from '../../geo/localPlane';
import type { PlaneMetres } from '../../model/units';
import { measureFeatures, measureTotals } from './measureFeatures';

const plane = localPlane([118.27, 32.08]);
const at = (...points: PlaneMetres[]) => points.map((point) => plane.toLonLat(point));
const text = { length: (m: number) => `${m.toFixed(1)} m`, area: (m2: number) => `${m2.toFixed(0)} m²` };

describe('measureTotals', () => {
  it('adds the segments of a distance', () => {
    const totals = measureTotals('distance', at([0, 0], [30, 0], [30, 40]));
    expect(totals.length_m).toBeCloseTo(70, 4);
    expect(totals).toMatchObject({ segments: 2, area_m2: null });
  });

  it('closes an area and takes its perimeter', () => {
    const totals = measureTotals('area', at([0, 0], [30, 0], [30, 40], [0, 40]));
    expect(totals.area_m2).toBeCloseTo(1200, 2);
    expect(totals.length_m).toBeCloseTo(140, 4);
  });

  it('has no area under three corners', () => {
    expect(measureTotals('area', at([0, 0], [30, 0])).area_m2).toBeNull();
  });
});

describe('measureFeatures', () => {
  it('writes a figure on each segment and the total at the end', () => {
    const { features } = measureFeatures('distance', at([0, 0], [30, 0], [30, 40]), text);
    const figures = features.map(({ properties }) => properties?.text).filter(Boolean);
    expect(figures).toEqual(['30.0 m', '40.0 m', '70.0 m']);
  });

  it('draws the area below its line and vertices', () => {
    const { features } = measureFeatures('area', at([0, 0], [30, 0], [30, 40]), text);
    expect(features[0]?.geometry.type).toBe('Polygon');
    expect(features.at(-1)?.properties?.text).toBe('600 m²');
  });

  it('is empty before the first point', () => {
    expect(measureFeatures('area', [], text).features).toEqual([]);
  });
});
