import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LAYER_IDS, type LayerId } from '../../model/layer';
import { checkSchema } from '../check/schemaCheck';
import { compileMapping } from './compileMapping';
import { MAPPING_TARGETS } from './mappingTargets';
import { FIELD_CONVERSIONS, type FieldConversion, type FieldMapping } from './mappingTypes';

type Short = readonly [field: string, target: string | null, convert: FieldConversion];

function map(layer: LayerId, short: readonly Short[], properties: object, set = {}) {
  const mapped = compileMapping(layer, mappingOf(short), set)(properties as Record<string, unknown>);
  return { ...mapped.properties, notes: mapped.notes.map(({ code, detail }) => `${code}: ${detail}`) };
}
function mappingOf(short: readonly Short[]): FieldMapping {
  return short.map(([field, target, convert]) => ({
    field,
    target,
    convert,
    why: { code: 'chosen', detail: '' },
  }));
}

it.each<[Short, unknown, object]>([
  [['diameter', 'diameter_mm', 'm_to_mm'], 0.3, { diameter_mm: 300 }],
  [['管径', 'diameter_mm', 'pipe_size'], 'DN300', { diameter_mm: 300 }],
  [['管径', 'diameter_mm', 'pipe_size'], '2000×1500', { section_width_mm: 2000, section_height_mm: 1500 }],
  [['材质', 'material', 'material_code'], 'QM', { material: 'ductile iron' }],
  [['材质', 'material', 'material_code'], 'PE100', { material: 'PE100' }],
  [['Type', 'category', 'category_code'], 'SS', { category: 'water', sub_category: 'SS' }],
  [['Type', 'category', 'category_code'], 'storm', { category: 'storm' }],
  [['Code', 'category', 'category_code'], 52021000, { category: 'foul', sub_category: '52021000' }],
  [['埋深', 'depth_m', 'number'], 1.2, { start_depth_m: 1.2, end_depth_m: 1.2 }],
  [['埋深', 'start_depth_m', 'crown_depth'], '1.2', { start_depth_m: 1.2, depth_reference: 'crown' }],
  [
    ['管底', 'start_elevation_m', 'invert_elevation'],
    23.1,
    { start_elevation_m: 23.1, depth_reference: 'invert' },
  ],
  [['流向', 'flow_direction', 'flow_direction'], '-', { flow_direction: 'reverse' }],
  [['压力', 'pressure_class', 'pressure'], '0.4MPa', { pressure_mpa: 0.4 }],
  [['年代', 'built', 'date'], '1995年', { built: 1995 }],
  [['年代', 'built', 'date'], 43588, { built: '2019-05-03' }],
  [['owner_no', 'owner', 'none'], 12, { owner: '12' }],
  // More than the target can hold: the word stays.
  [['埋设方式', 'laying', 'laying_code'], '顶管', { laying: 'trenchless', 埋设方式: '顶管' }],
  [['laying', 'laying', 'laying_code'], '顶管', { laying: 'trenchless', laying_stated: '顶管' }],
  // Zero is not absent, and absent is not zero.
  [['埋深', 'start_depth_m', 'number'], 0, { start_depth_m: 0 }],
  [['埋深', 'start_depth_m', 'number'], '', { start_depth_m: null }],
  [['埋深', 'start_depth_m', 'number'], null, { start_depth_m: null }],
  [['深', null, 'none'], 3, { 深: 3 }],
])('%j of %j gives %j', (rule, value, expected) => {
  expect(map('pipes', [rule], { [rule[0]]: value })).toEqual({ ...expected, notes: [] });
});

it.each<[Short, unknown, object, string]>([
  [['管径', 'diameter_mm', 'pipe_size'], 0, { diameter_mm: null }, 'not_stated_value: 管径 = 0 → null'],
  [
    ['埋深', 'start_depth_m', 'number'],
    -9999,
    { start_depth_m: null },
    'not_stated_value: 埋深 = -9999 → null',
  ],
  [
    ['压力', 'pressure_class', 'pressure'],
    '/',
    { pressure_class: null },
    'not_stated_value: 压力 = "/" → null',
  ],
  [
    ['管径', 'diameter_mm', 'pipe_size'],
    '不明管',
    { 管径: '不明管' },
    'unread_value: 管径 = "不明管" ⇏ diameter_mm',
  ],
  [
    ['来源', 'survey_method', 'survey_method'],
    '4',
    { 来源: '4' },
    'unread_value: 来源 = "4" ⇏ survey_method',
  ],
  // The schema would refuse the whole feature.
  [['壁厚', 'wall_mm', 'number'], -8, { 壁厚: -8 }, 'unread_value: 壁厚 = -8 ⇏ wall_mm'],
  [['等级', 'quality_level', 'none'], 'Z', { 等级: 'Z' }, 'unread_value: 等级 = "Z" ⇏ quality_level'],
])('%j of %j gives %j and says %s', (rule, value, expected, note) => {
  expect(map('pipes', [rule], { [rule[0]]: value })).toEqual({ ...expected, notes: [note] });
});

