import { describe, expect, it } from 'vitest';
import { epsgEntry } from '../../formats/crs/epsgTable';
import { exportSystems, usualSystem } from './exportSystems';

const QUANJIAO = [118.25, 32.07, 118.29, 32.11] as const;

function codes(...of: Parameters<typeof exportSystems>): Record<string, string | null> {
  return Object.fromEntries(exportSystems(...of).map(({ kind, crs }) => [kind, crs]));
}

describe('exportSystems', () => {
  it('has the zones of Quanjiao under the codes of EPSG', async () => {
    expect(codes('shapefile', QUANJIAO)).toEqual({
      cgcs2000: 'EPSG:4490',
      wgs84: 'EPSG:4326',
      zone3: 'EPSG:4548',
      zone3Prefix: 'EPSG:4527',
      zone6: 'EPSG:4509',
      gcj02: 'gcj02',
      other: null,
    });
    const names = await Promise.all([4548, 4527, 4509].map(async (code) => (await epsgEntry(code))?.name));
    expect(names).toEqual([
      'CGCS2000 / 3-degree Gauss-Kruger CM 117E',
      'CGCS2000 / 3-degree Gauss-Kruger zone 39',
      'CGCS2000 / Gauss-Kruger CM 117E',
    ]);
  });

  it('has a UTM zone elsewhere, and no shifted system', async () => {
    expect(codes('dxf', [-85.1, 37.8, -84.9, 38])).toMatchObject({ utm: 'EPSG:32616' });
    expect(codes('dxf', [151, -34, 151.4, -33.8])).toEqual({
      cgcs2000: 'EPSG:4490',
      wgs84: 'EPSG:4326',
      utm: 'EPSG:32756',
      other: null,
    });
    expect((await epsgEntry(32_756))?.name).toBe('WGS 84 / UTM zone 56S');
  });

  it('puts a KML into no grid, and a project folder into nothing else than it is', () => {
    expect(Object.keys(codes('kml', QUANJIAO))).toEqual(['cgcs2000', 'wgs84', 'gcj02']);
    expect(exportSystems('project', QUANJIAO)).toEqual([]);
    expect(usualSystem('kml')).toBe('wgs84');
    expect(usualSystem('shapefile')).toBe('zone3');
  });
});
