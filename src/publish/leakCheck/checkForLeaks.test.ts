import { gzipSync } from 'fflate';
import gcoord from 'gcoord';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import {
  DEPTH,
  floats,
  HIDDEN_VERTEX,
  honestSite,
  NODE_ID,
  nestedZip,
  OPEN_VERTEX,
  OWNER,
  PACKINGS,
  png,
  SECRETS,
  SPELLINGS,
  siteWith,
  siteWithin,
  utf8,
} from '../../../test/builders/leaks';
import type { SiteFiles } from '../publishSite';
import type { Leak } from '../withheld';
import { checkForLeaks } from './checkForLeaks';

const [LON, LAT] = HIDDEN_VERTEX;

async function leaksOf(files: SiteFiles, expected: SiteFiles | null = null): Promise<readonly Leak[]> {
  return (await checkForLeaks(files, SECRETS, expected, { blank: honestSite() })).leaks;
}

async function kindsOf(files: SiteFiles): Promise<string[]> {
  return [...new Set((await leaksOf(files)).map(({ kind }) => kind))].sort();
}

test('the honest site is clean, with or without a blank one to hold it against', async () => {
  expect(await leaksOf(honestSite())).toEqual([]);
  expect((await checkForLeaks(honestSite(), SECRETS, null)).leaks).toEqual([]);
});

describe('each of these is caught, and the site without it is clean', () => {
  const planted: Record<string, readonly [SiteFiles, string, string?]> = {
    'an HTML comment': [siteWithin('index.html', '<h1>', `<!-- ${OWNER.value} -->`), 'value'],
    'an attribute of a page': [siteWithin('index.html', '<h1>', '<i data-owner="x"></i>'), 'never_public'],
    'an attribute of a drawing': [
      siteWithin('plans/nanyue.svg', '<path', `<g id="${NODE_ID.value}"/>`),
      'id',
    ],
    'a path that is an elevation elsewhere in a drawing': [
      siteWithin('plans/nanyue.svg', '<path', `<text>${DEPTH.value}</text>`),
      'value',
    ],
    'a source map': [
      siteWith(
        'assets/main.js.map',
        JSON.stringify({
          version: 3,
          sources: ['pipes.ts'],
          sourcesContent: [`const who = "${OWNER.value}"`],
        }),
      ),
      'value',
    ],
    'a cached JSON, nested': [
      siteWith('cache.json', JSON.stringify({ a: [{ b: { depth_m: 1.2 } }] })),
      'never_public',
    ],
    'a withheld name with any value': [siteWith('cache.json', '{"species":"其他"}'), 'named_value'],
    'JSON inside JSON': [
      siteWith(
        'cache.json',
        JSON.stringify({ body: JSON.stringify({ inner: JSON.stringify({ species: 1 }) }) }),
      ),
      'named_value',
    ],
    'JSON in escapes': [
      siteWith(
        'cache.json',
        new Uint8Array([...utf8('{"a":"'), ...SPELLINGS.escaped(String(OWNER.value)), 34, 125]),
      ),
      'value',
    ],
    gzip: [siteWith('data/all.json.gz', gzipSync(utf8(`{"a":"${OWNER.value}"}`))), 'value'],
    'zip in zip': [siteWith('all.zip', nestedZip(`{"a":"${OWNER.value}"}`)), 'value'],
    'a text in a picture': [siteWith('a.png', PACKINGS.pngText(utf8(String(NODE_ID.value)))), 'id'],
    'a packed text in a picture': [siteWith('a.png', PACKINGS.pngPacked(utf8(String(NODE_ID.value)))), 'id'],
    'the pixels of a picture': [
      siteWith(
        'a.png',
        png([
          ['IDAT', new Uint8Array()],
          ['eXIf', utf8(`II ${OWNER.value}`)],
        ]),
      ),
      'value',
    ],
    'a table': [siteWith('a.csv', 'name,species\n一,雪松\n二,女贞\n'), 'named_value'],
    'a table in GBK': [siteWith('a.csv', SPELLINGS.gbk('名称,埋深\n一,1.2\n')), 'never_public'],
    'a table whose head is never public': [siteWith('a.csv', '起点,管底高程,x\n1,2,3\n'), 'never_public'],
    'a data address': [
      siteWithin('index.html', '<h1>', `<img src="${text(PACKINGS.base64(utf8(`,${OWNER.value}`)))}">`),
      'value',
    ],
    'gzip in base64 in a script': [
      siteWithin(
        'assets/main.js',
        'var',
        `let q="${text(PACKINGS.base64(gzipSync(utf8(`{"a":"${OWNER.value}"}`))))}";`,
      ),
      'value',
    ],
    'UTF-16': [siteWith('a.txt', SPELLINGS.utf16le(`x ${OWNER.value}`)), 'value'],
    'UTF-16 with a name and a common value': [
      siteWith('a.txt', SPELLINGS.utf16be('{"species":"雪松"}')),
      'value',
    ],
    'a file name': [siteWith(`data/${NODE_ID.value}.json`, '{}'), 'id'],
    'a number with another spelling': [siteWith('a.json', '[2.01470e1]'), 'value'],
    'a small value beside its name': [siteWith('a.txt', 'diameter_mm = 300'), 'value'],
    'a column of small values under a public name': [
      siteWith('a.xml', '<tag k="diameter_mm" v="300"/>'),
      'named_value',
    ],
    coordinates: [siteWithin('data/site.json', '{"type"', `[${LON},${LAT}],`), 'vertex'],
    'coordinates on the grid': [siteWith('a.json', '[118.2684803,32.0918180]'), 'vertex'],
    'coordinates with six decimals': [
      siteWith('a.json', '{"lon":118.268480,"z":3,"lat":32.091818}'),
      'vertex',
    ],
    'latitude first': [siteWith('a.txt', `at ${LAT} ${LON}`), 'vertex'],
    'GCJ-02': [siteWith('a.json', shifted(gcoord.GCJ02)), 'vertex'],
    'BD-09': [siteWith('a.json', shifted(gcoord.BD09)), 'vertex'],
    'Web Mercator': [siteWith('a.json', shifted(gcoord.EPSG3857)), 'vertex'],
    'CGCS2000 3° zone 39': [siteWith('a.csv', inGrid('+x_0=500000')), 'vertex'],
    'CGCS2000 3° zone 39 with its number, north first': [
      siteWith('a.txt', inGrid('+x_0=39500000').split(',').reverse().join(' ')),
      'vertex',
    ],
    float64: [siteWith('a.bin', floats([1, LON, LAT, 2], true)), 'vertex'],
    'float64, great end first': [siteWith('a.bin', floats([1, LAT, LON, 2], false)), 'vertex'],
    float32: [siteWith('a.bin', floats([1, LON, LAT, 2], true, 4)), 'vertex'],
    'what cannot be read': [siteWith('a.json.br', utf8('anything')), 'unreadable_file'],
    'noise without a name': [siteWith('a.bin', noise(2000)), 'unreadable_file'],
    'a zip that is locked': [siteWith('a.zip', locked()), 'unreadable_file'],
  };
  test.each(Object.entries(planted))('%s', async (_, [files, kind]) => {
    expect(await kindsOf(files)).toContain(kind);
  });
});

