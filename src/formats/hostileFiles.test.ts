import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { drawingText } from '../../test/builders/drawing';
import { workbook } from '../../test/builders/workbook';
import type { ImportChoices, ProblemCode } from './importTypes';
import { LIMITS } from './limits';
import { readFiles } from './readFiles';
import { takeFiles } from './takeFiles';

type Content = string | Uint8Array;

/** Why nothing of it was taken: the code of the file, or of its only feature. */
async function refusal(name: string, content: Content, size?: number): Promise<readonly ProblemCode[]> {
  const file = new File([typeof content === 'string' ? content : content.slice()], name);
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  const { inputs, proposal } = await readFiles([file]);
  const crs: NonNullable<ImportChoices['crs']> = Object.fromEntries(
    proposal.files.map(({ key }) => [key, { crs: 'EPSG:4326', axes: 'xy' }]),
  );
  const { report } = await takeFiles(inputs, { mode: 'replace', layers: {}, crs }, null);
  expect(report.taken).toBe(0);
  return [...new Set(report.problems.filter(({ effect }) => effect === 'refused').map(({ code }) => code))];
}

const zip = (entries: Readonly<Record<string, Content>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
const kml = (inside: string, head = '') =>
  `<?xml version="1.0"?>${head}<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark>${inside}</Placemark></kml>`;
const kmlPoint = (at: string) => kml(`<Point><coordinates>${at}</coordinates></Point>`);
const point = (at: string) => `{"type":"Point","coordinates":${at}}`;
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`;
const PASSWORDS = '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>';
const EXE = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]);
/** They pack to a thousandth. */
const ZEROS = new Uint8Array(20_000_000);

it.each<[string, string, Content | (() => Content), readonly ProblemCode[], number?]>([
  ['a program', 'plan.geojson', EXE, ['another_format']],
  ['a program', 'plan.shp', EXE, ['another_format']],
  ['a program', 'plan.zip', EXE, ['bad_zip']],
  ['a program', 'plan.xlsx', EXE, ['another_format']],
  ['a web page', 'plan.geojson', '<!DOCTYPE html><html><body>404</body></html>', ['another_format']],
  ['a web page', 'plan.kml', '<html><body>404</body></html>', ['another_format']],
  ['a web page', 'plan.dxf', '\n<!doctype HTML>\n<title>404</title>', ['another_format']],
  ['200 MB of GeoJSON', 'plan.geojson', '{"type":"FeatureCollection"', ['too_large'], 200_000_000],
  ['200 MB of table', 'plan.csv', 'x,y\n1,2', ['too_large'], 200_000_000],
  ['more than any file may be', 'plan.gpkg', 'SQLite format 3\0', ['too_large'], LIMITS.fileBytes + 1],
  ['a zip that inflates a thousandfold', 'plan.zip', () => zip({ 'plan.geojson': ZEROS }), ['too_large']],
  ['a workbook that does', 'plan.xlsx', () => workbookOf(ZEROS), ['too_large']],
  ['a KMZ that does', 'plan.kmz', () => zip({ 'doc.kml': ZEROS }), ['too_large']],
  [
    'a zip of zips',
    'plan.zip',
    () => zip({ 'in.zip': zip({ 'plan.geojson': point('[1,2]') }) }),
    ['unsupported_format'],
  ],
  ['a zip of very many files', 'plan.zip', manyFiles, ['too_large']],
  [
    'a zip without its end',
    'plan.zip',
    () => zip({ 'a.geojson': point('[1,2]') }).subarray(0, -22),
    ['bad_zip'],
  ],
  ['entities of entities', 'plan.kml', kml('<name>&c;</name><Point/>', LAUGHS), ['bad_file']],
  [
    'entities of entities',
    'plan.osm',
    `${LAUGHS}<osm version="0.6"><node id="1" lon="1" lat="2"><tag k="a" v="&c;"/></node></osm>`,
    ['bad_file'],
  ],
  [
    'entities of entities',
    'plan.gml',
    `${LAUGHS}<gml:Point xmlns:gml="http://www.opengis.net/gml">&c;</gml:Point>`,
    ['bad_file'],
  ],
  [
    'entities of entities',
    'plan.xlsx',
    () => workbookOf(`${LAUGHS}<worksheet><sheetData>&c;</sheetData></worksheet>`),
    ['bad_file'],
  ],
  ['an entity of a file', 'plan.kml', kml('<name>&c;</name><Point/>', PASSWORDS), ['bad_file']],
  [
    'an entity of a file',
    'plan.kmz',
    () => zip({ 'doc.kml': kml('<name>&c;</name>', PASSWORDS) }),
    ['bad_file'],
  ],
  ['NaN', 'plan.geojson', point('[NaN,2]'), ['not_json']],
  ['NaN', 'plan.ndjson', point('[NaN,2]'), ['not_json']],
  ['a number too large', 'plan.geojson', point('[1e999,2]'), ['bad_geometry']],
  [
    'a number too large',
    'plan.topojson',
    '{"type":"Topology","arcs":[],"objects":{"a":{"type":"Point","coordinates":[1e999,2]}}}',
    ['bad_geometry'],
  ],
  ['a number too large', 'plan.kml', kmlPoint('1e999,32'), ['bad_geometry']],
  ['NaN', 'plan.kml', kmlPoint('NaN,32'), ['no_geometry']],
  ['a number too large', 'plan.csv', 'name,wkt\na,POINT(1e999 32)', ['bad_geometry']],
  [
    'a number too large',
    'plan.dxf',
    drawingText({ entities: [0, 'POINT', 8, 'a', 10, '1e999', 20, 2] }),
    ['bad_geometry'],
  ],
  [
    'Infinity',
    'plan.osm',
    '<osm version="0.6"><node id="1" lon="Infinity" lat="2"><tag k="a" v="b"/></node></osm>',
    ['bad_geometry'],
  ],
  ['NaN', 'plan.inp', '[JUNCTIONS]\na 1\n[PIPES]\n[COORDINATES]\na NaN 2\n', ['bad_geometry']],
  ['latitude 91', 'plan.geojson', point('[118,91]'), ['outside_lon_lat']],
  ['latitude 91', 'plan.kml', kmlPoint('118,91'), ['outside_lon_lat']],
  [
    'latitude 91',
    'plan.osm',
    '<osm version="0.6"><node id="1" lon="118" lat="91"><tag k="a" v="b"/></node></osm>',
    ['outside_lon_lat'],
  ],
  ['latitude 91', 'plan.csv', 'name,lon,lat\na,118,91', ['outside_lon_lat']],
])('%s as %s', async (_what, name, content, codes, size) => {
  expect(await refusal(name, typeof content === 'function' ? content() : content, size)).toEqual(codes);
});

it.each(['NaN', 'Infinity', '1e999', '-1e999', '1e400'])('%s in a column of coordinates', async (odd) => {
  const csv = `name,lon,lat\na,118.1,32.1\nb,${odd},32.2\nc,118.3,32.3`;
  const { inputs } = await readFiles([new File([csv], 'plan.csv')]);
  const crs = { '0': { crs: 'EPSG:4326', axes: 'xy' } } as const;
  const { report } = await takeFiles(inputs, { mode: 'replace', layers: {}, crs }, null);
  const refused = report.problems.filter(({ effect }) => effect === 'refused');
  expect([report.taken, ...refused.map(({ code, line }) => `${code} ${line}`)]).toEqual([
    2,
    'bad_geometry 3',
  ]);
});

it('keys that name members of every object are data', async () => {
  const own = '"__proto__":{"polluted":1},"constructor":"c","toString":"t","hasOwnProperty":"h"';
  const text = `{"type":"Feature","properties":{"id":"a",${own}},"geometry":${point('[118,32]')}}`;
  const csv = 'id,lon,lat,__proto__,constructor,toString\nb,118,32,p,c,t';
  const { inputs } = await readFiles([new File([text], 'a.geojson'), new File([csv], 'b.csv')]);
  const crs = { '1': { crs: 'EPSG:4326', axes: 'xy' } } as const;
  const { project } = await takeFiles(inputs, { mode: 'replace', layers: {}, crs }, null);
  const features = Object.values(project.layers).flatMap(({ features }) => [...features]);
  expect(features.map(({ properties }) => JSON.stringify(properties))).toEqual([
    expect.stringContaining(own),
    expect.stringContaining('"__proto__":"p","constructor":"c","toString":"t"'),
  ]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

function workbookOf(sheet: Content): Uint8Array {
  const text = typeof sheet === 'string' ? sheet : new TextDecoder().decode(sheet);
  return workbook([{ name: 'a', rows: [] }], { 'xl/worksheets/sheet1.xml': text });
}

function manyFiles(): Uint8Array {
  const names = Array.from({ length: LIMITS.zip.entries + 1 }, (_, i) => [`${i}.geojson`, '{}'] as const);
  return zip(Object.fromEntries(names));
}
