import type { FeatureRef } from '../model/featureRef';
import { LAYER_IDS, type LayerFeature, type LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import type { Finding } from './finding';
import type { RuleId } from './ruleIds';

/** A finding and what its features are, in the order of `features`. */
export type ReviewedFinding = Finding & { readonly parties: readonly Party[] };

export type Party = {
  readonly ref: FeatureRef;
  readonly name: string | null;
  readonly name_en: string | null;
  /** `kind`, `category` or `use` of the feature, whichever its layer has. */
  readonly kind: string | null;
  readonly diameter_mm: number | null;
};

/** Tells what the features of a finding are. Ids are unique in a layer only, so the rule says where to look first. */
export function partyLookup(project: Project): (finding: Finding) => Party[] {
  const layers = new Map<LayerId, Map<string, LayerFeature>>(
    LAYER_IDS.map((layer) => [
      layer,
      new Map(
        (featuresOf(project, layer) as LayerFeature[]).map((feature) => [feature.properties.id, feature]),
      ),
    ]),
  );
  return ({ rule, features, facts }) =>
    features.flatMap((id, index) => {
      const first =
        index === 0 ? statedOr(subjectLayer(rule), facts.subject) : otherLayers(rule, facts.layer);
      const layer =
        first.find((candidate) => layers.get(candidate)?.has(id)) ??
        LAYER_IDS.find((candidate) => layers.get(candidate)?.has(id));
      return layer === undefined ? [] : [partyOf(layer, layers.get(layer)!.get(id)!)];
    });
}

function partyOf(layer: LayerId, { properties }: LayerFeature): Party {
  const { id, name, name_en, kind, category, use, diameter_mm } = properties as Record<string, unknown>;
  return {
    ref: { layer, id: String(id) },
    name: text(name),
    name_en: text(name_en),
    kind: (layer === 'pipe_nodes' ? text(kind) : null) ?? text(category) ?? text(kind) ?? text(use),
    diameter_mm: typeof diameter_mm === 'number' ? diameter_mm : null,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

const SUBJECTS: readonly (readonly [prefix: string, layer: LayerId])[] = [
  ['network_orphan_node', 'pipe_nodes'],
  ['network_node_ends', 'pipe_nodes'],
  ['fire_lane', 'fire_lanes'],
  ['marking', 'fire_lanes'],
  ['rescue', 'rescue_sites'],
  ['stall', 'parking'],
  ['aisle', 'parking'],
  ['compound', 'compounds'],
  ['ledger', 'compounds'],
];

function subjectLayer(rule: RuleId): LayerId {
  if (rule === 'fire_lane_reach') return 'buildings';
  return SUBJECTS.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? 'pipes';
}

const OTHERS: { readonly [R in RuleId]?: readonly LayerId[] } = {
  pipe_building: ['buildings'],
  pipe_under_building: ['buildings'],
  pipe_foundation: ['buildings'],
  pipe_tree: ['obstacles'],
  pipe_obstacle: ['obstacles'],
  storm_foul_connection: ['pipe_nodes'],
  fire_lane_wall_distance: ['buildings'],
  marking_box_spacing: ['fire_lane_markings'],
  marking_entrance_mesh: ['fire_lane_markings'],
  rescue_site: ['buildings'],
  aisle_width: ['roads'],
  stall_window_distance: ['buildings'],
};

/** Some rules say themselves in which layer a thing lies. */
function statedOr(usual: LayerId, stated: string | number | undefined): readonly LayerId[] {
  return [LAYER_IDS.find((id) => id === stated) ?? usual];
}

function otherLayers(rule: RuleId, stated: string | number | undefined): readonly LayerId[] {
  const layer = LAYER_IDS.find((id) => id === stated);
  return layer ? [layer] : (OTHERS[rule] ?? [subjectLayer(rule)]);
}
