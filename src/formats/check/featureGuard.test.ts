import { describe, expect, it } from 'vitest';
import { guardFeature } from './featureGuard';

const POINT = { type: 'Point', coordinates: [118, 32] };
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
const deepList = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

function refusal(value: unknown): string {
  const guarded = guardFeature(value);
  return guarded.ok ? 'taken' : `${guarded.note.code}: ${guarded.note.detail}`;
}

describe('guardFeature', () => {
  it.each<[unknown, string]>([
    [null, 'not_a_feature: null'],
    [[], 'not_a_feature: []'],
    [{ type: 'constructor' }, 'not_a_feature: type = "constructor"'],
    [JSON.parse('{"type":"__proto__"}'), 'not_a_feature: type = "__proto__"'],
    [JSON.parse('{"__proto__":{"type":"Feature"}}'), 'not_a_feature: type = undefined'],
    [feature(null), 'no_geometry: geometry = null'],
    [feature({ type: 'toString' }), 'bad_geometry: geometry.type = "toString"'],
    [
      feature({ type: 'Point', coordinates: [118, Number.NaN] }),
      'bad_geometry: geometry.coordinates = [118, NaN]',
    ],
    [feature({ type: 'Point', coordinates: [118] }), 'bad_geometry: geometry.coordinates = [118]'],
    [
      feature({ type: 'Point', coordinates: [1, 2, 3, 4] }),
      'bad_geometry: geometry.coordinates = [1, 2, 3, 4]',
    ],
    [feature({ type: 'Polygon', coordinates: [] }), 'no_geometry: geometry.coordinates = []'],
    [feature({ type: 'Polygon', coordinates: [[]] }), 'no_geometry: geometry.coordinates[0] = []'],
    [
      feature({
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 'four'],
        ],
      }),
      'bad_geometry: geometry.coordinates[1] = [3, "four"]',
    ],
    [
      feature({ type: 'MultiPolygon', coordinates: deepList(100_000) }),
      'bad_geometry: geometry.coordinates[0][0][0] = [[[[[…]]]]]',
    ],
    [feature(POINT, []), 'bad_property: properties = []'],
    [feature(POINT, nested(100_000)), 'too_deep: properties > 64'],
    [{ ...feature(POINT), extra: nested(65) }, 'too_deep: extra > 64'],
    [
      feature({ type: 'GeometryCollection', geometries: [] }),
      'bad_geometry: geometry = {"type": "GeometryCollection", "geometries": []}',
    ],
  ])('refuses %#', (value, expected) => {
    expect(refusal(value)).toBe(expected);
  });

  it('takes nesting up to the limit, null properties, a bare geometry and a third ordinate', () => {
    expect(refusal(feature(POINT, nested(64)))).toBe('taken');
    expect(guardFeature(feature(POINT, null))).toMatchObject({
      ok: true,
      feature: { properties: {} },
      notes: [],
    });
    const bare = guardFeature({ type: 'Point', coordinates: [118, 32, 4.5] });
    expect(bare).toMatchObject({
      ok: true,
      feature: { type: 'Feature', geometry: { coordinates: [118, 32, 4.5] } },
    });
  });

  it.each<[string, unknown, unknown, string]>([
    [
      'Point',
      ['117.1', '32.0'],
      [117.1, 32],
      'ordinates_read: geometry.coordinates = ["117.1", "32.0"] → [117.1, 32]',
    ],
    [
      'Point',
      ['１１７', '32,5'],
      [117, 32.5],
      'ordinates_read: geometry.coordinates = ["１１７", "32,5"] → [117, 32.5]',
    ],
    [
      'Point',
      [117, 32, null],
      [117, 32],
      'ordinates_read: geometry.coordinates = [117, 32, null] → [117, 32]',
    ],
    [
      'MultiLineString',
      [
        [],
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      'empty_part: geometry.coordinates[0] = []',
    ],
    ['MultiPolygon', [[], [[]], [[[1, 2]]]], [[[[1, 2]]]], 'empty_part: geometry.coordinates[0] = []'],
  ])('mends a %s of %j', (type, coordinates, mended, note) => {
    const guarded = guardFeature(feature({ type, coordinates }));
    expect(guarded).toMatchObject({ ok: true, feature: { geometry: { coordinates: mended } } });
    expect(guarded.ok && guarded.notes.map(({ code, detail }) => `${code}: ${detail}`)).toEqual([note]);
  });

  it.each<[string, unknown]>([
    ['Point', ['1,234', '32']],
    ['Point', ['', '']],
    ['Point', [1, 2, 'high']],
    ['MultiPolygon', [[], [[]]]],
    ['Polygon', [[], [[1, 2]]]],
    ['Point', ['1', '2', '3', '4']],
  ])('does not mend a %s of %j', (type, coordinates) => {
    expect(guardFeature(feature({ type, coordinates })).ok).toBe(false);
  });

  it('leaves out members that must not stand in a feature, and says so', () => {
    const guarded = guardFeature({ ...feature({ ...POINT, bbox: 'x' }), coordinates: null, name: 'kept' });
    expect(guarded).toEqual({
      ok: true,
      feature: { ...feature(POINT), name: 'kept' },
      notes: [
        { code: 'bad_property', detail: 'geometry.bbox = "x"' },
        { code: 'bad_property', detail: 'coordinates = null' },
      ],
    });
  });
});
