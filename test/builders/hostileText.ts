import type { Feature, Geometry } from 'geojson';
import { LAYER_GEOMETRY, LAYER_IDS, type LayerId } from '../../src/model/layer';
import { LAYER_SCHEMAS } from '../../src/model/layerSchemas';
import type { Project } from '../../src/model/project';
import type { Decision } from '../../src/model/schema/decisions';
import { planAt } from './plan';

/** Would run, fetch or navigate if any of it ever became more than text; calls what a test watches. */
const MARKUP =
  '<script>hacked=1</script><img src=hacked.png onerror="hacked=2">"><svg onload="hacked=3"></svg>' +
  '\'onmouseover=hacked=4 <a href="javascript:hacked=5">a</a><iframe src=hacked.html></iframe>' +
  '<style>body{display:none}</style>';
/** Of i18next, of Vue and Angular, of JavaScript, of servers. */
const TEMPLATES = '{{count}}{{- name}}$t(app.search)$' + '{hacked=6}<%= hacked %>#{hacked}&lt;b&gt;&amp;';
/** An override that is never ended, ends that nothing began, NUL and others, marks on marks, halves of characters. */
const UNSEEN = `\u202eRLO\u2067\u2069\u2069\u202a\u0000\u0007\u001b[31m\u0085\u200bZ${'\u0300'.repeat(80)}\ud800\udc00\ud800`;
const RIGHT_TO_LEFT = 'عربي עברית';

/** What every hostile text begins and ends with, so that a test can tell it from what stands beside it. */
export const OPENING = '⟦';
export const CLOSING = '⟧';
export const HOSTILE = `${OPENING}${MARKUP}${TEMPLATES}${UNSEEN}${RIGHT_TO_LEFT}${CLOSING}`;
/** Of it what must be seen letter by letter wherever it is not cut. */
export const SEEN = [MARKUP, TEMPLATES];
/** What a spreadsheet takes for a formula. */
export const FORMULA_STARTS = ['=', '+', '-', '@', '\t=', '\r='];
/** Stands in the files of `longFiles` where a megabyte is to be put in. */
export const MEGABYTE_HERE = '@megabyte@';

const plan = planAt([118.273, 32.085]);

/** The id stays plain where a link has to reach the compound, and is hostile everywhere else. */
export const NASTY_COMPOUND = 'nasty';

/**
 * A compound with all layers, in which every text says `HOSTILE`, with each of the starts of a formula. Pipes lie so that
 * a review finds violations and what it cannot tell.
 */
export function hostileProject(): Project {
  let start = 0;
  const text = () => `${FORMULA_STARTS[start++ % FORMULA_STARTS.length]}${HOSTILE}`;
  const layers = LAYER_IDS.map((layer) => {
    const idOf = (i: number) => (layer === 'compounds' ? NASTY_COMPOUND : `${layer}-${i} ${HOSTILE}`);
    const features = placesOf(layer).map((geometry, i) => filled(layer, geometry, i, text, idOf(i)));
    return [layer, { type: 'FeatureCollection', name: HOSTILE, features }] as const;
  });
  const both = { zh: text(), en: text() };
  return {
    file: {
      format: 'jingran-project',
      version: 1,
      id: 'hostile',
      name: both,
      place: both,
      illustrative: both,
      layers: Object.fromEntries(LAYER_IDS.map((layer) => [layer, `${layer}.geojson`])),
      sources: [0, 1].map((i) => ({
        id: `source ${i}`,
        name: `${HOSTILE}.shp`,
        format: text(),
        crs: 'EPSG:4490',
        axes: 'xy' as const,
        imported: text(),
      })),
      ledger_totals: [{ name: both, years: [2019, 2021], compounds: 2 }],
      unknown_of_the_project: HOSTILE,
    },
    layers: Object.fromEntries(layers),
    decisions: [goneDecision('gone 1', text()), goneDecision(`gone ${HOSTILE}`, text())],
  } as Project;
}

/** A file a layer, with one feature of which every text property is a megabyte, and one more that the schema does not know. */
export function longFiles(): { readonly name: string; readonly text: string }[] {
  return LAYER_IDS.map((layer) => {
    const [geometry] = placesOf(layer);
    const one = filled(layer, geometry!, 0, () => MEGABYTE_HERE, `long-${layer}`);
    return { name: `${layer}.geojson`, text: JSON.stringify({ type: 'FeatureCollection', features: [one] }) };
  });
}

