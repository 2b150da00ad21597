import { mergeDecisions } from '../model/decisions';
import type { Project } from '../model/project';
import { type Decision, decision } from '../model/schema/decisions';

/**
 * The project with these decisions in place of those made before on the same findings; one that is open again and
 * says nothing is taken back. The same project where nothing changes. @throws where a decision is not whole, such as
 * an acceptance without a reason.
 */
export function decide(project: Project, changes: readonly Decision[]): Project {
  const kept = new Map((project.decisions ?? []).map((one) => [one.finding, one]));
  let changed = false;
  for (const change of changes.map((one) => decision.parse(one))) {
    const before = kept.get(change.finding);
    if (isNothing(change)) {
      changed = kept.delete(change.finding) || changed;
    } else if (JSON.stringify(before) !== JSON.stringify(change)) {
      kept.set(change.finding, change);
      changed = true;
    }
  }
  return changed ? { ...project, decisions: mergeDecisions([], [...kept.values()]) } : project;
}

function isNothing({ state, note }: Decision): boolean {
  return state === 'open' && note.trim() === '';
}
