import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { planAt } from '../../../test/builders/plan';
import { emptyCompound } from '../../../test/builders/publicSite';
import { boundsOf } from '../../geo/bounds';
import type { Language } from '../../i18n/language';
import {
  type DrawnSources,
  type PlanLayout,
  type Publication,
  type PublicCompound,
  SITE_PATHS,
} from '../publicSite';
import { drawPlans } from './drawPlans';
import { PLAN_COLOURS, PLAN_STATUS_COLOURS } from './planColours';
import { planSize } from './planSize';
import { textWidth } from './planText';

const plan = planAt();
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const thing = (geometry: Geometry, properties: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});

/** One compound of a hundred metres by a hundred, as the public sees it. */
function publication(
  sources: DrawnSources,
  { plans = ['today', 'planned'], ...words }: Partial<PublicCompound> = {},
  town: Feature[] = [],
): Publication {
  const outline = plan.rectangle(0, 0, 100, 100);
  const bounds = boundsOf(outline)!;
  const compound: PublicCompound = {
    ...emptyCompound(),
    slug: 'jia',
    name: '甲小区',
    at: [plan.at(50, 50)[0]!, plan.at(50, 50)[1]!],
    bounds,
    plans,
    ...words,
  };
  return {
    site: { ...SITE, bounds, compounds: [compound] },
    drawing: {
      programme: { compounds: collection({ ...thing(outline), id: 'jia' }) },
      compounds: new Map([['jia', sources]]),
      elsewhere: { surroundings: collection(...town) },
    },
    report: {} as Publication['report'],
  };
}

function parsed(text: string): Element {
  const faults: string[] = [];
  const onError = (level: string, message: string) => void faults.push(`${level}: ${message}`);
  const document = new DOMParser({ onError }).parseFromString(text, 'image/svg+xml');
  expect(faults).toEqual([]);
  return document.documentElement!;
}

const drawnPlan = (given: Publication, layout: PlanLayout = 'planned', language: Language = 'zh') =>
  parsed(drawPlans(given).get(SITE_PATHS.plan('jia', layout, language))!);
const elements = (root: Element, name: string) => [...root.getElementsByTagName(name)];
const paths = (root: Element, attribute: string, value: string) =>
  elements(root, 'path').filter((path) => path.getAttribute(attribute) === value);
const texts = (root: Element) => elements(root, 'text').map(({ textContent }) => textContent);

describe('a plan is true to scale', () => {
  const square = paths(drawnPlan(publication({})), 'fill', PLAN_COLOURS.ground)[0]!.getAttribute('d')!;

  it('a hundred metres are a thousand units, north is up', () => {
    const [, x, y, steps] = /^M(\d+) (\d+)l([^z]+)z$/.exec(square)!;
    expect(steps!.match(/-?\d+/g)!.map(Number)).toEqual([1000, 0, 0, -1000, -1000, 0]);
    expect(Number(y)).toBeGreaterThan(1000);
    expect(Number(x)).toBeGreaterThan(0);
  });

  it('and lies in the middle of a sheet as large as planSize says', () => {
    const given = publication({});
    const root = drawnPlan(given);
    const size = planSize(given.site.bounds!);
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual(
      [size.width, size.height].map(String),
    );
    const [, , width, height] = root.getAttribute('viewBox')!.split(' ').map(Number);
    expect(size.width / size.height).toBeCloseTo(width! / height!, 2);
    const [, x] = /^M(\d+)/.exec(square)!;
    expect(2 * Number(x) + 1000).toBe(width);
  });

  it('with a scale bar of a round length, a third of the sheet at most', () => {
    const root = drawnPlan(publication({}));
    expect(texts(root).slice(-4)).toEqual(['0', '10', '20 m', 'N']);
    const bar = paths(root, 'stroke', PLAN_COLOURS.text)[0]!.getAttribute('d')!;
    expect(bar).toMatch(/^M\d+ \d+h200v\d+h-200z$/);
  });
});

