import { expression, latest, type StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { geodesicDistance } from '../../geo/geodesic';
import { metres, pixelsPerMetre } from './metres';

describe('pixelsPerMetre', () => {
  it('is one world of 512 px round the equator at zoom 0', () => {
    expect(pixelsPerMetre(0, 0) * 40_075_016.686).toBeCloseTo(512, 9);
  });

  it('agrees with the ellipsoid within 0.4 % at latitude 32 along a parallel', () => {
    const degree = geodesicDistance([118, 32.08], [118.001, 32.08]);
    const pixels = (512 * 2 ** 20) / 360_000;
    expect(pixelsPerMetre(20, 32.08) / (pixels / degree)).toBeCloseTo(1, 2);
  });
});

describe('metres', () => {
  it('is exact between whole zooms and keeps the least size far away', () => {
    const made = expression.createExpression(
      metres(4, 32, () => 2),
      'line-width',
      latest.paint_line['line-width'] as StylePropertySpecification,
    );
    if (made.result !== 'success') throw new Error('not an expression');
    const at = (zoom: number) => made.value.evaluate({ zoom }) as number;
    expect(at(20.37)).toBeCloseTo(4 * pixelsPerMetre(20.37, 32), 6);
    expect(at(13)).toBe(2);
  });
});
