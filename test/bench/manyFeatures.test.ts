import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { manyFeatures } from './manyFeatures';

describe('the benchmark data', () => {
  it('is the same on every run', () => {
    const digest = () => createHash('sha256').update(manyFeatures(500)).digest('hex');
    expect(digest()).toBe(digest());
    expect(manyFeatures(500, 2)).not.toBe(manyFeatures(500, 1));
  });

  it('has as many features as asked for, of three geometries', () => {
    const { features } = JSON.parse(manyFeatures(40));
    expect(features).toHaveLength(40);
    const types = new Set(features.map((feature: GeoJSON.Feature) => feature.geometry.type));
    expect(types).toEqual(new Set(['LineString', 'Polygon', 'Point']));
  });
});
