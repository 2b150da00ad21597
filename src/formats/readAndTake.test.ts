import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fixtureFile } from '../../test/fixtures/fixtures';
import { gaussKrueger } from '../geo/gaussKrueger';
import { LAYER_IDS, type LayerId } from '../model/layer';
import { featuresOf } from '../model/project';
import type { CrsChoice } from './crs/crsTypes';
import type { ImportProblem } from './importTypes';
import { readFiles } from './readFiles';
import { takeFiles } from './takeFiles';

const LON_LAT: CrsChoice = { crs: 'EPSG:4326', axes: 'xy' };

async function open(file: File, layer?: LayerId, chosen?: CrsChoice) {
  const { proposal, inputs } = await readFiles([file]);
  const parts = proposal.files.flatMap(({ parts }) => parts);
  const layers = layer ? Object.fromEntries(parts.map(({ key }) => [key, layer])) : {};
  const crs = chosen ? { [proposal.files[0]!.key]: chosen } : {};
  const { project, report } = await takeFiles(inputs, { mode: 'replace', layers, crs }, null);
  return { file: proposal.files[0]!, parts, project, report };
}

const told = ({ code, effect, index, line, featureId, detail }: ImportProblem) => [
  code,
  effect,
  index,
  line,
  featureId,
  detail,
];

describe('the good file of each layer', () => {
  it.each(LAYER_IDS)('%s is proposed for its layer and opens without a remark', async (layer) => {
    const { parts, report, project } = await open(fixtureFile(`good/${layer}.geojson`));
    expect(parts.map((part) => part.layer)).toEqual(parts.map(() => layer));
    expect(report.problems).toEqual([]);
    expect(report.taken).toBe(featuresOf(project, layer).length);
    expect(report.taken).toBeGreaterThan(0);
  });
});

const BAD: Record<LayerId, [code: string, detail: string]> = {
  compounds: ['wrong_geometry_for_layer', 'compounds: geometry.type = "LineString"'],
  buildings: ['bad_property', 'properties.floors = 6.5'],
  roads: ['bad_property', 'properties.width_m = "wide"'],
  green: ['bad_property', 'properties.kind = ["purple"]'],
  parking: ['bad_property', 'properties.stalls = -2'],
  fire_lanes: ['bad_property', 'properties.width_m = "4 m"'],
  fire_lane_markings: ['bad_property', 'properties.kind = ["zebra"]'],
  rescue_sites: ['wrong_geometry_for_layer', 'rescue_sites: geometry.type = "Point"'],
  turning_areas: ['bad_property', 'properties.lane_id = ["f1"]'],
  pipes: ['bad_property', 'properties.diameter_mm = -300'],
  pipe_nodes: ['bad_property', 'properties.ground_m = "deep"'],
  obstacles: ['bad_property', 'properties.height_m = -1'],
  surroundings: ['bad_property', 'properties.kind = ["moon"]'],
  other: ['outside_lon_lat', 'geometry.coordinates = [4971351.79, 3905603.2]'],
};

describe('the bad file of each layer', () => {
  it.each(LAYER_IDS)('%s keeps the good feature and refuses the other with its reason', async (layer) => {
    const { report } = await open(fixtureFile(`bad/${layer}.geojson`), layer, LON_LAT);
    const [code, detail] = BAD[layer];
    expect(report.problems.map(told)).toEqual([[code, 'refused', 1, 3, 'bad', detail]]);
    expect([report.taken, report.refused]).toEqual([1, 1]);
  });
});

it('closes a ring where that is all that is missing, and says so', async () => {
  const { report } = await open(fixtureFile('bad/unclosed-ring.geojson'));
  expect(report).toMatchObject({
    taken: 2,
    refused: 0,
    changed: 1,
    problems: [{ effect: 'changed', line: 3 }],
  });
});

