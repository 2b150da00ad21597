import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinateSystem, projectionOf, toLonLat } from './coordinateSystems';
import { esriWkt } from './esriWkt';
import { resolveCrs } from './resolveCrs';

const meant = async (text: string) => (await resolveCrs(text))?.id ?? null;

describe('resolveCrs', () => {
  it.each([
    ['EPSG:4548', 'EPSG:4548'],
    ['epsg:4548', 'EPSG:4548'],
    [' 4548 ', 'EPSG:4548'],
    ['urn:ogc:def:crs:EPSG::3547', 'EPSG:3547'],
    ['urn:ogc:def:crs:EPSG:6.9:4527', 'EPSG:4527'],
    ['http://www.opengis.net/def/crs/EPSG/0/4490', 'EPSG:4490'],
    ['http://www.opengis.net/gml/srs/epsg.xml#4326', 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'EPSG:4326'],
    ['OGC:CRS84', 'EPSG:4326'],
    ['EPSG:900913', 'EPSG:3857'],
    ['CGCS2000_3_Degree_GK_Zone_39', 'EPSG:4527'],
    ['CGCS2000_3_Degree_GK_CM_117E', 'EPSG:4548'],
    ['CGCS2000_GK_CM_117E', 'EPSG:4509'],
    ['Xian_1980_3_Degree_GK_Zone_39', 'EPSG:2363'],
    ['Beijing_1954_3_Degree_GK_CM_117E', 'EPSG:2436'],
    ['WGS_1984_UTM_Zone_50N', 'EPSG:32650'],
    ['GCS_China_Geodetic_Coordinate_System_2000', 'EPSG:4490'],
    ['GCJ-02', 'gcj02'],
    ['BD09', 'bd09'],
  ])('takes %s for %s', async (text, id) => {
    expect(await meant(text)).toBe(id);
  });

  it.each([4326, 4490, 4548, 4527, 4498, 4509])('knows its own .prj of EPSG:%i again', async (code) => {
    const { prj } = await coordinateSystem(`EPSG:${code}`);
    expect(prj).toBe(esriWkt(code));
    expect(await meant(prj!)).toBe(`EPSG:${code}`);
  });

  it('believes the figures of a .prj, not its name', async () => {
    const moved = esriWkt(4548)!.replace('"Central_Meridian",117.0', '"Central_Meridian",118.5');
    const system = (await resolveCrs(moved))!;
    expect(system.id).toBe(moved);
    const at = (await toLonLat({ crs: moved, axes: 'xy' }))(500_000, 3_551_000)!;
    expect(at[0]).toBeCloseTo(118.5, 9);
  });

  it('reads a projected WKT of its own, in feet, with a code that names something else', async () => {
    const wkt =
      'PROJCS["a local grid",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",' +
      'SPHEROID["GRS_1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],' +
      'PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",4921250],' +
      'PARAMETER["False_Northing",3280833.333333333],PARAMETER["Central_Meridian",-85.75],' +
      'PARAMETER["Standard_Parallel_1",37.08333333333334],PARAMETER["Standard_Parallel_2",38.66666666666666],' +
      'PARAMETER["Latitude_Of_Origin",36.33333333333334],UNIT["Foot_US",0.3048006096012192],AUTHORITY["EPSG","4548"]]';
    expect(await meant(wkt)).toBe(wkt);
    const at = (await toLonLat({ crs: wkt, axes: 'xy' }))(4_921_250, 3_280_833.333)!;
    expect(at[0]).toBeCloseTo(-85.75, 7);
    expect(at[1]).toBeCloseTo(36 + 1 / 3, 7);
  });

  it('says how far off old datums may be, and nothing of new ones', async () => {
    expect((await resolveCrs('EPSG:2436'))?.rough_m).toBe(60);
    expect((await resolveCrs('EPSG:2384'))?.rough_m).toBe(130);
    expect((await resolveCrs('EPSG:27700'))?.rough_m).toBe(1000);
    for (const code of [4490, 4326, 4548, 3857, 32650, 3547, 5186, 25832]) {
      expect((await resolveCrs(`EPSG:${code}`))?.rough_m).toBeNull();
    }
  });

  it('names nothing by file or address', async () => {
    const system = await resolveCrs('+proj=longlat +ellps=clrk66 +nadgrids=ntv2.gsb,@more.gsb +no_defs');
    expect(system?.definition).not.toContain('nadgrids');
    expect(system?.rough_m).toBe(1000);
    expect(await resolveCrs('+init=epsg:4548')).toBeNull();
    expect(await resolveCrs('+proj=longlat +nadgrids=https://example.org/x.gsb')).toBeNull();
  });

  it.each([
    ['a megabyte of brackets', 'PROJCS['.repeat(200_000)],
    ['a megabyte of parameters', '+proj=utm '.repeat(100_000)],
    ['a megabyte of words', 'x'.repeat(1_000_000)],
    ['keys of a prototype', 'PROJCS["x",__proto__["y"],constructor["prototype"]]'],
    ['deep nesting', `${'GEOGCS["a",'.repeat(100)}${']'.repeat(100)}`],
    ['a page', '<!DOCTYPE html><html></html>'],
    ['a projection without numbers', 'PROJCS["x",GEOGCS["y"],PROJECTION["Transverse_Mercator"]]'],
    ['infinite numbers', '+proj=tmerc +lon_0=1e999 +a=1e999 +b=0'],
  ])('refuses %s at once', async (_, text) => {
    const start = performance.now();
    expect(await resolveCrs(text)).toBeNull();
    expect(performance.now() - start).toBeLessThan(2000);
    expect(({} as Record<string, unknown>).y).toBeUndefined();
  });
});

