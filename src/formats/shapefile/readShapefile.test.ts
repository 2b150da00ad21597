import type { Feature, Geometry } from 'geojson';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { oracleWrite, startGdal } from '../../../test/builders/gdalOracle';
import { gisProject, sourceOf, WGS84_PRJ, writeOptions } from '../../../test/builders/gisProject';
import { ImportError } from '../importTypes';
import { readShapefile } from './readShapefile';
import { write } from './writeShapefile';

beforeAll(startGdal, 60_000);

type Part = 'shp' | 'shx' | 'dbf' | 'prj' | 'cpg';

/** A .shp of points, big-endian lengths and little-endian ordinates as the format has them. */
function pointsShp(points: readonly (readonly [number, number] | null)[]): Uint8Array {
  const lengths = points.map((point) => (point === null ? 4 : 20));
  const bytes = new Uint8Array(100 + lengths.reduce((sum, length) => sum + 8 + length, 0));
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  let at = 100;
  points.forEach((point, i) => {
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, lengths[i]! / 2);
    if (point !== null) {
      view.setInt32(at + 8, 1, true);
      view.setFloat64(at + 12, point[0], true);
      view.setFloat64(at + 20, point[1], true);
    }
    at += 8 + lengths[i]!;
  });
  return bytes;
}

type Field = readonly [name: string, type: string, width: number];

