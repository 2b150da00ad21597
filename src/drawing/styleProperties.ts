import type { LayerId, PropertiesOf } from '../model/layer';
import { PIPE_CATEGORY_FACTS } from '../model/pipeCategory';
import { builtYear, meanDepth } from '../model/pipeFilter';
import type { PipeProperties } from '../model/schema/pipes';
import type { StyleProperties } from './drawn';

type Picked = Readonly<Record<string, StyleProperties[string] | undefined>>;

/** The properties the style of a layer reads, and no others: less to hand over and to index. */
export function styleProperties(layer: LayerId, properties: PropertiesOf<LayerId>): Picked {
  const pick = PICKS[layer] as (properties: PropertiesOf<LayerId>) => Picked;
  return pick(properties);
}

const PICKS: { [L in LayerId]: (properties: PropertiesOf<L>) => Picked } = {
  compounds: ({ name, name_en, status, year }) => ({ name, name_en, status: status ?? 'unknown', year }),
  buildings: ({ name, name_en, floors, height_m, use, layout }) => ({
    name,
    name_en,
    floors,
    height_m,
    use,
    layout,
  }),
  roads: ({ name, surface, use, width_m, resurfaced, layout }) => ({
    name,
    surface,
    use,
    width_m,
    resurfaced,
    layout,
  }),
  green: ({ name, kind, layout }) => ({ name, kind, layout }),
  parking: (stall) => ({
    kind: stall.kind ?? 'unknown',
    stalls: stall.stalls,
    new: stall.new,
    charging: stall.charging,
    accessible: stall.accessible,
    layout: stall.layout,
  }),
  fire_lanes: ({ name, kind, width_m, layout }) => ({ name, kind, width_m, layout }),
  fire_lane_markings: ({ kind, condition, bearing_deg, layout }) => ({
    kind,
    condition,
    bearing_deg,
    layout,
  }),
  rescue_sites: () => ({}),
  turning_areas: () => ({}),
  pipes: pipe,
  pipe_nodes: ({ kind, category }) => ({ kind: kind ?? 'unknown', category }),
  obstacles: ({ kind, crown_diameter_m, species }) => ({
    kind: kind ?? 'other',
    species,
    crown_radius_m: crown_diameter_m == null ? undefined : crown_diameter_m / 2,
  }),
  surroundings: ({ kind, name, name_en, width_m }) => ({ kind, name, name_en, width_m }),
  other: ({ name }) => ({ name: typeof name === 'string' ? name : undefined }),
};

function pipe(properties: PipeProperties): Picked {
  const { category, diameter_mm, material } = properties;
  return {
    category,
    diameter_mm,
    status: properties.status ?? 'unknown',
    depth_m: meanDepth(properties),
    built_year: builtYear(properties),
    width_m: outerWidth(properties),
    letter: PIPE_CATEGORY_FACTS[category].letter,
    label: [sizeText(properties), material && shortMaterial(material)].filter(Boolean).join(' ') || undefined,
    flow: flow(properties),
  };
}

/** The usual short sign, which reads in any language: HDPE of "HDPE double-wall"; anything else as written. */
function shortMaterial(material: string): string {
  return /^[A-Z]{2,}\b/.exec(material)?.[0] ?? SHORT_SIGNS[material] ?? material;
}

/** DI as in ISO 2531. */
const SHORT_SIGNS: Readonly<Record<string, string>> = { 'ductile iron': 'DI' };

function outerWidth({ diameter_mm, section_width_mm, wall_mm }: PipeProperties): number | null {
  if (section_width_mm != null) return section_width_mm / 1000;
  return diameter_mm == null ? null : (diameter_mm + 2 * (wall_mm ?? 0)) / 1000;
}

function sizeText({ diameter_mm, section_width_mm, section_height_mm, voltage_kv }: PipeProperties): string {
  if (section_width_mm != null && section_height_mm != null)
    return `${section_width_mm}×${section_height_mm}`;
  if (diameter_mm != null) return `DN${diameter_mm}`;
  return voltage_kv == null ? '' : `${voltage_kv}\u00A0kV`;
}

/** Which way a gravity drain runs along its vertices: as stated, or down its stated inverts. */
function flow({ category, flow_direction, start_elevation_m: from, end_elevation_m: to }: PipeProperties) {
  if (!PIPE_CATEGORY_FACTS[category].gravity) return undefined;
  if (flow_direction) return flow_direction;
  if (from == null || to == null || from === to) return undefined;
  return from > to ? 'forward' : 'reverse';
}
