import { expect, it } from 'vitest';
import { LAYER_IDS, type LayerId } from '../../model/layer';
import { LAYER_SCHEMAS } from '../../model/layerSchemas';
import { bothEnds, MAPPING_TARGETS } from './mappingTargets';
import { proposeMapping } from './proposeMapping';

function propose(layer: LayerId, rows: readonly object[], name = 'export') {
  const examples = rows.map((properties, index) => ({
    value: { type: 'Feature', properties, geometry: null },
    index,
    line: null,
  }));
  return proposeMapping(layer, { family: 'line', name, examples });
}

/** `field → target conversion`. */
function rules(layer: LayerId, rows: readonly object[], name?: string): string[] {
  return propose(layer, rows, name).mapping.map(
    ({ field, target, convert }) => `${field} → ${target} ${convert}`,
  );
}

it('offers the properties that the schemas have, and the few that stand for several', () => {
  const several = ['depth_m', 'elevation_m', 'bottom_depth_m'];
  for (const layer of LAYER_IDS) {
    const targets = MAPPING_TARGETS[layer].filter((target) => !several.includes(target));
    expect(targets.toSorted()).toEqual(Object.keys(LAYER_SCHEMAS[layer].shape).toSorted());
  }
  expect(bothEnds('depth_m')).toEqual(['start_depth_m', 'end_depth_m']);
});

it('knows the line table of CJJ 61 by its field names', () => {
  const row = {
    S_Exp: 'JS1',
    E_Exp: 'JS2',
    S_Deep: 1.2,
    E_Deep: 1.3,
    S_H: 23.1,
    E_H: 23,
    Type: 'JS',
    Code: '51041000',
    Material: 'QM',
    PSize: '300',
    EmBed: 'ZM',
    Pressure: '中压B',
    Voltage: '10kV',
    FlowDir: '+',
    Mdate: '2019-5-3',
    Belong: '水司',
    DataSource: '1',
    WallThick: 8,
    CabNum: 3,
  };
  expect(rules('pipes', [row])).toEqual([
    'S_Exp → start_node none',
    'E_Exp → end_node none',
    'S_Deep → start_depth_m number',
    'E_Deep → end_depth_m number',
    'S_H → start_elevation_m number',
    'E_H → end_elevation_m number',
    'Type → category category_code',
    'Code → category category_code',
    'Material → material material_code',
    'PSize → diameter_mm pipe_size',
    'EmBed → laying laying_code',
    'Pressure → pressure_class pressure',
    'Voltage → voltage_kv number',
    'FlowDir → flow_direction flow_direction',
    'Mdate → built date',
    'Belong → owner none',
    'DataSource → survey_method survey_method',
    'WallThick → wall_mm number',
  ]);
});

it('knows the point table by its Chinese names', () => {
  const row = {
    物探点号: 'YS1',
    地面高程: 23.4,
    特征: '三通',
    附属物: '检查井',
    井底深: 2.1,
    权属单位: '',
    X: 1,
    备注: '',
  };
  expect(rules('pipe_nodes', [row])).toEqual([
    '物探点号 → id none',
    '地面高程 → ground_m number',
    '附属物 → kind node_kind',
    '特征 → kind node_kind',
    '井底深 → bottom_depth_m number',
    '权属单位 → owner none',
  ]);
});

it.each<[LayerId, object, string]>([
  ['pipes', { 埋深: 1.2 }, '埋深 → depth_m number'],
  ['pipes', { '起点埋深（m）': 1.2 }, '起点埋深（m） → start_depth_m number'],
  ['pipes', { '起点埋深(cm)': 1.2 }, '起点埋深(cm) → start_depth_m cm_to_m'],
  ['pipes', { 起点管顶埋深: 1.2 }, '起点管顶埋深 → start_depth_m crown_depth'],
  ['pipes', { 终点管内底埋深: 1.2 }, '终点管内底埋深 → end_depth_m invert_depth'],
  ['pipes', { 覆土厚度: 1.2 }, '覆土厚度 → depth_m crown_depth'],
  ['pipes', { 管底高程: 23.1 }, '管底高程 → elevation_m invert_elevation'],
  ['pipes', { 起点管顶高程: 23.1 }, '起点管顶高程 → start_elevation_m crown_elevation'],
  ['pipes', { us_invert_level: 23.1 }, 'us_invert_level → start_elevation_m invert_elevation'],
  ['pipes', { end_depth: 1.2 }, 'end_depth → end_depth_m number'],
  // Only the values tell a depth from an elevation here.
  ['pipes', { 起点管底: 1.2 }, '起点管底 → start_depth_m invert_depth'],
  ['pipes', { 起点管底: 23.4 }, '起点管底 → start_elevation_m invert_elevation'],
  ['pipes', { 埋深: 120 }, '埋深 → depth_m cm_to_m'],
  ['pipes', { 埋深: 1200 }, '埋深 → depth_m mm_to_m'],
  ['pipes', { 管径: 'DN300' }, '管径 → diameter_mm pipe_size'],
  ['pipes', { 管径: 300 }, '管径 → diameter_mm pipe_size'],
  ['pipes', { diameter: 0.1524 }, 'diameter → diameter_mm m_to_mm'],
  ['pipes', { diameter: 6 }, 'diameter → diameter_mm inch_to_mm'],
  ['pipes', { 'diameter (in)': 16 }, 'diameter (in) → diameter_mm inch_to_mm'],
  ['pipes', { '管径(mm)': 0.3 }, '管径(mm) → diameter_mm number'],
  ['pipes', { 状态: 1 }, '状态 → status status_code'],
  ['pipes', { 现状: 1 }, '现状 → status state_code'],
  ['pipes', { Status: 4 }, 'Status → status state_code'],
  ['pipes', { Status: '在用' }, 'Status → status status_code'],
  ['pipes', { 电压: 380 }, '电压 → voltage_kv v_to_kv'],
  ['pipes', { start_dept: 1.2 }, 'start_dept → start_depth_m none'],
  ['pipes', { FLOW_DIREC: '+' }, 'FLOW_DIREC → flow_direction flow_direction'],
  ['pipes', { laying: '直埋' }, 'laying → laying laying_code'],
  ['pipes', { laying: 'trench' }, 'laying → laying none'],
  ['buildings', { 'building:levels': '6' }, 'building:levels → floors number'],
  ['buildings', { height: 18 }, 'height → height_m figure'],
  ['buildings', { 建筑高度: 18_000 }, '建筑高度 → height_m mm_to_m'],
  ['buildings', { 楼栋号: '3#' }, '楼栋号 → name none'],
  ['compounds', { 用地面积: 36_700 }, '用地面积 → reported_land_area_m2 number'],
  ['compounds', { '用地面积(公顷)': 3.67 }, '用地面积(公顷) → reported_land_area_m2 ha_to_m2'],
  ['compounds', { '用地面积(万㎡)': 3.67 }, '用地面积(万㎡) → reported_land_area_m2 ha_to_m2'],
  ['compounds', { '用地面积(亩)': 55 }, '用地面积(亩) → reported_land_area_m2 mu_to_m2'],
  ['roads', { surface: 'paving_stones' }, 'surface → surface word'],
  ['roads', { width: '4.5' }, 'width → width_m number'],
  ['parking', { 车位数: 30 }, '车位数 → stalls number'],
  ['obstacles', { natural: 'tree' }, 'natural → kind word'],
  ['obstacles', { 胸径: 18 }, '胸径 → trunk_diameter_m cm_to_m'],
])('%s %j: %s', (layer, row, expected) => {
  expect(rules(layer, [row])).toEqual([expected.replace('figure', 'number')]);
});

