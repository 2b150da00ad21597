import { describe, expect, it } from 'vitest';
import { fromLonLat, toLonLat } from '../formats/crs/coordinateSystems';
import type { CrsChoice } from '../formats/crs/crsTypes';
import { geodesicDistance } from '../geo/geodesic';
import type { LayerFeature } from '../model/layer';
import { emptyProject, featuresOf, type Project, type ProjectSource } from '../model/project';
import { lonLat } from '../model/units';
import { changeSourceCrs, proposeSourceCrs } from './changeSourceCrs';

const LINE = [
  [118.27, 32.09, 4.25],
  [118.271, 32.0912, 4.1],
] as const;
const OTHER = [118.272, 32.093] as const;

describe('changeSourceCrs', () => {
  it('takes features from a wrong zone to the right one', async () => {
    const wrong = await imported({ crs: 'EPSG:4549', axes: 'xy' }, { crs: 'EPSG:4548', axes: 'xy' });
    expect(geodesicDistance(lonLat(lineOf(wrong)[0]!), lonLat(LINE[0])) / 1000).toBeGreaterThan(280);
    const right = await changeSourceCrs(wrong, 'survey', { crs: 'EPSG:4548', axes: 'xy' });
    expectAt(lineOf(right), LINE);
    expect(lineOf(right).map((at) => at[2])).toEqual([4.25, 4.1]);
    expect(right.file.sources![0]).toMatchObject({ id: 'survey', crs: 'EPSG:4548', axes: 'xy' });
  });

  it('turns axes that were taken the wrong way round', async () => {
    // 32.09 and 100 in either order are degrees somewhere; northing first was meant.
    const right: CrsChoice = { crs: 'EPSG:4326', axes: 'yx' };
    const start = await imported(right, right, [
      [80.1, 32.09, 1],
      [80.2, 32.1, 2],
    ]);
    const wrong = await changeSourceCrs(start, 'survey', { crs: 'EPSG:4326', axes: 'xy' });
    expectAt(lineOf(wrong), [
      [32.09, 80.1],
      [32.1, 80.2],
    ]);
    expectAt(lineOf(await changeSourceCrs(wrong, 'survey', right)), lineOf(start));
  });

  it.each<CrsChoice>([
    { crs: 'EPSG:4549', axes: 'xy' },
    { crs: 'EPSG:4527', axes: 'yx' },
    { crs: 'EPSG:2384', axes: 'xy' },
    { crs: 'EPSG:2436', axes: 'xy' },
    { crs: 'EPSG:32650', axes: 'xy' },
    { crs: 'EPSG:3857', axes: 'xy' },
    { crs: 'schematic', axes: 'xy' },
    { crs: 'schematic', axes: 'yx' },
  ])('right, wrong ($crs $axes), right leaves less than 0.1 mm', async (wrong) => {
    const right: CrsChoice = { crs: wrong.crs === 'EPSG:4527' ? 'EPSG:2363' : 'EPSG:4548', axes: wrong.axes };
    const start = await imported(right, right);
    const there = await changeSourceCrs(start, 'survey', wrong);
    const back = await changeSourceCrs(there, 'survey', right);
    expectAt(lineOf(back), LINE);
    expect(back.file.sources).toEqual(start.file.sources);
  });

  it('puts degrees into GCJ-02 and back', async () => {
    const start = await imported({ crs: 'EPSG:4326', axes: 'xy' }, { crs: 'EPSG:4326', axes: 'xy' });
    const shifted = await changeSourceCrs(start, 'survey', { crs: 'gcj02', axes: 'xy' });
    // GCJ-02 lies some 550 m from WGS 84 at 118° E 32° N.
    const metres = geodesicDistance(lonLat(lineOf(shifted)[0]!), lonLat(LINE[0]));
    expect(metres).toBeGreaterThan(450);
    expect(metres).toBeLessThan(650);
    expectAt(lineOf(await changeSourceCrs(shifted, 'survey', { crs: 'EPSG:4326', axes: 'xy' })), LINE);
  });

  it('leaves the features of others as they are, the very same', async () => {
    const before = await imported({ crs: 'EPSG:4549', axes: 'xy' }, { crs: 'EPSG:4548', axes: 'xy' });
    const after = await changeSourceCrs(before, 'survey', { crs: 'EPSG:4548', axes: 'xy' });
    expect(featuresOf(after, 'pipes')[1]).toBe(featuresOf(before, 'pipes')[1]);
    expect(after.layers.obstacles).toBe(before.layers.obstacles);
    expect(featuresOf(after, 'pipes')[0]!.properties).toBe(featuresOf(before, 'pipes')[0]!.properties);
    expect(after.file.sources![1]).toBe(before.file.sources![1]);
  });

  it('draws a schematic around everything else, and knows its grid again afterwards', async () => {
    const start = await imported({ crs: 'EPSG:4548', axes: 'xy' }, { crs: 'EPSG:4548', axes: 'xy' });
    const drawn = await changeSourceCrs(start, 'survey', { crs: 'schematic', axes: 'xy' });
    const source = drawn.file.sources![0]!;
    expect(source.anchor).toEqual([...OTHER]);
    const middle = lineOf(drawn).reduce((sum, at) => [sum[0]! + at[0]! / 2, sum[1]! + at[1]! / 2], [0, 0]);
    expect(geodesicDistance(lonLat(middle), OTHER)).toBeLessThan(0.5);
    const again = await changeSourceCrs(drawn, 'survey', { crs: 'EPSG:4548', axes: 'xy' });
    expect('anchor' in again.file.sources![0]!).toBe(false);
  });

  it('changes nothing where the system has no place for a feature', async () => {
    const start = await imported({ crs: 'EPSG:4548', axes: 'xy' }, { crs: 'EPSG:4548', axes: 'xy' });
    await expect(changeSourceCrs(start, 'survey', { crs: 'EPSG:4326', axes: 'xy' })).rejects.toMatchObject({
      problem: { code: 'no_crs' },
    });
    await expect(changeSourceCrs(start, 'survey', { crs: 'EPSG:1', axes: 'xy' })).rejects.toMatchObject({
      problem: { code: 'no_crs' },
    });
  });
});