describe('the two layouts of a compound', () => {
  const stall = (east: number, layout: PlanLayout | undefined, isNew: boolean) =>
    thing(plan.rectangle(east, 10, 6, 2.5), { new: isNew, ...(layout ? { layout } : {}) });
  const given = publication({
    parking: collection(stall(10, 'planned', true), stall(40, undefined, false)),
    green: collection(thing(plan.rectangle(10, 10, 6, 2.5), { layout: 'today' })),
  });

  it('show what stands today, and what will', () => {
    const [today, planned] = (['today', 'planned'] as const).map((layout) => drawnPlan(given, layout));
    const count = (root: Element, colour: string) =>
      paths(root, 'fill', colour).reduce(
        (sum, path) => sum + path.getAttribute('d')!.split('z').length - 1,
        0,
      );
    expect(count(today!, PLAN_COLOURS.stallNew)).toBe(0);
    expect(count(today!, PLAN_COLOURS.green)).toBe(1);
    expect(count(planned!, PLAN_COLOURS.stallNew)).toBe(1);
    expect(count(planned!, PLAN_COLOURS.green)).toBe(0);
    for (const root of [today!, planned!]) expect(count(root, PLAN_COLOURS.stall)).toBe(1);
  });

  it('are drawn as far as the site has them', () => {
    const drawn = (of: Publication) => [...drawPlans(of).keys()].filter((path) => path.startsWith('plans/'));
    expect(drawn(given)).toEqual(['plans/jia-today.svg', 'plans/jia-planned.svg', 'plans/programme.svg']);
    expect(drawn(publication({}, { plans: ['planned'] }))).toEqual([
      'plans/jia-planned.svg',
      'plans/programme.svg',
    ]);
    expect(drawn(publication({}, { bounds: null }))).toEqual(['plans/programme.svg']);
  });
});

describe('the two languages', () => {
  const town = [
    thing(plan.line([-400, -6], [400, -6]), {
      kind: 'street',
      name: '东门大街',
      name_en: 'East Gate',
      width_m: 12,
    }),
  ];
  const given = publication(
    {
      fire_lanes: collection(thing(plan.line([10, 50], [90, 50]), { width_m: 4 })),
      buildings: collection(thing(plan.rectangle(20, 20, 60, 20), { name: '门卫', name_en: 'Gatehouse' })),
    },
    { name_en: 'Garden' },
    town,
  );
  const han = /\p{Script=Han}/u;

  it('have the same plans, and each is written on in its own', () => {
    const paths = [...drawPlans(given).keys()];
    const own = paths.filter((path) => !path.startsWith('en/'));
    expect(paths).toEqual([...own, ...own.map((path) => `en/${path}`)]);
    const said = (language: Language) =>
      paths
        .filter((path) => path.startsWith('en/') === (language === 'en'))
        .flatMap((path) => {
          const root = parsed(drawPlans(given).get(path)!);
          return [...texts(root), ...elements(root, 'title').map(({ textContent }) => textContent)];
        });
    expect(said('zh')).toEqual(expect.arrayContaining(['消防车道', '门卫', '东门大街', '甲小区']));
    expect(said('en')).toEqual(expect.arrayContaining(['Fire lane', 'Gatehouse', 'East Gate', 'Garden']));
    expect(said('en')).toContain('Garden · After the works');
    expect(said('en').filter((text) => han.test(text!))).toEqual([]);
  });

  it('write a name in the other one where there is none in their own', () => {
    const alone = publication({
      buildings: collection(thing(plan.rectangle(20, 20, 60, 20), { name: '门卫' })),
    });
    expect(texts(drawnPlan(alone, 'planned', 'en'))).toContain('门卫');
  });
});

describe('fire lanes', () => {
  const lane = (width_m?: number) =>
    thing(plan.line([10, 50], [90, 50]), width_m === undefined ? {} : { width_m });

  it('are bands of their clear width with the word on them', () => {
    const root = drawnPlan(publication({ fire_lanes: collection(lane(4)) }));
    expect(paths(root, 'stroke', PLAN_COLOURS.lane).map((path) => path.getAttribute('stroke-width'))).toEqual(
      ['40'],
    );
    expect(texts(root)).toContain('消防车道');
  });

  it('without a stated width are a dashed line and nothing that could be taken for a width', () => {
    const root = drawnPlan(publication({ fire_lanes: collection(lane()) }));
    expect(paths(root, 'stroke', PLAN_COLOURS.lane)).toEqual([]);
    expect(paths(root, 'stroke', PLAN_COLOURS.laneEdge)[0]!.getAttribute('stroke-dasharray')).toBeTruthy();
    expect(texts(root)).not.toContain('消防车道');
  });

  it('have no word where paint on the ground leaves no room', () => {
    const painted = Array.from({ length: 16 }, (_, i) =>
      thing(plan.rectangle(10 + 5 * i, 49, 3, 2), { kind: 'box' }),
    );
    const root = drawnPlan(
      publication({ fire_lanes: collection(lane(4)), fire_lane_markings: collection(...painted) }),
    );
    expect(texts(root)).not.toContain('消防车道');
  });
});

