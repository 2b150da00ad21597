import type { Feature, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { oracleRead, startGdal } from '../../test/builders/gdalOracle';
import { hardProject } from '../../test/builders/hardProject';
import { gaussKrueger } from '../geo/gaussKrueger';
import { LAYER_IDS, type LayerId } from '../model/layer';
import { featuresOf } from '../model/project';
import { exportFiles } from '../project/exportProject';
import type { ExportOptions } from './writer';

beforeAll(startGdal, 60_000);

const PLAIN: ExportOptions = {
  format: 'geojson',
  crs: 'EPSG:4548',
  layers: null,
  encoding: 'utf-8',
  language: 'zh',
};
const LAYERS = LAYER_IDS.filter((layer) => featuresOf(hardProject(), layer).length > 0);
const OWNER = '排水所';

/** By our own series, which knows nothing of the library that placed what was written. */
const grid = gaussKrueger(117);
const inGrid = ([lon, lat]: Position) => {
  const [east, north] = grid.forward([lon!, lat!]);
  return [east + 500_000, north];
};

describe('GDAL opens what was written', () => {
  it.each(['utf-8', 'gbk'] as const)('shapefile, %s', async (encoding) => {
    const files = await exportFiles(hardProject(), { ...PLAIN, format: 'shapefile', encoding });
    const found = new Map<string, Feature[]>();
    for (const name of [...files.keys()].filter((one) => one.endsWith('.shp'))) {
      const stem = name.slice(0, -'shp'.length);
      const parts = [...files].filter(([file]) => file.startsWith(stem) && !file.endsWith('.fields'));
      const main = parts.toSorted(([a]) => (a === name ? -1 : 1));
      const [layer] = await oracleRead('ESRI Shapefile', new Map(main));
      expect(layer!.wkt, name).toMatch(/4548|CM_117E/);
      found.set(stem.slice(0, -1), layer!.features);
    }
    expect(countsOf(found)).toEqual(wantedCounts());
    const pipe = byId(found, 'p1');
    expect(pipe.properties).toMatchObject({ owner: OWNER, material: 'HDPE', batch: '007' });
    expectPlace(pipe, inGrid);
    expect(byId(found, 'c1').properties!.name).toBe('南岳新村');
  });

  it('GeoPackage', async () => {
    const files = await exportFiles(hardProject(), { ...PLAIN, format: 'geopackage' });
    const layers = await oracleRead('GPKG', files);
    const found = new Map(layers.map(({ name, features }) => [name, features]));
    found.delete('jingran_columns');
    expect(countsOf(found)).toEqual(wantedCounts());
    expect(byId(found, 'p1').properties).toMatchObject({ owner: OWNER, diameter_mm: 400 });
    expect(byId(found, 'n3').properties!.condition).toBe('💧 漏水\n第二行\t=A1');
    expectPlace(byId(found, 'p1'), inGrid);
  });

  it('GeoJSON', async () => {
    const files = await exportFiles(hardProject(), { ...PLAIN, crs: 'EPSG:4490' });
    const found = new Map<string, Feature[]>();
    for (const file of files) {
      const [layer] = await oracleRead('GeoJSON', new Map([file]));
      found.set(file[0].replace('.geojson', ''), layer!.features);
    }
    expect(countsOf(found)).toEqual(wantedCounts());
    expect(byId(found, 'p1').properties!.owner).toBe(OWNER);
    expectPlace(byId(found, 'p1'), (at) => at.slice(0, 2));
  });

  it('GeoJSON in a grid, with the system told', async () => {
    const files = await exportFiles(hardProject(), { ...PLAIN, layers: ['pipes'] });
    const [layer] = await oracleRead('GeoJSON', files);
    expect(layer!.wkt).toContain('"EPSG","4548"');
    expectPlace(layer!.features[0]!, inGrid);
  });

  it('KML', async () => {
    const files = await exportFiles(hardProject(), { ...PLAIN, format: 'kml', crs: 'EPSG:4326' });
    const layers = await oracleRead('KML', files);
    const found = new Map(layers.map(({ name, features }) => [name, features]));
    expect(countsOf(found)).toEqual(wantedCounts());
    const [compound] = found.get('compounds')!;
    expect(compound!.properties!.Name).toBe('南岳新村');
    expectPlace(found.get('pipes')![0]!, (at) => at.slice(0, 2));
  });

  it.each(['utf-8', 'gbk'] as const)('DXF, %s', async (encoding) => {
    const files = await exportFiles(hardProject(), { ...PLAIN, format: 'dxf', encoding, layers: ['pipes'] });
    const [drawing] = await oracleRead('DXF', files);
    expect(drawing!.features).toHaveLength(3);
    expectPlace(drawing!.features[0]!, inGrid);
    expect(drawing!.features.map(({ properties }) => properties!.Layer)).toEqual(
      ['YS', 'JS', 'RQ'].map((code) => expect.stringContaining(code)),
    );
  });
});

function wantedCounts(): Record<string, number> {
  return Object.fromEntries(LAYERS.map((layer) => [layer, featuresOf(hardProject(), layer).length]));
}

/** A layer may stand in several tables, `pipes` and `pipes_z`. */
function countsOf(found: ReadonlyMap<string, readonly Feature[]>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [table, features] of found) {
    const layer = LAYERS.toSorted((a, b) => b.length - a.length).find((one) => isOf(table, one)) ?? table;
    counts[layer] = (counts[layer] ?? 0) + features.length;
  }
  return counts;
}

function isOf(table: string, layer: LayerId): boolean {
  return table === layer || table.startsWith(`${layer}_`);
}

function byId(found: ReadonlyMap<string, readonly Feature[]>, id: string): Feature {
  return [...found.values()].flat().find(({ properties }) => properties?.id === id)!;
}

/** The first pipe, vertex by vertex, to 1 mm (or 1e-8 of a degree) and with its heights. */
function expectPlace({ geometry }: Feature, place: (at: Position) => readonly number[]): void {
  const was = hardProject().layers.pipes!.features[0]!.geometry as { coordinates: Position[] };
  const is = (geometry as { coordinates: Position[] }).coordinates;
  expect(is).toHaveLength(was.coordinates.length);
  is.forEach(([x, y, z], i) => {
    const [east, north] = place(was.coordinates[i]!);
    const near = Math.abs(east!) > 180 ? 1e-3 : 1e-8;
    expect(Math.abs(x! - east!)).toBeLessThan(near);
    expect(Math.abs(y! - north!)).toBeLessThan(near);
    expect(z).toBeCloseTo(was.coordinates[i]![2]!, 3);
  });
}