test('a leak is told with its file, its place and what was unpacked on the way', async () => {
  const files = siteWith('data/all.json.gz', gzipSync(utf8(`{"a":"${OWNER.value}"}`)));
  expect(await leaksOf(files)).toEqual([
    { file: 'data/all.json.gz', at: 6, within: ['gzip'], kind: 'value', what: '城东供电所', origin: OWNER },
  ]);
});

test('what is no leak is none', async () => {
  const clean = [
    // The public vertex, as the grid has it; and a place near the hidden one.
    `[${OPEN_VERTEX}]`,
    '[118.2700124,32.0900567]',
    '[118.26858,32.09190]',
    // Parts of codes and of longer numbers.
    'nanyue-node-gas-00421',
    '120.147 20.1471 v20.147.1 #20147a x20.147',
    // A common value without its name, or under another.
    '{"floors":300}',
    '{"name":"雪松路"}',
    'owner of the page',
  ];
  expect(await leaksOf(siteWith('a.txt', clean.join('\n')))).toEqual([]);
});

test('a file that publishing does not write is told, and one with other bytes', async () => {
  const files = new Map(honestSite()).set('extra.txt', utf8('x')).set('assets/main.css', utf8('.a{}'));
  expect((await leaksOf(files, honestSite())).map(({ kind, file }) => [kind, file])).toEqual([
    ['changed_file', 'assets/main.css'],
    ['unexpected_file', 'extra.txt'],
  ]);
});

test('values that programs hold anyway are looked for by name only; ids and places are told in programs too', async () => {
  const program = utf8(`const words=["HDPE double-wall",20.147];`);
  const blank = new Map(honestSite()).set('assets/words.js', program);
  const check = async (files: SiteFiles) => (await checkForLeaks(files, SECRETS, null, { blank })).leaks;
  expect(await check(blank)).toEqual([]);
  expect(await check(new Map(blank).set('a.json', utf8('["HDPE double-wall"]')))).toEqual([]);
  expect(await check(new Map(blank).set('a.json', utf8('{"material":"HDPE double-wall"}')))).not.toEqual([]);
  const leaky = new Map(blank).set('assets/words.js', utf8(`"${NODE_ID.value}" [${LON},${LAT}]`));
  const told = (await checkForLeaks(leaky, SECRETS, null, { blank: leaky })).leaks;
  expect(told.map(({ kind }) => kind).sort()).toEqual(['id', 'vertex']);
});

test('it can be cancelled and says how far it is', async () => {
  const large = siteWith('a.bin', new Uint8Array(4e6));
  await expect(checkForLeaks(large, SECRETS, null, { signal: AbortSignal.abort() })).rejects.toThrow();
  const fractions: number[] = [];
  await checkForLeaks(large, SECRETS, null, { onProgress: (fraction) => fractions.push(fraction) });
  expect(fractions.at(-1)).toBe(1);
  expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
});

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function shifted(system: Parameters<typeof gcoord.transform>[2]): string {
  return JSON.stringify(gcoord.transform([...HIDDEN_VERTEX], gcoord.WGS84, system));
}

function inGrid(falseEasting: string): string {
  const grid = `+proj=tmerc +lat_0=0 +lon_0=117 +k=1 ${falseEasting} +y_0=0 +ellps=GRS80`;
  return proj4(grid, [...HIDDEN_VERTEX])
    .map((metres) => metres.toFixed(3))
    .join(',');
}

function noise(length: number): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 20;
  });
}

function locked(): Uint8Array {
  const zip = PACKINGS.zip(utf8('x'.repeat(100)));
  zip[6]! |= 1;
  return zip;
}
