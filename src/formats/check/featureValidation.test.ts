import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYER_IDS, type LayerId } from '../../model/layer';
import { LAYER_SCHEMAS } from '../../model/layerSchemas';
import { LayerIds } from './featureIds';
import { validateFeature } from './featureValidation';

const SQUARE = [
  [
    [118, 32],
    [118.1, 32],
    [118.1, 32.1],
    [118, 32.1],
    [118, 32],
  ],
];
const CLOCKWISE = SQUARE.map((ring) => ring.toReversed());
const POLYGON = { type: 'Polygon', coordinates: SQUARE };
const LINE = {
  type: 'LineString',
  coordinates: [
    [118, 32],
    [118.1, 32],
  ],
};

function check(layer: LayerId, properties: object, geometry: object = POLYGON, more: object = {}) {
  const value = { type: 'Feature', properties, geometry, ...more };
  const validated = validateFeature(value, layer, new LayerIds(layer, ['taken']));
  if (!validated.ok) return { refused: `${validated.note.code}: ${validated.note.detail}` };
  const notes = validated.notes.map(({ code, detail }) => `${code}: ${detail}`);
  return { properties: validated.feature.properties, geometry: validated.feature.geometry, notes };
}

describe('ids', () => {
  it.each<[string, object, object, string, string[]]>([
    ['its property', { id: 'p' }, { id: 'f' }, 'p', []],
    ['a number', { id: 185 }, {}, '185', []],
    ["the feature's own", { id: null }, { id: 7 }, '7', []],
    ['none', {}, {}, 'green-1', ['id_given: green-1']],
    ['an object', {}, { id: {} }, 'green-1', ['id_given: id = {} → green-1']],
    ['one that is taken', { id: 'taken' }, {}, 'taken-2', ['duplicate_id: taken → taken-2']],
  ])('%s', (_name, properties, members, id, notes) => {
    expect(check('green', properties, POLYGON, members)).toMatchObject({ properties: { id }, notes });
  });

  it('are not made up where a later feature states the same', () => {
    const ids = new LayerIds('green', ['green-1']);
    ids.announce('green-2');
    expect([ids.claim(null), ids.claim('green-2'), ids.claim(null)]).toEqual([
      'green-3',
      'green-2',
      'green-4',
    ]);
  });
});

describe('properties', () => {
  it.each<[LayerId, object, object, string[]]>([
    ['roads', { width_m: ' 4.5 ' }, { width_m: 4.5 }, ['bad_property: properties.width_m = " 4.5 " → 4.5']],
    ['roads', { width_m: '4,5' }, { width_m: 4.5 }, ['bad_property: properties.width_m = "4,5" → 4.5']],
    ['roads', { width_m: '１２' }, { width_m: 12 }, ['bad_property: properties.width_m = "１２" → 12']],
    [
      'compounds',
      { start: '2019年5月3日', finish: '2019/11', built: '1998' },
      { start: '2019-05-03', finish: '2019-11', built: '1998' },
      [
        'date_read: properties.start = "2019年5月3日" → 2019-05-03',
        'date_read: properties.finish = "2019/11" → 2019-11',
      ],
    ],
    ['roads', { width_m: '' }, { width_m: null }, ['bad_property: properties.width_m = "" → null']],
    [
      'roads',
      { surface: 'Asphalt' },
      { surface: 'asphalt' },
      ['bad_property: properties.surface = "Asphalt" → "asphalt"'],
    ],
    ['roads', { name: 12 }, { name: '12' }, ['bad_property: properties.name = 12 → "12"']],
    [
      'parking',
      { charging: '是', new: 0 },
      { charging: true, new: false },
      ['bad_property: properties.new = 0 → false', 'bad_property: properties.charging = "是" → true'],
    ],
    [
      'compounds',
      { year: '2021', 备注: '' },
      { year: 2021, 备注: '' },
      ['bad_property: properties.year = "2021" → 2021'],
    ],
  ])('%s %j is mended', (layer, properties, expected, notes) => {
    expect(check(layer, { id: 'a', ...properties })).toMatchObject({ properties: expected, notes });
  });

  it('reads a pipe category and keeps the word of the source', () => {
    expect(check('pipes', { id: 'a', category: 'YS' }, LINE)).toMatchObject({
      properties: { category: 'storm', sub_category: 'YS' },
      notes: ['bad_property: properties.category = "YS" → "storm"'],
    });
    expect(check('pipes', { id: 'a' }, LINE)).toMatchObject({
      properties: { category: 'unknown' },
      notes: [],
    });
  });

  it.each<[LayerId, object, string]>([
    ['roads', { width_m: 'wide' }, 'bad_property: properties.width_m = "wide"'],
    ['roads', { width_m: '1,250' }, 'bad_property: properties.width_m = "1,250"'],
    ['roads', { width_m: '1e999' }, 'bad_property: properties.width_m = "1e999"'],
    ['buildings', { floors: -1 }, 'bad_property: properties.floors = -1'],
  ])('%s %j is refused', (layer, properties, refused) => {
    expect(check(layer, { id: 'a', ...properties })).toEqual({ refused });
  });
});

