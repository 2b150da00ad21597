import type { LayerFeature } from '../../model/layer';
import { featuresOf, type Project } from '../../model/project';
import type { WorkOptions } from '../pacing';
import type { TakenInput } from './takeInput';

/**
 * Joins the ends of the taken pipes that all but meet, across files, and tells it of each. Pipes of a project and
 * those that are there already stay as they are; their nodes may be joined to.
 */
export async function joinPipes(
  inputs: readonly TakenInput[],
  base: Project,
  work: WorkOptions,
): Promise<void> {
  const pipes: LayerFeature<'pipes'>[] = [];
  /** Whose each pipe is, and where there. */
  const owners: TakenInput[] = [];
  const places: number[] = [];
  const nodes = [...featuresOf(base, 'pipe_nodes')];
  for (const taken of inputs) {
    for (const [place, { layer, feature }] of taken.features.entries()) {
      if (layer === 'pipe_nodes') nodes.push(feature as LayerFeature<'pipe_nodes'>);
      if (layer !== 'pipes' || taken.input.source === null) continue;
      pipes.push(feature as LayerFeature<'pipes'>);
      owners.push(taken);
      places.push(place);
    }
  }
  if (pipes.length === 0) return;
  const { snapJoints } = await import('../mend/snapJoints');
  const snapped = await snapJoints(pipes, nodes, work);
  for (const { at, note } of snapped.notes) {
    const taken = owners[at]!;
    const place = places[at]!;
    const one = taken.features[place]!;
    const feature = snapped.pipes[at]!;
    taken.features[place] = { ...one, feature, isChanged: true };
    taken.notes.add(note, one.raw, feature.properties.id);
    // A pipe may be moved at both ends, and is counted once.
    if (one.isChanged) continue;
    taken.changed += 1;
    taken.tally.row(one.raw.layer ?? null, 'pipes').changed += 1;
    one.isChanged = true;
  }
}
