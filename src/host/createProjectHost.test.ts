import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { ImportError } from '../formats/importTypes';
import { gaussKrueger } from '../geo/gaussKrueger';
import { zipProject } from '../project/projectZip';
import { createProjectHost } from './createProjectHost';

const plan = planAt();
const silent = () => {};
const geojson = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const file = (name: string, text: BlobPart) => new File([text], name);

async function opened() {
  const host = createProjectHost();
  const project = projectOf({
    compounds: [
      feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'a', name: '甲' }),
      feature('compounds', plan.rectangle(200, 0, 100, 80), { id: 'b', name: '乙' }),
    ],
    pipes: [
      feature('pipes', plan.line([10, 10], [60, 10]), { id: 'p1', category: 'gas', diameter_mm: 100 }),
      feature('pipes', plan.line([210, 10], [240, 50]), { id: 'p2', category: 'water', start_depth_m: 1.2 }),
      feature('pipes', plan.line([150, 0], [150, 40]), { id: 'p3', category: 'storm' }),
    ],
    buildings: [feature('buildings', plan.rectangle(20, 40, 40, 12), { id: 'h1', floors: 6 })],
  });
  await host.recognise([file('p.zip', zipProject(project))], silent);
  const { summary, report } = await host.take({ mode: 'replace', layers: {} }, silent);
  return { host, summary: summary!, report };
}

