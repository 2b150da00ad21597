import type { Feature, Geometry } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { oracleRead, startGdal } from '../../../test/builders/gdalOracle';
import { byId, fileOf, gisProject, sourceOf, writeOptions } from '../../../test/builders/gisProject';
import type { LayerFeature } from '../../model/layer';
import { groupSources } from '../intake/groupSources';
import { dbfNames } from './dbfNames';
import { readShapefile } from './readShapefile';
import { lossesOf, write } from './writeShapefile';

beforeAll(startGdal, 60_000);

/** Each shapefile among the files, with the parts that belong to it. */
function shapefilesOf(files: ReadonlyMap<string, Uint8Array>) {
  const bases = [...files.keys()].filter((name) => name.endsWith('.shp')).map((name) => name.slice(0, -3));
  return bases.map((base) => new Map([...files].filter(([name]) => name.startsWith(base))));
}

function reversed(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon')
    return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) };
  if (geometry.type !== 'MultiPolygon') return geometry;
  return {
    ...geometry,
    coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed())),
  };
}

describe('a project as shapefiles', () => {
  it.each(['utf-8', 'gbk'] as const)('comes back to the last property (%s)', async (encoding) => {
    const project = gisProject();
    const files = await write(project, writeOptions({ encoding }));
    const read = [];
    for (const parts of shapefilesOf(files)) {
      const { features, problems, crs } = await readShapefile(sourceOf('shapefile', parts), {});
      expect(problems).toEqual([]);
      expect(crs?.text).toContain('WGS_1984');
      read.push(...features);
    }
    const back = byId(read);
    const wanted = Object.entries(project.layers).flatMap(([layer, { features }]) =>
      (features as LayerFeature[]).map((feature) => [`${layer}/${feature.properties.id}`, feature] as const),
    );
    expect(back.size).toBe(wanted.length);
    for (const [key, { geometry, properties }] of wanted) {
      expect(back.get(key)?.properties, key).toEqual(properties);
      expect(Object.keys(back.get(key)?.properties ?? {}).sort(), key).toEqual(
        Object.keys(properties).sort(),
      );
      expect(back.get(key)?.geometry, key).toEqual(geometry);
    }
  });

  it('is what GDAL reads too, in both encodings', async () => {
    for (const encoding of ['utf-8', 'gbk'] as const) {
      const files = await write(gisProject(), writeOptions({ encoding }));
      const of = (name: string) => new Map([...files].filter(([each]) => each.startsWith(`${name}.`)));
      const [pipes] = await oracleRead('ESRI Shapefile', of('pipes_z'));
      expect(pipes?.fields.slice(0, 4)).toEqual(['id', 'category', 'diametr_mm', 'strt_dpt_m']);
      const [first] = pipes!.features as [Feature, Feature];
      expect(first.geometry).toEqual({
        type: 'LineString',
        coordinates: [
          [117.123456789, 32.1, 12.25],
          [117.1235, 32.1001, 12.1],
        ],
      });
      expect(first.properties).toMatchObject({
        id: 'P-001',
        owner: '市政排水管理处',
        diametr_mm: 300,
        leading: '007',
      });
      const [buildings] = await oracleRead('ESRI Shapefile', of('buildings'));
      // As the file has them: outer rings clockwise, the other way round than RFC 7946.
      expect(buildings?.features.map(({ geometry }) => geometry)).toEqual(
        gisProject().layers.buildings?.features.map(({ geometry }) => reversed(geometry)),
      );
      const [trees] = await oracleRead('ESRI Shapefile', of('obstacles_point'));
      expect(trees?.features.map(({ geometry }) => geometry.type)).toEqual([
        'MultiPoint',
        'MultiPoint',
        'MultiPoint',
      ]);
    }
  });

  it('is grouped with its own table of exact values when it is dropped', async () => {
    const files = await write(gisProject(), writeOptions());
    const grouped = await groupSources([...files].map(([path, bytes]) => fileOf(path, bytes)));
    expect(grouped.every(({ problem }) => problem === null)).toBe(true);
    const endings = grouped.map((each) =>
      'source' in each ? each.source.files.map(({ path }) => path) : [],
    );
    expect(endings[0]).toEqual(
      expect.arrayContaining(['buildings.shp', 'buildings.dbf', 'buildings.fields']),
    );
  });

  it('lets who edits the table elsewhere be right', async () => {
    const files = new Map(await write(gisProject(), writeOptions()));
    const dbf = files.get('pipes_z.dbf')!.slice();
    const text = new TextDecoder('latin1').decode(dbf);
    dbf.set(new TextEncoder().encode('2001'), text.indexOf('1998'));
    files.set('pipes_z.dbf', dbf);
    const parts = shapefilesOf(files).find((each) => each.has('pipes_z.shp'));
    const { features } = await readShapefile(sourceOf('shapefile', parts!), {});
    expect((features[0]!.value as Feature).properties).toMatchObject({
      id: 'P-001',
      built: '2001',
      diameter_mm: 300,
    });
  });

  it('names what another program does not see', () => {
    const losses = lossesOf(gisProject(), { layers: null, encoding: 'gbk' });
    expect(losses).toContainEqual({
      code: 'field_name_shortened',
      detail: 'pipes_z: diameter_mm → diametr_mm',
      count: 1,
    });
    expect(losses).toContainEqual({ code: 'text_shortened', detail: 'pipes_z.owner', count: 1 });
    expect(losses).toContainEqual({ code: 'not_in_encoding', detail: 'pipes_z.emoji', count: 1 });
    expect(losses).toContainEqual({ code: 'nested_value', detail: 'pipes_z.tags', count: 1 });
    expect(losses.map(({ code }) => code)).not.toContain('precision');
  });

  it('names heights that only some vertices of a feature have', () => {
    const project = gisProject();
    const [pipe] = project.layers.pipes!.features;
    (pipe!.geometry as unknown as { coordinates: number[][] }).coordinates[1]!.pop();
    const losses = lossesOf(project, { layers: ['pipes'], encoding: 'utf-8' });
    expect(losses).toContainEqual({ code: 'some_heights', detail: 'pipes', count: 1 });
  });

  it('puts coordinates through the chosen system', async () => {
    const files = await write(
      gisProject(),
      writeOptions({ fromLonLat: (lon, lat) => [lon * 1000, lat * 100], crs: 'gcj02', prj: null }),
    );
    expect([...files.keys()].filter((name) => name.endsWith('.prj'))).toEqual([]);
    const parts = shapefilesOf(files).find((each) => each.has('pipes_z.shp'));
    const { features, crs } = await readShapefile(sourceOf('shapefile', parts!), {});
    expect(crs).toEqual({ crs: 'gcj02', text: 'gcj02', from: 'header' });
    const { coordinates } = (features[0]!.value as Feature).geometry as {
      coordinates: number[][];
    } & Feature['geometry'];
    expect(coordinates[0]).toEqual([117.123456789 * 1000, 32.1 * 100, 12.25]);
  });
});

describe('field names of ten bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  it('can be read, are unlike and always the same', () => {
    const names = [
      'id',
      'start_depth_m',
      'start_depth_mm',
      'end_elevation_m',
      'End_Elevation_M',
      'ID',
      '管线建设年代',
      '',
    ];
    const short = dbfNames(names, bytes);
    expect(short).toEqual([
      'id',
      'strt_dpt_m',
      'str_dpt_mm',
      'end_elvt_m',
      'End_Elvt_2',
      'ID2',
      '管线建',
      'field',
    ]);
    expect(dbfNames(names, bytes)).toEqual(short);
    expect(new Set(short.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(short.every((name) => bytes(name) <= 10)).toBe(true);
  });
});
