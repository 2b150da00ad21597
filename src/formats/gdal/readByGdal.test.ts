import type { Feature } from 'geojson';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { oracleWrite, startGdal } from '../../../test/builders/gdalOracle';
import { sourceOf } from '../../../test/builders/gisProject';
import { ImportError } from '../importTypes';
import { readGml, readMapInfo } from './readByGdal';

beforeAll(startGdal, 60_000);

const TM_117 = 'CoordSys Earth Projection 8, 104, "m", 117, 0, 1, 500000, 0';

function mif(charset: string | null, name = '管点编号'): string {
  const head = [
    'Version 300',
    ...(charset === null ? [] : [`Charset "${charset}"`]),
    'Delimiter ","',
    TM_117,
  ];
  const columns = ['Columns 3', `  ${name} Char(20)`, '  Depth Float', '  Built Date'];
  const data = [
    'Data',
    '',
    'Point 500123.456 3550000.5',
    '    Symbol (34,0,12)',
    'Pline 2',
    '500000 3550000',
    '500010 3550010',
  ];
  return [...head, ...columns, ...data, ''].join('\n');
}
const MID = '"雨水管线",1.5,20190503\n"a, b",,\n';

function mapInfo(text: string, mid: string | null, encoding: string) {
  const files: [string, Uint8Array][] = [['管线.MIF', iconv.encode(text, encoding)]];
  if (mid !== null) files.push(['管线.mid', iconv.encode(mid, encoding)]);
  return sourceOf('mapinfo', files);
}

async function read(text: string, mid: string | null, encoding = 'gbk') {
  const result = await readMapInfo(mapInfo(text, mid, encoding), {});
  return { ...result, features: result.features.map(({ value }) => value as Feature) };
}

describe('MapInfo MIF', () => {
  it('has its texts, numbers, dates and its system', async () => {
    const { features, crs, encoding, problems } = await read(mif('WindowsSimpChinese'), MID);
    expect(features).toEqual([
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [500123.456, 3550000.5] },
        properties: { 管点编号: '雨水管线', Depth: 1.5, Built: '2019-05-03' },
      },
      {
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: [
            [500000, 3550000],
            [500010, 3550010],
          ],
        },
        // Not stated is not 0, which is all that MapInfo has for it.
        properties: { 管点编号: 'a, b', Depth: null },
      },
    ]);
    expect(crs?.crs).toMatch(
      /^PROJCS\[.*PARAMETER\["central_meridian",117\].*PARAMETER\["false_easting",500000\]/,
    );
    expect(encoding).toEqual({ used: 'gb18030', why: 'stated' });
    expect(problems).toEqual([]);
  });

  it.each([
    ['Neutral', 'gbk', 'gb18030'],
    [null, 'gbk', 'gb18030'],
    ['Neutral', 'utf-8', 'utf-8'],
    ['WindowsLatin1', 'gbk', 'gb18030'],
  ] as const)('is read by its bytes where it states %s over %s', async (charset, written, used) => {
    const { features, encoding } = await read(mif(charset), MID, written);
    expect(encoding?.used).toBe(used);
    expect(features[0]?.properties).toMatchObject({ 管点编号: '雨水管线' });
  });

  it('keeps a column named __proto__', async () => {
    const { features } = await read(mif('Neutral', '__proto__'), MID);
    expect(Object.entries(features[0]?.properties ?? {})[0]).toEqual(['__proto__', '雨水管线']);
  });

  it('tells where the shapes end before the rows do', async () => {
    const text = mif('Neutral');
    const { features, problems } = await read(text.slice(0, text.indexOf('Pline')), MID);
    expect(features).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'bad_file', effect: 'refused', detail: '.mif: 1 < .mid: 2' }]);
  });

  it('has no place at infinity', async () => {
    // GDAL drops it; what has no geometry is refused further on.
    const { features } = await read(mif('Neutral').replace('500123.456', '1e999'), MID);
    expect(features.map(({ geometry }) => geometry?.type ?? null)).toEqual([null, 'LineString']);
  });

  it('ends in an ImportError or in what is whole where it is cut', async () => {
    const text = mif('WindowsSimpChinese');
    for (let tenth = 0; tenth < 10; tenth++) {
      await typed(() => read(text.slice(0, Math.floor((text.length * tenth) / 10)), MID));
    }
    await expect(typed(() => read('<html></html>', null))).resolves.toBe('bad_file');
  });
});

describe('MapInfo TAB', () => {
  const features: Feature[] = [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [117.25, 32.125] },
      properties: { 名称: '井', n: 7 },
    },
  ];
  it('that GDAL writes reads as it was, and needs its parts', async () => {
    const files = await oracleWrite('MapInfo File', features, 'wells', [
      '-lco',
      'ENCODING=CP936',
      '-a_srs',
      'EPSG:4326',
    ]);
    // GDAL itself writes an underscore for half a character in a name of a field.
    const head = iconv
      .decode(Buffer.from(files.get('wells.tab')!), 'latin1')
      .replace(/\S+ Char \(/, '\xc3\xfb\xb3\xc6 Char (');
    files.set('wells.tab', iconv.encode(head, 'latin1'));
    expect([...files.keys()].sort()).toEqual(['wells.dat', 'wells.id', 'wells.map', 'wells.tab']);
    const result = await readMapInfo(sourceOf('mapinfo', files), {});
    const [found] = result.features.map(({ value }) => value as Feature);
    expect(found?.properties).toEqual({ 名称: '井', n: 7 });
    const { coordinates } = found!.geometry as { coordinates: number[] } & Feature['geometry'];
    expect(coordinates[0]).toBeCloseTo(117.25, 6);
    expect(result.crs?.crs).toContain('WGS_1984');
    files.delete('wells.map');
    await expect(readMapInfo(sourceOf('mapinfo', files), {})).rejects.toMatchObject({
      problem: { code: 'missing_part', detail: '.map' },
    });
  });

  it('ends in an ImportError or in what is whole where it is cut', async () => {
    const files = await oracleWrite('MapInfo File', features, 'cut');
    for (let tenth = 0; tenth < 10; tenth++) {
      const cut = new Map(files);
      // One part after the other, so that each is cut somewhere and the rest is whole.
      const name = [...files.keys()][tenth % files.size]!;
      cut.set(name, files.get(name)!.subarray(0, Math.floor((files.get(name)!.length * tenth) / 10)));
      await typed(() => readMapInfo(sourceOf('mapinfo', cut), {}));
    }
  });
});

