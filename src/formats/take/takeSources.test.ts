import type { LineString, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { gaussKrueger } from '../../geo/gaussKrueger';
import { geodesicLength } from '../../geo/geodesic';
import { featuresOf, type Project } from '../../model/project';
import type { LonLat } from '../../model/units';
import type { CrsChoice } from '../crs/crsTypes';
import type { ImportChoices } from '../importTypes';
import { readFiles } from '../readFiles';
import { takeFiles } from '../takeFiles';

const now = () => new Date('2026-02-03T04:05:06Z');
const PLACE: LonLat = [118.2731234, 32.0854321];

type Choices = Partial<Omit<ImportChoices, 'crs' | 'leaveOutliers'>> & {
  /** For each file in turn. */
  readonly crs?: readonly (CrsChoice | null)[];
  readonly leaveOutliers?: boolean;
};

async function take(
  files: readonly File[],
  { crs = [], leaveOutliers, ...rest }: Choices = {},
  open: Project | null = null,
) {
  const { inputs, proposal } = await readFiles(files);
  const keys = proposal.files.map(({ key }) => key);
  const chosen = crs.flatMap((choice, i) => (choice === null ? [] : [[keys[i]!, choice]]));
  const choices: ImportChoices = {
    mode: 'replace',
    layers: {},
    crs: Object.fromEntries(chosen),
    leaveOutliers: Object.fromEntries(keys.map((key) => [key, leaveOutliers === true])),
    ...rest,
  };
  return { proposal, ...(await takeFiles(inputs, choices, open, { now })) };
}

type Geometry = { readonly type: string; readonly coordinates: unknown };

function geojson(name: string, ...geometries: readonly Geometry[]): File {
  const features = geometries.map((geometry, i) => ({
    type: 'Feature',
    bbox: [0, 0, 1, 1],
    properties: { id: `${name[0]}${i}` },
    geometry,
  }));
  return new File([JSON.stringify({ type: 'FeatureCollection', features })], name);
}

/** Ordinates of a national 3° grid by our own series, which shares nothing with the library that places them. */
function inGrid([lon, lat]: LonLat, meridian: number, zone = 0): [number, number] {
  const [east, north] = gaussKrueger(meridian).forward([lon, lat]);
  return [zone * 1_000_000 + 500_000 + east, north];
}

const line = (...coordinates: readonly (readonly unknown[])[]): Geometry => ({
  type: 'LineString',
  coordinates,
});
const path = [PLACE, [118.2741234, 32.0864321], [118.2761234, 32.0858]] as const;
const zone39 = geojson('a.geojson', line(...path.map((at) => inGrid(at, 117, 39))));
const meridian120 = geojson('b.geojson', line(...path.map((at) => inGrid(at, 120).reverse())));

function positions(project: Project, id: string): number[][] {
  const feature = featuresOf(project, 'other').find(({ properties }) => properties.id === id);
  return (feature!.geometry as LineString).coordinates;
}

describe('two files in two grids', () => {
  it('land on each other and on the truth to a millimetre, and each source says what it was', async () => {
    const crs = [
      { crs: 'EPSG:4527', axes: 'xy' },
      { crs: 'EPSG:4549', axes: 'yx' },
    ] as const;
    const { project, report } = await take([zone39, meridian120], { crs });
    expect(report).toMatchObject({ taken: 2, refused: 0 });
    for (const [i, at] of path.entries()) {
      for (const id of ['a0', 'b0']) {
        const [lon, lat] = positions(project, id)[i]!;
        const off = geodesicLength({ type: 'LineString', coordinates: [[lon!, lat!], [...at]] });
        expect(off).toBeLessThan(0.001);
      }
    }
    expect(project.file.sources).toEqual([
      {
        id: 'a-geojson',
        name: 'a.geojson',
        format: 'geojson',
        crs: 'EPSG:4527',
        axes: 'xy',
        imported: '2026-02-03T04:05:06.000Z',
      },
      expect.objectContaining({ id: 'b-geojson', crs: 'EPSG:4549', axes: 'yx' }),
    ]);
    const [a, b] = featuresOf(project, 'other') as unknown as Record<string, unknown>[];
    expect([a!.source, b!.source, a!.bbox]).toEqual(['a-geojson', 'b-geojson', undefined]);
    expect(report.files.map(({ crs: told }) => [told?.used?.crs, told?.why])).toEqual([
      ['EPSG:4527', ['chosen']],
      ['EPSG:4549', ['chosen']],
    ]);
  });

  it('are not guessed: without a choice each is refused, with what it could be', async () => {
    const { proposal, report } = await take([zone39]);
    expect(proposal.files[0]!.crs?.certain).toBe(false);
    expect(proposal.files[0]!.crs?.candidates.map(({ crs }) => crs)).toContain('EPSG:4527');
    expect(report).toMatchObject({ taken: 0, refused: 1, problems: [{ code: 'no_crs', file: 'a.geojson' }] });
    expect(report.problems[0]!.detail).toContain('EPSG:4527');
    expect(report.files[0]).toMatchObject({
      crs: { used: null },
      layers: [{ name: null, target: 'other', read: 1, taken: 0, changed: 0, refused: 1 }],
    });
  });

  it('tells a system that does not exist, and takes the other file', async () => {
    const crs = [
      { crs: 'EPSG:999999', axes: 'xy' },
      { crs: 'EPSG:4549', axes: 'yx' },
    ] as const;
    const { report } = await take([zone39, meridian120], { crs });
    expect(report).toMatchObject({ taken: 1, refused: 1, problems: [{ code: 'no_crs', file: 'a.geojson' }] });
  });
});

describe('placing', () => {
  const grid = { crs: 'EPSG:4548', axes: 'xy' } as const;
  const at = inGrid(PLACE, 117);

  it('keeps heights, and reads numbers that are written as text', async () => {
    const file = geojson(
      'a.geojson',
      { type: 'Point', coordinates: [...at, 12.5] },
      { type: 'Point', coordinates: at.map(String) },
      { type: 'Point', coordinates: [...at] },
    );
    const { project, report } = await take([file], { crs: [grid] });
    const placed = featuresOf(project, 'other').map(({ geometry }) => (geometry as Point).coordinates);
    const flat = [expect.closeTo(PLACE[0], 8), expect.closeTo(PLACE[1], 8)];
    expect(placed).toEqual([[...flat, 12.5], flat, flat]);
    expect(report.changed).toBe(1);
  });

  it('refuses a position that has no place on the earth, and shows it as it stood', async () => {
    const file = geojson('a.geojson', { type: 'Point', coordinates: at }, line(at, [4e300, 1e300]));
    const { report } = await take([file], { crs: [grid] });
    expect(report.taken).toBe(1);
    expect(report.problems).toMatchObject([
      { code: 'outside_lon_lat', index: 1, featureId: 'a1', detail: '[4e+300, 1e+300]' },
    ]);
  });

  it('leaves out the far ones where that is chosen, each of them named', async () => {
    const near = Array.from({ length: 60 }, (_, i) => ({
      type: 'Point',
      coordinates: [at[0] + (i % 8) * 10, at[1] + i],
    }));
    const far = { type: 'Point', coordinates: [at[0] - 176_000, at[1]] };
    const file = geojson('a.geojson', ...near, far);
    const { report, proposal } = await take([file], { crs: [grid], leaveOutliers: true });
    expect(proposal.files[0]!.crs?.outliers?.indexes).toEqual([60]);
    expect([report.taken, report.refused]).toEqual([60, 1]);
    expect(report.problems).toMatchObject([{ code: 'outlier', index: 60, featureId: 'a60' }]);
    expect((await take([file], { crs: [grid] })).report.taken).toBe(61);
  });
});

describe('a drawing without a place', () => {
  const schematic = { crs: 'schematic', axes: 'xy' } as const;
  const large = geojson('net.geojson', line([0, 0], [30_000, 0]), line([0, 0], [0, 10_000]));

  it('is put on a plain place, two kilometres wide at most, and says that nothing in it can be measured', async () => {
    const { project } = await take([large], { crs: [schematic] });
    const [source] = project.file.sources!;
    expect(source).toMatchObject({ crs: 'schematic', anchor: [117, 32], origin: [15_000, 5000] });
    expect(source!.scale).toBeCloseTo(2000 / 30_000, 12);
    expect(project.file.illustrative?.zh).toContain('示意图');
    const length = geodesicLength(featuresOf(project, 'other')[0]!.geometry as LineString);
    expect(Math.abs(length - 2000)).toBeLessThan(1);
  });

  it('keeps its size where it is smaller', async () => {
    const { project } = await take([geojson('net.geojson', line([0, 0], [120, 0]))], { crs: [schematic] });
    expect(project.file.sources![0]!.scale).toBe(1);
    const length = geodesicLength(featuresOf(project, 'other')[0]!.geometry as LineString);
    expect(length).toBeCloseTo(120, 2);
  });

  it('goes to the middle of what is open, whose figures then stay figures', async () => {
    const real = geojson('r.geojson', line([118.2, 32.0], [118.4, 32.2]));
    const { project: open } = await take([real]);
    const { project } = await take([large], { mode: 'add', crs: [schematic] }, open);
    expect(project.file.sources!.map(({ crs }) => crs)).toEqual(['EPSG:4326', 'schematic']);
    expect(project.file.sources![1]!.anchor).toEqual([expect.closeTo(118.3, 9), expect.closeTo(32.1, 9)]);
    expect(project.file.illustrative).toBeUndefined();
  });

  it('is no longer all there is once real data comes', async () => {
    const { project: open } = await take([large], { crs: [schematic] });
    const real = geojson('r.geojson', line([118.2, 32.0], [118.4, 32.2]));
    const { project } = await take([real], { mode: 'add' }, open);
    expect(open.file.illustrative).toBeDefined();
    expect(project.file.illustrative).toBeUndefined();
  });
});

describe('the sources of a project', () => {
  const real = () => geojson('r.geojson', line([118.2, 32.0], [118.4, 32.2]));

  it('start anew with another project, and are added to with more files, each by its own id', async () => {
    const { project: first } = await take([real()]);
    const { project: both } = await take([real()], { mode: 'add' }, first);
    expect(both.file.sources!.map(({ id }) => id)).toEqual(['r-geojson', 'r-geojson-2']);
    const features = featuresOf(both, 'other') as unknown as { source: string }[];
    expect(features.map(({ source }) => source)).toEqual(['r-geojson', 'r-geojson-2']);
    expect(first.file.sources).toHaveLength(1);
    const { project: again } = await take([real()], {}, both);
    expect(again.file.sources!.map(({ id }) => id)).toEqual(['r-geojson']);
  });

  it('have no entry for a file that gave nothing', async () => {
    const bad = geojson('b.geojson', { type: 'Polygon', coordinates: [] });
    const { project } = await take([real(), bad]);
    expect(project.file.sources!.map(({ name }) => name)).toEqual(['r.geojson']);
  });

  it('stay apart when another project with the same names joins, and its features follow', async () => {
    const { zipProject } = await import('../../project/projectZip');
    const { project: first } = await take([real()]);
    const { project: second } = await take([geojson('r.geojson', line([110, 30], [110.1, 30]))], {
      crs: [{ crs: 'bd09', axes: 'xy' }],
    });
    const zip = new File([zipProject(second)], 'second.zip');
    const { project } = await take([zip], { mode: 'add' }, first);
    expect(project.file.sources!.map(({ id, crs }) => [id, crs])).toEqual([
      ['r-geojson', 'EPSG:4326'],
      ['r-geojson-2', 'bd09'],
    ]);
    const features = featuresOf(project, 'other') as unknown as { source: string }[];
    expect(features.map(({ source }) => source)).toEqual(['r-geojson', 'r-geojson-2']);
  });
});
