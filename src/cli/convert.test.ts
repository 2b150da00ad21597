import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Point } from 'geojson';
import { beforeEach, describe, expect, it } from 'vitest';
import { gaussKrueger } from '../geo/gaussKrueger';
import type { LonLat } from '../model/units';
import { convert } from './convert';
import { measure } from './measure';
import { UsageError } from './usageError';

const PLACE: LonLat = [118.2731234, 32.0854321];

/** As the easting of a 3° zone without its prefix: what it is cannot be known for certain. */
function inGrid([lon, lat]: LonLat): [number, number] {
  const [east, north] = gaussKrueger(117).forward([lon, lat]);
  return [500_000 + east, north];
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingran-'));
});

async function put(name: string, ...geometries: object[]): Promise<string> {
  const features = geometries.map((geometry, i) => ({
    type: 'Feature',
    properties: { id: `f${i}`, 管径: 300 },
    geometry,
  }));
  const path = join(folder, name);
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

const point = (coordinates: readonly number[]) => ({ type: 'Point', coordinates });
const line = (...coordinates: (readonly number[])[]) => ({ type: 'LineString', coordinates });
const grid = () => put('stray.geojson', point(inGrid(PLACE)), line(inGrid(PLACE), inGrid([118.28, 32.09])));
const degrees = () => put('degrees.geojson', point(PLACE));
const json = async (path: string) => JSON.parse(await readFile(path, 'utf8'));

describe('a coordinate system that is not certain', () => {
  it('is not guessed: the candidates are listed with where each lands, and nothing is written', async () => {
    const out = join(folder, 'out');
    const report = join(folder, 'report.json');
    const error = await convert([await grid(), '--out', out, '--report', report]).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toMatch(/^stray\.geojson: the coordinate system is not certain/);
    expect(error.details).toMatch(/EPSG:4548 +xy +\w+ +CGCS2000.* 118\.27\d\d 32\.08\d\d .* km from \w+/);
    expect(await readdir(folder)).toEqual(['report.json', 'stray.geojson']);
    const [file] = (await json(report)).files;
    expect(file).toMatchObject({ name: 'stray.geojson', format: 'geojson', crs: { used: null, why: '' } });
    expect(file.crs.candidates.map(({ crs }: { crs: string }) => crs)).toContain('EPSG:4548');
    expect(file.layers).toEqual([
      { name: null, target: 'pipes', read: 1, taken: 0, changed: 0, refused: 1 },
      { name: null, target: 'other', read: 1, taken: 0, changed: 0, refused: 1 },
    ]);
    expect(file.problems).toMatchObject([{ code: 'no_crs' }]);
  });

  it('is taken as it is named, by number or code', async () => {
    for (const crs of ['EPSG:4548', '4548']) {
      const out = join(folder, `out${crs.length}`);
      await convert([await grid(), '--crs', crs, '--out', out]);
      const { features } = await json(join(out, 'other.geojson'));
      const [lon, lat] = (features[0].geometry as Point).coordinates;
      expect([lon, lat]).toEqual([expect.closeTo(PLACE[0], 8), expect.closeTo(PLACE[1], 8)]);
      expect((await json(join(out, 'project.json'))).sources).toMatchObject([
        { crs: 'EPSG:4548', axes: 'xy' },
      ]);
    }
  });

  it('is taken as detected only where that is accepted', async () => {
    const out = join(folder, 'out');
    const report = join(folder, 'report.json');
    await convert([await grid(), '--accept-detected', '--out', out, '--report', report]);
    const { crs, layers } = (await json(report)).files[0];
    expect(crs.used).toBe(crs.candidates[0].crs);
    expect(crs.why).toBe('chosen');
    expect(layers.map(({ taken }: { taken: number }) => taken)).toEqual([1, 1]);
  });

  it('does not move a file beside it that is in degrees', async () => {
    const out = join(folder, 'out');
    const { remark } = await convert([await grid(), await degrees(), '--crs', 'EPSG:4548', '--out', out]);
    expect(remark).toContain('stray.geojson: EPSG:4548 (chosen)');
    expect(remark).toMatch(/degrees\.geojson: EPSG:4326 \(\w+/);
    await convert([await degrees(), '--crs', 'gcj02', '--out', out]);
    expect((await json(join(out, 'project.json'))).sources).toMatchObject([{ crs: 'gcj02' }]);
  });

  it('stops measure and review in the same way, and is named to them alike', async () => {
    const path = await put('compounds.geojson', {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [100, 0],
          [100, 80],
          [0, 80],
          [0, 0],
        ].map(([e, n]) => {
          const [east, north] = inGrid(PLACE);
          return [east + e!, north + n!];
        }),
      ],
    });
    await expect(measure([path])).rejects.toThrow(/the coordinate system is not certain/);
    const { text } = await measure([path, '--crs', 'EPSG:4548', '--format', 'json']);
    // A plan of 100 m by 80 m a degree from the meridian: its scale there is 1 + (1.2 km / 6370 km)² / 2 …
    expect(JSON.parse(text).compounds[0].area_m2).toBeCloseTo(8000, -1);
  });
});

