import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readCsv } from '../../../test/readCsv';
import { gaussKrueger } from '../../geo/gaussKrueger';
import type { LayerCollection, LayerFeature } from '../../model/layer';
import { emptyProject, type Project } from '../../model/project';
import type { ReadSource, Source } from '../reader';
import { guardedText, restoredValue } from '../table/cellText';
import { csvLine } from '../table/csv';
import type { WriteOptions } from '../writer';
import { readSurvey } from './readSurvey';
import { surveyFiles } from './surveyFiles';
import { lossesOf as lossesOfCsv, write as writeCsv } from './writeSurveyCsv';
import { lossesOf, write as writeXlsx } from './writeSurveyXlsx';

// Large tables, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

type Plain = {
  readonly properties: Record<string, unknown>;
  readonly geometry: { type: string; coordinates: unknown };
};

const grid = gaussKrueger(117);
/** EPSG:4548 has 500 km before the east. */
const inGrid: Pick<WriteOptions, 'crs' | 'fromLonLat'> = {
  crs: 'EPSG:4548',
  fromLonLat: (lon, lat) => {
    const [east, north] = grid.forward([lon, lat]);
    return [east + 500_000, north];
  },
};
const inDegrees = {
  crs: 'EPSG:4490',
  fromLonLat: (lon: number, lat: number) => [lon, lat] as const,
} as const;

function options(
  system: Pick<WriteOptions, 'crs' | 'fromLonLat'>,
  encoding: 'utf-8' | 'gbk' = 'utf-8',
): WriteOptions {
  return {
    ...system,
    encoding,
    language: 'zh',
    layers: ['pipes', 'pipe_nodes'],
    prj: null,
    crsName: system.crs,
  };
}