describe('the project host', () => {
  it('opens a project and tells the page what it holds, with something to draw for each layer', async () => {
    const { summary, report } = await opened();
    expect(report).toMatchObject({ taken: 6, refused: 0, problems: [] });
    expect(summary.layers.pipes).toEqual({ count: 3, families: { line: 3 } });
    expect(summary.compounds.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(summary.pipes.categories.water?.length_m).toBeCloseTo(50, 3);
    expect(summary.pipes.depthM).toEqual([1.2, 1.2]);
    expect(summary.sources.pipes).toMatch(/^blob:/);
  });

  it('answers what lies in a compound, and where a feature lies', async () => {
    const { host } = await opened();
    const { rows } = await host.contents('a');
    expect(rows.map(({ ref }) => ref.id).sort()).toEqual(['h1', 'p1']);
    const outside = await host.feature({ layer: 'pipes', id: 'p3' });
    expect(outside?.compoundIds).toEqual([]);
    expect(outside?.length_m).toBeCloseTo(40, 3);
    expect(await host.feature({ layer: 'pipes', id: 'nothing' })).toBeNull();
    expect((await host.scene('b')).features.pipes?.map(({ properties }) => properties.id)).toEqual(['p2']);
    expect((await host.measures()).a?.pipe_m.gas).toBeCloseTo(50, 3);
  });

  it('counts a feature in every compound it lies in: a crossing pipe, a house on contested land', async () => {
    const host = createProjectHost();
    const project = projectOf({
      compounds: [
        feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'a' }),
        feature('compounds', plan.rectangle(90, 0, 100, 80), { id: 'b' }),
        feature('compounds', plan.rectangle(300, 0, 50, 50), { id: 'c' }),
      ],
      pipes: [
        feature('pipes', plan.line([10, 10], [180, 10]), { id: 'through', category: 'gas' }),
        feature('pipes', plan.line([250, 20], [400, 20]), { id: 'over', category: 'gas' }),
      ],
      buildings: [feature('buildings', plan.rectangle(92, 40, 6, 10), { id: 'contested' })],
    });
    await host.recognise([file('p.zip', zipProject(project))], silent);
    await host.take({ mode: 'replace', layers: {} }, silent);
    const members = async (id: string) => (await host.contents(id)).rows.map(({ ref }) => ref.id).sort();
    expect(await members('a')).toEqual(['contested', 'through']);
    expect(await members('b')).toEqual(['contested', 'through']);
    expect(await members('c')).toEqual(['over']);
    const measures = await host.measures();
    expect([measures.a?.buildings, measures.b?.buildings]).toEqual([1, 1]);
  });

  it('leaves what the user opened when the sample comes late', async () => {
    const host = createProjectHost();
    const original = globalThis.fetch;
    let answer: (response: Response) => void = () => {};
    globalThis.fetch = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    try {
      const late = host.openProjectUrls({ 'project.json': 'project.json' }, silent);
      const tree = feature('obstacles', plan.point(5, 5), { id: 't1', kind: 'tree' });
      await host.recognise([file('trees.geojson', geojson(tree))], silent);
      await host.take({ mode: 'replace', layers: {} }, silent);
      const { file: projectFile } = projectOf({});
      answer(new Response(JSON.stringify(projectFile)));
      expect(await late).toBeNull();
      expect(await host.feature({ layer: 'obstacles', id: 't1' })).not.toBeNull();
    } finally {
      globalThis.fetch = original;
    }
  });

  it('adds files to what is open, and takes it back and again', async () => {
    const { host } = await opened();
    const tree = feature('obstacles', plan.point(5, 5), { id: 't1', kind: 'tree' });
    await host.recognise([file('trees.geojson', geojson(tree))], silent);
    const { summary } = await host.take({ mode: 'add', layers: {} }, silent);
    expect(summary?.layers.obstacles?.count).toBe(1);
    expect(summary?.layers.pipes?.count).toBe(3);
    const undone = await host.undo();
    expect(undone.layers.obstacles).toBeUndefined();
    expect(undone.canRedo).toBe(true);
    expect((await host.redo()).layers.obstacles?.count).toBe(1);
  });

  it('knows where what is open lies when it proposes a system, and takes the one that is confirmed', async () => {
    const { host } = await opened();
    const [east, north] = gaussKrueger(117).forward([118.2731, 32.0851]);
    const stray = feature('obstacles', { type: 'Point', coordinates: [500_000 + east, north] }, { id: 't1' });
    const { files } = await host.recognise([file('trees.geojson', geojson(stray))], silent);
    const [{ key, crs }] = files as [(typeof files)[0]];
    expect(crs?.candidates[0]).toMatchObject({ crs: 'EPSG:4548', axes: 'xy', distance_m: 0 });
    const choices = { mode: 'add', layers: {}, crs: { [key]: { crs: 'EPSG:4548', axes: 'xy' } } } as const;
    const { summary } = await host.take(choices, silent);
    expect(summary?.file.sources).toMatchObject([{ name: 'trees.geojson', crs: 'EPSG:4548' }]);
    const detail = await host.feature({ layer: 'obstacles', id: 't1' });
    expect(detail?.compoundIds).toEqual(['a']);
  });

  it('reads one file again, and proposes fields for another layer than it thought of', async () => {
    const { host } = await opened();
    const pipe = { type: 'Feature', properties: { 管径: 300 }, geometry: plan.line([0, 0], [9, 9]) };
    const { files } = await host.recognise([file('x.geojson', geojson(pipe))], silent);
    const [{ key, parts }] = files as [(typeof files)[0]];
    const fields = await host.proposeMapping(parts[0]!.key, 'pipes');
    expect(fields.mapping).toMatchObject([{ field: '管径', target: 'diameter_mm' }]);
    expect((await host.proposeMapping(parts[0]!.key, 'other')).mapping).toEqual([]);
    const again = await host.readAgain(key, { encoding: 'utf-8' }, silent);
    expect(again.files[0]!.encoding).toEqual({ used: 'utf-8', why: 'chosen' });
    expect((await host.take({ mode: 'add', layers: {} }, silent)).report.taken).toBe(1);
  });

  it('loses nothing when nothing of a file can be taken', async () => {
    const { host } = await opened();
    const proposal = await host.recognise(
      [file('broken.geojson', '{"type": "FeatureCollection", "features": [')],
      silent,
    );
    expect(proposal.files[0]?.fatal?.code).toBe('not_json');
    const { summary, report } = await host.take({ mode: 'replace', layers: {} }, silent);
    expect(report.taken).toBe(0);
    expect(summary).toBeNull();
    expect(await host.feature({ layer: 'pipes', id: 'p1' })).not.toBeNull();
  });

  it('ends a cancelled import with a typed error and the project as it was', async () => {
    const { host } = await opened();
    const points = Array.from({ length: 20_000 }, (_, i) => ({
      type: 'Feature',
      geometry: plan.point(i % 100, i / 200),
      properties: {},
    }));
    const reading = host.recognise([file('many.geojson', geojson(...points))], silent);
    await reading;
    const taking = host.take({ mode: 'replace', layers: {} }, silent);
    await host.cancel();
    await expect(taking).rejects.toThrow(ImportError);
    expect((await host.feature({ layer: 'pipes', id: 'p1' }))?.compoundIds).toEqual(['a']);
  });
});
