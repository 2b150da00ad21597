import { COMPOUND_STATUSES, WORK_KINDS } from '../../src/model/terms';
import { type Bounds, lonLat } from '../../src/model/units';
import type { PublicCompound, PublicSite } from '../../src/publish/publicSite';
import type { ShellManifest } from '../../src/publish/siteShell';

/** A public site by hand: a compound that states everything and one that states nothing. */
export function publicSite(changes: Partial<PublicSite> = {}): PublicSite {
  return {
    format: 'jingran-public-site',
    version: 1,
    published: '2026-11-20',
    title: { zh: '示例县老旧小区改造', en: 'Sample County old-compound renovation' },
    place: { zh: '示例省示例县', en: 'Sample County, Sample Province' },
    publisher: { zh: '示例县住房和城乡建设局', en: 'Sample County Housing Bureau' },
    contact: { zh: '改造办公室 0550-0000000', en: 'Renovation office 0550-0000000' },
    address: 'https://example.gov.cn/gaizao/',
    illustrative: { zh: '示例数据，位置与形状均为虚构。', en: 'Sample data: places and shapes are made up.' },
    coordinates: 'cgcs2000',
    grid_m: 0.1,
    basemap: null,
    bounds: [118.26, 32.08, 118.28, 32.1] as unknown as Bounds,
    compounds: [fullCompound(), emptyCompound()],
    readings: { 南: ['nan'], 麓: ['lu'] },
    ...changes,
  };
}

export function fullCompound(changes: Partial<PublicCompound> = {}): PublicCompound {
  return {
    ...emptyCompound(),
    slug: 'nanlu-huayuan',
    name: '南麓花园',
    name_en: 'Nanlu Garden',
    year: 2026,
    status: 'under_construction',
    programme: 'implement',
    category: 'improved',
    start: '2026-07',
    finish: '2027-03',
    progress_percent: 42,
    contact: { zh: '项目部王工 0550-1111111', en: 'Site office, Mr Wang, 0550-1111111' },
    notice: {
      start: '2026-11-15',
      end: '2026-12-15',
      objection: {
        zh: '公示期内可书面或致电改造办公室提出意见，请注明小区、楼号和姓名。',
        en: 'In writing or by telephone to the renovation office within the period, naming compound, building and yourself.',
      },
    },
    works: [
      {
        kind: 'storm_drain',
        state: 'done',
        start: '2026-07',
        finish: '2026-09',
        quantity: 1526,
        unit: 'm',
        note: null,
      },
      {
        kind: 'foul_sewer',
        state: 'done',
        start: '2026-07',
        finish: '2026-10',
        quantity: 1180.5,
        unit: 'm',
        note: null,
      },
      {
        kind: 'road',
        state: 'under_way',
        start: '2026-10',
        finish: '2026-12',
        quantity: 8965,
        unit: 'm2',
        note: '正在安装侧石',
      },
      {
        kind: 'green',
        state: 'planned',
        start: '2027-02',
        finish: '2027-03',
        quantity: 5271,
        unit: 'm2',
        note: null,
      },
      {
        kind: 'parking',
        state: 'under_way',
        start: '2026-10',
        finish: null,
        quantity: 146,
        unit: 'count',
        note: null,
      },
      {
        kind: 'fire_lane',
        state: 'planned',
        start: '2027-01',
        finish: '2027-02',
        quantity: 980,
        unit: 'm',
        note: null,
      },
      {
        kind: 'facade',
        state: 'planned',
        start: null,
        finish: '2027-03',
        quantity: null,
        unit: null,
        note: null,
      },
      { kind: 'lighting', state: null, start: null, finish: null, quantity: 64, unit: 'count', note: null },
      {
        kind: 'ramp',
        state: 'planned',
        start: null,
        finish: null,
        quantity: 22,
        unit: 'count',
        note: '每个单元门口一处',
      },
    ],
    quantities: {
      land_area_m2: { value: 104000, source: 'reported' },
      green_m2: { value: 5271, source: 'reported' },
      road_resurfaced_m2: { value: 8965, source: 'reported' },
      new_parking_stalls: { value: 146, source: 'reported' },
      new_storm_pipe_m: { value: 1526, source: 'measured' },
    },
    photos: [
      {
        path: 'photos/nanlu-huayuan-1.jpg',
        caption: { zh: '东门道路施工', en: 'Roadworks at the east gate' },
        taken: '2026-10-28',
      },
      { path: 'photos/nanlu-huayuan-2.jpg', caption: null, taken: null },
    ],
    more: { households: 1500, tender_number: 'QJ-2026-014' },
    at: lonLat([118.268, 32.092]),
    bounds: [118.266, 32.09, 118.27, 32.0925] as unknown as Bounds,
    plans: ['today', 'planned'],
    ...changes,
  };
}

/** Of this one the source says nothing at all. */
export function emptyCompound(changes: Partial<PublicCompound> = {}): PublicCompound {
  return {
    slug: 'compound-2',
    name: null,
    name_en: null,
    year: null,
    status: null,
    programme: null,
    category: null,
    start: null,
    finish: null,
    progress_percent: null,
    contact: null,
    notice: null,
    works: [],
    quantities: {},
    photos: [],
    more: {},
    at: null,
    bounds: null,
    plans: [],
    ...changes,
  };
}

/** As many compounds as a city has, of every state and kind of works. */
export function manyCompounds(count: number): readonly PublicCompound[] {
  return Array.from({ length: count }, (_, index) =>
    fullCompound({
      slug: `compound-${index}`,
      name: `示范小区${index + 1}号院`,
      name_en: index % 3 === 0 ? null : `Model Compound ${index + 1}`,
      year: 2016 + (index % 10),
      status: index % 11 === 0 ? null : COMPOUND_STATUSES[index % COMPOUND_STATUSES.length]!,
      works: WORK_KINDS.filter((_kind, kind) => (kind * 7 + index) % 5 === 0).map((kind) => ({
        kind,
        state: 'planned',
        start: null,
        finish: null,
        quantity: null,
        unit: null,
        note: null,
      })),
      quantities: index % 4 === 0 ? {} : { new_parking_stalls: { value: 10 + index, source: 'reported' } },
      at: lonLat([118.2 + (index % 20) * 0.004, 32.05 + Math.floor(index / 20) * 0.003]),
    }),
  );
}

/** The programs of the site, by names that the build might give them. */
export const SHELL: ShellManifest = {
  script: 'assets/main-abc123.js',
  styles: ['assets/main-abc123.css'],
  serviceWorker: 'service-worker.js',
  files: [
    'assets/main-abc123.css',
    'assets/main-abc123.js',
    'icon.svg',
    'icons/apple-180.png',
    'no-script.css',
    'service-worker.js',
  ],
};
