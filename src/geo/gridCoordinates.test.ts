import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { gridCoordinates } from './gridCoordinates';

describe('gridCoordinates', () => {
  it('agrees with PROJ on zone 39 (EPSG:4527) to a tenth of a millimetre', () => {
    const at = [118.273, 32.085] as const;
    const grid = '+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=39500000 +y_0=0 +ellps=GRS80 +units=m';
    const [east, north] = proj4(grid, [...at]) as [number, number];
    const { zone, x, y } = gridCoordinates(at)!;
    expect(zone).toBe(39);
    expect(x).toBeCloseTo(north, 4);
    expect(y).toBeCloseTo(east, 4);
  });

  it('changes zone in the middle between two meridians', () => {
    expect(gridCoordinates([118.49, 32])?.zone).toBe(39);
    expect(gridCoordinates([118.51, 32])?.zone).toBe(40);
  });

  it('has zones 25 to 45 only', () => {
    expect(gridCoordinates([73.51, 39])?.zone).toBe(25);
    expect(gridCoordinates([136.49, 48])?.zone).toBe(45);
    for (const lon of [73.49, 136.51, 0, -70, Number.NaN]) expect(gridCoordinates([lon, 40])).toBeNull();
  });
});
