import { describe, expect, it } from 'vitest';
import { featuresOf, type Project } from '../model/project';
import { readProject } from './readProject';
import { writeProject } from './writeProject';

const FILE = {
  format: 'jingran-project',
  version: 1,
  id: 'p',
  name: { zh: '项目', en: 'Project' },
  layers: { pipe_nodes: 'nodes.geojson' },
};
const node = (id: string, lat = 32) =>
  `{"type":"Feature","properties":{"id":"${id}","category":"storm"},"geometry":{"type":"Point","coordinates":[118,${lat}]}}`;
const nodes = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`;

describe('readProject', () => {
  it('leaves out what is wrong, says so, and keeps the rest', async () => {
    const { project, problems } = await readProject({
      'project.json': JSON.stringify({ ...FILE, layers: { ...FILE.layers, green: 'green.geojson' } }),
      'nodes.geojson': nodes(node('a'), node('b', 132), node('a')),
      'planted.json': '[]',
    });
    expect(featuresOf(project, 'pipe_nodes').map(({ properties }) => properties.id)).toEqual(['a', 'a-2']);
    expect(project.file.layers).toEqual(FILE.layers);
    expect(problems.map(({ code, file, index, line }) => [code, file, index, line])).toEqual([
      ['outside_lon_lat', 'nodes.geojson', 1, 3],
      ['duplicate_id', 'nodes.geojson', 2, 4],
      ['layer_missing', 'green.geojson', null, null],
    ]);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['no project.json', { 'nodes.geojson': nodes(node('a')) }, 'not_a_project', 'undefined'],
    ['another format', { 'project.json': '{"format":"qgis"}' }, 'not_a_project', 'format = "qgis"'],
    [
      'an unknown layer',
      { 'project.json': JSON.stringify({ ...FILE, layers: { moon: 'x' } }) },
      'not_a_project',
      'layers = {"moon": "x"}',
    ],
    ['broken JSON', { 'project.json': '{"format":' }, 'not_json', '1:11 {"format": (end)'],
  ])('throws on %s', async (_name, files, code, detail) => {
    await expect(readProject(files)).rejects.toMatchObject({ problem: { code, detail } });
  });
});

describe('writeProject', () => {
  it('writes a feature a line, and file names that stay beside project.json', async () => {
    const { project } = await readProject({
      'project.json': JSON.stringify(FILE),
      'nodes.geojson': nodes(node('a'), node('b')),
    });
    const texts = writeProject(project);
    expect([...texts.keys()]).toEqual(['project.json', 'nodes.geojson']);
    expect(texts.get('nodes.geojson')).toBe(`${nodes(node('a'), node('b'))}\n`);
    const escaping = { ...project, file: { ...project.file, layers: { pipe_nodes: '../../etc/x.geojson' } } };
    expect([...writeProject(escaping as Project).keys()]).toEqual(['project.json', 'pipe_nodes.geojson']);
  });
});
