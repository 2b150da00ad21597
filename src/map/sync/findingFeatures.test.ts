import { describe, expect, it } from 'vitest';
import type { FindingPicture } from '../../review/findingPicture';
import { findingFeatures } from './findingFeatures';

const nearest = [
  [118.2, 32.1],
  [118.20002, 32.1],
] as const;
const square = [
  [118.2, 32.1],
  [118.3, 32.1],
  [118.3, 32.2],
  [118.2, 32.1],
] as const;
const picture: Pick<FindingPicture, 'areas' | 'gap'> = {
  areas: [
    { part: 'required', coordinates: [[square]] },
    { part: 'uncertainty', coordinates: [[square], [square]] },
  ],
  gap: [
    [118.200004, 32.1],
    [118.200016, 32.1],
  ],
};

describe('what the map draws of a finding', () => {
  it('is its bands, and the gap from outside to outside with its figure', () => {
    const { features } = findingFeatures({ nearest }, picture, '0.40 m');
    expect(features.map(({ properties }) => properties.part)).toEqual([
      'required',
      'uncertainty',
      'point',
      'point',
      'gap',
      'figure',
    ]);
    expect(features[1]!.geometry).toMatchObject({ type: 'MultiPolygon' });
    expect(features[4]!.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [118.200004, 32.1],
        [118.200016, 32.1],
      ],
    });
    expect(features[5]).toMatchObject({
      properties: { text: '0.40 m' },
      geometry: { coordinates: [118.20001, 32.1] },
    });
  });

  it('is the line between the nearest points until its picture is there', () => {
    const { features } = findingFeatures({ nearest }, null, null);
    expect(features.map(({ properties }) => properties.part)).toEqual(['point', 'point', 'gap']);
    expect(features[2]!.geometry).toMatchObject({ coordinates: nearest });
  });

  it('is a single point where the two coincide, and nothing for none', () => {
    const { features } = findingFeatures({ nearest: [nearest[0], nearest[0]] }, null, null);
    expect(features.map(({ properties }) => properties.part)).toEqual(['point']);
    expect(findingFeatures(null, null, null).features).toEqual([]);
  });
});