describe('texts of all kinds', () => {
  const figure = fc.constantFrom(
    '0',
    '90',
    '-90',
    '1e300',
    '1e999',
    'NaN',
    '6378137',
    '1,2,3',
    '45',
    '61',
    'us-ft',
    '',
  );
  const projections =
    'longlat utm tmerc merc lcc laea aea stere sterea omerc somerc cass krovak poly eqc bonne moll';
  const parameters =
    'lat_0 lat_1 lat_2 lat_ts lon_0 lonc alpha k x_0 y_0 zone south towgs84 a b rf units pm nadgrids';
  const part = fc
    .tuple(fc.constantFrom(...parameters.split(' ')), figure)
    .map((pair) => `+${pair.join('=')}`);
  const proj4 = fc
    .tuple(fc.constantFrom(...projections.split(' ')), fc.array(part, { maxLength: 5 }))
    .map(([projection, parts]) => [`+proj=${projection}`, ...parts].join(' '));
  const wkt = fc
    .tuple(
      fc.constantFrom(4326, 4527, 4548),
      fc.nat(400),
      fc.nat(30),
      fc.constantFrom('', '[', ']', '"', '1e999', ','),
    )
    .map(([code, at, length, put]) => {
      const text = esriWkt(code)!;
      return text.slice(0, at) + put + text.slice(at + length);
    });
  const ordinate = fc.oneof(fc.double(), fc.double({ min: -2e7, max: 2e7, noNaN: true }));

  it('are taken or refused, and end soon with a place or none', async () => {
    const places = fc.array(fc.tuple(ordinate, ordinate), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(proj4, wkt, fc.string()), places, async (text, all) => {
        const system = await resolveCrs(text);
        if (system === null) return;
        const { toLonLat: there, fromLonLat: back } = await projectionOf(system);
        for (const [x, y] of all) {
          const at = there(x, y);
          if (at !== null) expect(Math.abs(at[0]) <= 180.000001 && Math.abs(at[1]) <= 90).toBe(true);
          expect(back(x % 180, y % 90)).toHaveLength(2);
        }
      }),
      { numRuns: 600 },
    );
  });
});
