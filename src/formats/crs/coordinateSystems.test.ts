import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussKrueger } from '../../geo/gaussKrueger';
import { geodesicDistance } from '../../geo/geodesic';
import { gridCoordinates } from '../../geo/gridCoordinates';
import { ImportError } from '../importTypes';
import { epsgOfGrid, gridOfEpsg, meridianOf, ZONES } from './chineseGrids';
import { coordinateSystem, fromLonLat, toLonLat } from './coordinateSystems';
import type { FromLonLat, ToLonLat } from './crsTypes';

const xy = (crs: string) => ({ crs, axes: 'xy' }) as const;

describe('the grids of CGCS2000', () => {
  const codes = Array.from({ length: 4554 - 4491 + 1 }, (_, i) => 4491 + i);

  it.each(codes)('EPSG:%i agrees with an independent series to 0.1 mm', async (code) => {
    const grid = gridOfEpsg(code)!;
    const meridian = meridianOf(grid);
    const { forward } = gaussKrueger(meridian);
    const falseEasting = 500_000 + (grid.prefix ? grid.zone * 1e6 : 0);
    const [to, from] = [await toLonLat(xy(`EPSG:${code}`)), await fromLonLat(`EPSG:${code}`)];
    for (const at of [
      [meridian - grid.width / 2, 18.2],
      [meridian + 0.7, 32.085],
      [meridian + grid.width / 2, 53.5],
    ] as const) {
      const [east, north] = forward(at);
      const [x, y] = from(at[0], at[1]);
      expect(Math.hypot(x - (east + falseEasting), y - north)).toBeLessThan(1e-4);
      expect(geodesicDistance(to(east + falseEasting, north)!, at)).toBeLessThan(1e-4);
    }
  });

  it('writes northing first where the axes say so, as a Chinese survey does', async () => {
    const { x, y } = gridCoordinates([118.27, 32.09])!;
    const surveyed = (await toLonLat({ crs: 'EPSG:4527', axes: 'yx' }))(x, y)!;
    expect(geodesicDistance(surveyed, [118.27, 32.09])).toBeLessThan(1e-4);
    expect((await toLonLat(xy('EPSG:4527')))(x, y)).not.toEqual(surveyed);
  });

  it('names the zones as EPSG does', async () => {
    expect((await coordinateSystem('EPSG:4548')).name).toBe('CGCS2000 / 3-degree Gauss-Kruger CM 117E');
    expect((await coordinateSystem('EPSG:4527')).name).toBe('CGCS2000 / 3-degree Gauss-Kruger zone 39');
    expect((await coordinateSystem('EPSG:4498')).name).toBe('CGCS2000 / Gauss-Kruger zone 20');
  });
});

it('has every grid of China under the name that EPSG gives it', async () => {
  const names = { cgcs2000: 'CGCS2000', xian1980: 'Xian 1980', beijing1954: 'Beijing 1954' };
  for (const datum of ['cgcs2000', 'xian1980', 'beijing1954'] as const) {
    for (const width of [3, 6] as const) {
      for (let zone = ZONES[width][0]; zone <= ZONES[width][1]; zone++) {
        for (const prefix of [true, false]) {
          const code = epsgOfGrid({ datum, width, zone, prefix });
          const strip = width === 3 ? '3-degree Gauss-Kruger' : 'Gauss-Kruger';
          const which = prefix ? `zone ${zone}` : `CM ${meridianOf({ width, zone })}E`;
          expect((await coordinateSystem(`EPSG:${code}`)).name).toBe(`${names[datum]} / ${strip} ${which}`);
        }
      }
    }
  }
});

it('comes back to 0.1 mm in every zone, all over China', async () => {
  const zones = [...Array(21).keys()].map((i) => 4513 + i).concat([...Array(11).keys()].map((i) => 4491 + i));
  const ways = new Map<number, readonly [ToLonLat, FromLonLat]>();
  for (const code of zones)
    ways.set(code, [await toLonLat(xy(`EPSG:${code}`)), await fromLonLat(`EPSG:${code}`)]);
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 3.5, max: 53.5, noNaN: true }),
      (code, off, lat) => {
        const grid = gridOfEpsg(code)!;
        const at: readonly [number, number] = [meridianOf(grid) + off * grid.width, lat];
        const [to, from] = ways.get(code)!;
        return geodesicDistance(to(...from(...at))!, at) < 1e-4;
      },
    ),
    { numRuns: 1500 },
  );
});

