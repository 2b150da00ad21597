import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { workbook } from '../../../test/builders/workbook';
import { ImportError } from '../importTypes';
import type { ReadChoices, ReadSource } from '../reader';
import { readSurvey } from '../survey/readSurvey';
import { readTables } from './readTables';
import { toXlsx } from './xlsx';

// Large tables, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

function sourceOf(path: string, content: Uint8Array | string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: path,
    format: 'table' as const,
    files: [{ path, size: bytes.length, bytes: async () => bytes, fatal: null }],
  };
}

function read(path: string, content: Uint8Array | string, choices: ReadChoices = {}): Promise<ReadSource> {
  return readTables(sourceOf(path, content), choices);
}

type Plain = {
  readonly properties: Record<string, unknown>;
  readonly geometry: { type: string; coordinates: unknown };
};
const plain = ({ features }: ReadSource) => features.map(({ value }) => value as Plain);
const places = (result: ReadSource) => plain(result).map(({ geometry }) => geometry.coordinates);

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ImportError);
  return (error as ImportError).problem.code;
}

describe('text tables', () => {
  const text = '名称；经度；纬度；层数\n学校；118.2684；32.0918；5\n'.replaceAll('；', ';');

  it.each([
    ['utf-8', new TextEncoder().encode(text), 'utf-8', 'checked'],
    ['utf-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8', 'stated'],
    ['gbk', iconv.encode(text, 'gbk'), 'gb18030', 'checked'],
    ['utf-16le with a mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le', 'stated'],
    ['utf-16be without', iconv.encode(text.repeat(3), 'utf-16be'), 'utf-16be', 'checked'],
  ])('are read as %s', async (_, bytes, used, why) => {
    const result = await read('a.csv', bytes);
    expect(result.encoding).toEqual({ used, why });
    expect(plain(result)[0]).toEqual({
      type: 'Feature',
      properties: { 名称: '学校', 层数: 5 },
      geometry: { type: 'Point', coordinates: [118.2684, 32.0918] },
    });
  });

  it('are read as the person says', async () => {
    const result = await read('a.csv', iconv.encode('naïve,x,y\né,1,2\n', 'latin1'), {
      encoding: 'ISO-8859-1',
    });
    expect(plain(result)[0]!.properties).toEqual({ naïve: 'é' });
    expect(await refusal(read('a.csv', 'x,y\n1,2\n', { encoding: 'no-such' }))).toBe('bad_file');
  });

  it.each([
    ['comma', 'x,y,name\n1.5,2.5,a\n'],
    ['semicolon and decimal comma', 'x;y;name\n1,5;2,5;a\n'],
    ['tab and decimal comma', 'x\ty\tname\n1,5\t2,5\ta\n'],
    ['bar', 'x|y|name\n1.5|2.5|a\n'],
    ['blanks', 'x   y  name\n1.5 2.5 a\n'],
    ['quotes', '"x","y","name"\n"1.5","2.5","a"\n'],
    ['commas and quoted decimal commas', 'x,y,name\n"1,5","2,5",a\n'],
    ['full-width digits', 'x,y,name\n１．５,２．５,a\n'],
  ])('are split by %s', async (_, content) => {
    const result = await read('a.txt', content);
    expect(plain(result).map(({ properties, geometry }) => [properties, geometry.coordinates])).toEqual([
      [{ name: 'a' }, [1.5, 2.5]],
    ]);
  });

  it('keep numbers that are names as text, and take the apostrophe of a guarded formula off', async () => {
    const result = await read(
      'a.csv',
      `x,y,no,formula,long,quote,yes,empty\n1,2,007,'=1+1,340123199001011234,'twas,true,\n`,
    );
    expect(plain(result)[0]!.properties).toEqual({
      no: '007',
      formula: '=1+1',
      long: '340123199001011234',
      quote: "'twas",
      yes: true,
    });
  });

  it('keep quoted line ends and hostile names as data', async () => {
    const result = await read('a.csv', '__proto__,constructor,x,y\n"a\nb",<script>,1,2\n"c",d,3,4\n');
    const [first] = plain(result);
    expect(Object.entries(first!.properties)).toEqual([
      ['__proto__', 'a\nb'],
      ['constructor', '<script>'],
    ]);
    expect(Object.getPrototypeOf(first!.properties)).toBe(Object.prototype);
    expect(result.features.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('give names to columns without one or with a second of the same', async () => {
    const result = await read('a.csv', 'x,y,名称,名称,,\n1,2,a,b,c,\n');
    expect(plain(result)[0]!.properties).toEqual({ 名称: 'a', '名称 (2)': 'b', '#5': 'c' });
  });
});

describe('which column is the east', () => {
  it.each([
    ['by words', '经度,纬度', '118.2,32.1', [118.2, 32.1]],
    ['by words', '纬度,经度', '32.1,118.2', [118.2, 32.1]],
    ['by degrees, minutes, seconds', '经度,纬度', '"118°16\'06.5""",32°05\'30"', [118.2684722, 32.0916667]],
    ['by surveying words', '纵坐标,横坐标', '3552000,519000', [519000, 3552000]],
    ['by E and N', 'E,N', '519000,3552000', [519000, 3552000]],
    ['by millions', 'x,y', '519000,3552000', [519000, 3552000]],
    ['by millions', 'X,Y', '3552000,519000', [519000, 3552000]],
    ['by the zone', 'X,Y', '3552000,39519000', [39519000, 3552000]],
    ['by the zone', 'x,y', '39519000,3552000', [39519000, 3552000]],
    ['by longitudes beyond 90', 'x,y', '32.1,118.2', [118.2, 32.1]],
    ['plainly, in a site grid', 'x,y', '1000,2000', [1000, 2000]],
    ['by a surveyor, in a site grid', '点号,X,Y', 'a,1000,2000', [2000, 1000]],
    ['by Chinese words, in a site grid', 'X坐标(m),Y坐标(m)', '1000,2000', [2000, 1000]],
  ])('%s: %s', async (_, header, row, wanted) => {
    const [found] = places(await read('a.csv', `${header}\n${row}\n`)) as number[][];
    expect(found![0]).toBeCloseTo(wanted[0]!, 6);
    expect(found![1]).toBeCloseTo(wanted[1]!, 6);
  });

  it('or as the person says', async () => {
    const tables = { a: { kind: 'points', roles: { x: 'p', y: 'q', z: 'r' } } } as const;
    expect(places(await read('a.csv', 'p,q,r\n1,2,3\n', { tables }))).toEqual([[1, 2, 3]]);
  });
});

describe('other geometry', () => {
  it('is read from well-known text, with its SRID', async () => {
    const result = await read(
      'a.csv',
      'id,geom\n1,"SRID=4548;LINESTRING (1 2, 3 4)"\n2,POINT EMPTY\n3,POLYGON((0 0\n',
    );
    expect(places(result)).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    expect(result.crs).toEqual({ crs: 'EPSG:4548', text: 'EPSG:4548', from: 'table' });
    expect(result.problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad_geometry', 3],
      ['bad_geometry', 4],
    ]);
  });

  it('is a line from start and end coordinates', async () => {
    const result = await read('a.csv', 'name,x1,y1,x2,y2\na,1,2,3,4\nb,1,2,1,2\n');
    expect(places(result)).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    expect(result.problems.map(({ code }) => code)).toEqual(['same_start_and_end']);
  });

  it('is missing, and that is told', async () => {
    const result = await read('a.csv', 'name,built\na,1999\nb,2001\n');
    expect(result.features).toEqual([]);
    expect(result.problems).toMatchObject([
      { code: 'table_without_geometry', effect: 'refused', layer: 'a', detail: 'a: 2 × (name, built)' },
    ]);
    expect(result.tables).toMatchObject([
      {
        name: 'a',
        kind: 'none',
        count: 2,
        rows: [
          ['a', '1999'],
          ['b', '2001'],
        ],
      },
    ]);
  });
});

describe('workbooks', () => {
  it('give every sheet with data, values of formulas, and the rows where they stand', async () => {
    const bytes = workbook([
      { name: 'empty', rows: [] },
      {
        name: 'one',
        rows: [
          ['POI 一览'],
          [],
          ['name', 'lon', 'lat', 'ok', 'sum', 'wrong'],
          ['a', 118.2, 32.1, true, { xml: '><f>1+1</f><v>2</v>' }, { xml: ' t="e"><v>#N/A</v>' }],
        ],
      },
      {
        name: 'two',
        rows: [
          ['lat', 'lon'],
          ['32.2', '118.3'],
        ],
      },
    ]);
    const result = await read('b.xlsx', bytes);
    expect(result.problems).toEqual([]);
    expect(result.features.map(({ layer, line, index }) => [layer, line, index])).toEqual([
      ['one', 4, 0],
      ['two', 2, 1],
    ]);
    expect(plain(result)[0]!.properties).toEqual({ name: 'a', ok: true, sum: 2 });
    expect(places(result)).toEqual([
      [118.2, 32.1],
      [118.3, 32.2],
    ]);
  });

  it('of another writer have the same cells', async () => {
    const blob = await toXlsx([
      {
        name: '表',
        columns: ['x', 'y', 'text', 'flag', 'day'].map((title) => ({ title, width: 8 })),
        rows: [[1.5, 2.5, '=1 & <b>\n二', false, new Date(2024, 0, 1)]],
      },
    ]);
    const result = await read('b.xlsx', new Uint8Array(await blob.arrayBuffer()));
    expect(plain(result)[0]!.properties).toEqual({ text: '=1 & <b>\n二', flag: false, day: '2024-01-01' });
  });
});

describe('hostile and damaged files', () => {
  it('are refused with a reason', async () => {
    const book = (sheet: string) =>
      workbook([{ name: 'a', rows: [] }], { 'xl/worksheets/sheet1.xml': sheet });
    const bomb = workbook([{ name: 'a', rows: [] }], {
      'xl/worksheets/sheet1.xml': ' '.repeat(20 * 1024 * 1024),
    });
    expect(await refusal(read('bomb.xlsx', bomb))).toBe('too_large');
    const far = '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>';
    expect(await refusal(read('far.xlsx', book(far)))).toBe('too_large');
    const low =
      '<worksheet><sheetData><row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData></worksheet>';
    expect(await refusal(read('low.xlsx', book(low)))).toBe('too_large');
    const entity =
      '<!DOCTYPE x [<!ENTITY e "boom">]><worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>';
    expect(await refusal(read('entity.xlsx', book(entity)))).toBe('bad_file');
    expect(await refusal(read('zip.xlsx', zipSync({ 'a.txt': strToU8('a') })))).toBe('missing_part');
    expect(await refusal(read('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])))).toBe(
      'unsupported_format',
    );
    expect(await refusal(read('exe.csv', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0xff])))).toBe(
      'bad_file',
    );
    expect(await refusal(read('page.csv', '<!DOCTYPE html><html></html>'))).toBe('bad_file');
    expect(await refusal(read('none.csv', ''))).toBe('empty_file');
    expect(await refusal(read('wide.csv', `${'a,'.repeat(2000)}\n`))).toBe('too_large');
  });

  it('say that they were cancelled', async () => {
    const work = readTables(sourceOf('a.csv', 'x,y\n1,2\n'), { signal: AbortSignal.abort() });
    expect(await refusal(work)).toBe('cancelled');
  });

  const csv = iconv.encode(
    `物探点号,连接点号,X,Y,地面高程,埋深,备注\n${'J1,J2,3552000.5,519000.25,20.1,1.2,"好, 的"\nJ2,J1,3552010.5,519000.25,20.2,1.3,\n'.repeat(5)}`,
    'gbk',
  );
  const xlsx = workbook([
    {
      name: 'JSPoint',
      rows: [
        ['物探点号', 'X', 'Y'],
        ['J1', 3552000, 519000],
        ['J2', 3552010, 519000],
      ],
    },
    {
      name: 'JSLine',
      rows: [
        ['起点点号', '终点点号', '起点埋深'],
        ['J1', 'J2', 1.2],
      ],
    },
  ]);

  it.each([
    ['text', csv],
    ['workbook', xlsx],
  ])('never make a reader throw anything but an ImportError: %s', async (_, good) => {
    const seen: unknown[] = [];
    const attempt = async (bytes: Uint8Array) => {
      for (const reader of [readTables, readSurvey]) {
        await reader(sourceOf('a', bytes), {}).catch((error: unknown) => seen.push(error));
      }
    };
    for (let tenth = 0; tenth < 10; tenth++)
      await attempt(good.subarray(0, Math.floor((good.length * tenth) / 10)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (flips) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of flips) bytes[at] = byte;
          await attempt(bytes);
        },
      ),
      { numRuns: 150, seed: 4 },
    );
    expect(seen.filter((error) => !(error instanceof ImportError))).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
  });
});

it('finds the grid in a list without names', async () => {
  const result = await read('cass.dat', '1,,519000.12,3552000.34,20.1\n2,,519010.12,3552000.34,20.2\n');
  expect(places(result)).toEqual([
    [519000.12, 3552000.34],
    [519010.12, 3552000.34],
  ]);
  expect(plain(result)[1]!.properties).toEqual({ '#1': 2, '#5': 20.2 });
});

it('says that a table has only names', async () => {
  expect((await read('a.csv', 'x,y\n')).problems.map(({ code }) => code)).toEqual(['empty_file']);
});

it('reads 100,000 rows', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `P${at},${519_000 + at},${3_552_000 + at},阀门`);
  const fractions: number[] = [];
  const source = sourceOf('a.csv', `name,x,y,kind\n${rows.join('\n')}\n`);
  const result = await readTables(source, { onProgress: (fraction) => fractions.push(fraction) });
  expect(result.features.length).toBe(100_000);
  expect(result.features.at(-1)).toMatchObject({
    line: 100_001,
    value: { geometry: { coordinates: [618_999, 3_651_999] } },
  });
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
});
