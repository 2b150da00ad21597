import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { boundsHold, boundsOf, unionOfBounds } from '../geo/bounds';
import type { PropertiesOf } from '../model/layer';
import type { Project } from '../model/project';
import type { PublishFile } from '../model/schema/publish';
import { rulesFile } from '../model/schema/rules';
import { planPublication } from './planPublication';
import type { PublicationWarning } from './publicSite';
import { DEFAULT_ALLOW_LIST, EMPTY_PUBLISH_FILE } from './publishFile';

const plan = planAt();
const DAY = '2026-03-01';

function compound(id: string, east: number, more: Partial<PropertiesOf<'compounds'>> = {}) {
  return feature('compounds', plan.rectangle(east, 0, 100, 80), { id, ...more });
}

function planned(project: Project, file: Partial<PublishFile> = {}) {
  return planPublication(project, { ...EMPTY_PUBLISH_FILE, ...file }, DAY);
}

const codes = (warnings: readonly PublicationWarning[]) =>
  warnings.map(({ code, detail }) => (detail === '' ? code : `${code}: ${detail}`));

/** Two compounds, a bit of each layer in the first, a road outside. */
function district(): Project {
  return projectOf({
    compounds: [
      compound('cad-17', 0, {
        name: '东苑',
        name_en: 'East Garden',
        status: 'under_construction',
        year: 2026,
        households: 312,
        contact: '王工 13800000000',
        note: '内部备注',
        reported_green_m2: 900,
        works: [
          {
            kind: 'storm_drain',
            state: 'under_way',
            quantity: 55,
            unit: 'm',
            note: '先挖北侧',
            contractor: '某公司',
          },
        ],
      }),
      compound('cad-18', 200, { name: '西苑', status: 'completed' }),
    ],
    buildings: [
      feature('buildings', plan.rectangle(10, 10, 30, 12), {
        id: 'b-77',
        floors: 6,
        foundation_depth_m: 2.5,
      }),
    ],
    roads: [
      feature('roads', plan.rectangle(10, 30, 50, 4), {
        id: 'r-1',
        use: 'carriageway',
        resurfaced: true,
        surface: 'asphalt',
      }),
      feature('roads', plan.rectangle(130, 30, 40, 4), { id: 'r-2', use: 'carriageway' }),
    ],
    green: [feature('green', plan.rectangle(210, 10, 20, 10), { id: 'g-1', kind: 'lawn', layout: 'today' })],
    parking: [
      feature('parking', plan.rectangle(10, 40, 2.5, 5), { id: 'p-1', kind: 'perpendicular', new: true }),
      feature('parking', plan.rectangle(14, 40, 2.5, 5), { id: 'p-2', kind: 'perpendicular', new: false }),
    ],
    fire_lanes: [
      feature('fire_lanes', plan.line([10, 60], [90, 60]), { id: 'f-1', width_m: 4, clear_height_m: 4.5 }),
    ],
    pipes: [
      feature('pipes', plan.line([20, 20], [70.4, 20]), {
        id: 'pi-9',
        category: 'storm',
        status: 'new',
        start_depth_m: 1.83,
      }),
      feature('pipes', plan.line([20, 22], [70, 22]), { id: 'pi-10', category: 'gas', owner: '燃气公司' }),
    ],
    surroundings: [feature('surroundings', plan.line([-50, 40], [400, 40]), { id: 's-1', kind: 'street' })],
  });
}

