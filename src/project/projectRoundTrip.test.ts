import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LAYER_GEOMETRY, LAYER_IDS, type LayerId } from '../model/layer';
import { LAYER_SCHEMAS } from '../model/layerSchemas';
import type { Project } from '../model/project';
import { unzipProject, zipProject } from './projectZip';
import { readProject } from './readProject';
import { writeProject } from './writeProject';

const ODD_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '管径',
  '',
  'a.b',
  'width_m ',
  '\u0000',
  '\ud800',
];
const amount = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }));
const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });

/** Any object, odd keys included, as JSON.parse would make it. */
const foreign = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...ODD_KEYS), fc.string({ unit: 'binary' })), json), {
    maxLength: 6,
  })
  .map((entries) => entries.filter(([key]) => !OWN_NAMES.has(key)))
  .map(
    (entries) =>
      JSON.parse(
        `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}`,
      ) as object,
  );
const OWN_NAMES = new Set(
  [
    'type',
    'geometry',
    'features',
    'coordinates',
    'geometries',
    'properties',
    'bbox',
    'crs',
    'format',
    'version',
    'name',
    'layers',
    'place',
    'illustrative',
    'ledger_totals',
  ].concat(LAYER_IDS.flatMap((layer) => Object.keys(LAYER_SCHEMAS[layer].shape))),
);

const position = fc
  .tuple(
    fc.double({ min: -170, max: 170, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
    amount,
  )
  .map(([lon, lat, z]) => (z === null ? [lon + 0, lat + 0] : [lon + 0, lat + 0, z + 0]));
const rectangle = fc
  .tuple(
    position,
    fc.double({ min: 0.001, max: 1, noNaN: true }),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
  )
  .map(([[x, y, ...z], w, h]) => [
    [x!, y!, ...z],
    [x! + w, y!, ...z],
    [x! + w, y! + h, ...z],
    [x!, y! + h, ...z],
    [x!, y!, ...z],
  ]);
const geometries = {
  point: fc.oneof(
    position.map((coordinates) => ({ type: 'Point', coordinates })),
    fc
      .array(position, { minLength: 1, maxLength: 3 })
      .map((coordinates) => ({ type: 'MultiPoint', coordinates })),
  ),
  line: fc.oneof(
    fc
      .array(position, { minLength: 2, maxLength: 5 })
      .map((coordinates) => ({ type: 'LineString', coordinates })),
    fc
      .array(fc.array(position, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((coordinates) => ({ type: 'MultiLineString', coordinates })),
  ),
  polygon: fc.oneof(
    rectangle.map((ring) => ({ type: 'Polygon', coordinates: [ring] })),
    fc
      .array(rectangle, { minLength: 1, maxLength: 2 })
      .map((rings) => ({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) })),
  ),
};

function collection(layer: LayerId) {
  const families = LAYER_GEOMETRY[layer].map((family) => geometries[family]);
  const category = layer === 'pipes' || layer === 'pipe_nodes' ? { category: 'storm' } : {};
  const feature = fc
    .record({
      geometry: fc.oneof(...families),
      extra: foreign,
      members: foreign,
      note: fc.option(fc.string()),
    })
    .map(({ geometry, extra, members, note }) => ({
      ...members,
      type: 'Feature',
      geometry,
      properties: { ...extra, ...category, contact: note },
    }));
  return fc
    .record({ features: fc.array(feature, { maxLength: 4 }), members: foreign })
    .map(({ features, members }) => ({
      ...members,
      type: 'FeatureCollection',
      features: features.map((f, i) => ({ ...f, properties: { ...f.properties, id: `${layer}/${i}` } })),
    }));
}

const project = fc
  .record({
    layers: fc
      .subarray(LAYER_IDS, { maxLength: 3 })
      .chain((ids) => fc.record(Object.fromEntries(ids.map((layer) => [layer, collection(layer)])))),
    zh: fc.string({ unit: 'binary' }),
    more: foreign,
  })
  .map(({ layers, zh, more }) => ({
    file: {
      ...more,
      format: 'jingran-project',
      version: 1,
      id: 'p',
      name: { zh, en: 'Project', pinyin: 'kept' },
      layers: Object.fromEntries(Object.keys(layers).map((layer) => [layer, `${layer}.geojson`])),
    },
    layers,
  })) as unknown as fc.Arbitrary<Project>;

/** As text with sorted keys, so that own `__proto__` keys are compared too and order is not. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join()}}`;
}

it('a project written and read again is the same', async () => {
  await fc.assert(
    fc.asyncProperty(project, async (original) => {
      const texts = writeProject(original);
      const { project: again, problems } = await readProject(texts);
      expect(problems).toEqual([]);
      expect(canonical(again)).toBe(canonical(original));
      expect([...writeProject(again).keys()]).toEqual([...texts.keys()]);
    }),
    { numRuns: 60 },
  );
});

it('a project in a zip is the same too', async () => {
  await fc.assert(
    fc.asyncProperty(project, async (original) => {
      const bytes = zipProject(original);
      expect(zipProject(original)).toEqual(bytes);
      const { project: again, problems } = await unzipProject(bytes, 'p.zip');
      expect(problems).toEqual([]);
      expect(canonical(again)).toBe(canonical(original));
    }),
    { numRuns: 15 },
  );
});
