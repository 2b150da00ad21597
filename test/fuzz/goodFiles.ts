import { strToU8, zipSync } from 'fflate';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';
import type { ExportOptions } from '../../src/formats/writer';
import { exportFiles, exportProject } from '../../src/project/exportProject';
import { block, drawingText } from '../builders/drawing';
import { oracleWrite } from '../builders/gdalOracle';
import { hardProject } from '../builders/hardProject';
import { shapefileWithoutPrj } from '../builders/surveyorFiles';
import { workbook } from '../builders/workbook';
import { EPANET, OSM, SWMM, TABLE, TOPOLOGY } from './goodTexts';
import type { Files } from './mutateFiles';

/** What every mutation begins with: small good files of each format, by our writers, GDAL or hand. */
export const GOOD_FILES: Readonly<Record<string, () => Promise<Files>>> = {
  geojson: async () => text('plan.geojson', JSON.stringify({ type: 'FeatureCollection', features: plain() })),
  ndjson: async () =>
    text(
      'plan.ndjson',
      plain()
        .map((feature) => JSON.stringify(feature))
        .join('\n'),
    ),
  topojson: async () => text('plan.topojson', JSON.stringify(TOPOLOGY)),
  project: () => packed({ format: 'project' }),
  shapefile: async () =>
    new Map((await shapefileWithoutPrj('EPSG:4548')).map(({ name, bytes }) => [name, bytes])),
  shapezip: () => packed({ format: 'shapefile', crs: 'EPSG:4527', encoding: 'gbk' }),
  geopackage: () => exported({ format: 'geopackage', crs: 'EPSG:4490' }),
  flatgeobuf: async () => {
    const features = plain().filter(({ geometry }) => geometry.type !== 'MultiPoint');
    return new Map([['plan.fgb', serialize({ type: 'FeatureCollection', features } as never)]]);
  },
  kml: () => exported({ format: 'kml' }),
  kmz: async () => {
    const [doc] = (await exported({ format: 'kml' })).values();
    return new Map([['plan.kmz', zipSync({ 'doc.kml': doc! })]]);
  },
  dxf: () => exported({ format: 'dxf', crs: 'EPSG:4527' }),
  drawing: async () => text('drawing.dxf', DRAWING),
  mif: () => byGdal('MapInfo File', '-dsco', 'FORMAT=MIF'),
  tab: () => byGdal('MapInfo File'),
  gml: () => byGdal('GML', '-dim', 'XY', '-dsco', 'FORMAT=GML3.2', '-a_srs', 'EPSG:4326'),
  osm: async () => text('town.osm', OSM),
  csv: async () => text('wells.csv', TABLE),
  xlsx: async () => {
    const rows = TABLE.trim()
      .split('\n')
      .map((line) => line.split(','));
    return new Map([['wells.xlsx', workbook([{ name: '井', rows }])]]);
  },
  survey: () => exported({ format: 'survey_csv', crs: 'EPSG:4527', encoding: 'gbk' }),
  surveyxlsx: () => exported({ format: 'survey_xlsx', crs: 'EPSG:4527' }),
  epanet: async () => text('net.inp', EPANET),
  swmm: async () => text('storm.inp', SWMM),
};

const OPTIONS: Omit<ExportOptions, 'format'> = {
  crs: 'EPSG:4326',
  layers: null,
  encoding: 'utf-8',
  language: 'zh',
};

type Exporting = Pick<ExportOptions, 'format'> & Partial<ExportOptions>;

function exported(options: Exporting): Promise<Files> {
  return exportFiles(hardProject(), { ...OPTIONS, ...options });
}

async function packed(options: Exporting): Promise<Files> {
  const { name, bytes } = await exportProject(hardProject(), { ...OPTIONS, ...options });
  return new Map([[name, bytes]]);
}

async function byGdal(driver: string, ...options: string[]): Promise<Files> {
  const files = await oracleWrite(driver, plain(), 'plan', options);
  files.delete('plan.xsd');
  return files;
}

function text(name: string, content: string): Files {
  return new Map([[name, strToU8(content)]]);
}

/** The features of the project with properties that every format holds. */
function plain(): Feature[] {
  const layers = Object.values(hardProject().layers) as readonly { features: Feature[] }[];
  return layers.flatMap(({ features }) =>
    features.map(({ geometry, properties }, i) => ({
      type: 'Feature' as const,
      geometry,
      properties: { id: String(properties!.id), name: `管 ${i}`, size_mm: i * 100.5 },
    })),
  );
}

/** Curves, nested blocks, attributes and hatches, which our own drawings have none of. */
const DRAWING = drawingText({
  header: [9, '$ACADVER', 1, 'AC1021', 9, '$INSUNITS', 70, 6],
  tables: [0, 'TABLE', 2, 'LAYER', 0, 'LAYER', 2, '给水', 62, 4, 0, 'ENDTAB'],
  blocks: [
    ...block('井', [0, 'CIRCLE', 8, '0', 10, 0, 20, 0, 40, 0.5]),
    ...block(
      '大',
      [0, 'LINE', 8, '0', 10, 0, 20, 0, 11, 99, 21, 9],
      [0, 'INSERT', 8, '0', 2, '井', 10, 0, 20, 0],
    ),
  ],
  entities: [
    ...[0, 'LWPOLYLINE', 5, '1', 8, '给水', 90, 3, 70, 1, 10, 0, 20, 0, 42, 1, 10, 4, 20, 0, 10, 4, 20, 3],
    ...[0, 'SPLINE', 5, '2', 8, 'a', 70, 8, 71, 2, 40, 0, 40, 0, 40, 0, 40, 1, 40, 1, 40, 1],
    ...[10, 0, 20, 0, 30, 0, 10, 5, 20, 9, 30, 0, 10, 9, 20, 0, 30, 0],
    ...[
      0,
      'HATCH',
      5,
      '3',
      8,
      'a',
      10,
      0,
      20,
      0,
      30,
      0,
      2,
      'SOLID',
      91,
      1,
      92,
      1,
      93,
      2,
      72,
      1,
      10,
      -2,
      20,
      0,
    ],
    ...[11, 2, 21, 0, 72, 2, 10, 0, 20, 0, 40, 2, 50, 0, 51, 180, 73, 1, 97, 0, 75, 0],
    ...[0, 'INSERT', 5, '4', 8, 'a', 66, 1, 2, '井', 10, 5, 20, 5, 70, 2, 71, 2, 44, 3, 45, 3],
    ...[0, 'ATTRIB', 5, '5', 8, 'a', 10, 0, 20, 0, 2, 'NO', 1, '7', 0, 'SEQEND'],
    ...[0, 'INSERT', 5, '6', 8, 'a', 2, '大', 10, 5, 20, 5],
    ...[0, 'ELLIPSE', 5, '7', 8, 'a', 10, 1, 20, 2, 11, 5, 21, 0, 40, 0.5, 41, 0, 42, 6],
    ...[0, 'ARC', 5, 'A', 8, 'a', 10, 1, 20, 2, 40, 30, 50, 10, 51, 200],
    ...[0, 'MTEXT', 5, '8', 8, 'a', 10, 1, 20, 2, 40, 1, 1, '{\\FX|b0;DN300}\\P\\U+7ED9'],
    ...[0, 'POLYLINE', 5, '9', 8, 'a', 66, 1, 70, 8, 0, 'VERTEX', 10, 1, 20, 2, 30, 3],
    ...[0, 'VERTEX', 10, 4, 20, 5, 30, 6, 0, 'SEQEND'],
  ],
});