it.each<[LayerId, object]>([
  ['pipes', { Type: 'A', Code: 'x-1' }],
  ['pipes', { Status: 1 }],
  ['pipes', { 管中心埋深: 1.2 }],
  ['pipes', { roughness: 150, h: 3, __proto__: 1, constructor: 1 }],
  // Land and stalls both begin so.
  ['compounds', { reported_n: 5 }],
])('%s %j keeps its own names', (layer, row) => {
  expect(rules(layer, [row])).toEqual([]);
});

it('gives a target to one field, the surest, and does not mix the crown with the invert', () => {
  expect(rules('pipes', [{ 规格: '300', 管径: '300', diameter_mm: 300 }])).toEqual([
    'diameter_mm → diameter_mm none',
  ]);
  expect(rules('pipes', [{ 规格: '300', 管径: '300' }])).toEqual(['管径 → diameter_mm pipe_size']);
  const both = { 管顶高程: 23.4, 管底高程: 23.1 };
  expect(rules('pipes', [both], '雨水管线')).toEqual(['管底高程 → elevation_m invert_elevation']);
  expect(rules('pipes', [both], '给水管线')).toEqual(['管顶高程 → elevation_m crown_elevation']);
});

it('says why', () => {
  const why = (row: object) => propose('pipes', [row]).mapping[0]!.why;
  expect(why({ diameter_mm: 300 })).toEqual({ code: 'same_name', detail: 'diameter_mm' });
  expect(why({ 管径: 300 })).toEqual({ code: 'alias', detail: '管径' });
  expect(why({ diameter: 0.3 })).toEqual({ code: 'values', detail: '0.3 m' });
});

it.each<[LayerId, string, object]>([
  ['pipes', '雨水管线', { category: 'storm' }],
  ['pipes', 'JS_LINE', { category: 'water' }],
  ['pipes', 'folder/WSLine.csv', { category: 'foul' }],
  ['pipes', 'Storm sewer', { category: 'storm' }],
  ['pipe_nodes', 'YS-管点', { category: 'storm' }],
  ['pipe_nodes', 'Storm manhole', { category: 'storm', kind: 'manhole' }],
  ['pipe_nodes', '우수받이', { category: 'storm', kind: 'inlet' }],
  ['pipe_nodes', '오수맨홀', { category: 'foul', kind: 'manhole' }],
  ['pipe_nodes', '제수변', { category: 'water', kind: 'valve' }],
  ['obstacles', '가로등', { kind: 'street_lamp' }],
  ['obstacles', '행도_行道树', { kind: 'tree' }],
  ['roads', '도로_아스콘', { surface: 'asphalt' }],
  ['roads', 'roads', {}],
  ['buildings', '雨水', {}],
])('%s of %s are given %j', (layer, name, set) => {
  expect(propose(layer, [{}], name).set).toEqual(set);
});

it('knows the short names that our own shapefiles give to properties', () => {
  const row = { diametr_mm: 300, strt_dpt_m: 1.2, mterl: 'PE' };
  expect(rules('pipes', [row])).toEqual(['diametr_mm → diameter_mm none', 'strt_dpt_m → start_depth_m none']);
});

it('only gives what the schema takes', () => {
  const names = ['雨水口', '路灯', '围墙', '沥青路', '化粪池', 'hydrant', 'JSPOINT', 'pole', '通信手孔'];
  for (const layer of LAYER_IDS) {
    for (const name of names) {
      const { set } = propose(layer, [{}], name);
      expect(LAYER_SCHEMAS[layer].safeParse({ id: 'x', ...set }).success).toBe(true);
    }
  }
});
