import { describe, expect, it } from 'vitest';
import { fromLonLat } from '../formats/crs/coordinateSystems';
import { createProjectHost } from './createProjectHost';

const ignore = () => {};
const SITE = [118.27, 32.09] as const;

describe('the coordinate system of a source', () => {
  it('can be tried, taken, found wrong, put right and undone', async () => {
    const host = createProjectHost();
    const surveyed = await pipesIn('EPSG:4548');
    const [file] = (await host.recognise([surveyed], ignore)).files;
    expect(file!.crs).toMatchObject({ certain: false });
    const tried = await host.tryCrs(file!.key, { crs: '4548', axes: 'xy' });
    expect(tried.crs).toBe('EPSG:4548');
    expect(tried.bounds[0]).toBeCloseTo(SITE[0], 3);

    const wrong = { crs: 'EPSG:4549', axes: 'xy' } as const;
    const { summary } = await host.take(
      { mode: 'replace', layers: { [file!.parts[0]!.key]: 'pipes' }, crs: { [file!.key]: wrong } },
      ignore,
    );
    expect(summary!.bounds![0]).toBeCloseTo(SITE[0] + 3, 1);
    const sourceId = 'survey-geojson';
    const { candidates } = await host.sourceCrs(sourceId);
    expect(candidates.map(({ crs }) => crs)).toEqual(expect.arrayContaining(['EPSG:4548', 'EPSG:4549']));

    const typed = await host.trySourceCrs(sourceId, { crs: '4547', axes: 'xy' });
    expect(typed.crs).toBe('EPSG:4547');
    expect(typed.bounds[0]).toBeCloseTo(SITE[0] - 3, 3);
    const unknown = host.trySourceCrs(sourceId, { crs: 'EPSG:999999', axes: 'xy' });
    await expect(unknown).rejects.toMatchObject({ problem: { code: 'no_crs' } });

    const right = await host.changeSourceCrs(sourceId, { crs: 'EPSG:4548', axes: 'xy' });
    expect(right.bounds![0]).toBeCloseTo(SITE[0], 6);
    expect(right.bounds![1]).toBeCloseTo(SITE[1], 6);
    expect((await host.undo()).bounds).toEqual(summary!.bounds);
    expect((await host.redo()).bounds).toEqual(right.bounds);
  });

  it('stays where the other one has no place for it', async () => {
    const host = createProjectHost();
    const [file] = (await host.recognise([await pipesIn('EPSG:4548')], ignore)).files;
    const crs = { [file!.key]: { crs: 'EPSG:4548', axes: 'xy' } } as const;
    const layers = { [file!.parts[0]!.key]: 'pipes' } as const;
    const { summary } = await host.take({ mode: 'replace', layers, crs }, ignore);
    await expect(
      host.changeSourceCrs('survey-geojson', { crs: 'EPSG:4326', axes: 'xy' }),
    ).rejects.toMatchObject({
      problem: { code: 'no_crs' },
    });
    expect(summary!.bounds![0]).toBeCloseTo(SITE[0], 6);
    expect((await host.undo()).bounds).toBeNull();
  });
});

/** Two pipes as GeoJSON in a grid of which it says nothing. */
async function pipesIn(crs: string): Promise<File> {
  const grid = await fromLonLat(crs);
  const line = (id: string, north: number) => ({
    type: 'Feature',
    properties: { id, category: 'water' },
    geometry: {
      type: 'LineString',
      coordinates: [grid(SITE[0], SITE[1] + north), grid(SITE[0] + 0.001, SITE[1] + north)],
    },
  });
  const collection = { type: 'FeatureCollection', features: [line('p1', 0), line('p2', 0.001)] };
  return new File([JSON.stringify(collection)], 'survey.geojson');
}
