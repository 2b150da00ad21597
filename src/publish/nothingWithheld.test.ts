import fc from 'fast-check';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { expect, it } from 'vitest';
import { positionsOf } from '../../test/builders/drawing';
import { planAt } from '../../test/builders/plan';
import { LAYER_GEOMETRY, LAYER_IDS, type LayerId } from '../model/layer';
import type { Project } from '../model/project';
import type { PublishFile } from '../model/schema/publish';
import { PUBLISHABLE_LAYERS } from '../model/terms';
import { isNeverPublic } from './neverPublic';
import { planPublication } from './planPublication';
import { publicPosition } from './publicGeometry';
import type { Publication } from './publicSite';
import { DEFAULT_ALLOW_LIST } from './publishFile';

/** Names that schemas have, names that nobody has, and names that break programs. */
const NAMES = [
  ...new Set(Object.values(DEFAULT_ALLOW_LIST).flat()),
  ...['note', 'text', 'surface', 'height_m', 'households', 'condition', '街道', 'toString', 'hasOwnProperty'],
  ...['owner', 'start_depth_m', 'lane_id', 'survey_method', 'voltage_kv', '埋深', '__proto__', 'constructor'],
].filter((name) => name !== 'works');

const NUMBERS: ReadonlySet<string> = new Set([
  ...['year', 'progress_percent', 'floors', 'width_m', 'stalls', 'bearing_deg', 'height_m', 'households'],
  ...['start_depth_m', 'voltage_kv', '街道'],
]);

const plan = planAt();
const SHAPES: Record<'point' | 'line' | 'polygon', (east: number, north: number) => Geometry> = {
  point: (east, north) => plan.point(east, north),
  line: (east, north) => plan.line([east, north], [east + 30.2, north + 3.1]),
  polygon: (east, north) => plan.rectangle(east, north, 20.3, 11.7),
};