describe('what the site says of a compound', () => {
  const { site } = planned(district());
  const [east, west] = site.compounds;

  it('is what the allow-list names, under an address made of the name', () => {
    expect(east).toMatchObject({
      slug: 'dong-yuan',
      name: '东苑',
      year: 2026,
      status: 'under_construction',
      contact: { zh: '王工 13800000000', en: '王工 13800000000' },
      more: {},
    });
    expect(JSON.stringify(site)).not.toMatch(/312|内部备注|先挖北侧|某公司|cad-1/);
  });

  it('has of the works the members that are known, the note only where it is named', () => {
    const work = {
      kind: 'storm_drain',
      state: 'under_way',
      start: null,
      finish: null,
      quantity: 55,
      unit: 'm',
    };
    expect(east!.works).toEqual([{ ...work, note: null }]);
    const named = planned(district(), { layers: { compounds: ['name', 'works', 'works.note'] } });
    expect(named.site.compounds[0]!.works).toEqual([{ ...work, note: '先挖北侧' }]);
  });

  it('states the figures of the ledger, else those measured, whole, and says which', () => {
    expect(east!.quantities).toEqual({
      land_area_m2: { value: 8000, source: 'measured' },
      green_m2: { value: 900, source: 'reported' },
      road_resurfaced_m2: { value: 200, source: 'measured' },
      new_parking_stalls: { value: 1, source: 'measured' },
      new_storm_pipe_m: { value: 50, source: 'measured' },
      fire_lane_m: { value: 80, source: 'measured' },
    });
    // Its green goes with the works, and nothing else was drawn: not stated is not zero.
    expect(west!.quantities).toEqual({ land_area_m2: { value: 8000, source: 'measured' } });
    expect(planned(district(), { quantities: ['green_m2'] }).site.compounds[0]!.quantities).toEqual({
      green_m2: { value: 900, source: 'reported' },
    });
  });

  it('takes a reported zero as said', () => {
    const project = projectOf({ compounds: [compound('a', 0, { reported_new_parking_stalls: 0 })] });
    expect(planned(project).site.compounds[0]!.quantities.new_parking_stalls).toEqual({
      value: 0,
      source: 'reported',
    });
  });

  it('leaves out a figure of which a part is not known', () => {
    const car_park = feature('parking', plan.rectangle(30, 40, 20, 20), { id: 'p', kind: 'area', new: true });
    const stall = feature('parking', plan.rectangle(10, 40, 2.5, 5), {
      id: 'q',
      kind: 'parallel',
      new: true,
    });
    const project = projectOf({ compounds: [compound('a', 0)], parking: [stall, car_park] });
    expect(planned(project).site.compounds[0]!.quantities).not.toHaveProperty('new_parking_stalls');
  });

  it('shows both layouts only where they differ; a new stall is a difference', () => {
    expect(east!.plans).toEqual(['today', 'planned']);
    expect(west!.plans).toEqual(['today', 'planned']);
    expect(planned(projectOf({ compounds: [compound('a', 0)] })).site.compounds[0]!.plans).toEqual([
      'planned',
    ]);
  });

  it('names whom to ask and the days of the notice, its own before those for all', () => {
    const text = (zh: string) => ({ zh, en: zh });
    const project = projectOf({
      compounds: [
        compound('a', 0, { contact: '甲', notice_start: '2026-03-01', notice_end: '2026-03-10' }),
        compound('b', 200),
        compound('c', 400, { status: 'handed_over' }),
      ],
    });
    const { site: told } = planned(project, {
      contact: text('局'),
      notice: { start: '2026-04-01', end: '2026-04-07', objection: text('来信') },
    });
    expect(told.compounds.map(({ contact }) => contact?.zh)).toEqual(['甲', '局', '局']);
    expect(told.compounds.map(({ notice }) => notice)).toEqual([
      { start: '2026-03-01', end: '2026-03-10', objection: text('来信') },
      { start: '2026-04-01', end: '2026-04-07', objection: text('来信') },
      null,
    ]);
  });

  it('is found by pinyin', () => {
    expect(site.readings).toEqual({ 东: ['dong'], 西: ['xi'], 苑: expect.arrayContaining(['yuan']) });
  });

  it('makes no address of a name that is not public', () => {
    const { site: hidden } = planned(district(), { layers: { compounds: ['status'] } });
    expect(hidden.compounds.map(({ slug }) => slug)).toEqual(['compound-1', 'compound-2']);
    expect(JSON.stringify(hidden.compounds)).not.toMatch(/东苑|East|dong/);
    expect(hidden.readings).toEqual({});
  });

  it('keeps a compound in the list whose outline the grid swallows', () => {
    const tiny = feature('compounds', plan.rectangle(0, 0, 3, 3), { id: 'a', name: '小院' });
    const { site: coarse } = planned(projectOf({ compounds: [tiny] }), { grid_m: 20 });
    expect(coarse.compounds[0]).toMatchObject({ slug: 'xiao-yuan', at: null, bounds: null, plans: [] });
  });
});