/** Of a finding that no review makes any more, so that all its words are shown. */
function goneDecision(finding: string, text: string): Decision {
  return {
    finding,
    state: 'accepted',
    note: text,
    author: text,
    decided: text,
    rule: text,
    features: [text, HOSTILE],
    at: [118.273, 32.085],
  };
}

/** Every property that the schema names and that may hold a text, and some that it does not. */
function filled(layer: LayerId, geometry: Geometry, index: number, text: () => string, id: string): Feature {
  const shape = LAYER_SCHEMAS[layer].shape as Readonly<Record<string, Schema>>;
  const texts = Object.entries(shape).filter(([name, schema]) => name !== 'id' && takesText(schema));
  return {
    type: 'Feature',
    geometry,
    properties: {
      ...Object.fromEntries(texts.map(([name]) => [name, text()])),
      ...BASE[layer]?.[index % BASE[layer].length],
      id,
      name: text(),
      name_en: text(),
      note: text(),
      [`unknown ${HOSTILE}`]: text(),
      unknown_nested: { [HOSTILE]: [text(), { deep: HOSTILE }] },
    },
  };
}

type Schema = { safeParse(value: unknown): { success: boolean; error?: { issues: { code: string }[] } } };

/** Also words of a closed list: another word is kept beside, as it was stated. */
function takesText(schema: Schema): boolean {
  const { success, error } = schema.safeParse('no word of any list');
  return success || error?.issues[0]?.code === 'invalid_value';
}

/** What the review needs, and each kind once, so that each is drawn. */
const BASE: { readonly [L in LayerId]?: readonly Readonly<Record<string, unknown>>[] } = {
  compounds: [
    { year: 2021, status: 'completed', households: 300, reported_land_area_m2: 9999, built: HOSTILE },
  ],
  buildings: [{ floors: 6, height_m: 18 }],
  roads: [{ width_m: 4 }],
  parking: [{ kind: 'perpendicular', stalls: 1 }],
  fire_lanes: [{ width_m: 3, clear_height_m: 3 }],
  fire_lane_markings: [{ kind: 'box' }],
  pipes: [
    { category: 'gas', diameter_mm: 200, start_depth_m: 1, end_depth_m: 1, survey_method: 'detection' },
    { category: 'water', diameter_mm: 300, start_depth_m: 1.1, end_depth_m: 1.1, survey_method: 'detection' },
    { category: 'power', diameter_mm: 100 },
    {
      category: 'storm',
      diameter_mm: 400,
      start_depth_m: 1.4,
      end_depth_m: 1.3,
      start_elevation_m: 20,
      end_elevation_m: 20.1,
    },
  ],
  pipe_nodes: [{ kind: 'manhole', category: 'storm', ground_m: 22, bottom_m: 20 }],
  obstacles: [{ kind: 'tree', height_m: 8 }],
  surroundings: [{ kind: 'street', width_m: 12 }],
};

/** Where the features of a layer lie, in metres. */
function placesOf(layer: LayerId): Geometry[] {
  const { line, point, rectangle } = plan;
  switch (layer) {
    case 'compounds':
      return [rectangle(0, 0, 120, 90)];
    case 'buildings':
      return [rectangle(10, 10, 30, 12), rectangle(10, 60, 30, 12)];
    case 'pipes':
      return [
        line([5, 40], [115, 40]),
        line([5, 40.6], [115, 40.6]),
        line([60, 5], [60, 85]),
        line([5, 46], [115, 46]),
      ];
    case 'fire_lanes':
      return [line([5, 30], [115, 30])];
    case 'pipe_nodes':
      return [point(5, 46)];
    case 'obstacles':
      return [point(70, 40.4)];
    case 'surroundings':
      return [line([-20, -15], [140, -15])];
    case 'other':
      return [point(100, 75), line([80, 70], [95, 80])];
    default:
      return LAYER_GEOMETRY[layer].some((family) => family === 'polygon')
        ? [rectangle(50 + ((8 * LAYER_IDS.indexOf(layer)) % 60), 52, 6, 8)]
        : [];
  }
}
