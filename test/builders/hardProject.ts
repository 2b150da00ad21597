import type { Feature, Geometry, Position } from 'geojson';
import type { LayerId } from '../../src/model/layer';
import { emptyProject, type Project } from '../../src/model/project';

/** A small project with what formats find hard: many geometries, heights, null beside absent, nested and odd values. */
export function hardProject(): Project {
  const layers: Partial<Record<LayerId, Feature[]>> = {
    compounds: [
      feature(
        { type: 'Polygon', coordinates: [ring(0, 0, 40), hole(10, 10, 5), hole(22, 22, 6)] },
        { id: 'c1', name: '南岳新村', name_en: 'Nanyue “New” Village', year: 2021, note: null, contact: '' },
      ),
      feature(
        {
          type: 'MultiPolygon',
          coordinates: [[ring(60, 0, 20)], [ring(90, 0, 20), hole(95, 5, 3)]],
        },
        { id: 'c2', name: '龘靐齉大院', year: null },
      ),
    ],
    buildings: [
      feature(
        { type: 'Polygon', coordinates: [ring(2, 2, 6, 21.5)] },
        { id: 'b1', floors: 6, height_m: 18.25, use: 'residential', wing: 'A' },
      ),
      feature(
        { type: 'MultiPolygon', coordinates: [[ring(30, 2, 6)]] },
        { id: 'b2', floors: 0, wing: 3, nested: { list: [1, 'two', null, { deep: true }], 空: {} } },
      ),
      feature({ type: 'Polygon', coordinates: [ring(30, 12, 6)] }, { id: 'b3', wing: true }),
    ],
    green: [
      feature(
        {
          type: 'Polygon',
          coordinates: [ring(2, 30, 4).map(([x, y], i) => [x!, y!, 20 + (i % 4) / 8])],
        },
        { id: 'g1', kind: 'lawn', remark: '=1+1' },
      ),
    ],
    pipes: [
      feature(
        {
          type: 'LineString',
          coordinates: [at(1, 1, 20.318), at(11.337, 1.125, 20.1), at(25, 3, -0.5)],
        },
        {
          id: 'p1',
          category: 'storm',
          diameter_mm: 400,
          material: 'HDPE',
          start_depth_m: 2.1,
          end_depth_m: null,
          start_node: 'n1',
          end_node: 'n2',
          built: 1998,
          owner: '排水所',
          batch: '007',
          exact: 0.1 + 0.2,
        },
      ),
      feature(
        { type: 'LineString', coordinates: [at(25, 3), at(40, 3.5)] },
        {
          id: 'p2',
          category: 'water',
          diameter_mm: 110.5,
          start_node: 'n2',
          end_node: 'n3',
          built: '1998-05',
          owner: '@SUM(A1:A9)',
          batch: 7,
          very_long_property_name_of_one: 'a',
          very_long_property_name_of_two: 'b',
        },
      ),
      feature(
        { type: 'LineString', coordinates: [at(40, 3.5), at(41, 30)] },
        {
          id: 'p3',
          category: 'gas',
          start_node: 'n3',
          end_node: 'n4',
          note: `${'很长的说明，'.repeat(120)}完`,
        },
      ),
    ],
    pipe_nodes: [
      feature(
        { type: 'Point', coordinates: at(1, 1) },
        { id: 'n1', category: 'storm', kind: 'manhole', ground_m: 22.418, bottom_m: 20.318 },
      ),
      feature(
        { type: 'Point', coordinates: at(25, 3) },
        { id: 'n2', category: 'storm', kind: 'manhole', ground_m: null, owner: '-3+4 号井 "甲"; \'乙\'' },
      ),
      feature(
        { type: 'Point', coordinates: at(40, 3.5) },
        { id: 'n3', category: 'water', kind: 'valve', condition: '💧 漏水\n第二行\t=A1' },
      ),
      feature(
        { type: 'Point', coordinates: at(41, 30) },
        { id: 'n4', category: 'gas', kind: 'other', ground_m: 0, 复查: ['甲', { 次: 2 }], 姓名: '𠮷田' },
      ),
    ],
    obstacles: [
      feature({ type: 'Point', coordinates: at(5, 20, 30) }, { id: 'o1', kind: 'tree', height_m: 7.5 }),
      feature({ type: 'MultiPoint', coordinates: [at(6, 20), at(7, 21)] }, { id: 'o2', kind: 'pole' }),
      feature({ type: 'MultiPoint', coordinates: [at(8, 20)] }, { id: 'o3', kind: 'pole', height_m: null }),
      feature(
        {
          type: 'MultiLineString',
          coordinates: [
            [at(0, 0), at(0, 9)],
            [at(0, 10), at(3, 10)],
          ],
        },
        { id: 'o4', kind: 'wall' },
      ),
      feature(
        { type: 'Polygon', coordinates: [ring(14, 30, 3)] },
        { id: 'o5', kind: 'substation', voltage_kv: 10 },
      ),
    ],
    other: [
      feature(
        { type: 'Point', coordinates: at(20, 20) },
        {
          id: 'x1',
          ['__proto__']: { polluted: true },
          constructor: 'x',
          toString: 1,
          fid: 12,
          geom: 'text',
          source: 'of its own',
          layer: 'pipes',
          name: '<b>&amp;</b> ]]>',
        },
      ),
      feature(
        { type: 'LineString', coordinates: [at(20, 21), at(21, 22)] },
        {
          id: 'x2',
          Fid: 'other case',
          FID: 'upper',
          blank: '',
          spaced: '  a  ',
          big: 9007199254740991,
          tiny: 1e-9,
        },
      ),
      feature(
        { type: 'Polygon', coordinates: [ring(30, 30, 2)] },
        { id: 'x3', truth: false, nothing: null },
        { id: 'x3', title: 'a member of its own' },
      ),
    ],
  };
  const collections = Object.entries(layers).map(([layer, features]) => [
    layer,
    { type: 'FeatureCollection', features },
  ]);
  const project = emptyProject('hard', { zh: '难', en: 'Hard' });
  return { ...project, layers: Object.fromEntries(collections) } as Project;
}

/** Near Quanjiao: x east and y north of a corner, each unit about 10 m. */
function at(x: number, y: number, z?: number): Position {
  const place = [118.26 + x * 1e-4, 32.08 + y * 1e-4].map((degrees) => Number(degrees.toFixed(9)));
  return z === undefined ? place : [...place, z];
}

function ring(x: number, y: number, size: number, z?: number): Position[] {
  const corners = [at(x, y, z), at(x + size, y, z), at(x + size, y + size, z), at(x, y + size, z)];
  return [...corners, corners[0]!];
}

function hole(x: number, y: number, size: number): Position[] {
  return ring(x, y, size).toReversed();
}

function feature(geometry: Geometry, properties: Record<string, unknown>, members: object = {}): Feature {
  return { type: 'Feature', ...members, geometry, properties };
}
