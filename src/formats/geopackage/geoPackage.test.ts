import type { Feature, Geometry } from 'geojson';
import type { Database } from 'sql.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { oracleRead, oracleWrite, startGdal } from '../../../test/builders/gdalOracle';
import { byId, gisProject, sourceOf, writeOptions } from '../../../test/builders/gisProject';
import type { LayerFeature } from '../../model/layer';
import { ImportError } from '../importTypes';
import { readGeoPackage } from './readGeoPackage';
import { readWkb } from './readWkb';
import { sqlite } from './sqlite';
import { lossesOf, write } from './writeGeoPackage';

beforeAll(startGdal, 60_000);

async function packageOf(change: Parameters<typeof writeOptions>[0] = {}): Promise<Uint8Array> {
  return (await write(gisProject(), writeOptions(change))).get('project.gpkg')!;
}

const read = (bytes: Uint8Array) => readGeoPackage(sourceOf('geopackage', [['a.gpkg', bytes]]), {});

/** A package changed by SQL. */
async function changed(change: (database: Database) => void, bytes?: Uint8Array): Promise<Uint8Array> {
  const { Database } = await sqlite();
  const database = new Database(bytes ?? (await packageOf()));
  change(database);
  const result = database.export();
  database.close();
  return result;
}

describe('a project as a GeoPackage', () => {
  it('comes back to the last property', async () => {
    const project = gisProject();
    const { features, problems, crs } = await read(await packageOf());
    expect(problems).toEqual([]);
    expect(crs?.crs).toBe('EPSG:4326');
    const back = byId(features);
    const wanted = Object.entries(project.layers).flatMap(([layer, collection]) =>
      (collection.features as LayerFeature[]).map(
        (feature) => [`${layer}/${feature.properties.id}`, feature] as const,
      ),
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

  it('is what GDAL reads too', async () => {
    const bytes = await packageOf({
      crs: 'EPSG:4490',
      crsName: 'China Geodetic Coordinate System 2000',
      prj: null,
    });
    const layers = await oracleRead('GPKG', new Map([['project.gpkg', bytes]]));
    expect(layers.map(({ name }) => name)).toEqual([
      'buildings',
      'pipes_z',
      'pipes',
      'obstacles_point',
      'obstacles_polygon',
      'jingran_columns',
    ]);
    expect(layers[0]?.wkt).toMatch(/AUTHORITY\["EPSG","4490"\]\]$/);
    const pipe = layers[1]?.features[0];
    expect(pipe?.geometry).toEqual(gisProject().layers.pipes?.features[0]?.geometry);
    expect(pipe?.properties).toMatchObject({
      id: 'P-001',
      owner: '市政排水管理处',
      surveyed: true,
      leading: '007',
    });
    expect(layers[0]?.features.map(({ geometry }) => geometry.type)).toEqual([
      'MultiPolygon',
      'MultiPolygon',
    ]);
  });

  it('names GCJ-02 by its own name, so that no one takes it for WGS 84', async () => {
    const bytes = await packageOf({ crs: 'gcj02', crsName: 'GCJ-02', prj: null });
    expect((await read(bytes)).crs).toMatchObject({ crs: 'gcj02', from: 'table' });
    const [layer] = await oracleRead('GPKG', new Map([['project.gpkg', bytes]]));
    expect(layer?.wkt ?? '').not.toContain('4326');
  });

  it('has the marks and the tables of GeoPackage 1.3', async () => {
    const { Database } = await sqlite();
    const database = new Database(await packageOf());
    expect(database.exec('PRAGMA application_id')[0]?.values).toEqual([[0x47504b47]]);
    expect(database.exec('PRAGMA user_version')[0]?.values).toEqual([[10300]]);
    expect(database.exec('PRAGMA foreign_key_check')).toEqual([]);
    expect(database.exec('SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1')[0]?.values).toEqual([
      [-1],
      [0],
      [4326],
    ]);
    database.close();
  });

  it('names what another program does not see', () => {
    expect(lossesOf(gisProject(), { layers: null, encoding: 'utf-8' })).toEqual([
      { code: 'nested_value', detail: 'pipes_z.built', count: 1 },
      { code: 'nested_value', detail: 'pipes_z.tags', count: 1 },
    ]);
  });
});

describe('a GeoPackage that GDAL writes', () => {
  it('reads as it was, in its own coordinates', async () => {
    const geometry: Geometry = { type: 'Point', coordinates: [500123.4567, 3550000.25, 4.5] };
    const features: Feature[] = [
      {
        type: 'Feature',
        geometry,
        properties: { 名称: '井', n: 7, x: 1.5, yes: true, none: null, day: '2019/05/03' },
      },
    ];
    const files = await oracleWrite('GPKG', features, 'wells', ['-a_srs', 'EPSG:4548', '-nln', '检查井']);
    const { features: found, crs, problems } = await read([...files.values()][0]!);
    expect(problems).toEqual([]);
    expect(crs?.crs).toBe('EPSG:4548');
    expect(found).toEqual([
      {
        value: {
          type: 'Feature',
          geometry,
          properties: { 名称: '井', n: 7, x: 1.5, yes: true, none: null, day: '2019-05-03' },
        },
        index: 0,
        line: null,
        layer: '检查井',
        handle: '1',
      },
    ]);
  });
});

describe('a hostile GeoPackage', () => {
  it('cannot have a view run, however it calls itself', async () => {
    const bytes = await changed((database) => {
      database.run('ALTER TABLE pipes RENAME TO hidden');
      database.run(
        'CREATE VIEW pipes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid, i AS geom FROM n',
      );
    });
    const { features, problems } = await read(bytes);
    expect(features).toHaveLength(8);
    expect(problems).toMatchObject([
      { code: 'unsupported_entity', effect: 'refused', layer: 'pipes', detail: 'view: pipes' },
    ]);
  });

  it('may have odd names and values', async () => {
    const bytes = await changed((database) => {
      database.run('ALTER TABLE buildings ADD COLUMN "__proto__" TEXT');
      database.run('ALTER TABLE buildings ADD COLUMN "a""; DROP TABLE x; --" REAL');
      database.run('ALTER TABLE buildings ADD COLUMN made INTEGER GENERATED ALWAYS AS (fid * 2) VIRTUAL');
      database.run(`UPDATE buildings SET "__proto__" = 'x', "a""; DROP TABLE x; --" = 9e999 WHERE id = 'B1'`);
    });
    const { features, problems } = await read(bytes);
    const properties = byId(features).get('buildings/B1')?.properties ?? {};
    expect(Object.entries(properties)).toContainEqual(['__proto__', 'x']);
    expect(properties).toHaveProperty(['a"; DROP TABLE x; --'], null);
    expect(properties).not.toHaveProperty('made');
    expect(problems.map(({ detail }) => detail)).toEqual([
      'made: generated',
      'a"; DROP TABLE x; -- = Infinity',
    ]);
  });

  it('has tables in another system refused, and others told', async () => {
    const bytes = await changed((database) => {
      database.run("INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 4548, 'EPSG', 4548, 'undefined', '')");
      database.run("UPDATE gpkg_geometry_columns SET srs_id = 4548 WHERE table_name = 'buildings'");
      database.run("INSERT INTO gpkg_contents (table_name, data_type) VALUES ('notes', 'attributes')");
    });
    const { crs, problems } = await read(bytes);
    expect(crs?.crs).toBe('EPSG:4326');
    expect(problems).toMatchObject([
      { code: 'unsupported_entity', layer: 'notes', effect: 'refused' },
      { code: 'no_crs', layer: 'buildings', effect: 'refused' },
    ]);
  });

  it('ends in an ImportError or in what is whole, cut at every tenth and with bytes changed', async () => {
    const whole = await packageOf();
    let [taken, refused, seed] = [0, 0, 7];
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const attempt = async (bytes: Uint8Array) => {
      try {
        await read(bytes);
        taken += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
        refused += 1;
      }
    };
    for (let tenth = 0; tenth < 10; tenth++)
      await attempt(whole.subarray(0, Math.floor((whole.length * tenth) / 10)));
    expect([taken, refused]).toEqual([0, 10]);
    for (let run = 0; run < 200; run++) {
      const bytes = whole.slice();
      for (let i = 0; i < 5; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      await attempt(bytes);
    }
    expect(taken).toBeGreaterThan(0);
  });

  it('has single geometries refused that are none', async () => {
    const bytes = await changed((database) =>
      database.run("UPDATE buildings SET geom = x'4750000100000000' WHERE id = 'B1'"),
    );
    const { features, problems } = await read(bytes);
    expect(features).toHaveLength(9);
    expect(problems).toMatchObject([
      { code: 'bad_geometry', effect: 'refused', layer: 'buildings', handle: '1' },
    ]);
  });
});

describe('well-known binary', () => {
  it('is read in both byte orders, with and without z and m', () => {
    const bytes = new Uint8Array(5 + 32);
    const view = new DataView(bytes.buffer);
    view.setUint32(1, 3001);
    [1.5, -2.5, 3.5, 99].forEach((ordinate, i) => void view.setFloat64(5 + i * 8, ordinate));
    expect(readWkb(bytes)).toEqual({
      geometry: { type: 'Point', coordinates: [1.5, -2.5, 3.5] },
      hasMeasure: true,
    });
    view.setUint8(0, 1);
    view.setUint32(1, 0x80000001, true);
    [1.5, -2.5, 3.5].forEach((ordinate, i) => void view.setFloat64(5 + i * 8, ordinate, true));
    expect(readWkb(bytes)).toEqual({
      geometry: { type: 'Point', coordinates: [1.5, -2.5, 3.5] },
      hasMeasure: false,
    });
    view.setUint32(1, 8, true);
    expect(() => readWkb(bytes)).toThrow('CircularString');
    view.setUint32(1, 2, true);
    view.setUint32(5, 0xffffffff, true);
    expect(() => readWkb(bytes)).toThrow('truncated');
  });
});