/** A project of any layers in which every value is marked, and a publish.json that names any of its properties. */
const published = fc
  .record({
    features: fc.array(
      fc.record({
        layer: fc.constantFrom<LayerId>(...LAYER_IDS),
        east: fc.double({ min: 0, max: 300, noNaN: true }),
        north: fc.double({ min: 0, max: 300, noNaN: true }),
        names: fc.subarray(NAMES),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    layers: fc.dictionary(
      fc.constantFrom(...PUBLISHABLE_LAYERS),
      fc.subarray([...NAMES.filter((name) => !isNeverPublic(name)), 'works']),
    ),
    isDefault: fc.boolean(),
    grid_m: fc.constantFrom(0.01, 0.1, 3),
    coordinates: fc.constantFrom('cgcs2000' as const, 'gcj02' as const),
  })
  .map(({ features, layers, isDefault, grid_m, coordinates }) => {
    const file: PublishFile = {
      format: 'jingran-publish',
      version: 1,
      grid_m,
      coordinates,
      ...(isDefault ? {} : { layers }),
    };
    return { ...projectOf(features), file, allowed: isDefault ? DEFAULT_ALLOW_LIST : layers };
  });

type Marked = { readonly layer: LayerId; readonly name: string; readonly mark: string };

function projectOf(features: readonly { layer: LayerId; east: number; north: number; names: string[] }[]): {
  project: Project;
  marked: Marked[];
} {
  const marked: Marked[] = [];
  const layers: Partial<Record<LayerId, FeatureCollection>> = {};
  const markOf = (layer: LayerId, name: string, isNumber: boolean): string | number => {
    // No mark is a part of another, nor of anything that publishing writes.
    const number = marked.length + 1;
    const mark = isNumber ? `7${String(number).padStart(4, '0')}.13579` : `机密${number}密`;
    marked.push({ layer, name, mark });
    return isNumber ? Number(mark) : mark;
  };
  for (const { layer, east, north, names } of features) {
    const id = markOf(layer, 'id', false);
    const values = names.map((name) => [name, markOf(layer, name, NUMBERS.has(name))] as const);
    const work = {
      kind: 'road',
      note: markOf(layer, 'works.note', false),
      contractor: markOf(layer, 'works.contractor', false),
    };
    const geometry = SHAPES[LAYER_GEOMETRY[layer][0]](east, north);
    for (const position of positionsOf(geometry)) position[2] = Number(markOf(layer, 'height', true));
    const feature = {
      type: 'Feature',
      id,
      bbox: [Number(markOf(layer, 'bbox', true)), 0, 1, 1],
      source: markOf(layer, 'source', false),
      properties: { category: 'gas', ...Object.fromEntries(values), id, works: [work] },
      geometry,
    } as Feature;
    const collection = layers[layer] ?? {
      type: 'FeatureCollection',
      features: [],
      name: markOf(layer, 'member', false),
    };
    layers[layer] = collection as FeatureCollection;
    (collection as FeatureCollection).features.push(feature);
  }
  const file = {
    format: 'jingran-project',
    version: 1,
    id: '机密项目',
    name: { zh: '区', en: 'District' },
    layers: {},
  };
  return { project: { file, layers } as unknown as Project, marked };
}

function textOf({ site, drawing }: Publication): string {
  return JSON.stringify([site, drawing.programme, [...drawing.compounds], drawing.elsewhere]);
}

const isNamed = (allowed: Partial<Record<string, readonly string[]>>, { layer, name }: Marked) =>
  allowed[layer]?.includes(name) ?? false;

it('no value, name, id or vertex goes out that the allow-list does not name, whatever the project holds', {
  timeout: 60_000,
}, () => {
  const outside = new Set<string>();
  fc.assert(
    fc.property(published, ({ project, marked, file, allowed }) => {
      const publication = planPublication(project, file, '2026-03-01');
      const text = textOf(publication);
      for (const one of marked.filter((mark) => !isNamed(allowed, mark))) {
        outside.add(one.name);
        expect(text).not.toContain(one.mark);
      }
      expect(text).not.toContain('机密项目');
      for (const name of ['owner', 'start_depth_m', 'lane_id', '埋深', 'contractor', 'bbox']) {
        expect(text).not.toContain(`"${name}":`);
      }
    }),
    { numRuns: 150 },
  );
  // The runs did put something to the test.
  for (const name of ['id', 'owner', 'note', 'height', 'works.contractor', 'member'])
    expect(outside).toContain(name);
});

it('every drawn vertex of a layer is one of the public grid', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(published, ({ project, file }) => {
      const { drawing } = planPublication(project, file, '2026-03-01');
      const round = publicPosition({ grid_m: file.grid_m!, coordinates: file.coordinates! });
      const own = new Set(
        Object.values(project.layers).flatMap((layer) =>
          (layer as FeatureCollection).features.flatMap(({ geometry }) =>
            positionsOf(geometry).map((position) => String(round(position))),
          ),
        ),
      );
      for (const sources of [drawing.programme, drawing.elsewhere, ...drawing.compounds.values()]) {
        for (const layer of PUBLISHABLE_LAYERS) {
          for (const { geometry } of sources[layer]?.features ?? []) {
            for (const position of positionsOf(geometry)) expect(own).toContain(String(position));
          }
        }
      }
    }),
    { numRuns: 80 },
  );
});

it('the report tells of each property exactly what goes out', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(published, ({ project, marked, file, allowed }) => {
      const publication = planPublication(project, file, '2026-03-01');
      const text = textOf(publication);
      const told = new Set(
        publication.report.out.flatMap(({ layer, properties }) =>
          properties.filter(({ stated }) => stated > 0).map(({ name }) => `${layer}.${name}`),
        ),
      );
      const went = marked.filter((one) => isNamed(allowed, one) && text.includes(one.mark));
      for (const { layer, name } of went) expect(told).toContain(`${layer}.${name}`);
      const kept = new Map(publication.report.kept.map(({ what, properties }) => [what, properties]));
      for (const { layer, name } of marked.filter(({ name: own }) => NAMES.includes(own))) {
        if (told.has(`${layer}.${name}`)) continue;
        expect(kept.get(layer), layer).toContain(name);
      }
    }),
    { numRuns: 80 },
  );
});
