import { LAYER_IDS, type LayerFeature, type LayerId } from '../../model/layer';
import { featuresOf, type Project } from '../../model/project';
import type { Loss } from '../writer';

/** Losses counted by kind and what they concern. */
export function lossList(): {
  add(code: Loss['code'], detail: string, count?: number): void;
  losses(): Loss[];
} {
  const found = new Map<string, Loss>();
  return {
    add(code, detail, count = 1) {
      const key = `${code} ${detail}`;
      const before = found.get(key)?.count ?? 0;
      found.set(key, { code, detail, count: before + count });
    },
    losses: () => [...found.values()],
  };
}

/** Further members of features and collections, which only GeoJSON has. A feature's `id` repeats a property. */
export function addMemberLosses(
  list: ReturnType<typeof lossList>,
  project: Project,
  layers: readonly LayerId[] | null,
): void {
  for (const layer of layers ?? LAYER_IDS) {
    for (const name of Object.keys(project.layers[layer] ?? {})) {
      if (!OF_COLLECTION.has(name)) list.add('members_left_out', `${layer}.geojson: ${name}`);
    }
    for (const feature of featuresOf(project, layer) as LayerFeature[]) {
      for (const name of Object.keys(feature)) {
        if (!OF_FEATURE.has(name)) list.add('members_left_out', name);
      }
    }
  }
}

const OF_COLLECTION: ReadonlySet<string> = new Set(['type', 'features', 'bbox']);
const OF_FEATURE: ReadonlySet<string> = new Set(['type', 'id', 'properties', 'geometry', 'bbox', 'source']);

/** What only a project file keeps beside the features. */
export function addProjectLosses(list: ReturnType<typeof lossList>, project: Project): void {
  const decisions = project.decisions?.length ?? 0;
  if (decisions > 0) list.add('decisions_left_out', 'decisions.json', decisions);
  if (project.rules != null) list.add('decisions_left_out', 'rules.json');
  if (project.publish != null) list.add('decisions_left_out', 'publish.json');
  for (const [name, value] of Object.entries(project.file)) {
    if (!TOLD_ELSEWHERE.has(name) && value != null) list.add('project_facts_left_out', name);
  }
}

/** What project.json says that a file of features shows by itself, or that is of the project folder alone. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['format', 'version', 'id', 'name', 'layers']);
