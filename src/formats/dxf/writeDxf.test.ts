import type { Feature } from 'geojson';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { positionsOf, readDrawing } from '../../../test/builders/drawing';
import { oracleRead } from '../../../test/builders/gdalOracle';
import { byId, gisProject, writeOptions } from '../../../test/builders/gisProject';
import { feature, planAt, projectOf } from '../../../test/builders/plan';
import type { Project } from '../../model/project';
import { lossesOf, write } from './writeDxf';

const GRID = proj4(
  '+proj=longlat +ellps=GRS80',
  '+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m',
);
const inGrid = writeOptions({
  crs: 'EPSG:4548',
  crsName: 'CGCS2000 / 3-degree Gauss-Kruger CM 117E',
  fromLonLat: (lon, lat) => GRID.forward([lon, lat]) as [number, number],
});

async function written(project: Project, options = inGrid): Promise<Uint8Array> {
  return [...(await write(project, options)).values()][0]!;
}

const features = (project: Project) =>
  Object.entries(project.layers).flatMap(([layer, collection]) =>
    (collection.features as Feature[]).map((each) => [`${layer}/${each.properties!.id}`, each] as const),
  );

describe('a project as a drawing', () => {
  it.each(['utf-8', 'gbk'] as const)(
    'comes back to 0.1 mm and to the last property (%s)',
    async (encoding) => {
      const project = gisProject();
      const read = await readDrawing(await written(project, { ...inGrid, encoding }));
      expect(read.crs).toEqual({ crs: 'EPSG:4548', text: 'EPSG:4548', from: 'header' });
      expect(read.encoding).toEqual({ used: encoding === 'gbk' ? 'gb18030' : 'utf-8', why: 'stated' });
      expect(read.problems).toEqual([]);
      const back = byId(read.features);
      expect(back.size).toBe(features(project).length);
      for (const [id, sent] of features(project)) {
        const got = back.get(id)!;
        // As text: the order counts, and so does an own `__proto__`.
        expect(JSON.stringify(got.properties)).toBe(JSON.stringify(sent.properties));
        expect(got.geometry.type).toBe(sent.geometry.type);
        const [a, b] = [positionsOf(got.geometry), positionsOf(sent.geometry)];
        expect(a.length).toBe(b.length);
        for (const [i, position] of a.entries()) {
          const [lon, lat] = GRID.inverse([position[0]!, position[1]!]);
          expect(Math.hypot(lon - b[i]![0]!, lat - b[i]![1]!)).toBeLessThan(1e-9);
          expect(position.slice(2)).toEqual(b[i]!.slice(2));
        }
      }
    },
  );

  it('names what it cannot hold: properties over 15 KB, decisions', async () => {
    const plan = planAt();
    const project = {
      ...projectOf({
        pipes: [
          feature('pipes', plan.line([0, 0], [9, 0]), {
            id: 'p',
            category: 'water',
            kept: 'short',
            novel: '长'.repeat(6000),
          } as never),
        ],
      }),
      decisions: [{}],
    } as unknown as Project;
    expect(lossesOf(project, { layers: null, encoding: 'utf-8' })).toEqual([
      { code: 'properties_left_out', detail: 'pipes.novel', count: 1 },
      { code: 'decisions_left_out', detail: 'decisions.json', count: 1 },
    ]);
    const { shapes } = await readDrawing(await written(project));
    expect(shapes[0]!.properties).toEqual({ id: 'p', category: 'water', kept: 'short' });
    expect(lossesOf(gisProject(), { layers: null, encoding: 'gbk' })).toEqual([]);
  });

  it('extended data stay in pieces of 250 bytes, whatever the text', async () => {
    const text = new TextDecoder().decode(await written(gisProject()));
    const pieces = [...text.matchAll(/\r\n1000\r\n(.*)\r\n/g)].map(([, piece]) =>
      new TextEncoder().encode(piece),
    );
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(250);
  });

  it('a change made in CAD holds: moved vertices, a copied pipe', async () => {
    const plan = planAt();
    const project = projectOf({
      pipes: [feature('pipes', plan.line([0, 0], [10, 0]), { id: 'p', category: 'storm' })],
    });
    const options = writeOptions({ fromLonLat: (lon, lat) => [lon, lat] });
    const text = new TextDecoder().decode(await written(project, options));
    const entity = /0\r\nLWPOLYLINE\r\n[\s\S]*?(?=0\r\nENDSEC)/.exec(text)![0];
    const moved = entity.replace(/\r\n10\r\n[\d.]+/, '\r\n10\r\n118.25');
    const { features: read } = await readDrawing(text.replace(entity, entity + moved));
    expect(read.map(({ layer }) => layer)).toEqual(['pipes', 'pipes']);
    expect(positionsOf((read[1]!.value as Feature).geometry)[0]![0]).toBe(118.25);
    expect((read[1]!.value as Feature).properties).toEqual({ id: 'p', category: 'storm' });
  });
});

