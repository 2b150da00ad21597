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
  const foreign = inputs.filter(({ input }) => input.source !== null);
  const pipes = foreign.flatMap((taken) =>
    taken.features.flatMap((one, at) => (one.layer === 'pipes' ? [{ taken, one, at }] : [])),
  );
  if (pipes.length === 0) return;
  const { snapJoints } = await import('../mend/snapJoints');
  const nodes = inputs.flatMap(({ features }) => features.filter(({ layer }) => layer === 'pipe_nodes'));
  const snapped = await snapJoints(
    pipes.map(({ one }) => one.feature as LayerFeature<'pipes'>),
    [...featuresOf(base, 'pipe_nodes'), ...nodes.map(({ feature }) => feature as LayerFeature<'pipe_nodes'>)],
    work,
  );
  for (const { at, note } of snapped.notes) {
    const { taken, one, at: place } = pipes[at]!;
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
