import { area, feature, length } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAt } from '../../test/builders/plan';
import type { LonLat } from '../model/units';
import { geodesicArea, geodesicDistance, geodesicLength } from './geodesic';

describe('geodesicDistance', () => {
  // GeodTest.dat (Karney 2010), first lines: lat1 lon1 lat2 lon2 s12 on WGS 84.
  it.each([
    [36.530042355041, 0, -48.16427077909777, 5.762344694676511, 9398502.0434687],
    [40.6, -73.8, 51.6, -0.5, 5551759.4003187],
  ])('from %f,%f to %f,%f', (lat1, lon1, lat2, lon2, metres) => {
    expect(geodesicDistance([lon1, lat1], [lon2, lat2]) / metres).toBeCloseTo(1, 9);
  });

  it('takes one degree along the equator as a·π/180', () => {
    expect(geodesicDistance([0, 0], [1, 0])).toBeCloseTo((6378137 * Math.PI) / 180, 6);
  });

  it('does not depend on direction', () => {
    fc.assert(
      fc.property(lonLats, lonLats, (a, b) => {
        expect(geodesicDistance(a, b)).toBeCloseTo(geodesicDistance(b, a), 6);
      }),
    );
  });
});

describe('geodesicArea', () => {
  it('gives the published area of Antarctica', () => {
    // GeographicLib documentation, Planimeter: 16831067.893 m, 13662703680020.1 m².
    const ring = ANTARCTICA.map(([lat, lon]) => [lon!, lat!]);
    const polygon = { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] };
    expect(geodesicArea(polygon) / 13662703680020.1).toBeCloseTo(1, 8);
    expect(geodesicLength(polygon) / 16831067.893).toBeCloseTo(1, 8);
  });

  it('takes holes off and adds parts', () => {
    const plan = planAt();
    const outer = plan.rectangle(0, 0, 100, 60).coordinates[0]!;
    const hole = plan.rectangle(10, 10, 20, 30).coordinates[0]!;
    expect(geodesicArea({ type: 'Polygon', coordinates: [outer, hole] })).toBeCloseTo(5400, 3);
    const far = plan.rectangle(200, 0, 10, 10).coordinates;
    expect(geodesicArea({ type: 'MultiPolygon', coordinates: [[outer, hole], far] })).toBeCloseTo(5500, 3);
  });

  it('is additive under a cut', () => {
    const plan = planAt();
    fc.assert(
      fc.property(fc.double({ min: 1, max: 299, noNaN: true }), (cut) => {
        const whole = geodesicArea(plan.rectangle(0, 0, 300, 200));
        const left = geodesicArea(plan.rectangle(0, 0, cut, 200));
        const right = geodesicArea(plan.rectangle(cut, 0, 300 - cut, 200));
        expect((left + right) / whole).toBeCloseTo(1, 7);
      }),
    );
  });

  it('differs from a sphere by what the latitude says: turf is +0.07 % in area, −0.21…+0.28 % in length', () => {
    const plan = planAt();
    const square = plan.rectangle(0, 0, 300, 300);
    expect(area(feature(square)) / geodesicArea(square) - 1).toBeCloseTo(0.00072, 4);
    const ratio = (line: ReturnType<typeof plan.line>) =>
      length(feature(line), { units: 'meters' }) / geodesicLength(line) - 1;
    expect(ratio(plan.line([0, 0], [300, 0]))).toBeCloseTo(-0.00206, 4);
    expect(ratio(plan.line([0, 0], [0, 300]))).toBeCloseTo(0.00278, 4);
  });
});

const lonLats: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

const ANTARCTICA = [
  [-63.1, -58],
  [-72.9, -74],
  [-71.9, -102],
  [-74.9, -102],
  [-74.3, -131],
  [-77.5, -163],
  [-77.4, 163],
  [-71.7, 172],
  [-65.9, 140],
  [-65.7, 113],
  [-66.6, 88],
  [-66.9, 59],
  [-69.8, 25],
  [-70.0, -4],
  [-71.0, -14],
  [-77.3, -33],
  [-77.9, -46],
  [-74.7, -61],
];
