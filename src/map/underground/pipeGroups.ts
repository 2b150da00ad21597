import { passesPipeFilter } from '../../model/pipeFilter';
import type { ScenePipe } from './scenePipes';
import type { SceneSettings } from './sceneSettings';

/** known: drawn solid. assumed: at an assumed depth. faded: kept faint while a category is isolated. */
export type PipeGroups = Readonly<Record<'known' | 'assumed' | 'faded', ScenePipe[]>>;

/** The pipes that the layers panel lets through, by how they are drawn. */
export function pipeGroups(
  pipes: readonly ScenePipe[],
  { hidden, pipeFilter, isolated }: Pick<SceneSettings, 'hidden' | 'pipeFilter' | 'isolated'>,
): PipeGroups {
  const groups: PipeGroups = { known: [], assumed: [], faded: [] };
  for (const pipe of pipes) {
    const { category } = pipe.properties;
    if (hidden.includes(`pipes:${category}`) || !passesPipeFilter(pipe.properties, pipeFilter)) continue;
    if (isolated !== null && category !== isolated) groups.faded.push(pipe);
    else groups[pipe.depths.source === 'assumed' ? 'assumed' : 'known'].push(pipe);
  }
  return groups;
}