it('puts the same features in two zones, and in UTM, on each other to a millimetre', async () => {
  const at: readonly [number, number] = [118.499, 32.09];
  for (const code of ['EPSG:4548', 'EPSG:4549', 'EPSG:4528', 'EPSG:4509', 'EPSG:32650', 'EPSG:3857']) {
    const [x, y] = (await fromLonLat(code))(...at);
    expect(geodesicDistance((await toLonLat(xy(code)))(x, y)!, at)).toBeLessThan(0.001);
  }
});

it('takes US survey feet: the false origin of Kentucky Single Zone lies at 36°20′N 85°45′W', async () => {
  // 4 921 250 ft and 3 280 833.333 ft, the constants of the zone in the Kentucky statutes (NAD 83).
  const at = (await toLonLat(xy('EPSG:3547')))(4_921_250, 3_280_833.333)!;
  expect(geodesicDistance(at, [-85.75, 36 + 1 / 3])).toBeLessThan(0.01);
  const metres = (await fromLonLat('EPSG:3546'))(-85.5, 38);
  const feet = (await fromLonLat('EPSG:3547'))(-85.5, 38);
  expect(feet[0] * (1200 / 3937)).toBeCloseTo(metres[0], 3);
  expect(feet[1] * (1200 / 3937)).toBeCloseTo(metres[1], 3);
});

it('shifts Beijing 1954 as far as sheets move on the way to CGCS2000', async () => {
  // -29 to -62 m north and -56 to 84 m east over the country (technical guide on the change to CGCS2000, 2008);
  // one shift for all of China cannot follow the old net closer than some tens of metres.
  for (const [lon, lat] of [
    [78, 39],
    [104, 30.6],
    [118.27, 32.09],
    [126, 45.7],
  ] as const) {
    const zone = Math.round(lon / 3);
    const old = (
      await fromLonLat(`EPSG:${epsgOfGrid({ datum: 'beijing1954', width: 3, zone, prefix: false })}`)
    )(lon, lat);
    const now = (
      await fromLonLat(`EPSG:${epsgOfGrid({ datum: 'cgcs2000', width: 3, zone, prefix: false })}`)
    )(lon, lat);
    expect(now[1] - old[1]).toBeGreaterThan(-62 - 20);
    expect(now[1] - old[1]).toBeLessThan(-29 + 20);
    expect(now[0] - old[0]).toBeGreaterThan(-56 - 20);
    expect(now[0] - old[0]).toBeLessThan(84 + 20);
  }
});

describe('a schematic', () => {
  it('is metres around its anchor', async () => {
    const place = await toLonLat(xy('schematic'), [118.27, 32.09]);
    expect(geodesicDistance(place(300, 400)!, [118.27, 32.09])).toBeCloseTo(500, 3);
    const [x, y] = (await fromLonLat('schematic', [118.27, 32.09]))(place(300, 400)![0], place(300, 400)![1]);
    expect([x, y].map((n) => Number(n.toFixed(6)))).toEqual([300, 400]);
  });
});

describe('what has no place', () => {
  it.each(['EPSG:4548', 'EPSG:3857', 'EPSG:4490', 'EPSG:3547', 'EPSG:25832', 'gcj02', 'bd09', 'schematic'])(
    'is null in %s, never a throw',
    async (crs) => {
      const to = await toLonLat(xy(crs));
      for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -1e308, 1e12]) {
        expect(to(bad, 0)).toBeNull();
        expect(to(0, bad)).toBeNull();
      }
      fc.assert(
        fc.property(fc.double(), fc.double(), (x, y) => {
          const at = to(x, y);
          return at === null || (Math.abs(at[0]) <= 180.000001 && Math.abs(at[1]) <= 90);
        }),
      );
    },
  );

  it('has latitude 91 nowhere', async () => {
    expect((await toLonLat(xy('EPSG:4490')))(118, 91)).toBeNull();
    expect((await toLonLat(xy('EPSG:4326')))(181, 31)).toBeNull();
  });
});

it.each(['EPSG:999999', 'constructor', '__proto__', '', 'EPSG:', 'PROJCS["x"]', '+proj=nothing'])(
  'refuses %s with a reason',
  async (id) => {
    const error = await toLonLat(xy(id)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ImportError);
    expect((error as ImportError).problem.code).toBe('no_crs');
  },
);
