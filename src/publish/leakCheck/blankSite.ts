import type { Feature, Geometry } from 'geojson';
import type { Project } from '../../model/project';
import {
  COMPOUND_STATUSES,
  LAYOUTS,
  PROGRAMMES,
  QUANTITIES,
  RENOVATION_CATEGORIES,
  WORK_KINDS,
  WORK_STATES,
  WORK_UNITS,
} from '../../model/terms';
import { planPublication } from '../planPublication';
import { EMPTY_PUBLISH_FILE } from '../publishFile';
import { publishSite, type SiteFiles } from '../publishSite';
import type { SiteShell } from '../siteShell';

/**
 * What publishing writes of a project that is made up: the programs, and pages with all the words that pages may have.
 * What a real site has in common with it comes from no project.
 */
export function blankSite(shell: SiteShell): Promise<SiteFiles> {
  const publication = planPublication(
    madeUpProject(),
    {
      ...EMPTY_PUBLISH_FILE,
      address: 'https://example.org/',
      publisher: { zh: '', en: '' },
      contact: { zh: '', en: '' },
    },
    '2000-01-01',
  );
  return publishSite(publication, shell, new Map());
}

/** Compounds that are everything a compound can be, and one of each thing that is drawn, far out at sea. */
function madeUpProject(): Project {
  const compounds = COMPOUND_STATUSES.map((status, i) => ({
    id: `blank-${i}`,
    name: '某',
    name_en: 'X',
    year: 2000,
    status,
    programme: PROGRAMMES[i % PROGRAMMES.length],
    category: RENOVATION_CATEGORIES[i % RENOVATION_CATEGORIES.length],
    start: '2000-01',
    finish: '2000-02',
    progress_percent: 50,
    contact: '',
    notice_start: '2000-01-01',
    notice_end: '2000-01-02',
    objection: '',
    ...Object.fromEntries(QUANTITIES.map((quantity) => [`reported_${quantity}`, 1])),
    works: WORK_KINDS.map((kind, w) => ({
      kind,
      state: WORK_STATES[(w + i) % WORK_STATES.length],
      start: '2000-01',
      finish: '2000-02',
      quantity: 1,
      unit: WORK_UNITS[w % WORK_UNITS.length],
    })),
  }));
  const drawn = (layer: string, properties: readonly object[]) =>
    properties.map((own, i) => {
      const inner = { id: `blank-${layer}-${i}`, layout: LAYOUTS[i % 3], ...own };
      return feature(inner, LINES.has(layer) ? line(i) : rectangle(0.1 * i, ...SHAPES[i % 3]!));
    });
  const twice = (own: object) => [own, own, own];
  const layers = {
    compounds: compounds.map((own, i) => feature(own, rectangle(0.1 * i, 0.05, 0.05))),
    buildings: drawn('buildings', twice({ name: '某', floors: 1, use: 'residential' })),
    roads: drawn('roads', twice({ use: 'carriageway', width_m: 1, resurfaced: true })),
    green: drawn('green', twice({ kind: 'lawn' })),
    parking: drawn(
      'parking',
      twice({ kind: 'area', stalls: 1, new: true, charging: true, accessible: true }),
    ),
    fire_lanes: drawn('fire_lanes', twice({ kind: 'ring', width_m: 4 })),
    fire_lane_markings: drawn('fire_lane_markings', twice({ kind: 'box', bearing_deg: 1 })),
    surroundings: drawn('surroundings', twice({ kind: 'street', name: '某' })),
  };
  return {
    file: { format: 'jingran-project', version: 1, id: 'blank', name: { zh: '某', en: 'X' }, layers: {} },
    layers: Object.fromEntries(
      Object.entries(layers).map(([layer, features]) => [layer, { type: 'FeatureCollection', features }]),
    ),
  } as Project;
}

const LINES: ReadonlySet<string> = new Set(['fire_lanes']);

function feature(properties: object, geometry: Geometry): Feature {
  return { type: 'Feature', properties, geometry };
}

/** Degrees, in the middle of the Atlantic. */
const [WEST, SOUTH] = [-30, 1];

/** Words are written into a long one on one line, into others on two. */
const SHAPES: readonly (readonly [width: number, height: number])[] = [
  [0.01, 0.01],
  [0.001, 0.01],
  [0.01, 0.001],
];

function rectangle(offset: number, width: number, height: number): Geometry {
  const [w, s, e, n] = [WEST + offset, SOUTH, WEST + offset + width, SOUTH + height];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  };
}

function line(i: number): Geometry {
  const at = WEST + 0.1 * i;
  return {
    type: 'LineString',
    coordinates: [
      [at, SOUTH],
      [at + 0.01, SOUTH + 0.01],
    ],
  };
}
