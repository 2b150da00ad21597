import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { ReviewedFinding } from '../../review/parties';
import { clusterPlaces, latOf, lonOf, mercatorX, mercatorY, type Places, placesOf } from './clusterPlaces';

const WORLD = { west: 0, north: 0, east: 1, south: 1 };

describe('findings put together on the map', () => {
  it('are one where they would overlap, with how many of them are violations', () => {
    const places = at([0.5, 0.5, 1], [0.501, 0.5, 0], [0.502, 0.5, 1], [0.6, 0.5, 1]);
    const [near, far] = clusterPlaces(places, WORLD, 0.01);
    expect(near).toMatchObject({ count: 3, violations: 2 });
    expect(near!.x).toBeCloseTo(0.501, 12);
    expect(near!.box).toEqual({ west: 0.5, east: 0.502, north: 0.5, south: 0.5 });
    expect(far).toMatchObject({ count: 1, violations: 1, first: 3 });
  });

  it('are one also over the edge of a square, and apart in two squares that are far enough', () => {
    expect(clusterPlaces(at([0.4999, 0.5, 1], [0.5001, 0.5, 1]), WORLD, 0.01)).toHaveLength(1);
    expect(clusterPlaces(at([0.495, 0.5, 1], [0.5051, 0.5, 1]), WORLD, 0.01)).toHaveLength(2);
  });

  it('are left out beyond what is in view', () => {
    const view = { west: 0.4, east: 0.45, north: 0.4, south: 0.45 };
    expect(clusterPlaces(at([0.42, 0.42, 1], [0.39, 0.42, 1], [0.42, 0.46, 1]), view, 0.001)).toHaveLength(1);
  });

  it('keep every finding once, and no two marks on top of each other', () => {
    const many = scattered(5000);
    const size = 0.02;
    const clusters = clusterPlaces(many, WORLD, size);
    expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
    const violations = many.violation.reduce((sum, one) => sum + one, 0);
    expect(clusters.reduce((sum, cluster) => sum + cluster.violations, 0)).toBe(violations);
    let nearest = Number.POSITIVE_INFINITY;
    for (const [i, a] of clusters.entries()) {
      for (const b of clusters.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y));
    }
    expect(nearest).toBeGreaterThan(size / 2);
  });

  it('are where MapLibre has them', () => {
    const [lon, lat] = [118.273012, 32.085004];
    const expected = MercatorCoordinate.fromLngLat([lon, lat]);
    expect([mercatorX(lon), mercatorY(lat)]).toEqual([
      expect.closeTo(expected.x, 12),
      expect.closeTo(expected.y, 12),
    ]);
    expect([lonOf(mercatorX(lon)), latOf(mercatorY(lat))]).toEqual([
      expect.closeTo(lon, 9),
      expect.closeTo(lat, 9),
    ]);
    const finding = { at: [lon, lat], verdict: 'cannot_tell' } as unknown as ReviewedFinding;
    const { value } = placesOf([finding]).next();
    expect(value).toEqual({
      x: new Float64Array([mercatorX(lon)]),
      y: new Float64Array([mercatorY(lat)]),
      violation: new Uint8Array([0]),
    });
  });
});

function at(...points: readonly (readonly [x: number, y: number, violation: number])[]): Places {
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    violation: Uint8Array.from(points, ([, , violation]) => violation),
  };
}

/** Seeded, so that a failure can be seen again. */
function scattered(count: number): Places {
  let seed = 7;
  const next = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return at(...Array.from({ length: count }, () => [next(), next(), next() < 0.3 ? 1 : 0] as const));
}