describe('seen by other programs', () => {
  const plan = planAt([117.25, 32.085]);
  const project = projectOf({
    pipes: [
      feature('pipes', plan.line([0, 0], [30, 0], [40, 0]), {
        id: 'p1',
        category: 'storm',
        start_elevation_m: 20,
        end_elevation_m: 19.6,
      }),
      feature('pipes', plan.line([0, 5], [30, 5]), { id: 'p2', category: 'gas' }),
    ],
    pipe_nodes: [
      feature('pipe_nodes', plan.point(0, 0), {
        id: 'n',
        category: 'storm',
        kind: 'manhole',
        ground_m: 21.5,
      }),
    ],
    buildings: [feature('buildings', plan.polygon([0, 10], [20, 10], [20, 22], [0, 22]), { id: 'b' })],
  });

  it('GDAL finds layers, shapes and heights where they are', async () => {
    const bytes = await written(project);
    const [layer] = await oracleRead('DXF', new Map([['plan.dxf', bytes]]));
    const found = layer!.features;
    expect(found).toHaveLength(4);
    const pipe = found.find(
      ({ geometry }) => geometry.type === 'LineString' && positionsOf(geometry).length === 3,
    )!;
    const [x, y] = GRID.forward(plan.at(0, 0) as [number, number]);
    const [first, middle, last] = positionsOf(pipe.geometry);
    expect(Math.hypot(first![0]! - x, first![1]! - y)).toBeLessThan(1e-6);
    expect([first![2], last![2]]).toEqual([20, 19.6]);
    expect(middle![2]).toBeCloseTo(19.7, 4);
  });

  it('dxf-parser finds them on layers of the CJJ 61 colours', async () => {
    const { default: DxfParser } = await import('dxf-parser');
    const parsed = new DxfParser().parseSync(new TextDecoder().decode(await written(project)))!;
    expect(parsed.entities.map(({ type, layer }) => [type, layer])).toEqual([
      ['LWPOLYLINE', 'JZ_建筑'],
      ['POLYLINE', 'YS_雨水管线'],
      ['LWPOLYLINE', 'RQ_燃气管线'],
      ['INSERT', 'YS_雨水管点'],
    ]);
    const { layers } = parsed.tables.layer;
    // Brown 76, 57, 38 is index 39; magenta is 6.
    expect([layers.YS_雨水管线!.colorIndex, layers.RQ_燃气管线!.colorIndex]).toEqual([39, 6]);
    expect(Object.keys(parsed.blocks)).toContain('JR_WELL');
  });

  it('every handle is given once and lies below the seed; every owner exists', async () => {
    for (const encoding of ['utf-8', 'gbk'] as const) {
      const lines = new TextDecoder('gb18030')
        .decode(await written(project, { ...inGrid, encoding }))
        .split('\r\n');
      const pairs = Array.from(
        { length: lines.length >> 1 },
        (_, i) => [lines[2 * i]!, lines[2 * i + 1]!] as const,
      );
      const seed = Number.parseInt(pairs[pairs.findIndex(([, value]) => value === '$HANDSEED') + 1]![1], 16);
      const start = pairs.findIndex(([, value]) => value === 'TABLES');
      const handles = pairs
        .slice(start)
        .filter(([code]) => code === '5' || code === '105')
        .map(([, value]) => value);
      expect(new Set(handles).size).toBe(handles.length);
      expect(Math.max(...handles.map((handle) => Number.parseInt(handle, 16)))).toBeLessThan(seed);
      const owners = pairs
        .filter(([code]) => ['330', '340', '350', '390'].includes(code))
        .map(([, value]) => value);
      for (const owner of owners) if (owner !== '0') expect(handles).toContain(owner);
    }
  });
});