describe('geometry', () => {
  it('is wound as the standard says', () => {
    const { geometry, notes } = check('green', { id: 'a' }, { type: 'Polygon', coordinates: CLOCKWISE });
    expect(geometry).toEqual(POLYGON);
    expect(notes).toEqual(['wrong_winding: RFC 7946 §3.1.6']);
  });

  it.each<[string, object, string]>([
    [
      'swapped',
      {
        type: 'LineString',
        coordinates: [
          [32, 118],
          [32.1, 118],
        ],
      },
      'swapped_lon_lat: geometry.coordinates[0] = [32, 118]',
    ],
    [
      'past the pole',
      {
        type: 'LineString',
        coordinates: [
          [118, 32],
          [118, 200],
        ],
      },
      'outside_lon_lat: geometry.coordinates[1] = [118, 200]',
    ],
    [
      'one vertex',
      { type: 'LineString', coordinates: [[118, 32]] },
      'bad_geometry: coordinates must have at least two elements',
    ],
  ])('%s is refused', (_name, geometry, refused) => {
    expect(check('pipes', { id: 'a' }, geometry)).toEqual({ refused });
  });

  it('without area is refused', () => {
    const flat = {
      type: 'Polygon',
      coordinates: [
        [
          [118, 32],
          [118.1, 32],
          [118.2, 32],
          [118, 32],
        ],
      ],
    };
    expect(check('green', { id: 'a' }, flat)).toEqual({
      refused: 'bad_geometry: geometry.coordinates[0]: area = 0',
    });
  });
});

it('never throws, and what it takes fits the layer and lies on the earth', () => {
  const word = fc.constantFrom(
    'Feature',
    'Point',
    'Polygon',
    'MultiPolygon',
    'LineString',
    '__proto__',
    'constructor',
    'a',
  );
  const number = fc.oneof(fc.double(), fc.integer({ min: -90, max: 90 }));
  const position: fc.Arbitrary<unknown> = fc.array(number, { minLength: 2, maxLength: 3 });
  const nest = [1, 2, 3, 4].reduce(
    (inner) => fc.oneof(position, fc.array(inner, { maxLength: 5 })),
    position,
  );
  const geometry = fc.oneof(fc.anything(), fc.record({ type: word, coordinates: nest }));
  const properties = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.constantFrom('id', 'kind', 'width_m', '__proto__'), fc.anything()),
  );
  const feature = fc.oneof(
    fc.anything(),
    fc.record({ type: fc.constant('Feature'), properties, geometry, id: fc.anything() }),
  );
  fc.assert(
    fc.property(feature, fc.constantFrom(...LAYER_IDS), (value, layer) => {
      const validated = validateFeature(value, layer, new LayerIds(layer, []));
      if (!validated.ok) {
        expect(validated.note.code).not.toBe('');
        return;
      }
      const parsed = LAYER_SCHEMAS[layer].safeParse(validated.feature.properties);
      expect(parsed.success).toBe(true);
      expect(JSON.stringify(validated.feature.geometry)).not.toContain('null');
    }),
    { numRuns: 500 },
  );
});
