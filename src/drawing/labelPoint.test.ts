import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaHolds } from '../geo/area';
import { localPlane } from '../geo/localPlane';
import type { LonLat, PlaneMetres } from '../model/units';
import { labelPoint } from './labelPoint';

const plane = localPlane([118.27, 32.08]);

describe('labelPoint', () => {
  it('is the middle of a square', () => {
    const at = plane.toPlane(labelPoint(polygon([0, 0], [100, 0], [100, 100], [0, 100])) as LonLat);
    expect(at[0]).toBeCloseTo(50, 0);
    expect(at[1]).toBeCloseTo(50, 0);
  });

  it('lies inside a U whose centroid is outside it, away from the edges', () => {
    const u = polygon([0, 0], [100, 0], [100, 100], [80, 100], [80, 20], [20, 20], [20, 100], [0, 100]);
    const at = labelPoint(u) as LonLat;
    expect(areaHolds(u, at)).toBe(true);
    const [x, y] = plane.toPlane(at);
    expect(Math.min(x, 100 - x, y)).toBeGreaterThan(9);
  });

  it('stays out of a hole', () => {
    const [outer] = polygon([0, 0], [100, 0], [100, 100], [0, 100]).coordinates;
    const [inner] = polygon([20, 20], [95, 20], [95, 95], [20, 95]).coordinates;
    const ring: Polygon = { type: 'Polygon', coordinates: [outer!, inner!] };
    expect(areaHolds(ring, labelPoint(ring) as LonLat)).toBe(true);
  });

  it('takes the largest of several parts and is null for a line', () => {
    const small = polygon([0, 0], [10, 0], [10, 10], [0, 10]).coordinates;
    const large = polygon([200, 0], [300, 0], [300, 100], [200, 100]).coordinates;
    const [x] = plane.toPlane(labelPoint({ type: 'MultiPolygon', coordinates: [small, large] }) as LonLat);
    expect(x).toBeCloseTo(250, 0);
    expect(
      labelPoint({
        type: 'LineString',
        coordinates: [
          [118, 32],
          [118.1, 32],
        ],
      }),
    ).toBeNull();
  });
});

function polygon(...corners: PlaneMetres[]): Polygon {
  const ring = [...corners, corners[0]!].map((corner) => [...plane.toLonLat(corner)]);
  return { type: 'Polygon', coordinates: [ring] };
}