function dbfOf(
  fields: readonly Field[],
  rows: readonly (readonly string[])[],
  { encoding = 'gbk', languageId = 0, deleted = [] as number[] } = {},
): Uint8Array {
  const width = 1 + fields.reduce((sum, [, , each]) => sum + each, 0);
  const head = 33 + fields.length * 32;
  const bytes = new Uint8Array(head + rows.length * width + 1).fill(0x20, head);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, head, true);
  view.setUint16(10, width, true);
  bytes[29] = languageId;
  fields.forEach(([name, type, each], i) => {
    bytes.set(iconv.encode(name, encoding).subarray(0, 10), 32 + i * 32);
    bytes[32 + i * 32 + 11] = type.charCodeAt(0);
    bytes[32 + i * 32 + 16] = each;
  });
  bytes[head - 1] = 0x0d;
  rows.forEach((row, r) => {
    let at = head + r * width;
    if (deleted.includes(r)) bytes[at] = 0x2a;
    at += 1;
    row.forEach((cell, i) => {
      bytes.set(iconv.encode(cell, encoding).subarray(0, fields[i]![2]), at);
      at += fields[i]![2];
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const TWO = pointsShp([
  [117.1, 32.1],
  [117.2, 32.2],
]);
const NAMES = dbfOf([['管线名称', 'C', 20]], [['雨水管线'], ['污水']]);

async function read(parts: Partial<Record<Part, Uint8Array>>, encoding?: string) {
  const files = Object.entries(parts).map(([ending, bytes]) => [`管线.${ending}`, bytes] as const);
  const result = await readShapefile(
    sourceOf('shapefile', files),
    encoding === undefined ? {} : { encoding },
  );
  const features = result.features.map(({ value }) => value as Feature<Geometry | null>);
  return { ...result, features, properties: features.map(({ properties }) => properties) };
}

it('an index that was cut off between two records is not believed', async () => {
  const shx = new Uint8Array(116);
  const view = new DataView(shx.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, 58);
  for (const [i, offset] of [50, 64].entries()) {
    view.setInt32(100 + i * 8, offset);
    view.setInt32(104 + i * 8, 10);
  }
  const whole = await read({ shp: TWO, shx, dbf: NAMES });
  expect([whole.features.length, whole.problems]).toEqual([2, []]);
  const cut = await read({ shp: TWO, shx: shx.subarray(0, 108), dbf: NAMES });
  expect(cut.features).toEqual(whole.features);
  expect(cut.problems).toMatchObject([{ code: 'bad_file', detail: '.shx' }]);
});

describe('the encoding of a shapefile', () => {
  it('is found by the bytes where nothing is stated', async () => {
    const { properties, encoding, problems } = await read({ shp: TWO, dbf: NAMES });
    expect(properties).toEqual([{ 管线名称: '雨水管线' }, { 管线名称: '污水' }]);
    expect(encoding).toEqual({ used: 'gb18030', why: 'checked' });
    expect(problems).toEqual([]);
  });

  it('is not believed where a .cpg says UTF-8 over GBK, and that is told', async () => {
    const { properties, encoding, problems } = await read({ shp: TWO, dbf: NAMES, cpg: utf8('UTF-8') });
    expect(properties[0]).toEqual({ 管线名称: '雨水管线' });
    expect(encoding?.used).toBe('gb18030');
    expect(problems).toMatchObject([{ code: 'bad_file', effect: 'told', detail: 'UTF-8 ≠ gb18030' }]);
  });

  it('is not believed where the language id says Latin 1 over GBK or GBK over UTF-8', async () => {
    const latin = dbfOf([['管线名称', 'C', 20]], [['雨水管线'], ['污水']], { languageId: 0x57 });
    expect((await read({ shp: TWO, dbf: latin })).encoding).toEqual({ used: 'gb18030', why: 'checked' });
    const really = dbfOf([['名', 'C', 30]], [['雨水管线'], ['污水管线']], {
      encoding: 'utf-8',
      languageId: 0x4d,
    });
    const { properties, encoding } = await read({ shp: TWO, dbf: really });
    expect(properties[0]).toEqual({ 名: '雨水管线' });
    expect(encoding?.used).toBe('utf-8');
  });

  it.each([
    ['GBK', 0, 'stated'],
    ['936', 0, 'stated'],
    [null, 0x4d, 'stated'],
    [null, 0x7a, 'stated'],
  ] as const)('is as stated where the bytes agree: .cpg %s, language id %i', async (cpg, languageId, why) => {
    const dbf = dbfOf([['管线名称', 'C', 20]], [['雨水管线'], ['污水']], { languageId });
    const { encoding, problems } = await read({ shp: TWO, dbf, ...(cpg === null ? {} : { cpg: utf8(cpg) }) });
    expect(encoding).toEqual({ used: 'gb18030', why });
    expect(problems).toEqual([]);
  });

  it('is the chosen one before all', async () => {
    const { properties, encoding } = await read({ shp: TWO, dbf: NAMES, cpg: utf8('GBK') }, 'big5');
    expect(encoding).toEqual({ used: 'big5', why: 'chosen' });
    expect(Object.keys(properties[0] ?? {})).not.toEqual(['管线名称']);
  });

  it('is Latin 1 for Latin text', async () => {
    const dbf = dbfOf([['Stra\u00dfe', 'C', 20]], [['M\u00fcller'], ['caf\u00e9']], {
      encoding: 'latin1',
      languageId: 0x57,
    });
    expect((await read({ shp: TWO, dbf })).properties).toEqual([{ Straße: 'Müller' }, { Straße: 'café' }]);
  });

  it('is UTF-8 although a field cuts its last character in two', async () => {
    const dbf = dbfOf([['name', 'C', 10]], [['雨水管线'], ['污水管线']], { encoding: 'utf-8' });
    expect((await read({ shp: TWO, dbf })).encoding?.used).toBe('utf-8');
  });
});

describe('the table of a shapefile', () => {
  it('gives values of the types that its fields have', async () => {
    const fields: Field[] = [
      ['D', 'D', 8],
      ['N', 'N', 12],
      ['F', 'F', 20],
      ['L', 'L', 1],
      ['C', 'C', 6],
      ['LONG', 'N', 20],
    ];
    const rows = [
      ['20190503', '   12.5', '1.25e-3', 'T', '007  ', '12345678901234567890'],
      ['00000000', '************', '', '?', '', ''],
    ];
    const { properties } = await read({ shp: TWO, dbf: dbfOf(fields, rows) });
    expect(properties).toEqual([
      { D: '2019-05-03', N: 12.5, F: 0.00125, L: true, C: '007', LONG: '12345678901234567890' },
      { D: null, N: null, F: null, L: null, C: null, LONG: null },
    ]);
  });

  it('keeps fields named __proto__, and tells of fields named alike', async () => {
    const dbf = dbfOf(
      [
        ['__proto__', 'C', 3],
        ['a', 'C', 1],
        ['a', 'C', 1],
      ],
      [
        ['x', '1', '2'],
        ['y', '3', '4'],
      ],
    );
    const { properties, problems } = await read({ shp: TWO, dbf });
    expect(Object.entries(properties[0] ?? {})).toEqual([
      ['__proto__', 'x'],
      ['a', '1'],
      ['a_2', '2'],
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'bad_property', effect: 'told', detail: 'a_2' }]);
  });

  it('may be missing, short, long, or have deleted records', async () => {
    const none = await read({ shp: TWO });
    expect(none.properties).toEqual([{}, {}]);
    expect(none.problems).toMatchObject([{ code: 'missing_part', effect: 'told', detail: '.dbf' }]);
    const short = await read({ shp: TWO, dbf: dbfOf([['a', 'C', 1]], [['1']]) });
    expect(short.properties).toEqual([{ a: '1' }, {}]);
    expect(short.problems).toMatchObject([{ code: 'missing_part', detail: '.dbf: 1 < .shp: 2' }]);
    const long = await read({ shp: TWO, dbf: dbfOf([['a', 'C', 1]], [['1'], ['2'], ['3']]) });
    expect(long.problems).toMatchObject([{ code: 'missing_part', detail: '.shp: 2 < .dbf: 3' }]);
    const deleted = await read({ shp: TWO, dbf: dbfOf([['a', 'C', 1]], [['1'], ['2']], { deleted: [0] }) });
    expect(deleted.properties).toEqual([{ a: '2' }]);
    expect(deleted.problems).toMatchObject([{ effect: 'told', detail: '.dbf: deleted = 1' }]);
  });
});

describe('the shapes of a shapefile', () => {
  it('are needed', async () => {
    await expect(read({ dbf: NAMES })).rejects.toMatchObject({
      problem: { code: 'missing_part', detail: '.shp' },
    });
  });

  it('may be null', async () => {
    const { features } = await read({ shp: pointsShp([null, [1, 2]]), dbf: NAMES });
    expect(features.map(({ geometry }) => geometry)).toEqual([null, { type: 'Point', coordinates: [1, 2] }]);
  });

  it('are taken as far as they go where the file is cut, with or without its index', async () => {
    const cut = TWO.slice(0, 140);
    const { features, problems } = await read({ shp: cut, dbf: NAMES });
    expect(features.map(({ geometry }) => geometry)).toEqual([{ type: 'Point', coordinates: [117.1, 32.1] }]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'bad_file', effect: 'refused' }));
  });

  it('are refused one by one where a record is damaged', async () => {
    const shp = TWO.slice();
    shp[108] = 77;
    const { features, problems } = await read({ shp, dbf: NAMES });
    expect(features).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: 'bad_geometry', effect: 'refused', index: 0, detail: 'shape type 77 ≠ 1' },
    ]);
  });

  it('of a multipatch are refused', async () => {
    const shp = TWO.slice();
    shp[32] = 31;
    await expect(read({ shp })).rejects.toMatchObject({
      problem: { code: 'unsupported_entity', detail: 'MultiPatch' },
    });
  });

  it('leave measures, which is told', async () => {
    const shp = pointsShp([[1, 2]]);
    // The same record as PointM, with a measure behind its ordinates.
    const measured = new Uint8Array(shp.length + 8);
    measured.set(shp);
    const view = new DataView(measured.buffer);
    view.setInt32(24, measured.length / 2);
    view.setInt32(32, 21, true);
    view.setInt32(104, 14);
    view.setInt32(108, 21, true);
    view.setFloat64(128, 7.5, true);
    const { features, problems } = await read({ shp: measured, dbf: dbfOf([['a', 'C', 1]], [['1']]) });
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [1, 2] });
    expect(problems).toMatchObject([{ code: 'unsupported_entity', effect: 'told', detail: 'M = 1' }]);
  });

  it('do not believe a page of HTML saved as .prj', async () => {
    const { crs, problems } = await read({ shp: TWO, dbf: NAMES, prj: utf8('<!DOCTYPE html><html></html>') });
    expect(crs).toBeNull();
    expect(problems).toMatchObject([{ code: 'bad_file', effect: 'told' }]);
    expect((await read({ shp: TWO, prj: utf8(WGS84_PRJ) })).crs?.crs).toBe(WGS84_PRJ);
  });
});