describe('what is written', () => {
  it('is a project folder, a zip of it, or one layer', async () => {
    const out = join(folder, 'a/out');
    const { text, exitCode } = await convert([await degrees(), '--out', out]);
    expect(exitCode).toBe(0);
    expect(text).toMatch(/degrees\.geojson +other +1 +1 +0 +0/);
    expect((await readdir(out)).sort()).toEqual(['other.geojson', 'project.json']);
    await convert([out, '--out', join(folder, 'p.zip')]);
    expect((await readFile(join(folder, 'p.zip'))).subarray(0, 2).toString()).toBe('PK');
    await convert([join(folder, 'p.zip'), '--out', join(folder, 'one.geojson')]);
    expect((await json(join(folder, 'one.geojson'))).features[0].properties.id).toBe('f0');
  });

  it('is in another grid where that is asked for', async () => {
    const out = join(folder, 'grid.geojson');
    await convert([await degrees(), '--out', out, '--out-crs', 'EPSG:4548']);
    const { features, crs } = await json(out);
    const [east, north] = inGrid(PLACE);
    expect(features[0].geometry.coordinates).toEqual([expect.closeTo(east, 3), expect.closeTo(north, 3)]);
    expect(crs.properties.name).toBe('urn:ogc:def:crs:EPSG::4548');
  });

  it('is one layer only where there is one, or one is named', async () => {
    const path = await put('mixed.geojson', point(PLACE), line(PLACE, [118.28, 32.09]));
    const out = join(folder, 'one.geojson');
    await expect(convert([path, '--out', out])).rejects.toThrow(
      /one \.geojson holds one layer, not pipes, other/,
    );
    const report = join(folder, 'report.json');
    await convert([path, '--out', out, '--layer', 'pipes', '--report', report]);
    const [pipe] = (await json(out)).features;
    expect(pipe.properties).toMatchObject({ id: 'f1', diameter_mm: 300 });
    expect((await json(report)).files[0].layers).toEqual([
      { name: null, target: 'skip', read: 1, taken: 0, changed: 0, refused: 0 },
      expect.objectContaining({ target: 'pipes', read: 1, taken: 1 }),
    ]);
  });

  it('is the same bytes for the same time', async () => {
    process.env.SOURCE_DATE_EPOCH = '1770000000';
    try {
      const path = await degrees();
      const outs = [join(folder, '1.zip'), join(folder, '2.zip')];
      for (const out of outs) await convert([path, '--out', out]);
      const [a, b] = await Promise.all(outs.map((out) => readFile(out)));
      expect(a!.equals(b!)).toBe(true);
    } finally {
      delete process.env.SOURCE_DATE_EPOCH;
    }
  });
});

it('maps by a profile, and refuses what is none', async () => {
  const path = await put('mixed.geojson', line(PLACE, [118.28, 32.09]));
  const profile = join(folder, 'profile.json');
  const why = { code: 'chosen', detail: '' };
  const mapping = [{ field: '管径', target: 'length_m', convert: 'none', why }];
  const part = { name: null, family: 'line', layer: 'fire_lanes', set: { kind: 'ring' }, mapping: [] };
  const head = {
    format: 'jingran-import-profile',
    version: 1,
    name: 'ours',
    shape: '',
    crs: null,
    encoding: null,
  };
  await writeFile(profile, JSON.stringify({ ...head, parts: [part] }));
  const out = join(folder, 'out');
  await convert([path, '--profile', profile, '--out', out]);
  expect((await json(join(out, 'fire_lanes.geojson'))).features[0].properties).toMatchObject({
    kind: 'ring',
    管径: 300,
  });
  await writeFile(profile, JSON.stringify({ ...head, parts: [{ ...part, mapping }] }));
  await expect(convert([path, '--profile', profile, '--out', out])).rejects.toThrow(
    /profile\.json: bad_file/,
  );
});

it('explains itself', async () => {
  const { text } = await convert(['--help']);
  for (const word of ['--crs', '--accept-detected', '--out', '--report', '--profile', '.gpkg', 'exit code']) {
    expect(text).toContain(word);
  }
});

it.each([
  [[], /convert needs files/],
  [['x'], /convert needs --out/],
  [['x', '--out', 'y', '--layer', 'sewage'], /--layer takes compounds, .*, not sewage/],
  [['x', '--crs', '--out', 'y'], /--crs needs a value/],
  [['x', '--out', 'y', '--accept-detected=1'], /--accept-detected takes no value/],
  [['nowhere', '--out', 'y'], /nowhere: no such file or folder/],
])('refuses %j in one line', async (args, message) => {
  await expect(convert(args)).rejects.toThrow(UsageError);
  await expect(convert(args)).rejects.toThrow(message);
});

it('refuses a system or an order of axes that is none', async () => {
  const out = join(folder, 'out');
  await expect(convert([await grid(), '--crs', 'EPSG:1', '--out', out])).rejects.toThrow(
    '--crs: "EPSG:1" is no coordinate system that is known',
  );
  await expect(convert([await grid(), '--axes', 'zx', '--out', out])).rejects.toThrow(
    '--axes takes xy, yx, not zx',
  );
});

it('makes no folder of the name of a file that it cannot write', async () => {
  const out = join(folder, 'lamps.tab');
  const odd = convert([await degrees(), '--out', out]);
  await expect(odd).rejects.toThrow(/lamps\.tab: no format that is written ends so/);
  expect(await readdir(folder)).toEqual(['degrees.geojson']);
  await convert([await degrees(), '--out', `${out}/`]);
  expect(await readdir(out)).toContain('project.json');
});

it('exits 2 with the candidates on standard error, 0 with a remark', { timeout: 60_000 }, async () => {
  const root = join(import.meta.dirname, '../..');
  const run = (...args: string[]) => {
    const command = ['--import', 'tsx', 'src/cli/main.ts', 'convert', ...args];
    return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  };
  const path = await grid();
  const refused = run(path, '--out', join(folder, 'out'));
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr.split('\n').length).toBeGreaterThan(4);
  expect(refused.stderr).toContain('EPSG:4548');
  const taken = run(path, '--crs', 'EPSG:4548', '--out', join(folder, 'out'));
  expect([taken.status, taken.stderr]).toEqual([0, 'jingran: stray.geojson: EPSG:4548 (chosen)\n']);
});