function gml(srs: string, more = ''): string {
  const point = (id: string, name: string, code: string, depth: string) =>
    `<m:feature><o:井 gml:id="${id}"><o:geom><gml:Point srsName="${srs}" gml:id="g${id}"><gml:pos>3550000 500100 5.5</gml:pos></gml:Point></o:geom><o:name>${name}</o:name><o:code>${code}</o:code><o:depth>${depth}</o:depth></o:井></m:feature>`;
  const body = point('w1', '雨水', '0012', '1.50') + point('w2', '&lt;b&gt;', '1200', '2');
  return `<?xml version="1.0" encoding="UTF-8"?>${more}<m:FeatureCollection xmlns:m="http://ogr.maptools.org/" xmlns:o="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml/3.2">${body.replaceAll('m:feature>', 'm:featureMember>')}</m:FeatureCollection>`;
}

async function readText(text: string, encoding = 'utf-8') {
  const result = await readGml(sourceOf('gml', [['wells.gml', iconv.encode(text, encoding)]]), {});
  return { ...result, features: result.features.map(({ value }) => value as Feature) };
}

describe('GML', () => {
  it('has codes as text, numbers as numbers and its ids', async () => {
    const { features } = await readText(gml('urn:ogc:def:crs:EPSG::4548'));
    expect(features.map(({ properties }) => properties)).toEqual([
      { gml_id: 'w1', name: '雨水', code: '0012', depth: 1.5 },
      { gml_id: 'w2', name: '<b>', code: '1200', depth: 2 },
    ]);
  });

  it.each([
    // A URN has the axes in the order of the register: X north first, and the latitude before the longitude.
    ['urn:ogc:def:crs:EPSG::4548', 'EPSG:4548', [500100, 3550000, 5.5]],
    ['urn:ogc:def:crs:EPSG::4490', 'EPSG:4490', [500100, 3550000, 5.5]],
    // The old short name has x first.
    ['EPSG:4548', 'EPSG:4548', [3550000, 500100, 5.5]],
    ['urn:ogc:def:crs:OGC::CRS84', 'EPSG:4326', [3550000, 500100, 5.5]],
  ] as const)('takes the axes as %s has them', async (srs, crs, coordinates) => {
    const result = await readText(gml(srs));
    expect(result.crs?.crs).toBe(crs);
    expect(result.features[0]?.geometry).toEqual({ type: 'Point', coordinates });
  });

  it('may be in GBK, declared or not', async () => {
    const declared = gml('EPSG:4548').replace('UTF-8', 'GBK');
    expect((await readText(declared, 'gbk')).encoding).toEqual({ used: 'gb18030', why: 'stated' });
    const lying = await readText(gml('EPSG:4548'), 'gbk');
    expect(lying.encoding).toEqual({ used: 'gb18030', why: 'checked' });
    expect(lying.features[0]?.properties?.name).toBe('雨水');
  });

  it('of broken XML is told to be that, and not to be empty', async () => {
    const text = '<w:Wells xmlns:w="w" xmlns:gml="http://www.opengis.net/gml">';
    const well =
      '<gml:featureMember><w:Well><w:at><gml:Point><gml:pos>1 2</gml:pos></gml:Point></w:at></w:Well>';
    const source = (gml: string) => sourceOf('gml', [['a.gml', new TextEncoder().encode(gml)]]);
    await expect(readGml(source(text + well), {})).rejects.toMatchObject({
      problem: { code: 'bad_file', detail: 'XML: </w:Wells> = null' },
    });
    const { features, problems } = await readGml(source(`${text}${well}</gml:featureMembe></w:Wells>`), {});
    expect(features).toEqual([]);
    expect(problems).toMatchObject([{ code: 'bad_file', effect: 'refused' }]);
    expect(problems[0]!.detail).toMatch(/^GDAL: XML parsing of GML file failed/);
  });

  it('with a document type declaration is refused before anything reads it', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    await expect(readText(gml('EPSG:4548', bomb))).rejects.toMatchObject({
      problem: { code: 'bad_file', detail: 'XML: <!DOCTYPE' },
    });
  });

  it('is read by its own driver alone', async () => {
    const vrt =
      '<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/input/x.csv</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>';
    await expect(readText(vrt)).rejects.toMatchObject({ problem: { code: 'bad_file' } });
  });

  it('ends in an ImportError or in what is whole where it is cut', async () => {
    const text = gml('urn:ogc:def:crs:EPSG::4548');
    for (let tenth = 0; tenth < 10; tenth++) {
      await typed(() => readText(text.slice(0, Math.floor((text.length * tenth) / 10))));
    }
  });
});

it('a cancelled run ends at once', async () => {
  const signal = AbortSignal.abort();
  const source = mapInfo(mif('Neutral'), MID, 'gbk');
  await expect(readMapInfo(source, { signal })).rejects.toMatchObject({ problem: { code: 'cancelled' } });
});

/** The code of the ImportError, or null where it reads; anything else fails. */
async function typed(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    return (error as ImportError).problem.code;
  }
}
