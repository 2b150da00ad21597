import type { ProjectSummary } from '../../host/summary';
import type { PipeCategory } from '../../model/pipeCategory';
import type { PipeFilter } from '../../model/pipeFilter';
import type { Metres } from '../../model/units';
import { LAYER_GROUP_IDS, LAYER_GROUPS, type LayerGroup, type LayerKey } from '../../state/layerKeys';

export type LayerRow = {
  readonly key: LayerKey;
  readonly count: number;
  /** Whole length, for a kind of pipe. */
  readonly length: Metres | null;
};

export type GroupRows = {
  readonly group: LayerGroup;
  readonly rows: readonly LayerRow[];
  /** Layers of the group that the project has nothing of. */
  readonly empty: readonly LayerKey[];
};

/** What the panel lists: groups with data, each with the layers it has and those it lacks. */
export function groupRows(summary: Pick<ProjectSummary, 'layers' | 'pipes'>): GroupRows[] {
  return LAYER_GROUP_IDS.map((group) => {
    const rows = (LAYER_GROUPS[group] as readonly LayerKey[]).map((key) => layerRow(key, summary));
    return {
      group,
      rows: rows.filter(({ count }) => count > 0),
      empty: rows.filter(({ count }) => count === 0).map(({ key }) => key),
    };
  });
}

/** The pipe category of a key; null for a key that is a layer of its own. */
export function categoryOf(key: LayerKey): PipeCategory | null {
  return key.startsWith('pipes:') ? (key.slice('pipes:'.length) as PipeCategory) : null;
}

/** all, some or none of the rows are visible. */
export function visibility(rows: readonly LayerRow[], hidden: readonly LayerKey[]): 'all' | 'some' | 'none' {
  const shown = rows.filter(({ key }) => !hidden.includes(key)).length;
  if (shown === rows.length) return 'all';
  return shown === 0 ? 'none' : 'some';
}

/** How many of the filters narrow what is shown. */
export function activeFilters(filter: PipeFilter): number {
  return [
    filter.categories.length > 0,
    filter.statuses.length > 0,
    filter.diameterMm !== null,
    filter.depthM !== null,
    filter.builtYear !== null,
  ].filter(Boolean).length;
}

function layerRow(key: LayerKey, { layers, pipes }: Pick<ProjectSummary, 'layers' | 'pipes'>): LayerRow {
  const category = categoryOf(key);
  if (category === null) {
    const layer = key as Exclude<LayerKey, `pipes:${string}`>;
    return { key, count: layers[layer]?.count ?? 0, length: null };
  }
  const facts = pipes.categories[category];
  return { key, count: facts?.count ?? 0, length: facts?.length_m ?? 0 };
}