describe('geometry that must not be drawn', () => {
  it.each([['bow-tie', 'self_intersection', 'geometry.coordinates[0][0] × [0][2]: [118.001, 32.001]']])(
    '%s',
    async (name, code, detail) => {
      const { report } = await open(fixtureFile(`bad/${name}.geojson`));
      expect(report.problems.map(({ code, index, line, detail }) => [code, index, line, detail])).toEqual([
        [code, 1, 3, detail],
      ]);
      expect(report.taken).toBe(1);
    },
  );

  it.each([
    ['nan', 'not_json', '2:41 roperties":{"depth":NaN},"geometry":{"type":"Point","coordi…', 2],
    ['truncated', 'not_json', '2:92 oordinates":[118.27,32.', 2],
  ])('%s is fatal for the file', async (name, code, detail, line) => {
    const { file, parts, report } = await open(fixtureFile(`bad/${name}.geojson`));
    expect([file.fatal?.code, file.fatal?.detail, file.fatal?.line]).toEqual([code, detail, line]);
    expect(parts).toEqual([]);
    expect([report.taken, report.refused]).toEqual([0, 1]);
  });

  it.each([
    ['projected', 2, 'outside_lon_lat', 'geometry.coordinates = [518234.5, 3551200.25]'],
    ['swapped', 1, 'swapped_lon_lat', 'geometry.coordinates = [32.09, 118.27]'],
  ])(
    '%s is not guessed, and refused where longitude and latitude are chosen',
    async (name, of, code, detail) => {
      const file = fixtureFile(`bad/${name}.geojson`);
      const asked = await open(file);
      expect(asked.file.crs?.certain).toBe(false);
      expect(asked.report).toMatchObject({
        taken: 0,
        refused: 1,
        problems: [{ code: 'no_crs', index: null }],
      });
      const { report } = await open(file, undefined, LON_LAT);
      expect([report.taken, report.refused]).toEqual([0, of]);
      expect(told(report.problems[0]!)).toEqual([code, 'refused', 0, 2, 'a', detail]);
    },
  );

  it('named-crs is taken where its crs member says it lies', async () => {
    const { file, project, report } = await open(fixtureFile('bad/named-crs.geojson'));
    expect(file.crs).toMatchObject({ certain: true, stated: { crs: 'EPSG:4547', from: 'crs_member' } });
    const { coordinates } = featuresOf(project, 'other')[0]!.geometry as Point;
    // By our own series, which knows nothing of the library that placed it.
    const [east, north] = gaussKrueger(114).forward([coordinates[0]!, coordinates[1]!]);
    expect([east + 500_000, north]).toEqual([expect.closeTo(518234.5, 3), expect.closeTo(3551200.25, 3)]);
    expect(report.files[0]!.crs?.used).toEqual({ crs: 'EPSG:4547', axes: 'xy' });
  });

  it('swapped is taken where north comes first', async () => {
    const { file, project } = await open(fixtureFile('bad/swapped.geojson'), 'other', {
      ...LON_LAT,
      axes: 'yx',
    });
    expect(file.crs?.candidates[0]).toMatchObject({ crs: 'EPSG:4326', axes: 'yx' });
    expect(featuresOf(project, 'other')[0]!.geometry).toEqual({
      type: 'Point',
      coordinates: [118.27, 32.09],
    });
  });
});

describe('a file that mixes geometries', () => {
  it('has a part for each family, each with a layer that takes it', async () => {
    const { parts, report, project } = await open(
      fixtureFile('good/mixed-geometries.geojson', 'export.geojson'),
    );
    expect(parts.map(({ key, family, count, layer, why }) => [key, family, count, layer, why])).toEqual([
      ['0/polygon', 'polygon', 4, 'buildings', { code: 'properties', detail: 'building' }],
      ['0/line', 'line', 2, 'roads', { code: 'properties', detail: 'highway' }],
      ['0/point', 'point', 3, 'obstacles', { code: 'properties', detail: 'natural = tree' }],
    ]);
    expect(parts[0]!.fields).toEqual(['building', 'building:levels', 'amenity', 'capacity', 'type']);
    expect(parts[0]!.rows[0]).toEqual(['apartments', '6', '', '', '']);
    expect(report.problems).toEqual([]);
    expect(report.byLayer).toEqual({ obstacles: 3, roads: 2, buildings: 4 });
    expect(featuresOf(project, 'buildings').map(({ properties }) => properties.id)).toEqual([
      'way/20',
      'way/21',
      'way/22',
      'relation/30',
    ]);
  });
});

describe('NDJSON', () => {
  it('opens line by line', async () => {
    const { file, report } = await open(fixtureFile('good/rows.ndjson'));
    expect(file.format).toBe('ndjson');
    expect(report).toMatchObject({ taken: 2, refused: 0, problems: [] });
  });

  it('loses only the line that cannot be read', async () => {
    const { report, project } = await open(fixtureFile('bad/one-bad-line.ndjson'));
    expect(featuresOf(project, 'other').map(({ properties }) => properties.id)).toEqual(['a', 'c']);
    expect(report.problems.map(told)).toEqual([
      ['not_json', 'refused', 1, 3, null, '3:54 id":"b"},"geometry": (end)'],
    ]);
  });

  it('is known under a .json name', async () => {
    const { file, report } = await open(fixtureFile('good/rows.ndjson', 'rows.json'));
    expect([file.format, report.taken]).toEqual(['ndjson', 2]);
  });
});

it('keeps __proto__, constructor and prototype as plain properties', async () => {
  const { project, report } = await open(fixtureFile('good/odd-keys.geojson'));
  const properties = featuresOf(project, 'other')[0]!.properties as Record<string, unknown>;
  expect(report.problems).toEqual([]);
  expect(Object.keys(properties)).toEqual(['id', '__proto__', 'constructor', 'prototype', 'toString']);
  expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
  expect(JSON.stringify(properties)).toContain('"__proto__":{"polluted":true}');
});

it('keeps a feature whose word is in no list: the property is not stated, the word stands beside it', async () => {
  const features = [{ kind: 'moon', name: 'x' }, { kind: 'lawn' }].map((properties, i) => ({
    type: 'Feature',
    properties: { id: `g${i}`, ...properties },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [118, 32],
          [118.001, 32],
          [118.001, 32.001],
          [118, 32],
        ],
      ],
    },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const { project, report } = await open(new File([text], 'green.geojson'), 'green');
  expect(featuresOf(project, 'green').map(({ properties }) => properties)).toEqual([
    { id: 'g0', kind: null, kind_stated: 'moon', name: 'x' },
    { id: 'g1', kind: 'lawn' },
  ]);
  expect(report.problems.map(told)).toEqual([
    ['bad_property', 'changed', 0, 1, 'g0', 'properties.kind = "moon" → null'],
  ]);
});
