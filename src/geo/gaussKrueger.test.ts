import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { gaussKrueger } from './gaussKrueger';
import { geodesicDistance } from './geodesic';
import { localPlane } from './localPlane';

describe('gaussKrueger', () => {
  it.each([
    [117, 118.273, 32.085],
    [120, 118.5, 53.3],
    [75, 73.6, 39.4],
    [114, 117, 3.8],
  ])('agrees with PROJ on meridian %d at %f, %f', (meridian, lon, lat) => {
    const expected = proj4(`+proj=tmerc +lon_0=${meridian} +ellps=GRS80`, [lon, lat]);
    const [east, north] = gaussKrueger(meridian).forward([lon, lat]);
    expect(east).toBeCloseTo(expected[0]!, 4);
    expect(north).toBeCloseTo(expected[1]!, 4);
    const [lonBack, latBack] = gaussKrueger(meridian).inverse([east, north]);
    expect(lonBack).toBeCloseTo(lon, 9);
    expect(latBack).toBeCloseTo(lat, 9);
  });
});

describe('localPlane', () => {
  it('keeps distances near its origin to a tenth of a millimetre in a kilometre', () => {
    const plane = localPlane([118.273, 32.085]);
    for (const [east, north] of [
      [1000, 0],
      [0, 1000],
      [-600, 800],
    ] as const) {
      const from = plane.toLonLat([0, 0]);
      const to = plane.toLonLat([east, north]);
      expect(geodesicDistance(from, to)).toBeCloseTo(1000, 4);
      const [eastBack, northBack] = plane.toPlane(to);
      expect(eastBack).toBeCloseTo(east, 6);
      expect(northBack).toBeCloseTo(north, 6);
    }
  });
});