function sample(): Project {
  const layer = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../data/quanjiao/${name}.geojson`, import.meta.url), 'utf8'));
  return {
    ...emptyProject('sample', { zh: '示例', en: 'Sample' }),
    layers: {
      pipes: layer('pipes') as LayerCollection<'pipes'>,
      pipe_nodes: layer('pipe_nodes') as LayerCollection<'pipe_nodes'>,
    },
  };
}

/** Every fifth pipe with its nodes: a workbook of all takes long to write. */
function fifthOf({ layers }: Project): Project {
  const pipes = layers.pipes!.features.filter((_, at) => at % 5 === 0);
  const ends = new Set(pipes.flatMap(({ properties }) => [properties.start_node, properties.end_node]));
  return projectOf(
    pipes,
    layers.pipe_nodes!.features.filter(({ properties }) => ends.has(properties.id)),
  );
}

function projectOf(pipes: unknown[], nodes: unknown[]): Project {
  const layer = (features: unknown[]) => ({ type: 'FeatureCollection', features });
  return {
    ...emptyProject('p', { zh: '', en: '' }),
    layers: {
      pipes: layer(pipes) as LayerCollection<'pipes'>,
      pipe_nodes: layer(nodes) as LayerCollection<'pipe_nodes'>,
    },
  };
}

async function readBack(files: ReadonlyMap<string, Uint8Array>): Promise<ReadSource> {
  const source: Source = {
    name: 'x',
    format: 'survey',
    files: [...files].map(([path, bytes]) => ({
      path,
      size: bytes.length,
      bytes: async () => bytes,
      fatal: null,
    })),
  };
  expect((await surveyFiles(source.files)).size).toBe(source.files.length);
  return readSurvey(source, {});
}

/** Properties and geometry by id; ordinates to `digits` decimals. */
function byId(features: readonly unknown[], type: 'Line' | 'Point'): Map<string, Plain> {
  const plain = (features as Plain[]).filter(({ geometry }) => geometry.type.includes(type));
  return new Map(plain.map((feature) => [String(feature.properties.id), feature]));
}

function expectSame(
  read: ReadSource,
  project: Project,
  tolerance: number,
  inverse: (xy: number[]) => readonly number[],
) {
  expect(read.problems).toEqual([]);
  const features = read.features.map(({ value }) => value);
  for (const [layer, type] of [
    ['pipes', 'Line'],
    ['pipe_nodes', 'Point'],
  ] as const) {
    const found = byId(features, type);
    const wanted = project.layers[layer]!.features as LayerFeature[];
    expect(found.size).toBe(wanted.length);
    let farthest = 0;
    for (const { properties, geometry } of wanted) {
      const one = found.get(properties.id)!;
      expect(one?.properties, properties.id).toEqual(properties);
      const [is, was] = [
        flat(one.geometry.coordinates),
        flat((geometry as { coordinates: unknown }).coordinates),
      ];
      expect(is.length).toBe(was.length);
      is.forEach((position, at) => {
        const back = inverse(position);
        farthest = Math.max(farthest, Math.abs(back[0]! - was[at]![0]!), Math.abs(back[1]! - was[at]![1]!));
      });
    }
    expect(farthest).toBeLessThan(tolerance);
  }
}

function flat(coordinates: unknown): number[][] {
  const list = coordinates as unknown[];
  return typeof list[0] === 'number' ? [list as number[]] : list.flatMap(flat);
}

/** 0.1 mm on the ground, in degrees. */
const TENTH_MM = 1e-9;

describe('survey tables made from the sample project', () => {
  it('come back as the sample project from CSV in longitude and latitude', async () => {
    const project = sample();
    const read = await readBack(await writeCsv(project, options(inDegrees)));
    expectSame(read, project, TENTH_MM, (xy) => xy);
    expect(read.crs).toEqual({ crs: 'EPSG:4490', text: 'EPSG:4490', from: 'table' });
  });

  it('come back from a workbook in a national grid', async () => {
    const project = fifthOf(sample());
    const read = await readBack(await writeXlsx(project, options(inGrid)));
    expectSame(read, project, TENTH_MM, ([x, y]) => grid.inverse([x! - 500_000, y!]));
    expect(read.encoding).toBeNull();
  });
});

describe('survey tables made from any project', () => {
  const node = (id: string, coordinates: number[], more = {}) => ({
    type: 'Feature',
    properties: { id, category: 'storm', ...more },
    geometry: { type: 'Point', coordinates },
  });
  const pipe = (id: string, type: string, coordinates: unknown, more = {}) => ({
    type: 'Feature',
    properties: { id, category: 'storm', ...more },
    geometry: { type, coordinates },
  });
  const hard = projectOf(
    [
      pipe(
        'bends',
        'LineString',
        [
          [118, 32],
          [118.0001, 32],
          [118.0001, 32.0001],
          [118.0002, 32.0001],
        ],
        {
          start_node: 'a',
          end_node: 'b',
          start_depth_m: 1,
          end_depth_m: 2.5,
        },
      ),
      pipe(
        'several',
        'MultiLineString',
        [
          [
            [118, 32],
            [118.001, 32],
          ],
          [
            [118.001, 32.001],
            [118.002, 32],
            [118.003, 32],
          ],
        ],
        {
          start_node: 'a',
          start_elevation_m: 3,
        },
      ),
      pipe(
        'heights',
        'LineString',
        [
          [118, 32, 1.5],
          [118.01, 32, -2],
          [118.02, 32, 0],
        ],
        {
          start_node: 'a',
          // Named, but elsewhere.
          end_node: 'b',
          section_width_mm: 800,
          section_height_mm: 600,
        },
      ),
      pipe(
        'loose',
        'LineString',
        [
          [118, 32.5],
          [118.1, 32.5],
        ],
        {
          category: 'unknown',
          end_node: 'no such node',
          sub_category: '不明',
          flow_direction: 'reverse',
          status: 'planned',
          laying: 'trenchless',
          survey_method: 'exposed',
          material: 'PE',
          built: '1998',
          voltage_kv: 0.4,
        },
      ),
    ],
    [
      node('a', [118, 32, 20.25], { kind: 'lamp_base', ground_m: 20.394, bottom_m: 18.1, owner: '=cmd|1' }),
      node('b', [118.0002, 32.0001], {
        kind: 'bend',
        X: 'a property called X',
        物探点号: 7,
        属性_X: true,
        wide: 'yes',
        answer: 'true',
        count: '12',
        apostrophe: "'=1",
        blanks: ' a ',
        number: -1.5e-7,
        lines: 'a\r\nb,"c"',
        ['__proto__']: 'data',
        constructor: 'toString',
        code: '_x0041_\r',
      }),
      node('007', [118.3, 32], { kind: 'manhole' }),
      node('12', [118.4, 32], { category: 'trench' }),
    ],
  );

  it.each([
    ['CSV', writeCsv, 'utf-8'],
    ['CSV in GBK', writeCsv, 'gbk'],
    ['a workbook', writeXlsx, 'utf-8'],
  ] as const)('come back from %s to the last property', async (_, write, encoding) => {
    const files = await write(hard, options(inDegrees, encoding));
    const read = await readBack(files);
    expectSame(read, hard, TENTH_MM, (xy) => xy);
    const geometry = (id: string) =>
      (read.features.map(({ value }) => value) as Plain[]).find(({ properties }) => properties.id === id)!
        .geometry;
    expect(geometry('several').type).toBe('MultiLineString');
    expect(geometry('heights').coordinates).toEqual([
      [118, 32, 1.5],
      [118.01, 32, -2],
      [118.02, 32, 0],
    ]);
    expect(geometry('a').coordinates).toEqual([118, 32, 20.25]);
    if (encoding === 'gbk') expect(read.encoding).toEqual({ used: 'gb18030', why: 'checked' });
  });

  it('are what surveyors know: X north, codes of CJJ 61, a row for each segment with its depths', async () => {
    const files = await writeCsv(hard, options(inDegrees));
    expect([...files.keys()]).toEqual([
      'YSPoint.csv',
      'YSLine.csv',
      'ZHPoint.csv',
      'BMPoint.csv',
      'BMLine.csv',
    ]);
    const rows = (name: string) => {
      const [header, ...body] = readCsv(new TextDecoder().decode(files.get(name))) as [
        string[],
        ...string[][],
      ];
      return body.map((row) => Object.fromEntries(header.map((title, at) => [title, row[at]])));
    };
    expect(rows('YSPoint.csv')[0]).toMatchObject({
      物探点号: 'a',
      X坐标: '32',
      Y坐标: '118',
      地面高程: '20.394',
      附属物: '灯座',
      井底深: '2.294',
      管线种类: 'YS',
      权属单位: "'=cmd|1",
    });
    expect(rows('BMLine.csv')[0]).toMatchObject({
      流向: "'-",
      状态: '规划',
      埋设方式: 'DG',
      材质: 'PE',
      '电压(kV)': '0.4',
      建设年代: "'1998",
    });
    const bends = rows('YSLine.csv').filter(({ 管线段编号: id }) => id === 'bends');
    // 9.447 m along the parallel (a degree is 94.47 km at 32°), then 11.087 m along the meridian, then 9.447 m.
    expect(bends.map((row) => [row.起点点号, row.终点点号, row.起点埋深, row.终点埋深])).toEqual([
      ['a', 'F1', '1', '1.473'],
      ['F1', 'F2', '1.473', '2.027'],
      ['F2', 'b', '2.027', '2.5'],
    ]);
  });

  it('lose what is named: other layers, null, nested values, characters that GBK has not, decisions', () => {
    const project: Project = {
      ...projectOf(
        [
          pipe(
            'p',
            'LineString',
            [
              [0, 0],
              [1, 1],
            ],
            { a: null, b: { c: 1 }, d: '井😀' },
          ),
        ],
        [],
      ),
      rules: null,
    };
    const other = {
      ...project,
      layers: { ...project.layers, buildings: project.layers.pipes },
    } as unknown as Project;
    expect(lossesOfCsv(other, { layers: null, encoding: 'gbk' })).toEqual([
      { code: 'layer_left_out', detail: 'buildings', count: 1 },
      { code: 'absent_is_null', detail: 'a', count: 1 },
      { code: 'nested_value', detail: 'b', count: 1 },
      { code: 'not_in_encoding', detail: 'd', count: 1 },
    ]);
    expect(lossesOf(hard, { layers: null, encoding: 'utf-8' })).toEqual([]);
  });
});

it('brings every value of a cell back from CSV', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom(
      "'",
      "''=1",
      "'12",
      '1e5',
      '1e21',
      '-0',
      '0.10',
      '00',
      'true',
      ' true',
      '\u3000',
      '１２',
      '-',
      '+',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
  );
  fc.assert(
    fc.property(value, (cell) => {
      const written = csvLine([typeof cell === 'string' ? guardedText(cell) : cell]);
      expect(restoredValue(readCsv(written)[0]![0]!)).toBe(Object.is(cell, -0) ? 0 : cell);
    }),
    { numRuns: 500 },
  );
});