describe('proposeSourceCrs', () => {
  it('shows the right zone beside what else is open', async () => {
    const wrong = await imported({ crs: 'EPSG:4549', axes: 'xy' }, { crs: 'EPSG:4548', axes: 'xy' });
    const { candidates, certain } = await proposeSourceCrs(wrong, 'survey');
    expect(certain).toBe(false);
    expect(candidates[0]).toMatchObject({ crs: 'EPSG:4548', axes: 'xy', likelihood: 'likely' });
    expect(candidates.some(({ crs }) => crs === 'EPSG:4549')).toBe(true);
    expect(candidates.at(-1)!.crs).toBe('schematic');
  });

  it('always has the one it is in', async () => {
    const odd = await imported({ crs: 'EPSG:2436', axes: 'xy' }, { crs: 'EPSG:2436', axes: 'xy' });
    const far = {
      ...odd,
      layers: { pipes: { ...odd.layers.pipes!, features: [featuresOf(odd, 'pipes')[0]!] } },
    };
    const { candidates } = await proposeSourceCrs(far as Project, 'survey');
    expect(candidates.some(({ crs }) => crs === 'EPSG:2436')).toBe(true);
  });
});

/** A project into which a line surveyed in one system was taken as if it were in another, beside things of others. */
async function imported(
  taken: CrsChoice,
  surveyed: CrsChoice,
  line: readonly (readonly [number, number, number])[] = LINE,
): Promise<Project> {
  const [out, into] = [await fromLonLat(surveyed.crs), await toLonLat(taken)];
  const coordinates = line.map(([lon, lat, z]) => {
    const [x, y] = out(lon, lat);
    return [...(surveyed.axes === 'xy' ? into(x, y)! : into(y, x)!), z];
  });
  const sources: ProjectSource[] = [
    { id: 'survey', name: 'survey.csv', format: 'survey', ...taken, imported: '2026-01-01T00:00:00Z' },
    {
      id: 'map',
      name: 'map.geojson',
      format: 'geojson',
      crs: 'EPSG:4326',
      axes: 'xy',
      imported: '2026-01-01T00:00:00Z',
    },
  ];
  const pipe = (id: string, source: string, line: number[][]) =>
    ({
      type: 'Feature',
      source,
      properties: { id, category: 'water' },
      geometry: { type: 'LineString', coordinates: line },
    }) as unknown as LayerFeature<'pipes'>;
  const pole = {
    type: 'Feature',
    properties: { id: 'o1' },
    geometry: { type: 'Point', coordinates: [...OTHER] },
  } as unknown as LayerFeature<'obstacles'>;
  const project = emptyProject('test', { zh: '测试', en: 'Test' });
  return {
    file: { ...project.file, sources },
    layers: {
      pipes: {
        type: 'FeatureCollection',
        features: [pipe('p1', 'survey', coordinates), pipe('p2', 'map', [[...OTHER], [...OTHER]])],
      },
      obstacles: { type: 'FeatureCollection', features: [pole] },
    },
  };
}

function lineOf(project: Project): number[][] {
  return (featuresOf(project, 'pipes')[0]!.geometry as { coordinates: number[][] }).coordinates;
}

function expectAt(found: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((at, i) => {
    expect(geodesicDistance(lonLat(at), lonLat(expected[i]!))).toBeLessThan(1e-4);
  });
}
