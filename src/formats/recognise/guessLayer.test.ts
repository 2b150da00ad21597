import { expect, it } from 'vitest';
import type { GeometryFamily } from '../../model/layer';
import { guessLayer } from './guessLayer';

function guess(
  family: GeometryFamily,
  layer: string | null,
  properties: object = {},
  file = 'site.dxf',
): string {
  const sample = [properties as Record<string, unknown>];
  const examples = [{ value: { type: 'Feature', properties, geometry: null }, index: 0, line: null, layer }];
  const { layer: guessed, why } = guessLayer(family, file, examples, sample);
  return `${guessed} ${why.code} ${why.detail}`.trim();
}

it.each<[GeometryFamily, string, string]>([
  ['line', 'JS_LINE', 'pipes code JS'],
  ['point', 'JSPOINT', 'pipe_nodes code JS'],
  ['point', 'YS-管点', 'pipe_nodes code YS'],
  ['line', 'RQ', 'pipes code RQ'],
  ['line', '雨水管线', 'pipes layer_name 管线'],
  ['polygon', '建筑', 'buildings layer_name 建筑'],
  ['polygon', 'JMD', 'buildings layer_name jmd'],
  ['point', 'Storm manhole', 'pipe_nodes layer_name manhole'],
  ['point', '우수맨홀', 'pipe_nodes layer_name 맨홀'],
  ['point', '우수받이', 'pipe_nodes layer_name 우수받이'],
  ['point', '제수변', 'pipe_nodes layer_name 제수변'],
  ['line', '도로_아스콘', 'roads layer_name 도로'],
  ['line', '도로-경계석보차도', 'obstacles layer_name 경계석'],
  ['point', '가로등', 'obstacles layer_name 가로등'],
  ['polygon', '건물', 'buildings layer_name 건물'],
  ['polygon', '화단', 'green layer_name 화단'],
  ['line', '0', 'other none'],
  ['line', 'js', 'other none'],
  ['line', 'display', 'other none'],
  ['polygon', 'JS_LINE', 'other none'],
])('%ss of the layer %s are proposed as %s', (family, layer, expected) => {
  expect(guess(family, layer)).toBe(expected);
});

it.each<[string, GeometryFamily, object, string]>([
  // Properties stand against a name that they contradict …
  ['pole.geojson', 'line', { category: 'water', diameter_mm: 300 }, 'pipes properties category = water'],
  ['trees.geojson', 'polygon', { building: 'yes', height: 9 }, 'buildings properties building'],
  // … not where they agree, are met everywhere, or the name is meant.
  ['sewers.geojson', 'line', { diameter_mm: 300 }, 'pipes file_name sewers'],
  ['parking.geojson', 'polygon', { surface: 'asphalt' }, 'parking file_name parking'],
  ['绿地.geojson', 'polygon', { 高度: 2 }, 'green file_name 绿地'],
  ['消防车道.geojson', 'line', { highway: 'service' }, 'fire_lanes file_name 消防'],
  ['surroundings.geojson', 'line', { highway: 'service' }, 'surroundings file_name surroundings'],
  ['JSLine.csv', 'line', {}, 'pipes code JS'],
  ['export.csv', 'line', { Code: '52021000' }, 'pipes code Code = 52021000'],
  ['export.csv', 'point', { Code: 52022205 }, 'pipe_nodes code Code = 52022205'],
  ['export.csv', 'line', { Code: '100083' }, 'other none'],
])('%s with %ss of %j is proposed as %s', (file, family, properties, expected) => {
  expect(guess(family, null, properties, file)).toBe(expected);
});
