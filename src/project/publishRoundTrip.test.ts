import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { readFiles } from '../formats/readFiles';
import { takeFiles } from '../formats/takeFiles';
import type { Project } from '../model/project';
import type { PublishFile } from '../model/schema/publish';
import { changeBetween } from './archive/change';
import { partsOf, projectOfParts } from './archive/parts';
import { unzipProject, zipProject } from './projectZip';
import { readProject } from './readProject';
import { writeProject } from './writeProject';

const plan = planAt();
const publishFile = (grid_m: number): PublishFile => ({
  format: 'jingran-publish',
  version: 1,
  grid_m,
  layers: { compounds: ['name'], roads: [] },
});
const open: Project = {
  ...projectOf({ obstacles: [feature('obstacles', plan.point(1, 2), { id: 't', kind: 'tree' })] }),
  publish: publishFile(1),
};
const tree = feature('obstacles', plan.point(5, 5), { id: 'u', kind: 'tree' });

describe('publish.json in a project', () => {
  it('comes back from folder and zip, and gives the same bytes', async () => {
    const texts = writeProject(open);
    expect([...texts.keys()]).toEqual(['project.json', 'obstacles.geojson', 'publish.json']);
    for (const { project, problems } of [
      await readProject(texts),
      await unzipProject(zipProject(open), 'p.zip'),
    ]) {
      expect(problems).toEqual([]);
      expect(project).toEqual(open);
      expect(writeProject(project)).toEqual(texts);
    }
  });

  it('is kept in the browser, and a change of it is told', () => {
    const parts = partsOf(open);
    const lines = new Map(parts.map(({ kind, lines: of }) => [kind, [...of()]]));
    expect(projectOfParts(lines)).toEqual(open);
    expect(changeBetween(open, { ...open, publish: publishFile(2) }, 'change').publish).toBe(true);
    expect(changeBetween(open, { ...open, publish: publishFile(1) }, 'change').publish).toBe(false);
  });

  it('leaves its name to no layer', () => {
    const odd = { ...open, file: { ...open.file, layers: { obstacles: 'publish.json' } } };
    expect([...writeProject(odd).keys()]).toEqual(['project.json', 'obstacles.geojson', 'publish.json']);
  });

  it('that is broken is named, and the rest of the project opens', async () => {
    const texts = new Map(writeProject(open)).set('publish.json', '{"format":"jingran-publish","version":3}');
    const { project, problems } = await readProject(texts);
    expect(project.publish).toBeUndefined();
    expect(problems.map(({ code, file, detail }) => [code, file, detail])).toEqual([
      ['bad_publish', 'publish.json', 'version = 3'],
    ]);
  });
});

describe('taking files into a project with a publish.json', () => {
  const take = async (mode: 'replace' | 'add' | 'update', ...files: File[]) => {
    const { inputs } = await readFiles(files);
    return takeFiles(inputs, { mode, layers: {} }, open);
  };
  const alone = new File([JSON.stringify(publishFile(5))], 'ours.json');
  const data = new File([JSON.stringify({ type: 'FeatureCollection', features: [tree] })], 'trees.geojson');
  const other = { ...projectOf({ obstacles: [tree] }), publish: publishFile(9) };

  it('takes one that comes by itself, and leaves the layers', async () => {
    const { project, report } = await take('replace', alone);
    expect(project.publish).toEqual(publishFile(5));
    expect(project.layers).toBe(open.layers);
    expect(report).toMatchObject({ taken: 0, publish: true, rules: false, problems: [] });
  });

  it('keeps it when data is added, whatever the added project lets out', async () => {
    for (const file of [data, new File([zipProject(other)], 'p.zip')]) {
      const { project, report } = await take('add', file);
      expect(project.publish).toEqual(publishFile(1));
      expect(report.publish).toBe(false);
    }
  });

  it('has that of the project that takes its place, and none where that has none', async () => {
    const theirs = await take('replace', new File([zipProject(other)], 'p.zip'));
    expect(theirs.project.publish).toEqual(publishFile(9));
    expect((await take('replace', data)).project.publish).toBeUndefined();
  });
});
