import { describe, expect, it } from 'vitest';
import { emptyProject, featuresOf, type Project } from '../model/project';
import type { ImportChoices } from './importTypes';
import { readFiles } from './readFiles';
import { type TakeOptions, takeFiles } from './takeFiles';

const REPLACE: ImportChoices = { mode: 'replace', layers: {} };
const ADD: ImportChoices = { mode: 'add', layers: {} };

function points(name: string, ids: readonly (string | null)[]): File {
  const features = ids.map((id, i) => ({
    type: 'Feature',
    properties: id === null ? {} : { id },
    geometry: { type: 'Point', coordinates: [118 + i / 1e5, 32] },
  }));
  return new File([JSON.stringify({ type: 'FeatureCollection', name, features })], `${name}.geojson`);
}

const now = () => new Date('2026-02-03T04:05:06Z');

async function take(
  files: File[],
  choices: ImportChoices,
  existing: Project | null,
  options: TakeOptions = {},
) {
  const { inputs } = await readFiles(files);
  return takeFiles(inputs, choices, existing, { now, ...options });
}

const source = (name: string) => ({
  id: name.replace('.', '-'),
  name,
  format: 'geojson',
  crs: 'EPSG:4326',
  axes: 'xy',
  imported: '2026-02-03T04:05:06.000Z',
});

const idsOf = (project: Project, layer: 'obstacles' | 'other') =>
  featuresOf(project, layer).map(({ properties }) => properties.id);

describe('replace', () => {
  it('makes a project named after the files', async () => {
    const { project, report } = await take([points('树木', ['a']), points('gates', ['b'])], REPLACE, null);
    expect(project.file).toEqual({
      format: 'jingran-project',
      version: 1,
      id: '树木-gates',
      name: { zh: '树木, gates', en: '树木, gates' },
      layers: { obstacles: 'obstacles.geojson' },
      sources: [source('树木.geojson'), source('gates.geojson')],
    });
    expect(featuresOf(project, 'obstacles').map((feature) => 'source' in feature && feature.source)).toEqual([
      '树木-geojson',
      'gates-geojson',
    ]);
    expect(report).toMatchObject({
      taken: 2,
      refused: 0,
      changed: 0,
      byLayer: { obstacles: 2 },
      problems: [],
      decisions: 0,
      rules: false,
    });
  });

  it('gives ids that clash with none stated anywhere, and renames doubles', async () => {
    const files = [points('trees', [null, 'a', null]), points('poles', ['a', 'obstacles-1', 'a'])];
    const { project, report } = await take(files, REPLACE, null);
    expect(idsOf(project, 'obstacles')).toEqual([
      'obstacles-2',
      'a',
      'obstacles-3',
      'a-2',
      'obstacles-1',
      'a-3',
    ]);
    expect(report.changed).toBe(4);
    expect(report.problems.map(({ code, file, index, detail }) => [code, file, index, detail])).toEqual([
      ['id_given', 'trees.geojson', null, 'obstacles-2 × 2: #0, 2'],
      ['duplicate_id', 'poles.geojson', 0, 'a → a-2'],
      ['duplicate_id', 'poles.geojson', 2, 'a → a-3'],
    ]);
  });

  it('takes the chosen layer and leaves what is skipped', async () => {
    const { inputs, proposal } = await readFiles([points('trees', ['a']), points('poles', ['b'])]);
    const [trees, poles] = proposal.files.map(({ parts }) => parts[0]!.key) as [string, string];
    const choices: ImportChoices = { mode: 'replace', layers: { [trees]: 'skip', [poles]: 'other' } };
    const { project, report } = await takeFiles(inputs, choices, null);
    expect(idsOf(project, 'other')).toEqual(['b']);
    expect(report).toMatchObject({ taken: 1, refused: 0, byLayer: { other: 1 } });
  });

  it('keeps what was open where nothing can be taken', async () => {
    const open = emptyProject('open', { zh: '开', en: 'Open' });
    const { project, report } = await take([new File(['{'], 'a.geojson')], REPLACE, open);
    expect(project).toBe(open);
    expect(report).toMatchObject({ taken: 0, refused: 1, problems: [{ code: 'not_json' }] });
  });
});

describe('add', () => {
  it('makes a new project and leaves the open one as it was', async () => {
    const { project: open } = await take([points('trees', ['a']), points('misc', ['m'])], REPLACE, null);
    const before = JSON.stringify(open);
    const { project, report } = await take([points('poles', ['a', 'b'])], ADD, open);
    expect(JSON.stringify(open)).toBe(before);
    expect(idsOf(project, 'obstacles')).toEqual(['a', 'a-2', 'b']);
    expect(project.layers.other).toBe(open.layers.other);
    expect(project.file.name).toEqual(open.file.name);
    expect(report).toMatchObject({ taken: 2, changed: 1, byLayer: { obstacles: 2 } });
  });
});

describe('what is counted', () => {
  it('counts a mended feature once, in its layer and in all, and no remark on the whole file', async () => {
    const mixed = {
      type: 'FeatureCollection',
      name: 'trees',
      properties: { by: 'a program' },
      features: [
        { type: 'Feature', properties: { id: 'a' }, geometry: { type: 'Point', coordinates: [118, 32] } },
        {
          type: 'Feature',
          properties: { id: 'b' },
          geometry: {
            type: 'GeometryCollection',
            geometries: [{ type: 'Point', coordinates: [118.1, 32] }],
          },
        },
      ],
    };
    const { report } = await take([new File([JSON.stringify(mixed)], 'trees.geojson')], REPLACE, null);
    expect(report).toMatchObject({ taken: 2, changed: 1, refused: 0 });
    expect(report.files[0]!.layers.reduce((sum, { changed }) => sum + changed, 0)).toBe(report.changed);
    expect(report.problems.map(({ code, effect }) => [code, effect])).toEqual([
      ['bad_property', 'told'],
      ['bad_geometry', 'changed'],
    ]);
  });
});

describe('long work', () => {
  const many = () =>
    points(
      'trees',
      Array.from({ length: 30_000 }, (_, i) => `t${i}`),
    );

  it('gives way to the event loop and reports growing fractions up to 1', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const fractions: number[] = [];
    const { report } = await take([many()], REPLACE, null, { onProgress: (f: number) => fractions.push(f) });
    clearInterval(timer);
    expect(report.taken).toBe(30_000);
    expect(turns).toBeGreaterThan(1);
    expect(fractions.length).toBeGreaterThan(1);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('ends as cancelled', async () => {
    const abort = new AbortController();
    const work = take([many()], REPLACE, null, { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(work).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });
});
