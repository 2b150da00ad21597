import { deflateSync, gzipSync } from 'fflate';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { exifPlace, jpeg, segment } from '../../../test/builders/jpeg';
import {
  DEPTH,
  floats,
  HIDDEN_VERTEX,
  honestSite,
  joined,
  NODE_ID,
  OPEN_VERTEX,
  OWNER,
  SECRETS,
  siteWith,
  siteWithin,
  utf8,
} from '../../../test/builders/leaks';
import { pmtiles, tileAt, vectorTile } from '../../../test/builders/tiles';
import type { SiteFiles } from '../publishSite';
import { checkForLeaks } from './checkForLeaks';

const [LON, LAT] = HIDDEN_VERTEX;
/** Metres east of a place, about. */
const beside = ([lon, lat]: readonly [number, number], metres: number): [number, number] => [
  lon + metres / 94_000,
  lat,
];
/** A road, as it may be public, in the same tile as what is hidden. */
const OPEN_LINE = [OPEN_VERTEX, beside(OPEN_VERTEX, 40)] as const;
const HIDDEN_LINE = [beside(HIDDEN_VERTEX, -30), HIDDEN_VERTEX] as const;
const TILE = tileAt(HIDDEN_VERTEX, 15);
const PATH = `tiles/${TILE.z}/${TILE.x}/${TILE.y}`;

async function told(files: SiteFiles): Promise<string[]> {
  const { leaks } = await checkForLeaks(files, SECRETS, null, { blank: honestSite() });
  return leaks.map(({ kind, file, what }) => `${kind} ${file} ${what}`).sort();
}

const openTile = vectorTile(TILE, OPEN_LINE, { name: '儒林路', width_m: 7.5 });
const hiddenTile = vectorTile(TILE, HIDDEN_LINE);
const place = (system = 'cgcs2000') => `${LON},${LAT} (${system}, vector tile)`;
const collection = (line: readonly (readonly [number, number])[], properties: object) => ({
  type: 'FeatureCollection' as const,
  features: [{ type: 'Feature', properties, geometry: { type: 'LineString', coordinates: line } }],
});
const flat = (line: readonly (readonly [number, number])[], properties: object) =>
  new Uint8Array(serialize(collection(line, properties) as never, 4490));
const row = (lon: number, lat: number) =>
  `${lon},${Array.from({ length: 30 }, (_, i) => `${i}.5`).join(',')},${lat}\n`;
const between = Array.from({ length: 60 }, (_, i) => `"v${i}":${i}.25`).join(',');
const record = (lon: number, lat: number) => `{"lon":${lon},${between},"lat":${lat}}`;
const head = (lon: string, lat: string) =>
  `${lon},${Array.from({ length: 30 }, (_, i) => `v${i}`).join(',')},${lat}\n`;