it('our reader and GDAL see the same drawing', async () => {
  const { drawingText, block } = await import('../../../test/builders/drawing');
  const text = drawingText({
    header: [9, '$ACADVER', 1, 'AC1015', 9, '$DWGCODEPAGE', 3, 'ANSI_1252'],
    blocks: block('wide', [0, 'LINE', 8, '0', 10, 0, 20, 0, 30, 0, 11, 30, 21, 4, 31, 0]),
    entities: [
      ...[0, 'LINE', 5, '1', 8, 'a', 10, 1, 20, 2, 30, 3, 11, 4, 21, 5, 31, 6],
      ...[
        0,
        'LWPOLYLINE',
        5,
        '2',
        8,
        'b',
        100,
        'AcDbEntity',
        90,
        2,
        70,
        0,
        10,
        0,
        20,
        0,
        42,
        0.4,
        10,
        8,
        20,
        3,
      ],
      ...[0, 'ARC', 5, '3', 8, 'a', 10, 5, 20, 5, 30, 0, 40, 3, 50, 300, 51, 45],
      ...[0, 'ELLIPSE', 5, '4', 8, 'a', 10, 5, 20, 5, 30, 0, 11, 3, 21, 4, 31, 0, 40, 0.3, 41, 0.5, 42, 4],
      ...[
        0,
        'SPLINE',
        5,
        '5',
        8,
        'a',
        70,
        8,
        71,
        3,
        72,
        8,
        73,
        4,
        74,
        0,
        ...[0, 0, 0, 0, 1, 1, 1, 1].flatMap((k) => [40, k]),
      ],
      ...[10, 0, 20, 0, 30, 0, 10, 5, 20, 9, 30, 0, 10, 9, 20, -4, 30, 0, 10, 14, 20, 2, 30, 0],
      ...[0, 'INSERT', 5, '6', 8, 'a', 2, 'wide', 10, 100, 20, 50, 30, 0, 41, 2, 42, -1, 43, 1, 50, 25],
    ],
  });
  const [layer] = await oracleRead('DXF', new Map([['plan.dxf', new TextEncoder().encode(text)]]));
  const { shapes } = await readDrawing(text);
  expect(shapes.map(({ properties }) => properties!.layer)).toEqual(
    layer!.features.map(({ properties }) => properties!.Layer),
  );
  for (const [i, shape] of shapes.entries()) {
    // Both flatten in their own way, GDAL coarsely, so what it has is held against ours as a line.
    const ours = positionsOf(shape.geometry);
    for (const [x, y] of positionsOf(layer!.features[i]!.geometry)) {
      const away = Math.min(...ours.slice(1).map((b, k) => toSegment([x!, y!], ours[k]!, b)));
      expect(away, `${shape.properties!.entity}`).toBeLessThan(0.001);
    }
  }
});

function toSegment([x, y]: readonly [number, number], a: readonly number[], b: readonly number[]): number {
  const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!];
  const share = Math.min(1, Math.max(0, ((x - a[0]!) * dx + (y - a[1]!) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a[0]! - dx * share, y - a[1]! - dy * share);
}
