import type { Feature, Geometry } from 'geojson';
import type { FileFormat } from '../../src/formats/importTypes';
import type { UnpackedFile } from '../../src/formats/intake/unpackedFile';
import type { Source } from '../../src/formats/reader';
import type { WriteOptions } from '../../src/formats/writer';
import { LAYER_IDS, type LayerId } from '../../src/model/layer';
import { emptyProject, type Project } from '../../src/model/project';

function feature(geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry, properties };
}

const ring = (x: number, y: number, size: number) =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ].map((position) => position.map((ordinate) => Number(ordinate.toFixed(7))));
const hole = (x: number, y: number, size: number) => ring(x, y, size).toReversed();

/** A small project with all that a plain table finds hard: heights, nested and mixed values, null beside absent. */
export function gisProject(): Project {
  const pipes = [
    feature(
      {
        type: 'LineString',
        coordinates: [
          [117.123456789, 32.1, 12.25],
          [117.1235, 32.1001, 12.1],
        ],
      },
      {
        id: 'P-001',
        category: 'storm',
        diameter_mm: 300,
        start_depth_m: 1.5,
        end_depth_m: null,
        built: 1998,
        owner: '市政排水管理处',
        reported_length_of_the_whole_line_m: 12.345678901234,
        tags: { 来源: ['竣工图', 2], nested: { deep: null } },
        surveyed: true,
        leading: '007',
        blank: '',
      },
    ),
    feature(
      {
        type: 'LineString',
        coordinates: [
          [117.2, 32.2, 0],
          [117.2001, 32.2001, -3.5],
        ],
      },
      {
        id: 'P-002',
        category: 'foul',
        diameter_mm: 400.5,
        start_depth_m: -0.000001,
        built: '1998年5月',
        owner: `${'很长的说明'.repeat(60)}。`,
        reported_length_of_the_whole_line_m: 1e-9,
        surveyed: false,
        emoji: '💧 pump   ',
        line_of_text: 'a\nb\t"c", \\n',
      },
    ),
    feature(
      {
        type: 'LineString',
        coordinates: [
          [117.3, 32.3],
          [117.31, 32.31],
        ],
      },
      { id: 'P-003', category: 'gas', big: 9007199254740991 },
    ),
    feature(
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [117.4, 32.4],
            [117.41, 32.41],
          ],
        ],
      },
      {
        id: 'P-004',
        category: 'gas',
        ['__proto__']: 'own',
        constructor: 'x',
        Diameter_mm: 5,
        fid: 12,
        geom: 'text',
      },
    ),
  ];
  const buildings = [
    feature(
      { type: 'Polygon', coordinates: [ring(117.1, 32.1, 0.001), hole(117.1002, 32.1002, 0.0002)] },
      { id: 'B1', floors: 6 },
    ),
    feature(
      {
        type: 'MultiPolygon',
        coordinates: [
          [ring(117.2, 32.1, 0.001)],
          [ring(117.3, 32.1, 0.001), hole(117.3003, 32.1003, 0.0001)],
        ],
      },
      { id: 'B2', floors: null, height_m: 18 },
    ),
  ];
  const obstacles = [
    feature({ type: 'Point', coordinates: [117.1, 32.1] }, { id: 'T1', kind: 'tree' }),
    feature(
      {
        type: 'MultiPoint',
        coordinates: [
          [117.1, 32.1],
          [117.2, 32.2],
        ],
      },
      { id: 'T2', kind: 'tree' },
    ),
    feature({ type: 'MultiPoint', coordinates: [[117.5, 32.5]] }, { id: 'T3', kind: 'tree' }),
    feature({ type: 'Polygon', coordinates: [ring(117.1, 32.4, 0.001)] }, { id: 'S1', kind: 'substation' }),
  ];
  const collection = (features: Feature[]) => ({ type: 'FeatureCollection', features });
  const layers = {
    pipes: collection(pipes),
    buildings: collection(buildings),
    obstacles: collection(obstacles),
  };
  return { ...emptyProject('gis', { zh: '测试', en: 'Test' }), layers } as unknown as Project;
}

export function writeOptions(changes: Partial<WriteOptions> = {}): WriteOptions {
  return {
    layers: LAYER_IDS,
    encoding: 'utf-8',
    language: 'zh',
    crs: 'EPSG:4326',
    crsName: 'WGS 84',
    prj: WGS84_PRJ,
    fromLonLat: (lon, lat) => [lon, lat],
    ...changes,
  };
}

export const WGS84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

export function fileOf(path: string, bytes: Uint8Array): UnpackedFile {
  return { path, size: bytes.length, bytes: async () => bytes, fatal: null };
}

export function sourceOf(format: FileFormat, files: Iterable<readonly [string, Uint8Array]>): Source {
  const list = [...files].map(([path, bytes]) => fileOf(path, bytes));
  return { name: list[0]?.path ?? '', format, files: list };
}

/** By layer, then by id: what a reader gave, to be held against the project. */
export function byId(features: readonly { readonly value: unknown; readonly layer?: string | null }[]) {
  return new Map(
    features.map(({ value, layer }) => {
      const { properties } = value as Feature;
      return [`${layer as LayerId}/${String(properties?.id)}`, value as Feature];
    }),
  );
}
