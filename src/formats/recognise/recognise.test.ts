import { expect, it } from 'vitest';
import type { GeometryFamily, LayerId } from '../../model/layer';
import { LAYER_GEOMETRY } from '../../model/layer';
import { layersByName } from './layerWords';
import { recogniseParts } from './recognise';

const GEOMETRIES = {
  point: { type: 'Point', coordinates: [118, 32] },
  line: { type: 'LineString', coordinates: [] },
  polygon: { type: 'Polygon', coordinates: [] },
};

async function propose(file: string, family: GeometryFamily, ...rows: object[]): Promise<string> {
  const features = (rows.length > 0 ? rows : [{}]).map((properties, index) => ({
    value: { type: 'Feature', properties, geometry: GEOMETRIES[family] },
    index,
    line: null,
  }));
  const [part] = await recogniseParts({ features }, file, '0', null);
  return `${part!.layer} ${part!.why.code} ${part!.why.detail}`.trim();
}

it.each<[string, GeometryFamily, string]>([
  ['building.geojson', 'polygon', 'buildings file_name building'],
  ['dorm.geojson', 'polygon', 'buildings file_name dorm'],
  ['roadpolygon.geojson', 'polygon', 'roads file_name road'],
  ['vegetation.geojson', 'polygon', 'green file_name vegetation'],
  ['建筑.geojson', 'polygon', 'buildings file_name 建筑'],
  ['小区红线.geojson', 'polygon', 'compounds file_name 小区'],
  ['雨水管线.geojson', 'line', 'pipes file_name 管线'],
  ['雨水管点.geojson', 'point', 'pipe_nodes file_name 管点'],
  ['消防车道.geojson', 'line', 'fire_lanes file_name 消防'],
  ['消防车道标线.geojson', 'line', 'fire_lane_markings file_name 标线'],
  ['停车位.geojson', 'polygon', 'parking file_name 停车'],
  ['行道树.geojson', 'point', 'obstacles file_name 行道树'],
  ['folder/fire_lanes.geojson', 'line', 'fire_lanes file_name fire_lanes'],
  ['parking.geojson', 'point', 'other none'],
  ['sewers.geojson', 'point', 'pipe_nodes file_name sewers'],
  ['井然导出.geojson', 'point', 'other none'],
  ['constructor.geojson', 'point', 'other none'],
])('%s of %ss is proposed as %s', async (file, family, expected) => {
  expect(await propose(file, family)).toBe(expected);
});

it.each<[GeometryFamily, object, string]>([
  ['polygon', { 高度: 18 }, 'buildings properties 高度'],
  ['polygon', { 'building:levels': '6' }, 'buildings properties building:levels'],
  ['polygon', { building: 'no' }, 'other none'],
  ['polygon', { landuse: 'residential' }, 'compounds properties landuse = residential'],
  ['polygon', { amenity: 'parking' }, 'parking properties amenity = parking'],
  ['polygon', { Stellpl: 18 }, 'parking properties Stellpl'],
  ['line', { Stellpl: 18 }, 'other none'],
  ['line', { highway: 'residential' }, 'roads properties highway'],
  ['line', { 管径: 300, 埋深: 1.2 }, 'pipes properties 管径'],
  ['line', { category: '雨水' }, 'pipes properties category = 雨水'],
  ['line', { diameter: 0.15, roughness: 150 }, 'pipes properties diameter'],
  ['point', { kind: 'manhole' }, 'pipe_nodes properties kind = manhole'],
  ['point', { natural: 'tree' }, 'obstacles properties natural = tree'],
  ['polygon', { natural: 'wood' }, 'green properties natural = wood'],
])('%ss with %j are proposed as %s', async (family, properties, expected) => {
  expect(await propose('export.geojson', family, properties)).toBe(expected);
});

it('proposes other where no layer has more than half of the features', async () => {
  expect(await propose('export.geojson', 'polygon', { building: 'yes' }, { amenity: 'parking' })).toBe(
    'other none',
  );
});

it('only proposes layers that take the geometry', async () => {
  for (const layer of Object.keys(LAYER_GEOMETRY) as LayerId[]) {
    for (const family of ['point', 'line', 'polygon'] as const) {
      const proposed = (await propose(`${layer}.geojson`, family)).split(' ')[0] as LayerId;
      expect(LAYER_GEOMETRY[proposed]).toContain(family);
    }
  }
});

it('does not read words into the middle of others', () => {
  expect(layersByName('watermark-prefired-broadgate.geojson')).toEqual([]);
});

it('lists fields by frequency, and the first rows as short text', async () => {
  const features = Array.from({ length: 7 }, (_, index) => ({
    value: {
      type: 'Feature',
      properties: index === 0 ? { rare: 1, a: 'x'.repeat(100) } : { a: { b: [index, null] }, c: null },
      geometry: GEOMETRIES.point,
    },
    index,
    line: null,
  }));
  const [part] = await recogniseParts({ features }, 'f', '0', null);
  expect(part!.fields).toEqual(['a', 'c', 'rare']);
  expect(part!.rows).toHaveLength(5);
  expect(part!.rows[0]).toEqual([`${'x'.repeat(79)}…`, '', '1']);
  expect(part!.rows[1]).toEqual(['{"b": [1, null]}', '', '']);
});

it('proposes parking for rectangles the size of a stall', async () => {
  const rectangles = (width: number, depth: number) =>
    Array.from({ length: 8 }, (_, index) => {
      const [x, y] = [118 + index * 1e-4, 32];
      const [w, d] = [width / 94_400, depth / 111_320];
      const ring = [
        [x, y],
        [x + w, y],
        [x + w, y + d],
        [x, y + d],
        [x, y],
      ];
      return { value: { type: 'Polygon', coordinates: [ring] }, index, line: null };
    });
  const proposed = async (width: number, depth: number) => {
    const parsed = { features: rectangles(width, depth) };
    const [part] = await recogniseParts(parsed, 'export.geojson', '0', null);
    return [part!.layer, part!.why.code];
  };
  expect(await proposed(2.5, 5.3)).toEqual(['parking', 'geometry']);
  expect(await proposed(12, 60)).toEqual(['other', 'none']);
});