describe('labels', () => {
  const house = (east: number, north: number, width: number, name: string) =>
    thing(plan.rectangle(east, north, width, 11), { name });

  it('give the number of a building alone, and stay out of one that is too small', () => {
    const root = drawnPlan(
      publication({
        buildings: collection(
          house(5, 5, 40, '12号楼'),
          house(5, 30, 40, 'No. 7'),
          house(60, 60, 1, '13号楼'),
        ),
      }),
    );
    expect(texts(root)).toEqual(expect.arrayContaining(['12', '7']));
    expect(texts(root)).not.toContain('13');
  });

  it('never leave the sheet nor touch one another', () => {
    const town = [
      thing(plan.line([-400, -3], [400, -3]), {
        kind: 'street',
        name: '一条名字很长很长的街道',
        width_m: 12,
      }),
      thing(plan.line([-3, -400], [-3, 400]), { kind: 'street', name: '另一条街', width_m: 12 }),
    ];
    const houses = [0, 1, 2, 3, 4, 5].flatMap((i) => [
      house(4, 4 + i * 16, 40, `${i}号楼`),
      house(52, 4 + i * 16, 40, '物业管理与社区服务中心'),
    ]);
    const root = drawnPlan(publication({ buildings: collection(...houses) }, {}, town));
    const [, , width, height] = root.getAttribute('viewBox')!.split(' ').map(Number);
    const boxes = elements(root, 'text').map((text) => {
      const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(text.getAttribute(name)));
      const half = [(textWidth(text.textContent!) * size!) / 2, size! / 2] as const;
      const [w, h] = /rotate\(-?90 /.test(text.getAttribute('transform') ?? '') ? [half[1], half[0]] : half;
      const middle = y! - size! * 0.36;
      return { west: x! - w, east: x! + w, top: middle - h, bottom: middle + h };
    });
    expect(boxes.length).toBeGreaterThan(15);
    for (const { west, east, top, bottom } of boxes) {
      expect(Math.min(west, top)).toBeGreaterThanOrEqual(-1);
      expect(east).toBeLessThanOrEqual(width! + 1);
      expect(bottom).toBeLessThanOrEqual(height! + 1);
    }
    const touching = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) => a.west < b.east - 2 && b.west < a.east - 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2,
        ),
    );
    expect(touching).toEqual([]);
  });

  it('are only ever text', () => {
    const hostile = '<script>alert(1)</script>"\'&]]>\u202Eabc\u0000\uD800';
    const root = drawnPlan(
      publication(
        { buildings: collection(thing(plan.rectangle(2, 20, 96, 60), { name: 'a<b>&"\u202E\u0007' })) },
        { name: hostile, name_en: '<svg onload="x">' },
      ),
    );
    expect(elements(root, 'script')).toEqual([]);
    expect(texts(root)).toContain('a<b>&"');
    const title = elements(root, 'title')[0]!.textContent!;
    expect(title).toContain('<script>alert(1)</script>"\'&]]>');
    expect(title).not.toContain('\u202E');
  });

  it('of a megabyte take no more room than any other', () => {
    const long = '长'.repeat(1_000_000);
    const given = publication(
      { buildings: collection(thing(plan.rectangle(2, 20, 96, 60), { name: long })) },
      { name: long, name_en: long },
    );
    for (const [path, text] of drawPlans(given)) expect(text.length, path).toBeLessThan(8000);
  });
});

it('holds nothing that a strict content security policy would refuse, nor any reference', () => {
  for (const text of drawPlans(publication({}, { name: '甲' })).values()) {
    const root = parsed(text);
    const names = new Set(elements(root, '*').map(({ tagName }) => tagName));
    for (const name of ['style', 'script', 'image', 'use', 'a', 'foreignObject'])
      expect(names.has(name), name).toBe(false);
    const attributes = elements(root, '*').flatMap((each) => [...each.attributes].map(({ name }) => name));
    expect(attributes.filter((name) => /^(style|on\w+|href|xlink:href|class)$/.test(name))).toEqual([]);
    expect(text).not.toMatch(/url\(/);
  }
});

describe('the overview', () => {
  it('tells the status by colour and shape beside the name', () => {
    const of = (status: PublicCompound['status']) =>
      parsed(drawPlans(publication({}, { status })).get('plans/programme.svg')!);
    const [done, begun, unknown] = [of('handed_over'), of('under_construction'), of(null)];
    expect(texts(done)).toContain('甲小区');
    const shape = (root: Element, colour: string) =>
      paths(root, 'fill', colour).map((path) => path.getAttribute('d'));
    expect(shape(done, PLAN_STATUS_COLOURS.handed_over)).toContain('M1 1h10v10H1z');
    expect(shape(begun, PLAN_STATUS_COLOURS.under_construction)).toContain('M6 1.5a4.5 4.5 0 0 1 0 9z');
    const rings = elements(unknown, 'circle').map((each) => each.getAttribute('stroke-dasharray'));
    expect(rings).toContain('2 1.6');
  });
});

const SITE: Publication['site'] = {
  format: 'jingran-public-site',
  version: 1,
  published: '2026-11-23',
  title: { zh: '测试', en: 'Test' },
  place: null,
  publisher: null,
  contact: null,
  address: null,
  illustrative: null,
  coordinates: 'cgcs2000',
  grid_m: 0.1,
  basemap: null,
  bounds: null,
  compounds: [],
  readings: {},
};
