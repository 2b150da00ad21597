import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { geodesicArea, geodesicLength } from '../src/geo/geodesic';
import { geometryFamily, LAYER_GEOMETRY, LAYER_IDS, type LayerId } from '../src/model/layer';
import { LAYER_SCHEMAS } from '../src/model/layerSchemas';
import { projectFile } from '../src/model/project';
import type { CompoundWork } from '../src/model/schema/compounds';
import { publishFile } from '../src/model/schema/publish';
import { LEDGER, ledgerEntry } from './generator/ledger';
import { sample } from './generator/sample';
import type { SampleFeature } from './generator/sheet';

const FOLDER = new URL('./quanjiao/', import.meta.url);
const made = sample();
const layer = (id: LayerId) => made.layers[id] ?? [];
const all = LAYER_IDS.flatMap((id) => layer(id).map((feature) => ({ id, feature })));

describe('the sample on disk', () => {
  it('is what the generator makes', () => {
    for (const [name, text] of made.files) {
      const file = new URL(name, FOLDER);
      expect(existsSync(file), name).toBe(true);
      expect(readFileSync(file, 'utf8') === text, `${name} differs: run npm run sample`).toBe(true);
    }
    expect(readdirSync(FOLDER).sort()).toEqual([...made.files.keys()].sort());
  });

  it('stays under 8 MB', () => {
    const bytes = [...made.files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(8_000_000);
  });

  it('does not change from one run to the next', { timeout: 60_000 }, () => {
    const again = sample();
    for (const [name, text] of made.files) expect(again.files.get(name) === text, name).toBe(true);
  });
});

describe('features', () => {
  it('satisfy the schema and the geometry of their layer', { timeout: 60_000 }, () => {
    const wrong = all.filter(({ id, feature }) => {
      const family = geometryFamily(feature.geometry.type);
      const allowed: readonly string[] = LAYER_GEOMETRY[id];
      return !LAYER_SCHEMAS[id].safeParse(feature.properties).success || !family || !allowed.includes(family);
    });
    expect(wrong.map(({ feature }) => feature.id)).toEqual([]);
  });

  it('have one id each, the same on the feature and in its properties', () => {
    const ids = all.map(({ feature }) => feature.properties.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.filter(({ feature }) => feature.id !== feature.properties.id)).toEqual([]);
  });

  it('wind outer rings anticlockwise and close them', () => {
    const wrong = all.filter(({ feature }) =>
      outerRings(feature).some((ring) => !isClosed(ring) || signedArea(ring) <= 0),
    );
    expect(wrong.map(({ feature }) => feature.id)).toEqual([]);
  });

  it('are described by a valid project file', () => {
    const file = projectFile.parse(JSON.parse(made.files.get('project.json')!));
    for (const name of Object.values(file.layers)) expect(made.files.has(name!)).toBe(true);
  });
});

describe('the ledger', () => {
  it.each(LEDGER.compounds.map(({ id }) => id))('%s is carried exactly and met by the geometry', (id) => {
    const entry = ledgerEntry(id);
    const { properties, geometry } = layer('compounds').find((feature) => feature.id === id)!;
    expect(properties).toMatchObject({
      name: entry.zh,
      name_en: entry.en,
      year: entry.year,
      status: entry.status,
      households: entry.households,
      reported_land_area_m2: entry.land_area_m2,
      reported_new_parking_stalls: entry.new_parking_stalls,
      reported_green_m2: entry.green_m2,
      reported_road_resurfaced_m2: entry.road_resurfaced_m2,
      reported_new_storm_pipe_m: entry.new_storm_pipe_m,
    });
    meets(entry.land_area_m2, geodesicArea(geometry));
    meets(entry.green_m2, areaOf(own('green', id)));
    meets(
      entry.road_resurfaced_m2,
      areaOf(own('roads', id).filter((road) => road.properties.resurfaced === true)),
    );
    meets(entry.new_storm_pipe_m, newPipe(id, 'storm'));
    if (entry.new_parking_stalls !== null) {
      expect(own('parking', id).filter((stall) => stall.properties.new === true)).toHaveLength(
        entry.new_parking_stalls,
      );
    }
    if (entry.households !== null) {
      const homes = own('buildings', id).map((building) => Number(building.properties.households ?? 0));
      expect(homes.reduce((a, b) => a + b, 0)).toBe(entry.households);
    }
  });

  it('totals of 2016–2018 are met too', () => {
    const done = LEDGER.compounds.filter(({ year }) => year < 2019).map(({ id }) => id);
    const total = (measure: (id: string) => number) => done.reduce((sum, id) => sum + measure(id), 0);
    const stated = LEDGER.totals.completed_2016_2018;
    meets(
      stated.land_area_m2,
      total((id) => areaOf(layer('compounds').filter((feature) => feature.id === id))),
    );
    meets(
      stated.green_m2,
      total((id) => areaOf(own('green', id))),
    );
    meets(
      stated.road_m2,
      total((id) => areaOf(own('roads', id).filter((road) => road.properties.resurfaced === true))),
    );
    meets(
      stated.storm_and_foul_pipe_m,
      total((id) => newPipe(id, 'storm') + newPipe(id, 'foul')),
    );
    expect(total((id) => own('parking', id).filter((stall) => stall.properties.new === true).length)).toBe(
      stated.parking_stalls,
    );
  });

  it('counts sixteen compounds', () => {
    const counted = layer('compounds').map(({ properties }) => Number(properties.compounds_counted));
    expect(counted.reduce((a, b) => a + b, 0)).toBe(16);
  });
});

describe('the works', () => {
  const worksOf = (id: string) =>
    (layer('compounds').find((feature) => feature.id === id)!.properties.works ?? []) as CompoundWork[];
  const states = (id: string) => worksOf(id).map(({ kind, state }) => `${kind} ${state}`);

  it('of 2016–2018 are those the ledger has a figure for, done, with that figure', () => {
    for (const entry of LEDGER.compounds.filter(({ year }) => year < 2019)) {
      const figures = [
        entry.new_storm_pipe_m,
        entry.road_resurfaced_m2,
        entry.new_parking_stalls,
        entry.green_m2,
      ];
      expect(worksOf(entry.id).map(({ quantity }) => quantity)).toEqual(
        figures.filter((one) => one !== null),
      );
      expect(worksOf(entry.id).every(({ state }) => state === 'done')).toBe(true);
    }
    expect(worksOf('wangcao').map(({ kind, quantity, unit }) => [kind, quantity, unit])).toEqual([
      ['storm_drain', 1526, 'm'],
      ['road', 8965, 'm2'],
      ['parking', 146, 'count'],
      ['green', 5271, 'm2'],
    ]);
  });

  it('of 2019 are what its notes say; whatever else there is says that it is made up', () => {
    expect(states('huide-huayuan').slice(0, 4)).toEqual([
      'storm_drain done',
      'foul_sewer done',
      'road under_way',
      'parking under_way',
    ]);
    expect(states('zhuangcao').slice(0, 2)).toEqual(['storm_drain under_way', 'foul_sewer under_way']);
    const others = [...worksOf('huide-huayuan').slice(4), ...worksOf('zhuangcao').slice(2)];
    expect(others.every(({ note }) => note?.startsWith('示例'))).toBe(true);
    expect(worksOf('chengnan')).toEqual([]);
    expect(worksOf('chengdong-sanjiao')).toEqual([]);
  });
});

describe('today’s layout', () => {
  it('goes with the works in three compounds, where the planned one has something new', () => {
    const of = (layout: string) =>
      new Set(
        LEDGER.compounds
          .map(({ id }) => id)
          .filter((id) =>
            all.some(
              ({ feature: { properties } }) =>
                properties.layout === layout && properties.id.startsWith(`${id}-`),
            ),
          ),
      );
    expect(of('today')).toEqual(new Set(['nanlu-huayuan', 'huide-huayuan', 'zhuangcao']));
    expect(of('planned')).toEqual(of('today'));
  });
});

it('publish.json is valid and names no contact that could be taken for a real one', () => {
  const { contact, notice, publisher } = publishFile.parse(JSON.parse(made.files.get('publish.json')!));
  for (const text of [contact, notice?.objection, publisher]) {
    expect(text?.zh).toMatch(/^示例/);
    expect(text?.en).toMatch(/^Sample/);
  }
  expect(contact?.zh).toContain('0550-0000000');
});

function own(id: LayerId, compound: string): SampleFeature[] {
  return layer(id).filter(
    ({ properties }) => properties.id.startsWith(`${compound}-`) && properties.layout !== 'today',
  );
}

function areaOf(features: readonly SampleFeature[]): number {
  return features.reduce((sum, { geometry }) => sum + geodesicArea(geometry), 0);
}

function newPipe(compound: string, category: string): number {
  return own('pipes', compound)
    .filter(({ properties }) => properties.category === category && properties.status === 'new')
    .reduce((sum, { geometry }) => sum + geodesicLength(geometry), 0);
}

/** To a thousandth, as far as the ledger states a figure at all. */
function meets(stated: number | null, measured: number): void {
  if (stated !== null) expect(Math.abs(measured - stated) / stated).toBeLessThan(1e-3);
}

function outerRings({ geometry }: SampleFeature): number[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates[0]!];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.map((polygon) => polygon[0]!);
  return [];
}

function isClosed(ring: readonly number[][]): boolean {
  return ring.length >= 4 && ring[0]!.every((x, i) => x === ring.at(-1)![i]);
}

function signedArea(ring: readonly number[][]): number {
  const [lon0, lat0] = ring[0]! as [number, number];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1, x2, y2] = [
      ring[i - 1]![0]! - lon0,
      ring[i - 1]![1]! - lat0,
      ring[i]![0]! - lon0,
      ring[i]![1]! - lat0,
    ];
    twice += x1 * y2 - x2 * y1;
  }
  return twice;
}
