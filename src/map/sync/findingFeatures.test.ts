import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { localPlane } from '../../geo/localPlane';
import { findingFeatures } from './findingFeatures';

const plane = localPlane([118.273, 32.085]);
const gap = {
  rule: 'pipe_horizontal',
  at: plane.toLonLat([0, 0]),
  nearest: [plane.toLonLat([0, 0]), plane.toLonLat([0.6, 0])],
  measured: 0.4,
  required: 1,
  uncertainty: 0.1,
  unit: 'm',
} as const;

describe('what the map draws of a finding', () => {
  it('is the gap between its two points, with the room required from the one towards the other', () => {
    const { features } = findingFeatures(gap, '0.40 m');
    expect(features.map(({ properties }) => properties.part)).toEqual([
      'uncertainty',
      'required',
      'point',
      'point',
      'gap',
      'figure',
    ]);
    const required = features[1]!.geometry as Polygon;
    const across = required.coordinates[0]!.map((at) => plane.toPlane([at[0]!, at[1]!])[0]);
    // 1 m of surface and 0.2 m of the two pipes' halves, back from the second point at 0.6 m.
    expect(Math.max(...across)).toBeCloseTo(0.6, 3);
    expect(Math.min(...across)).toBeCloseTo(-0.6, 3);
  });

  it('is a single point where the two coincide, and nothing for none', () => {
    const crossing = { ...gap, rule: 'pipe_vertical', nearest: [gap.at, gap.at] } as const;
    const { features } = findingFeatures(crossing, null);
    expect(features.map(({ properties }) => properties.part)).toEqual(['point']);
    expect(findingFeatures(null, null).features).toEqual([]);
  });
});
