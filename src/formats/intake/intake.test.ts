import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits';
import { groupSources } from './groupSources';
import { identify } from './identify';
import { type UnpackedFile, unpackFiles } from './unpackFiles';

const NOTHING = { signal: undefined };

function at(path: string, content: string | Uint8Array = 'x', size?: number): UnpackedFile {
  const bytes = typeof content === 'string' ? Uint8Array.from(content, (c) => c.charCodeAt(0)) : content;
  return { path, size: size ?? bytes.length, bytes: async () => bytes, fatal: null };
}

const paths = (...names: string[]) => names.map((name) => at(name));

async function grouped(files: readonly UnpackedFile[]): Promise<string[]> {
  const groups = await groupSources(files);
  return groups.map((group) =>
    group.problem === null
      ? `${group.source.format}: ${group.source.files.map(({ path }) => path).join(' ')}`
      : `${group.problem.code} ${group.problem.detail}: ${group.file.path}`,
  );
}

describe('what a file is', () => {
  it.each<[string, string, string]>([
    ['a.gpkg', 'SQLite format 3\0', 'geopackage'],
    ['renamed.db', 'SQLite format 3\0', 'geopackage'],
    ['a.fgb', 'fgb\u0003fgb\u0001', 'flatgeobuf'],
    ['a.bin', '\0\0\u0027\u000A\0\0', 'shapefile'],
    ['a.kml', '<?xml version="1.0"?><!-- <html> --><kml xmlns="http://www.opengis.net/kml/2.2">', 'kml'],
    ['a.xml', '\u00EF\u00BB\u00BF<osm version="0.6">', 'osm'],
    ['a.xml', '<wfs:FeatureCollection xmlns:gml="http://www.opengis.net/gml">', 'gml'],
    ['city.gml', '<CityModel>', 'gml'],
    ['a.dxf', '  0\r\nSECTION\r\n  2\r\nHEADER', 'dxf'],
    ['plan.txt', '999\nmade by hand\n0\nSECTION\n', 'dxf'],
    ['a.dxf', 'AutoCAD Binary DXF\r\n\u001A\0', 'dxf'],
    ['a.txt', ' {"type":"FeatureCollection"', 'geojson'],
    ['a.ndjson', '{"type":"Feature"', 'ndjson'],
    ['a.geojsons', '\u001E{"type":"Feature"', 'ndjson'],
    ['a.topojson', '{"type":"Topology"', 'topojson'],
    ['a.tab', '!table\n!version 300', 'mapinfo'],
    ['a.mif', 'Version 300\nCharset', 'mapinfo'],
    ['a.csv', 'x,y\n1,2', 'table'],
    ['survey.xls', '点号\tX\tY', 'table'],
    ['a.xlsx', 'PK\u0003\u0004', 'table'],
    ['renamed.xls', `${'PK\u0003\u0004'.padEnd(26, '\0')}\u0013\0\0\0[Content_Types].xml`, 'table'],
    ['a.kmz', 'PK\u0003\u0004', 'kml'],
    ['a.inp', '[TITLE]\n', 'inp'],
  ])('%s that begins with %j is %s', async (path, content, kind) => {
    expect(await identify(at(path, content))).toMatchObject({ kind, problem: null });
  });

  it.each<[string, string, string, string]>([
    ['a.geojson', '<!DOCTYPE html><html>', 'another_format', 'HTML'],
    ['a.csv', '<html><body>', 'another_format', 'HTML'],
    ['a.kml', '<HTML>', 'another_format', 'HTML'],
    ['a.geojson', 'MZ\u0090\0\u0003', 'another_format', 'Windows .exe'],
    ['a.shp', '%PDF-1.7', 'another_format', 'PDF'],
    ['a.dxf', '\u0089PNG', 'another_format', 'PNG'],
    ['a.csv', 'PK\u0003\u0004', 'table', ''],
    ['a.xml', '<Bauwerke>', 'unsupported_format', 'XML <Bauwerke>'],
    ['a.gpx', '<gpx>', 'unsupported_format', '.gpx (GPX)'],
    ['setup', 'MZ\u0090\0', 'unsupported_format', 'setup (Windows .exe)'],
    ['a.xls', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', 'old_workbook', '.xls'],
    ['a.doc', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', 'unsupported_format', '.doc (Word)'],
    ['a.mdb', '\0\u0001\0\0Standard Jet DB', 'access_database', '.mdb'],
    ['a.dwg', 'AC1032', 'dwg_drawing', '.dwg'],
    ['a.dxf', 'AC1032', 'dwg_drawing', '.dxf'],
  ])('%s that begins with %j: %s', async (path, content, code, detail) => {
    const found = await identify(at(path, content));
    if (found.problem === null) expect(found.kind).toBe(code);
    else expect([found.problem.code, found.problem.detail]).toEqual([code, detail]);
  });

  it('is refused where a text of that size would stop the browser, and only then', async () => {
    const json = (size: number) => identify(at('a.geojson', '{"a":1}', size));
    expect((await json(LIMITS.textBytes)).kind).toBe('geojson');
    expect((await json(LIMITS.textBytes + 1)).problem).toMatchObject({
      code: 'too_large',
      detail: `${LIMITS.textBytes + 1} > ${LIMITS.textBytes} bytes`,
    });
    expect((await identify(at('a.gpkg', 'SQLite format 3\0', 200_000_000))).kind).toBe('geopackage');
    expect((await identify(at('a.xlsx', 'PK\u0003\u0004', 200_000_000))).kind).toBe('table');
    // 400,000 pipes are 120 MB of GeoJSON, and have to open; 200 MB are told to be too much.
    expect(LIMITS.textBytes).toBeGreaterThan(120e6);
    expect(LIMITS.textBytes).toBeLessThan(200e6);
  });
});

describe('what is read as one', () => {
  it('is a shapefile by its base name, case aside', async () => {
    const files = paths(
      'd/Road.SHP',
      'd/road.dbf',
      'D/ROAD.PRJ',
      'd/road.shp.xml',
      'd/road.sbn',
      'e/road.dbf',
    );
    expect(await grouped(files)).toEqual([
      'shapefile: d/Road.SHP d/road.dbf D/ROAD.PRJ d/road.shp.xml d/road.sbn',
      'missing_part .shp: e/road.dbf',
    ]);
  });

  it('is each of several shapefiles of a zip beside what else lies in it', async () => {
    const names = ['z/a.shp', 'z/b.shp', 'z/a.dbf', 'z/b.dbf', 'z/plan.dxf', 'z/doc.kml'];
    expect(await grouped(paths(...names))).toEqual([
      'shapefile: z/a.shp z/a.dbf',
      'shapefile: z/b.shp z/b.dbf',
      'dxf: z/plan.dxf',
      'kml: z/doc.kml',
    ]);
  });

  it('is a MapInfo table of either kind', async () => {
    const names = ['a.tab', 'a.dat', 'a.map', 'a.id', 'b.mif', 'b.mid', 'c.mid', 'd.dat'];
    expect(await grouped(paths(...names))).toEqual([
      'mapinfo: a.tab a.dat a.map a.id',
      'mapinfo: b.mif b.mid',
      'missing_part .mif: c.mid',
      'missing_part .tab: d.dat',
    ]);
  });

  it('tells a missing main file once, however many parts lie there', async () => {
    expect(await grouped(paths('a.dbf', 'a.shx', 'a.prj'))).toEqual(['missing_part .shp: a.dbf']);
  });

  it('is each table that is no part of a survey', async () => {
    const files = [
      at('a.csv', 'name,x,y\nq,1,2'),
      at('tree.geojson', '{}'),
      at('d/b.txt', 'name;x;y\nw;3;4'),
    ];
    expect(await grouped(files)).toEqual(['table: a.csv', 'geojson: tree.geojson', 'table: d/b.txt']);
  });

  it('is a survey, where the first of its files stands, and not the tables between them', async () => {
    const files = [
      at('towns.csv', 'name,lon,lat\nq,118,32'),
      at('z/YSPoint.csv', 'Exp_No,X,Y,High,Feature\nY1,3551000,518000,12.3,'),
      at('tree.geojson', '{}'),
      at('damaged.xlsx', 'PK\u0003\u0004 no zip'),
      at('z/YSLine.txt', 'S_Exp;E_Exp;S_Deep\nY1;Y2;1.2'),
    ];
    expect(await grouped(files)).toEqual([
      'table: towns.csv',
      'survey: z/YSPoint.csv z/YSLine.txt',
      'geojson: tree.geojson',
      'table: damaged.xlsx',
    ]);
    const groups = await groupSources(files);
    const names = groups.map((group) => group.problem === null && group.source.name);
    expect(names).toEqual(['towns.csv', 'z/YSPoint.csv, YSLine.txt', 'tree.geojson', 'damaged.xlsx']);
  });

  it('is a survey where points and lines are joined by number', async () => {
    const files = [
      at(
        'YSPoint.csv',
        iconv.encode('物探点号,X坐标,Y坐标,地面高程\nY1,3551000,518000,12.3\nY2,3551010,518020,12.1', 'gbk'),
      ),
      at('YSLine.csv', iconv.encode('起点点号,终点点号,管径,起点埋深\nY1,Y2,300,1.2', 'gbk')),
    ];
    expect(await grouped(files)).toEqual(['survey: YSPoint.csv YSLine.csv']);
  });

  it('tells EPANET from SWMM by their sections', async () => {
    const files = [
      at('a.inp', '[TITLE]\n[JUNCTIONS]\n[PIPES]\n'),
      at('b.inp', ';; made by\n[TITLE]\n[JUNCTIONS]\n[CONDUITS]\n'),
      at('c.inp', '*HEADING\n*NODE\n'),
    ];
    expect(await grouped(files)).toEqual([
      'epanet: a.inp',
      'swmm: b.inp',
      'unsupported_format .inp ≠ EPANET, SWMM: c.inp',
    ]);
  });
});

describe('unpacking', () => {
  const zipOf = (entries: Record<string, string>) =>
    new Uint8Array(zipSync(Object.fromEntries(Object.entries(entries).map(([k, v]) => [k, strToU8(v)]))));
  const file = (name: string, content: BlobPart) => new File([content], name);
  const unpack = async (...files: File[]) =>
    (await unpackFiles(files, NOTHING)).map(({ path, fatal }) =>
      fatal === null ? path : `${path} ${fatal.code}`,
    );

  it('opens a zip of another name, but not a workbook or a KMZ', async () => {
    const zip = zipOf({ 'a.shp': 'x' });
    const book = zipOf({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' });
    expect(await unpack(file('a.zip', zip), file('download', zip))).toEqual([
      'a.zip/a.shp',
      'download/a.shp',
    ]);
    expect(await unpack(file('b.xlsx', book), file('b.zip', book))).toEqual(['b.xlsx', 'b.zip']);
    expect(await unpack(file('c.kmz', zipOf({ 'doc.kml': 'x' })))).toEqual(['c.kmz']);
  });

  it('names what another program has to convert, and passes over the rest', async () => {
    const zip = zipOf({ 'a.geojson': '{}', 'b.dwg': 'x', 'c.png': 'x', 'd.xls': 'x' });
    expect(await unpack(file('z.zip', zip))).toEqual([
      'z.zip/a.geojson',
      'z.zip/b.dwg dwg_drawing',
      'z.zip/d.xls old_workbook',
    ]);
  });

  it('reads the names of entries that a Chinese system wrote in GBK', async () => {
    const gbk = Array.from(iconv.encode('雨水.shp', 'gbk'), (byte) => String.fromCharCode(byte)).join('');
    const bytes = zipOf({ [gbk]: 'x' });
    // The packer writes UTF-8 and says so; here the bytes are GBK, and nothing is said.
    const raw = patched(bytes, strToU8(gbk), iconv.encode('雨水.shp', 'gbk'));
    expect(await unpack(file('z.zip', raw))).toEqual(['z.zip/雨水.shp']);
  });

  it('refuses a zip bomb by what comes out of it', async () => {
    const bomb = new Uint8Array(zipSync({ 'a.geojson': new Uint8Array(LIMITS.zip.ratioFreeBytes * 2) }));
    expect(bomb.length).toBeLessThan(100_000);
    const [whole, ...rest] = await unpackFiles([file('bomb.zip', bomb)], NOTHING);
    expect(whole!.fatal).toMatchObject({ code: 'too_large', detail: `> ${LIMITS.zip.ratio} : 1` });
    expect(rest).toEqual([]);
  });

  it('numbers files of one name', async () => {
    expect(
      await unpack(file('a.shp', 'x'), file('a.dbf', 'x'), file('a.shp', 'y'), file('a.dbf', 'y')),
    ).toEqual(['a.shp', 'a.dbf', 'a (2).shp', 'a (2).dbf']);
  });

  it('refuses files and drops beyond the limits before reading them', async () => {
    const sized = (name: string, size: number) => {
      const big = file(name, 'x');
      Object.defineProperty(big, 'size', { value: size });
      return big;
    };
    expect(await unpack(sized('a.gpkg', LIMITS.fileBytes + 1))).toEqual(['a.gpkg too_large']);
    const all = [1, 2, 3].map((n) => sized(`${n}.gpkg`, LIMITS.totalBytes / 3 + 1));
    await expect(unpackFiles(all, NOTHING)).rejects.toMatchObject({ problem: { code: 'too_large' } });
    const many = Array.from({ length: LIMITS.files + 1 }, (_, i) => file(`${i}.csv`, 'x'));
    await expect(unpackFiles(many, NOTHING)).rejects.toMatchObject({
      problem: { code: 'too_large', detail: `> ${LIMITS.files} files` },
    });
  });
});

/** The zip with an entry's name in other bytes: shorter ones, so the headers are written anew. */
function patched(zip: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  const starts = [0x04034b50, 0x02014b50];
  for (let i = 0; i < zip.length; ) {
    const signature = zip[i]! + zip[i + 1]! * 0x100 + zip[i + 2]! * 0x10000 + zip[i + 3]! * 0x1000000;
    const kind = starts.indexOf(signature);
    const nameAt = kind === 0 ? 30 : 46;
    if (kind === -1 || from.some((byte, k) => zip[i + nameAt + k] !== byte)) {
      out.push(zip[i]!);
      i += 1;
      continue;
    }
    const header = Array.from(zip.subarray(i, i + nameAt));
    const [flags, length] = kind === 0 ? [7, 26] : [9, 28];
    header[flags] = header[flags]! & ~8;
    header[length] = to.length;
    out.push(...header, ...to);
    i += nameAt + from.length;
  }
  return Uint8Array.from(out);
}