describe('shapefiles that GDAL writes', () => {
  const ring = (x: number, y: number, size: number) => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  it('read as they were, holes with their own outer rings', async () => {
    const geometry: Geometry = {
      type: 'MultiPolygon',
      coordinates: [
        [ring(0, 0, 10), ring(2, 2, 1).toReversed(), ring(5, 5, 3).toReversed()],
        [ring(6, 6, 1)],
        [ring(20, 0, 5), ring(21, 1, 1).toReversed()],
      ],
    };
    const features: Feature[] = [
      { type: 'Feature', geometry, properties: { 名称: '楼', n: 7, x: 1.5, none: null } },
    ];
    const files = await oracleWrite('ESRI Shapefile', features, 'areas', ['-lco', 'ENCODING=GBK']);
    const { features: read } = await readShapefile(sourceOf('shapefile', files), {});
    const [found] = read.map(({ value }) => value as Feature);
    expect(found?.properties).toEqual({ 名称: '楼', n: 7, x: 1.5, none: null });
    expect(found?.geometry).toEqual(geometry);
  });

  it('keep heights and leave measures', async () => {
    const geometry: Geometry = {
      type: 'LineString',
      coordinates: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    };
    const features: Feature[] = [{ type: 'Feature', geometry, properties: { a: 1 } }];
    const withZ = await oracleWrite('ESRI Shapefile', features, 'heights', ['-lco', 'SHPT=ARCZ']);
    const { features: read, problems } = await readShapefile(sourceOf('shapefile', withZ), {});
    expect((read[0]!.value as Feature).geometry).toEqual(geometry);
    expect(problems).toEqual([]);
    const withM = await oracleWrite('ESRI Shapefile', features, 'measures', [
      '-dim',
      'XYM',
      '-lco',
      'SHPT=ARCM',
    ]);
    const measured = await readShapefile(sourceOf('shapefile', withM), {});
    expect((measured.features[0]!.value as Feature).geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [4, 5],
      ],
    });
  });
});

