import type { MapGeoJSONFeature } from 'maplibre-gl';
import { PIPE_CATEGORIES, type PipeCategory, readPipeCategory } from '../../model/pipeCategory';
import { COMPOUND_STATUSES, MARKING_KINDS, OBSTACLE_KINDS, PIPE_NODE_KINDS } from '../../model/terms';

export const LEGEND_GROUPS = [
  'compound',
  'underground',
  'status',
  'nodes',
  'fire',
  'parking',
  'surface',
] as const;
export type LegendGroup = (typeof LEGEND_GROUPS)[number];

/** One kind of thing to explain. `category` colours a node's symbol. */
export type LegendToken = {
  readonly key: string;
  readonly group: LegendGroup;
  readonly kind: string;
  readonly category?: PipeCategory;
};

type Drawn = Pick<MapGeoJSONFeature, 'source' | 'properties'>;

/** What the features on screen call for, each once, in a fixed order. */
export function legendTokens(features: Iterable<Drawn>): LegendToken[] {
  const found = new Map<string, LegendToken>();
  for (const feature of features) {
    for (const token of tokensOf(feature)) if (!found.has(token.key)) found.set(token.key, token);
  }
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

function tokensOf({ source, properties }: Drawn): LegendToken[] {
  const kind = String(properties.kind ?? 'unknown');
  switch (source) {
    case 'compounds':
      return [token('compound', String(properties.status ?? 'unknown'))];
    case 'buildings':
    case 'roads':
    case 'green':
      return [token('surface', source)];
    case 'obstacles':
      return [token('surface', kind)];
    case 'parking':
      return [
        token('parking', properties.new === true ? 'new' : 'existing'),
        ...(properties.charging === true ? [token('parking', 'charging')] : []),
        ...(properties.accessible === true ? [token('parking', 'accessible')] : []),
      ];
    case 'fire_lanes':
    case 'turning_areas':
    case 'rescue_sites':
      return [token('fire', source)];
    case 'fire_lane_markings':
      return [token('fire', kind)];
    case 'pipes': {
      const status = String(properties.status ?? 'unknown');
      const dashed = status === 'planned' || status === 'abandoned';
      return [
        token('underground', String(properties.category)),
        ...(dashed ? [token('status', status)] : []),
      ];
    }
    case 'pipe_nodes': {
      const category = readPipeCategory(properties.category) ?? 'unknown';
      return [{ ...token('nodes', kind), category }];
    }
    default:
      return [];
  }
}

function token(group: LegendGroup, kind: string): LegendToken {
  return { key: `${group}:${kind}`, group, kind };
}

const KINDS: Record<LegendGroup, readonly string[]> = {
  compound: [...COMPOUND_STATUSES, 'unknown'],
  surface: ['buildings', 'roads', 'green', ...OBSTACLE_KINDS],
  parking: ['new', 'existing', 'charging', 'accessible'],
  fire: ['fire_lanes', 'turning_areas', 'rescue_sites', ...MARKING_KINDS],
  underground: PIPE_CATEGORIES,
  status: ['planned', 'abandoned'],
  nodes: PIPE_NODE_KINDS,
};

function place({ group, kind }: LegendToken): number {
  const within = KINDS[group].indexOf(kind);
  return LEGEND_GROUPS.indexOf(group) * 100 + (within < 0 ? 99 : within);
}