it('takes the first of two fields, and keeps the one that says otherwise', () => {
  const short: Short[] = [
    ['管径', 'diameter_mm', 'pipe_size'],
    ['规格', 'diameter_mm', 'pipe_size'],
  ];
  expect(map('pipes', short, { 规格: 'DN400', 管径: 'DN300' })).toEqual({
    diameter_mm: 300,
    规格: 'DN400',
    notes: ['conflicting_values: 规格 = "DN400" ⇏ diameter_mm'],
  });
  expect(map('pipes', short, { 规格: 'DN300', 管径: 300 })).toEqual({ diameter_mm: 300, notes: [] });
  expect(map('pipes', short, { 规格: 'DN300', 管径: null })).toEqual({ diameter_mm: 300, notes: [] });
  const levels: Short[] = [
    ['顶', 'start_elevation_m', 'crown_elevation'],
    ['底', 'end_elevation_m', 'invert_elevation'],
  ];
  expect(map('pipes', levels, { 顶: 23, 底: 22 })).toMatchObject({ depth_reference: 'crown', 底: 22 });
});

it('takes 附属物 before 特征 and loses neither', () => {
  const short: Short[] = [
    ['附属物', 'kind', 'node_kind'],
    ['特征', 'kind', 'node_kind'],
  ];
  expect(map('pipe_nodes', short, { 附属物: '检查井', 特征: '' })).toEqual({ kind: 'manhole', notes: [] });
  expect(map('pipe_nodes', short, { 附属物: '', 特征: '三通' })).toEqual({
    kind: 'junction',
    特征: '三通',
    notes: [],
  });
});

it('takes the depth of a well from the ground, wherever the ground stands', () => {
  const short: Short[] = [
    ['井深', 'bottom_depth_m', 'number'],
    ['地面高程', 'ground_m', 'number'],
  ];
  expect(map('pipe_nodes', short, { 井深: 2.1, 地面高程: 23.4 })).toEqual({
    ground_m: 23.4,
    bottom_m: 21.3,
    notes: [],
  });
  expect(map('pipe_nodes', short, { 井深: 2.1 })).toEqual({
    井深: 2.1,
    notes: ['unread_value: 井深 = 2.1 ⇏ bottom_depth_m'],
  });
});

it('gives what the feature does not say itself', () => {
  const set = { category: 'storm' };
  expect(map('pipes', [], { category: '' }, set)).toMatchObject(set);
  expect(map('pipes', [], {}, set)).toMatchObject(set);
  expect(map('pipes', [['管类', 'category', 'category_code']], { 管类: 'WS' }, set)).toMatchObject({
    category: 'foul',
  });
});

it('returns the same object where there is nothing to do', () => {
  const properties = { a: 1 };
  expect(compileMapping('pipes', [], {})(properties).properties).toBe(properties);
});

const anyRule = fc.constantFrom(...LAYER_IDS).chain((layer) =>
  fc.record({
    layer: fc.constant(layer),
    short: fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'id', '__proto__', 'constructor', ...MAPPING_TARGETS[layer]),
        fc.option(fc.constantFrom(...MAPPING_TARGETS[layer])),
        fc.constantFrom(...FIELD_CONVERSIONS),
      ),
      { maxLength: 6 },
    ),
  }),
);
const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('DN300', '2019-5-3', '顶管', '+', 'JS', -9999, 0, '1,5', '中压A', '检查井', 1e308),
);

it('never throws, never touches a prototype, and loses no value silently', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), anyValue, {
        noNullPrototype: true,
      }),
      ({ layer, short }, properties) => {
        const before = JSON.stringify(properties);
        const mapped = compileMapping(layer, mappingOf(short), {})(properties);
        expect(JSON.stringify(properties)).toBe(before);
        expect(Object.getPrototypeOf(mapped.properties)).toBe(Object.getPrototypeOf({}));
        for (const [name, value] of Object.entries(properties)) {
          if (short.some(([field]) => field === name)) continue;
          expect(Object.entries(mapped.properties)).toContainEqual([name, value]);
        }
        for (const { code, detail } of mapped.notes) {
          if (code === 'not_stated_value') continue;
          const field = detail.slice(0, detail.indexOf(' = '));
          expect(Object.keys(mapped.properties)).toContain(field);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('gives no mapped field a value that costs the feature', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.dictionary(fc.constantFrom('a', 'b'), anyValue),
      ({ layer, short }, properties) => {
        const foreign = short.filter(([field]) => field === 'a' || field === 'b');
        const mapped = compileMapping(layer, mappingOf(foreign), {})(properties);
        expect(checkSchema(layer, { ...mapped.properties, id: 'x' }).ok).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