describe('damaged shapefiles', () => {
  it('end in an ImportError or in what is whole, cut at every tenth and with bytes changed', async () => {
    const files = await write(gisProject(), writeOptions({ encoding: 'gbk' }));
    const parts = [...files].filter(([name]) => name.startsWith('buildings.') || name.startsWith('pipes_z.'));
    let [whole, refused, seed] = [0, 0, 1];
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const attempt = async (base: string, change: (name: string, bytes: Uint8Array) => Uint8Array) => {
      const own = parts
        .filter(([name]) => name.startsWith(base))
        .map(([name, bytes]) => [name, change(name, bytes)] as const);
      try {
        await readShapefile(sourceOf('shapefile', own), {});
        whole += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
        refused += 1;
      }
    };
    for (const base of ['buildings.', 'pipes_z.']) {
      for (const ending of ['.shp', '.dbf', '.shx', '.fields', '.cpg', '.prj']) {
        for (let tenth = 0; tenth < 10; tenth++) {
          const cut = (bytes: Uint8Array) => bytes.subarray(0, Math.floor((bytes.length * tenth) / 10));
          await attempt(base, (name, bytes) => (name.endsWith(ending) ? cut(bytes) : bytes));
        }
      }
      for (let run = 0; run < 300; run++) {
        await attempt(base, (_name, bytes) => {
          const changed = bytes.slice();
          for (let i = 0; i < 3; i++)
            changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
          return changed;
        });
      }
    }
    expect(whole).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});
