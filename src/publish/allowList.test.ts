import { expect, it } from 'vitest';
import { pipeNodeProperties, pipeProperties } from '../model/schema/pipes';
import { allowListOf } from './allowList';
import { isNeverPublic } from './neverPublic';
import { DEFAULT_ALLOW_LIST, EMPTY_PUBLISH_FILE } from './publishFile';

const listing = (layers: object) => () => allowListOf({ ...EMPTY_PUBLISH_FILE, layers });

it('is the default where publish.json names no layers, and its own in place of it where it does', () => {
  expect(allowListOf(EMPTY_PUBLISH_FILE)).toBe(DEFAULT_ALLOW_LIST);
  expect(listing({ roads: ['surface'] })()).toEqual({ roads: ['surface'] });
});

it('lets the whole default list pass the floor', () => {
  expect(listing(DEFAULT_ALLOW_LIST)).not.toThrow();
});

it('refuses what must never be public, with its name and place', () => {
  expect(listing({ compounds: ['name', 'owner'], buildings: ['floors', 'foundation_depth_m'] })).toThrow(
    'publish.json: never_public: layers.compounds[1] = "owner"; layers.buildings[1] = "foundation_depth_m"',
  );
  expect(listing({ pipes: ['status'] })).toThrow('layers.pipes');
});

it.each([
  'id',
  'lane_id',
  'OBJECTID',
  'GlobalID',
  'start_node',
  'source',
  'owner',
  'Owner Name',
  'survey_method',
  'horizontal_accuracy_m',
  'start_depth_m',
  'startDepth',
  'START-DEPTH',
  'ｓｔａｒｔ＿ｄｅｐｔｈ',
  'end_elevation_m',
  'bottom_m',
  'pressure_class',
  'voltage_kv',
  'material',
  'decision',
  'finding',
  '埋深',
  '管顶高程',
  '权属单位',
  '物探点号',
  '__proto__',
])('refuses %s', (name) => {
  expect(isNeverPublic(name)).toBe(true);
});

it.each([
  'households',
  'surface',
  'height_m',
  'entrance_side',
  'note',
  'grid',
  'crown_diameter_m',
  'kind',
  '户数',
])('leaves %s to publish.json', (name) => {
  expect(isNeverPublic(name)).toBe(false);
});

it('holds what says where a pipe lies and what it carries, by the names of the schemas', () => {
  const harmless = new Set([
    'category',
    'sub_category',
    'diameter_mm',
    'section_width_mm',
    'section_height_mm',
    'wall_mm',
    'laying',
    'flow_direction',
    'status',
    'built',
    'kind',
    'condition',
  ]);
  const names = [...Object.keys(pipeProperties.shape), ...Object.keys(pipeNodeProperties.shape)];
  expect(names.filter((name) => !harmless.has(name) && !isNeverPublic(name))).toEqual([]);
});

it('takes members of works that the schema knows, and no others', () => {
  expect(listing({ compounds: ['works', 'works.note'] })).not.toThrow();
  expect(listing({ compounds: ['works.contractor'] })).toThrow('layers.compounds[0] = "works.contractor"');
  expect(listing({ roads: ['works.owner'] })).toThrow('layers.roads[0]');
});
