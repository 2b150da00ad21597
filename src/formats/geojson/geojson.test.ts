import { describe, expect, it } from 'vitest';
import { ImportError } from '../importTypes';
import { parseGeoJson } from './geojson';
import { parseNdjson } from './ndjson';

const POINT = '{"type":"Point","coordinates":[118,32]}';
const FEATURE = `{"type":"Feature","properties":{},"geometry":${POINT}}`;

function refusal(text: string): [string, string, number | null] {
  try {
    parseGeoJson(text, 'x.geojson');
  } catch (error) {
    if (error instanceof ImportError) return [error.problem.code, error.problem.detail, error.problem.line];
    throw error;
  }
  throw new Error('taken');
}

describe('parseGeoJson', () => {
  it.each<[string, string, (number | null)[]]>([
    ['a collection', `{"type":"FeatureCollection","features":[${FEATURE},\n\n${FEATURE}]}`, [1, 3]],
    [
      'members before and after',
      `{"name":"features","bbox":[1,2,3,4],\n"features":\n[\n${FEATURE}\n],"type":"FeatureCollection","x":[1]}`,
      [4],
    ],
    [
      'brackets and escapes in text',
      `{"type":"FeatureCollection","a":"]\\"[","features":[\n{"k":"\\\\","z":"}\\"],"},\n{}]}`,
      [2, 3],
    ],
    [
      'two lists of features, of which the last counts',
      `{"type":"FeatureCollection","features":[1],\n"features":[\n2,\n3]}`,
      [3, 4],
    ],
    [
      'a list of features inside another member',
      `{"type":"FeatureCollection","x":{"features":[1,2]},\n"features":[7]}`,
      [2],
    ],
    ['a bare list', `[\n${FEATURE},\n${FEATURE}\n]`, [2, 3]],
    ['a bare feature', `\n${FEATURE}`, [2]],
    ['a bare geometry with a byte order mark', `\uFEFF${POINT}`, [1]],
    ['an empty collection', '{"type":"FeatureCollection","features":[]}', []],
  ])('%s', (_name, text, lines) => {
    expect(parseGeoJson(text, 'x').features.map(({ line }) => line)).toEqual(lines);
  });

  it.each<[string, [string, string, number | null]]>([
    ['  \n', ['empty_file', '0', null]],
    ['{"a":1,\n "b":[1,2,,3]}', ['not_json', '2:11 "b":[1,2,,3]}', 2]],
    ['{"a":1', ['not_json', '1:7 {"a":1 (end)', 1]],
    ['{"a":01}', ['not_json', '1:6 {"a":01}', 1]],
    ["{'a':1}", ['not_json', "1:2 {'a':1}", 1]],
    ['[1] x', ['not_json', '1:5 [1] x', 1]],
    ['{"a":"tab\there"}', ['not_json', '1:6 {"a":"tab\there"}', 1]],
    ['7', ['not_geojson', '7', null]],
    ['{"type":"Topology"}', ['not_geojson', 'type = "Topology"', null]],
    ['{"type":"FeatureCollection","features":{}}', ['not_geojson', 'features = {}', null]],
  ])('refuses %j', (text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });

  it.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['EPSG:4326', 'EPSG:4326'],
    ['urn:ogc:def:crs:EPSG::4490', 'EPSG:4490'],
    ['http://www.opengis.net/def/crs/EPSG/0/4979', 'EPSG:4326'],
    ['urn:ogc:def:crs:EPSG::3547', 'EPSG:3547'],
    ['Xian 1980', null],
  ])('tells what the old crs member says: %s', (name, crs) => {
    const text = `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"${name}"}},"features":[${FEATURE}]}`;
    const parsed = parseGeoJson(text, 'x');
    expect(parsed.features).toHaveLength(1);
    expect(parsed.crs).toEqual({ crs, text: name, from: 'crs_member' });
  });

  it('tells nothing where the member is absent or null', () => {
    expect(parseGeoJson(FEATURE, 'x').crs).toBeNull();
    expect(parseGeoJson('{"type":"FeatureCollection","crs":null,"features":[]}', 'x').crs).toBeNull();
  });

  it('splits a GeometryCollection into features that share its properties, and says so', () => {
    const collection = `{"type":"GeometryCollection","geometries":[${POINT},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}`;
    const parsed = parseGeoJson(`[{"type":"Feature","properties":{"id":"a"},"geometry":${collection}}]`, 'x');
    expect(parsed.features.map(({ index }) => index)).toEqual([0, 0]);
    expect(parsed.features[1]!.value).toEqual({
      type: 'Feature',
      properties: { id: 'a' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    });
    expect(parsed.problems).toMatchObject([
      {
        code: 'bad_geometry',
        effect: 'changed',
        index: 0,
        detail: 'GeometryCollection → Point + LineString',
      },
    ]);
  });
});

it('reads GeoJSON text sequences, whose records may span lines', async () => {
  const parsed = await parseNdjson(
    `\u001e${FEATURE}\n\u001e{"type":"Point",\n"coordinates":[1,2]}\n\u001e${FEATURE}\n`,
    'x',
  );
  expect(parsed.features.map(({ index, line }) => [index, line])).toEqual([
    [0, 1],
    [1, 2],
    [2, 4],
  ]);
});
