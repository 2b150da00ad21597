import { describe, expect, it } from 'vitest';
import { axisWord, headerKey, metresPerUnit } from '../table/axisWords';
import { isDateFormat, serialDate } from '../table/excelDates';
import { columnWord, depthReference } from './surveyWords';
import { categoryOfDigits, tableCategory } from './tableCategory';

/** Field names met in CJJ 61 tables and their local variants, with the spellings that people give them. */
const NAMES = {
  number: '物探点号 Exp_No EXPNO 管线点号 管点编号 点号 测点号 点号： 管线点编号 检查井编号',
  map_number: '图上点号 Map_No',
  area: '测区号 项目号 Prj_No',
  ground: '地面高程 High SURF_H 地面高程(m) 地面标高 井盖高程 高程',
  feature: '特征 Feature 管线点特征 特征点',
  appurtenance: '附属物 Subsid 附属物名称 附属设施',
  well_depth: '井底深 WellDeep 井深 井底埋深',
  bottom: '井底高程 井底标高',
  connected: '连接点号 连接点 连接方向 相连点号 联接点号',
  depth: '埋深 埋深(m) 管顶埋深 管底埋深 埋深/cm Deep 管线埋深',
  elevation: '管线高程 管顶高程 管底高程 管内底高程 管线点高程 管顶标高',
  start: '起点点号 S_Exp S_Point 起始点号 起点编号 起点 起点物探点号 上游井号 Ｓ＿Ｅｘｐ 起点管线点号 qddh',
  end: '终点点号 终点(连接)点号 E_Exp E_Point 终止点号 终点编号 终点连接点号 下游井号 止点点号 zddh',
  start_depth: '起点埋深 S_Deep 起始埋深 起点管顶埋深(m) 起点深度 埋深起点',
  end_depth: '终点埋深 E_Deep 终止埋深 终点管底埋深',
  start_elevation: '起点管线高程 S_H 起点高程 起点管顶高程 起点管底标高',
  end_elevation: '终点管线高程 E_H 终点高程 终点管内底高程',
  start_x: 'S_X 起点X坐标 起点X',
  start_y: 'S_Y 起点Y坐标',
  end_x: 'E_X 终点X坐标',
  end_y: 'E_Y 终点Y',
  category: '管线种类 Type 管线类型 管类 管线性质',
  code: '点符号代码 点编码 管线编码 Code',
  size: '管径或断面(宽x高) 管径 PSize D_S 管径或断面尺寸 管径(mm) 断面尺寸',
  material: '材质 Material 管材 管线材质',
  laying: '埋设方式 EmBed 敷设方式',
} as const;

describe('columnWord', () => {
  it.each(Object.entries(NAMES))('knows %s', (column, names) => {
    for (const name of names.split(' ')) expect(columnWord(name), name).toBe(column);
  });

  it.each([
    '流向',
    '壁厚',
    '电压',
    '权属单位',
    '备注',
    '旋转角',
    '道路名称',
    'name',
    'id',
    '',
    '__proto__',
    'X',
    '建设年代',
  ])('leaves %s alone', (name) => {
    expect(columnWord(name)).toBeNull();
  });
});

it('tells axes apart by their names', () => {
  const words = [
    'X',
    '坐标X',
    'X坐标(m)',
    'y坐标',
    '横坐标',
    '纵坐标',
    'E',
    'North',
    '经度',
    'lat',
    'WKT',
    '埋深',
    '地面',
  ];
  expect(words.map(axisWord)).toEqual([
    'x',
    'x',
    'x',
    'y',
    'east',
    'north',
    'east',
    'north',
    'lon',
    'lat',
    'wkt',
    null,
    null,
  ]);
  expect(headerKey(' Ｘ 坐标（ｍ） ')).toBe('x坐标');
  expect(['埋深(cm)', '埋深/mm', '埋深（单位：m）', '埋深'].map(metresPerUnit)).toEqual([0.01, 0.001, 1, 1]);
});

it('reads what a depth refers to', () => {
  expect(['管顶埋深', '管内底高程', '埋深', '管顶/管底高程'].map(depthReference)).toEqual([
    'crown',
    'invert',
    null,
    null,
  ]);
});

it('reads a category from the name of a table or a code', () => {
  const names = [
    'JSPoint',
    'JSPOINT',
    'ys_line',
    '2019 WS管点',
    '给水管点',
    '雨水管线',
    'QTLine',
    'Sheet1',
    'TXLINE',
    '燃气',
  ];
  expect(names.map((name) => tableCategory(name))).toEqual([
    'water',
    'water',
    'storm',
    'foul',
    'water',
    'storm',
    'unknown',
    null,
    'telecom',
    'gas',
  ]);
  // 52022205 is a foul manhole, 52021000 a foul pipe.
  expect(['52022205', '52021000', '51000000', '123'].map(categoryOfDigits)).toEqual([
    'foul',
    'foul',
    'water',
    null,
  ]);
});

it('shows Excel day numbers as Excel does', () => {
  expect([1, 59, 61, 45292, 45292.75, 0, 3e6].map((day) => serialDate(day, false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2024-01-01',
    '2024-01-01 18:00:00',
    null,
    null,
  ]);
  // 1 January 1904 is day 0 there, 1462 here.
  expect(serialDate(43830, true)).toBe('2024-01-01');
  expect(isDateFormat(14, undefined)).toBe(true);
  expect(isDateFormat(0, undefined)).toBe(false);
  expect(
    ['yyyy"年"m"月"', '0.00', '[Red]#,##0', '"d"0', 'mm:ss.0', '@'].map((p) => isDateFormat(164, p)),
  ).toEqual([true, false, false, false, true, false]);
});