describe('each is caught in what is planted, and the same without it is clean', () => {
  const planted: Record<string, readonly [leaky: SiteFiles, clean: SiteFiles, leak: string]> = {
    'a vector tile of coordinates only': [
      siteWith(`${PATH}.pbf`, hiddenTile),
      siteWith(`${PATH}.pbf`, openTile),
      `vertex ${PATH}.pbf ${place()}`,
    ],
    'a vector tile over a base map of shifted degrees': [
      siteWith(`${PATH}.pbf`, vectorTile(TILE, HIDDEN_LINE.map(shifted))),
      siteWith(`${PATH}.pbf`, vectorTile(TILE, OPEN_LINE.map(shifted))),
      `vertex ${PATH}.pbf ${place('gcj02')}`,
    ],
    'a vector tile of attributes only': [
      siteWith(`${PATH}.pbf`, vectorTile(TILE, [], { a: String(OWNER.value) })),
      siteWith(`${PATH}.pbf`, vectorTile(TILE, [], { a: '城东小学' })),
      `value ${PATH}.pbf ${OWNER.value}`,
    ],
    'a number of a vector tile, which has it as float32': [
      siteWith(`${PATH}.pbf`, vectorTile(TILE, OPEN_LINE, { a: Number(DEPTH.value) })),
      siteWith(`${PATH}.pbf`, vectorTile(TILE, OPEN_LINE, { a: 20.148 })),
      `value ${PATH}.pbf ${DEPTH.value}`,
    ],
    'a name of an attribute in a vector tile': [
      siteWith(`${PATH}.pbf`, vectorTile(TILE, OPEN_LINE, { species: 3 })),
      siteWith(`${PATH}.pbf`, vectorTile(TILE, OPEN_LINE, { kind: 3 })),
      `named_value ${PATH}.pbf species`,
    ],
    'a vector tile in gzip': [
      siteWith(`${PATH}.mvt.gz`, gzipSync(hiddenTile)),
      siteWith(`${PATH}.mvt.gz`, gzipSync(openTile)),
      `vertex ${PATH}.mvt.gz ${place()}`,
    ],
    'a vector tile in gzip whose name does not say so': [
      siteWith(`${PATH}.pbf`, gzipSync(hiddenTile)),
      siteWith(`${PATH}.pbf`, gzipSync(openTile)),
      `vertex ${PATH}.pbf ${place()}`,
    ],
    'a vector tile of which nobody knows where it lies': [
      siteWith('tile.pbf', hiddenTile),
      siteWith(`${PATH}.pbf`, openTile),
      'unreadable_file tile.pbf tile_without_place',
    ],
    'PMTiles: coordinates': [
      siteWith('a.pmtiles', pmtiles(TILE, hiddenTile, '{}')),
      siteWith('a.pmtiles', pmtiles(TILE, openTile, '{}')),
      `vertex a.pmtiles ${place()}`,
    ],
    'PMTiles: attributes': [
      siteWith('a.pmtiles', pmtiles(TILE, vectorTile(TILE, OPEN_LINE, { a: String(NODE_ID.value) }), '{}')),
      siteWith('a.pmtiles', pmtiles(TILE, vectorTile(TILE, OPEN_LINE, { a: 'x' }), '{}')),
      `id a.pmtiles ${NODE_ID.value}`,
    ],
    'PMTiles: metadata': [
      siteWith('a.pmtiles', pmtiles(TILE, openTile, JSON.stringify({ fields: { species: 'Number' } }))),
      siteWith('a.pmtiles', pmtiles(TILE, openTile, JSON.stringify({ fields: { kind: 'Number' } }))),
      'named_value a.pmtiles species',
    ],
    'PMTiles packed in a way that cannot be read': [
      siteWith('a.pmtiles', pmtiles(TILE, openTile, '{}', 4)),
      siteWith('a.pmtiles', pmtiles(TILE, openTile, '{}')),
      'unreadable_file a.pmtiles unknown_compression',
    ],
    'FlatGeobuf: coordinates': [
      siteWith('a.fgb', flat(HIDDEN_LINE, { name: 'x' })),
      siteWith('a.fgb', flat(OPEN_LINE, { name: 'x' })),
      `vertex a.fgb ${LON},${LAT} (cgcs2000, float64)`,
    ],
    'FlatGeobuf: a text': [
      siteWith('a.fgb', flat(OPEN_LINE, { name: OWNER.value })),
      siteWith('a.fgb', flat(OPEN_LINE, { name: '城东小学' })),
      `value a.fgb ${OWNER.value}`,
    ],
    'FlatGeobuf: a number': [
      siteWith('a.fgb', flat(OPEN_LINE, { a: DEPTH.value })),
      siteWith('a.fgb', flat(OPEN_LINE, { a: 20.148 })),
      `value a.fgb ${DEPTH.value}`,
    ],
    'FlatGeobuf: the name of a column': [
      siteWith('a.fgb', flat(OPEN_LINE, { species: 'x' })),
      siteWith('a.fgb', flat(OPEN_LINE, { name: 'x' })),
      'named_value a.fgb species',
    ],
    'the place in a photograph': [
      siteWith('photos/a.jpg', jpeg(exifPlace())),
      siteWith('photos/a.jpg', jpeg()),
      'never_public photos/a.jpg photo_metadata',
    ],
    'the comment in a photograph': [
      siteWith('photos/a.jpg', jpeg(segment(0xfe, utf8(String(OWNER.value))))),
      siteWith('photos/a.jpg', jpeg()),
      `value photos/a.jpg ${OWNER.value}`,
    ],
    'what follows the end of a photograph': [
      siteWith('photos/a.jpg', joined(jpeg(), utf8('video'))),
      siteWith('photos/a.jpg', jpeg()),
      'never_public photos/a.jpg photo_metadata',
    ],
    'a photograph that is broken': [
      siteWith('photos/a.jpg', jpeg().slice(0, -9)),
      siteWith('photos/a.jpg', jpeg()),
      'unreadable_file photos/a.jpg damaged',
    ],
    'longitude and latitude in columns far apart': [
      siteWith('a.csv', head('lon', 'lat') + row(...OPEN_VERTEX) + row(LON, LAT)),
      siteWith('a.csv', head('lon', 'lat') + row(...OPEN_VERTEX) + row(...beside(HIDDEN_VERTEX, 9))),
      `vertex a.csv ${LON},${LAT} (cgcs2000)`,
    ],
    'two pairs of columns': [
      siteWith('a.csv', `start_lon,end_lon,a,b,c,start_lat,end_lat\n${LON},118.2,1,2,3,${LAT},32.1\n`),
      siteWith('a.csv', `start_lon,end_lon,a,b,c,start_lat,end_lat\n${LON},118.2,1,2,3,32.1,${LAT}\n`),
      `vertex a.csv ${LON},${LAT} (cgcs2000)`,
    ],
    'longitude and latitude in members far apart': [
      siteWith('a.json', `[${record(...OPEN_VERTEX)},${record(LON, LAT)}]`),
      siteWith('a.json', `[${record(...OPEN_VERTEX)},${record(LON, OPEN_VERTEX[1])}]`),
      `vertex a.json ${LON},${LAT} (cgcs2000)`,
    ],
    'a line packed as letters': [
      siteWithin('assets/main.js', 'var', `let p=${JSON.stringify(polyline(HIDDEN_LINE))};`),
      siteWithin('assets/main.js', 'var', `let p=${JSON.stringify(polyline(OPEN_LINE))};`),
      `vertex assets/main.js ${LON},${LAT} (cgcs2000)`,
    ],
    'one number as it lies in memory': [
      siteWith('a.bin', floats([1, Number(DEPTH.value), 2], false)),
      siteWith('a.bin', floats([1, 20.148, 2], false)),
      `value a.bin ${DEPTH.value}`,
    ],
    'deflate without a header': [
      siteWith('a.bin', deflateSync(utf8(`{"a":"${OWNER.value}","b":"b b b b b b"}`))),
      siteWith('a.bin', deflateSync(utf8('{"a":"城东小学","b":"b b b b b b"}'))),
      `value a.bin ${OWNER.value}`,
    ],
  };
  test.each(Object.entries(planted))('%s', async (_, [leaky, clean, leak]) => {
    expect(await told(leaky)).toContain(leak);
    expect(await told(clean)).toEqual([]);
  });
});

test('members of one record are not put together with those of the next', async () => {
  const honest = [
    [LON, OPEN_VERTEX[1]],
    [OPEN_VERTEX[0], LAT],
  ] as const;
  const text = honest.map(([lon, lat]) => record(lon, lat)).join(',\n');
  expect(await told(siteWith('a.json', `[${text}]`))).toEqual([]);
});

function shifted(at: readonly [number, number]): [number, number] {
  return gcoord.transform([...at], gcoord.WGS84, gcoord.GCJ02) as [number, number];
}

/** developers.google.com/maps/documentation/utilities/polylinealgorithm */
function polyline(line: readonly (readonly [number, number])[]): string {
  let [wasLat, wasLon] = [0, 0];
  return line
    .map(([lon, lat]) => {
      const [y, x] = [Math.round(lat * 1e5), Math.round(lon * 1e5)];
      const letters = encoded(y - wasLat) + encoded(x - wasLon);
      [wasLat, wasLon] = [y, x];
      return letters;
    })
    .join('');
}

function encoded(step: number): string {
  let rest = step < 0 ? ~(step << 1) : step << 1;
  let letters = '';
  for (; rest >= 0x20; rest >>= 5) letters += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
  return letters + String.fromCharCode(rest + 63);
}
