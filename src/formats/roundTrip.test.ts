import { readFileSync } from 'node:fs';
import type { Feature, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { hardProject } from '../../test/builders/hardProject';
import { geodesicDistance } from '../geo/geodesic';
import { LAYER_IDS, type LayerId } from '../model/layer';
import { emptyProject, featuresOf, type Project } from '../model/project';
import { lonLat } from '../model/units';
import { exportFiles, exportLosses, exportProject } from '../project/exportProject';
import { isRestored } from './lossKinds';
import { readFiles } from './readFiles';
import { takeFiles } from './takeFiles';
import type { ExportOptions, Loss } from './writer';

const PLAIN: ExportOptions = {
  format: 'geojson',
  crs: 'EPSG:4326',
  layers: null,
  encoding: 'utf-8',
  language: 'zh',
};

const ROUNDS: readonly (Pick<ExportOptions, 'format' | 'crs'> & Partial<ExportOptions>)[] = [
  { format: 'project', crs: 'EPSG:4326' },
  { format: 'geojson', crs: 'EPSG:4326' },
  { format: 'geojson', crs: 'EPSG:4527' },
  { format: 'geojson', crs: 'gcj02' },
  { format: 'geopackage', crs: 'EPSG:4490' },
  { format: 'geopackage', crs: 'EPSG:4527' },
  { format: 'geopackage', crs: 'gcj02' },
  { format: 'shapefile', crs: 'EPSG:4326' },
  { format: 'shapefile', crs: 'EPSG:4527', encoding: 'gbk' },
  { format: 'shapefile', crs: 'gcj02' },
  { format: 'dxf', crs: 'EPSG:4490' },
  { format: 'dxf', crs: 'EPSG:4527', encoding: 'gbk' },
  { format: 'dxf', crs: 'gcj02' },
  { format: 'kml', crs: 'EPSG:4490' },
  { format: 'kml', crs: 'gcj02' },
  { format: 'survey_csv', crs: 'EPSG:4490' },
  { format: 'survey_csv', crs: 'EPSG:4527', encoding: 'gbk' },
  { format: 'survey_csv', crs: 'gcj02' },
  { format: 'survey_xlsx', crs: 'EPSG:4527' },
];

describe('what goes out comes in again, to 1 mm and the last property, and without a question', () => {
  it.each(ROUNDS)(
    '$format $crs $encoding',
    async (round) => {
      await expectSame(hardProject(), round);
    },
    20_000,
  );
});

describe('part of the sample comes in again', () => {
  it.each(ROUNDS.filter(({ crs }) => crs === 'EPSG:4527' || crs === 'EPSG:4490'))(
    '$format $crs',
    async (round) => {
      await expectSame(partOfSample(), round);
    },
    20_000,
  );
});

it('asks where the file cannot say, and takes the answer', async () => {
  const files = await exportFiles(hardProject(), { ...PLAIN, format: 'shapefile', crs: 'gcj02' });
  const bare = [...files].filter(([name]) => /^pipes\w*\.(shp|shx|dbf)$/.test(name));
  const { inputs, proposal } = await readFiles(bare.map(([name, bytes]) => new File([bytes], name)));
  const asked = proposal.files.filter(({ crs }) => crs?.certain === false);
  expect(asked.length).toBe(proposal.files.length);
  const crs = Object.fromEntries(asked.map(({ key }) => [key, { crs: 'gcj02', axes: 'xy' } as const]));
  const layers = Object.fromEntries(
    asked.flatMap(({ parts }) => parts.map(({ key }) => [key, 'pipes'] as const)),
  );
  const { project } = await takeFiles(inputs, { mode: 'replace', layers, crs }, null);
  const found = differences({ ...hardProject(), layers: { pipes: hardProject().layers.pipes! } }, project);
  expect(found.filter(({ property }) => property === '' || property.startsWith('('))).toEqual([]);
});

/** Lost may be only what the format says it loses, and as often as it says. */
async function expectSame(project: Project, round: Partial<ExportOptions>): Promise<void> {
  const options = { ...PLAIN, ...round };
  const losses = await exportLosses(project, options);
  const named = losses.filter(({ code }) => !isRestored(options.format, code));
  const { asked, report, ...back } = await thereAndBack(project, options);
  expect(asked).toEqual([]);
  expect(report.problems).toEqual([]);
  const lost = differences(withoutLayers(project, named), back.project);
  const counted = named
    .filter(({ code }) => code !== 'layer_left_out')
    .map(({ code, detail, count }) => [code === 'members_left_out' ? `(${detail})` : detail, count] as const);
  expect(countsOf(lost)).toEqual(Object.fromEntries(counted));
}

function countsOf(lost: readonly Difference[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { property } of lost) counts[property] = (counts[property] ?? 0) + 1;
  return counts;
}

async function thereAndBack(project: Project, options: ExportOptions) {
  const { name, bytes } = await exportProject(project, options);
  const { inputs, proposal } = await readFiles([new File([bytes], name)]);
  const asked = proposal.files.filter(({ crs }) => crs !== null && !crs.certain);
  return { asked, ...(await takeFiles(inputs, { mode: 'replace', layers: {} }, null)) };
}

function withoutLayers(project: Project, losses: readonly Loss[]): Project {
  const left = losses.filter(({ code }) => code === 'layer_left_out').map(({ detail }) => detail);
  const kept = Object.entries(project.layers).filter(([layer]) => !left.includes(layer));
  return { ...project, layers: Object.fromEntries(kept) };
}

type Difference = {
  readonly at: string;
  readonly property: string;
  readonly was: string;
  readonly is: string;
};

function differences(wanted: Project, found: Project): Difference[] {
  const told: Difference[] = [];
  for (const layer of LAYER_IDS) {
    const back = new Map((featuresOf(found, layer) as Feature[]).map((one) => [idOf(one), one]));
    for (const feature of featuresOf(wanted, layer) as Feature[]) {
      const at = `${layer}/${idOf(feature)}`;
      const twin = back.get(idOf(feature));
      back.delete(idOf(feature));
      const [was, is] = [facts(feature), twin ? facts(twin) : new Map([['', 'missing']])];
      for (const property of new Set([...was.keys(), ...is.keys()])) {
        const [a, b] = [was.get(property) ?? 'absent', is.get(property) ?? 'absent'];
        if (a !== b) told.push({ at, property, was: a, is: b });
      }
      const moved = twin ? farthest(feature, twin) : 0;
      if (!(moved < 0.001)) told.push({ at, property: '(place)', was: '', is: `${moved} m` });
    }
    for (const id of back.keys()) told.push({ at: `${layer}/${id}`, property: '', was: 'absent', is: 'new' });
  }
  return told;
}

/** Properties, members and the geometry's type; a feature's `id` repeats its property. */
function facts({ type: _type, id: _id, properties, geometry, ...rest }: Feature): Map<string, string> {
  const { source: _source, bbox: _bbox, ...members } = rest as typeof rest & { source?: unknown };
  return new Map([
    ...Object.entries(properties!).map(([name, value]) => [name, JSON.stringify(value)] as const),
    ...Object.entries(members).map(([name, value]) => [`(${name})`, JSON.stringify(value)] as const),
    ['(geometry)', geometry.type],
  ]);
}

/** Metres between the vertices that answer each other, heights included. */
function farthest(a: Feature, b: Feature): number {
  const [before, after] = [positions(a), positions(b)];
  if (before.length !== after.length) return Infinity;
  const apart = before.map((at, i) => {
    const is = after[i]!;
    if (at.length !== is.length) return Infinity;
    return Math.max(geodesicDistance(lonLat(at), lonLat(is)), Math.abs((at[2] ?? 0) - (is[2] ?? 0)));
  });
  return Math.max(...apart);
}

function positions({ geometry }: Feature): Position[] {
  const flat = (nested: unknown): Position[] => {
    const list = nested as unknown[];
    return typeof list[0] === 'number' ? [list as Position] : list.flatMap(flat);
  };
  return 'coordinates' in geometry ? flat(geometry.coordinates) : [];
}

function idOf({ properties }: Feature): string {
  return String(properties?.id);
}

/** Every layer of it, with the nodes of the pipes that are in it. */
function partOfSample(): Project {
  const read = (layer: LayerId) => {
    const url = new URL(`../../data/quanjiao/${layer}.geojson`, import.meta.url);
    return JSON.parse(readFileSync(url, 'utf8')) as { type: string; features: Feature[] };
  };
  const layers = LAYER_IDS.filter((layer) => layer !== 'other').map((layer) => {
    const collection = read(layer);
    return [layer, { ...collection, features: collection.features.slice(0, PART) }] as const;
  });
  const pipes = layers.find(([layer]) => layer === 'pipes')![1].features;
  const ends = new Set(pipes.flatMap(({ properties }) => [properties!.start_node, properties!.end_node]));
  const nodes = read('pipe_nodes').features.filter((node) => ends.has(idOf(node)));
  const collections = Object.fromEntries(layers);
  const pipe_nodes = { type: 'FeatureCollection', features: nodes };
  return {
    ...emptyProject('part', { zh: '', en: '' }),
    layers: { ...collections, pipe_nodes },
  } as unknown as Project;
}

const PART = 12;