describe('what the map draws', () => {
  const { site, drawing } = planned(district());

  it('is split by compound, and what lies in none is apart', () => {
    const kinds = (sources: object) => Object.keys(sources).sort();
    expect(kinds(drawing.programme)).toEqual(['compound_labels', 'compounds']);
    expect([...drawing.compounds.keys()]).toEqual(['dong-yuan', 'xi-yuan']);
    expect(kinds(drawing.compounds.get('dong-yuan')!)).toEqual([
      'buildings',
      'fire_lanes',
      'parking',
      'roads',
    ]);
    expect(kinds(drawing.compounds.get('xi-yuan')!)).toEqual(['green']);
    expect(kinds(drawing.elsewhere)).toEqual(['roads']);
  });

  it('has no ids but slugs and numbers', () => {
    const all = [drawing.programme, ...drawing.compounds.values(), drawing.elsewhere].flatMap((sources) =>
      Object.values(sources as Record<string, FeatureCollection>).flatMap(({ features }) => features),
    );
    for (const { id, properties } of all) {
      expect(String(id)).toMatch(/^(?:\d+|dong-yuan|xi-yuan)$/);
      expect(properties?.id).toBe(id);
      expect([null, 'dong-yuan', 'xi-yuan']).toContain(properties?.compound);
    }
    expect(JSON.stringify(all)).not.toMatch(/foundation|asphalt|clear_height|cad-|b-77|pi-/);
  });

  it('gives no number that is an id of the project', () => {
    const project = projectOf({
      compounds: [compound('a', 0)],
      green: [
        feature('green', plan.rectangle(5, 5, 9, 9), { id: '2' }),
        feature('green', plan.rectangle(25, 5, 9, 9), { id: 'x' }),
      ],
    });
    const { drawing: drawn } = planned(project);
    expect(drawn.compounds.get('compound-1')?.green?.features.map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('says of a stall that the works build that it stands in the planned layout', () => {
    const stalls = drawing.compounds.get('dong-yuan')!.parking!.features;
    expect(stalls.map(({ properties }) => properties?.layout)).toEqual(['planned', undefined]);
  });

  it('shows only what stands after the works where layouts are not public', () => {
    const { drawing: drawn } = planned(district(), { layers: { compounds: [], green: ['kind'] } });
    expect([...drawn.compounds.values()]).toEqual([{}, {}]);
  });

  it('keeps what surrounds the compounds together, though it runs through them', () => {
    const layers = { ...DEFAULT_ALLOW_LIST, surroundings: ['kind'] } as PublishFile['layers'];
    const { drawing: drawn } = planned(district(), { layers });
    expect(Object.keys(drawn.elsewhere).sort()).toEqual(['roads', 'surroundings']);
  });

  it('lists no compounds where their layer is not named, and groups nothing by them', () => {
    const { site: bare, drawing: drawn } = planned(district(), { layers: { roads: ['use'] } });
    expect(bare.compounds).toEqual([]);
    expect([...drawn.compounds]).toEqual([]);
    expect(drawn.elsewhere.roads?.features).toHaveLength(2);
    expect(bare.bounds).not.toBeNull();
  });

  it('puts the label inside its compound, and the site’s bounds around all', () => {
    for (const { at, bounds } of site.compounds) {
      expect(boundsHold(bounds!, [...at!, ...at!] as never)).toBe(true);
      expect(boundsHold(site.bounds!, bounds!)).toBe(true);
    }
    const outlines = drawing.programme.compounds!.features.map(({ geometry }) => boundsOf(geometry));
    expect(site.bounds).toEqual(unionOfBounds(outlines));
  });
});

describe('the report', () => {
  it('says what goes out, with counts and the first row as it goes out', () => {
    const { report, drawing } = planned(district());
    expect(report.out.map(({ layer, features }) => [layer, features])).toEqual([
      ['compounds', 2],
      ['buildings', 1],
      ['roads', 2],
      ['green', 1],
      ['parking', 2],
      ['fire_lanes', 1],
    ]);
    const roads = report.out.find(({ layer }) => layer === 'roads')!;
    expect(roads.properties).toEqual([
      { name: 'use', stated: 2, isDefault: true },
      { name: 'width_m', stated: 0, isDefault: true },
      { name: 'resurfaced', stated: 1, isDefault: true },
      { name: 'layout', stated: 0, isDefault: true },
    ]);
    const [first] = drawing.compounds.get('dong-yuan')!.roads!.features;
    expect(roads.sample).toEqual({ ...first!.properties, geometry: first!.geometry });
    expect(report.quantities.find(({ quantity }) => quantity === 'green_m2')).toEqual({
      quantity: 'green_m2',
      compounds: 1,
    });
  });

  it('says what stays in: whole layers, properties, files', () => {
    const project: Project = {
      ...district(),
      decisions: [
        {
          finding: 'x',
          state: 'to_fix',
          note: '',
          author: '李工',
          decided: '2026',
          rule: 'r',
          features: [],
          at: [0, 0],
        },
      ],
      rules: rulesFile.parse({ format: 'jingran-rules', version: 1 }),
    };
    const { kept } = planned(project).report;
    expect(kept).toContainEqual({
      what: 'compounds',
      features: 2,
      properties: ['households', 'id', 'note', 'works.contractor', 'works.note'],
      wholeLayer: false,
    });
    expect(kept).toContainEqual({
      what: 'pipes',
      features: 2,
      properties: ['category', 'id', 'owner', 'start_depth_m', 'status'],
      wholeLayer: true,
    });
    expect(kept).toContainEqual({
      what: 'roads',
      features: 2,
      properties: ['id', 'surface'],
      wholeLayer: false,
    });
    expect(kept.map(({ what }) => what).slice(-3)).toEqual(['project.json', 'decisions.json', 'rules.json']);
  });

  it('warns of what somebody should look at', () => {
    const layers = {
      compounds: ['name', 'households', 'contact', 'note', '街道', 'works', 'works.note', 'absent'],
      roads: ['use', 'surface', 'name'],
    };
    const project = district();
    Object.assign(project.layers.compounds!.features[0]!.properties, { 街道: '城东' });
    const { report } = planned(project, {
      layers,
      basemap: { tiles: 'https://tiles.example.org/{z}/{x}/{y}.png', attribution: 'x' },
      photos: { 'cad-17': [{ file: 'a.tiff' }], nobody: [{ file: 'a.jpg' }] },
    });
    expect(codes(report.warnings)).toEqual([
      'beyond_default: compounds.households',
      'beyond_default: compounds.note',
      'beyond_default: compounds.街道',
      'beyond_default: compounds.works.note',
      'beyond_default: roads.surface',
      'free_text: compounds.contact × 1: 王工 13800000000',
      'free_text: compounds.note × 1: 内部备注',
      'free_text: compounds.街道 × 1: 城东',
      'free_text: compounds.works.note × 1: 先挖北侧',
      'not_stated: compounds.absent',
      'not_stated: roads.name',
      'photo_missing: cad-17: a.tiff',
      'photo_missing: nobody: a.jpg',
      'foreign_basemap: https://tiles.example.org/{z}/{x}/{y}.png',
      'no_address',
    ]);
    expect(report.out[0]!.sample).toMatchObject({ households: 312, 街道: '城东' });
  });

  it('tells of words that are painted on the ground, and of names that speak of pipes', () => {
    const project = projectOf({
      compounds: [compound('a', 0, { name: '东苑' })],
      buildings: [
        feature('buildings', plan.rectangle(5, 5, 10, 8), { id: 'b', name: 'DN300 港华 埋深1.85m' }),
      ],
      fire_lane_markings: [
        feature('fire_lane_markings', plan.rectangle(30, 30, 8, 4), {
          id: 'm',
          kind: 'box',
          text: '港华专用',
        }),
      ],
    });
    const { warnings } = planned(project, {
      layers: { compounds: ['name'], buildings: ['name'], fire_lane_markings: ['kind', 'text'] },
    }).report;
    expect(codes(warnings)).toEqual([
      'beyond_default: fire_lane_markings.text',
      'free_text: buildings.name × 1: DN300 港华 埋深1.85m',
      'free_text: fire_lane_markings.text × 1: 港华专用',
      'no_address',
    ]);
  });

  it('warns where no compound goes out', () => {
    const { warnings } = planned(district(), { layers: { roads: ['use'] } }).report;
    expect(codes(warnings)).toContain('no_compounds');
  });

  it('warns of compounds without a name, also of those whose name is blank', () => {
    const project = projectOf({
      compounds: [
        compound('a', 0, { name: ' ', name_en: '\u3000' }),
        compound('b', 200, { name_en: 'West Garden' }),
        compound('c', 400),
      ],
    });
    const { warnings } = planned(project, { address: 'https://example.org/' }).report;
    expect(codes(warnings)).toEqual(['no_name: compound-1', 'no_name: compound-3']);
  });

  it('warns of large areas and of names that are alike', () => {
    const wide = feature('roads', plan.rectangle(0, 0, 5200, 5200), { id: 'r' });
    const project = projectOf({
      compounds: [compound('a', 0, { name: '东苑' }), compound('b', 200, { name: '东苑' })],
      roads: [wide],
    });
    const { warnings, coverage } = planned(project, { address: 'https://example.org/' }).report;
    expect(coverage.contiguous_km2).toBeGreaterThan(27);
    expect(coverage.contiguous_km2).toBeLessThan(29);
    expect(codes(warnings)).toEqual([
      `large_area: ${coverage.contiguous_km2.toFixed(1)} km²`,
      'same_name: 东苑: dong-yuan, dong-yuan-2',
    ]);
  });
});

it('numbers photographs by their compound: the name of a file may tell what is not public', () => {
  const photos = {
    'cad-17': [{ file: '王工家门口.JPG', taken: '2026-02' }, { file: 'b.png' }, { file: 'gone.webp' }],
  };
  const { site, report } = planPublication(
    district(),
    { ...EMPTY_PUBLISH_FILE, photos },
    DAY,
    new Set(['王工家门口.JPG', 'b.png']),
  );
  expect(site.compounds[0]!.photos).toEqual([
    { path: 'photos/dong-yuan-1.jpg', caption: null, taken: '2026-02' },
    { path: 'photos/dong-yuan-2.png', caption: null, taken: null },
  ]);
  expect(codes(report.warnings)).toContain('photo_missing: cad-17: gone.webp');
});

it('changes nothing of the project', () => {
  const project = district();
  const before = JSON.stringify(project);
  planned(project, { coordinates: 'gcj02' });
  expect(JSON.stringify(project)).toBe(before);
});
