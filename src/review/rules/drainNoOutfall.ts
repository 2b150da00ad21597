import { IMPORT_DUTY } from '../../standards/survey';
import { allAt, type DrainJoint, drainJoints, isOutlet } from '../drainJoints';
import type { ReviewPipe } from '../pipes';
import type { Rule } from '../rule';

/** Drains that hang together and of which none has an outfall: the whole network leads nowhere. */
export const drainNoOutfall: Rule = {
  id: 'drain_no_outfall',
  *check(model, book, desk) {
    for (const joints of groupsOf(yield* drainJoints(model, book))) {
      yield;
      if (joints.some(isOutlet)) {
        desk.pass();
        continue;
      }
      const pipes = [...new Set(joints.flatMap((joint) => allAt(joint).map(({ pipe }) => pipe)))];
      const { joint, pipe } = gathering(joints);
      const length = pipes.reduce((sum, each) => sum + each.length, 0);
      // An end of which nobody has said what stands there may be the outfall.
      const open = joints.some((each) => isLast(each) && each.node?.kind == null);
      desk.report({
        verdict: open ? 'cannot_tell' : 'violation',
        figure: book.resolve(IMPORT_DUTY.network_connected),
        measured: null,
        required: null,
        reason: open ? 'kind_not_stated' : null,
        at: joint.at,
        features: [pipe.id],
        facts: { pipes: pipes.length, length_m: Math.round(length * 10) / 10 },
        advice: [{ code: 'connect', values: { feature: pipe.id } }],
      });
    }
  },
};

/** Joints that are connected by drains, whichever way these flow. */
function groupsOf(joints: readonly DrainJoint[]): DrainJoint[][] {
  const byPipe = new Map<ReviewPipe, DrainJoint[]>();
  for (const joint of joints) {
    for (const { pipe } of allAt(joint)) byPipe.set(pipe, [...(byPipe.get(pipe) ?? []), joint]);
  }
  const seen = new Set<DrainJoint>();
  const groups: DrainJoint[][] = [];
  for (const joint of joints) {
    const group: DrainJoint[] = [];
    const open = [joint];
    for (let here = open.pop(); here; here = open.pop()) {
      if (seen.has(here)) continue;
      seen.add(here);
      group.push(here);
      for (const { pipe } of allAt(here)) open.push(...byPipe.get(pipe)!);
    }
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

/** Nothing flows on from here; without directions, a single pipe ends here. */
function isLast(joint: DrainJoint): boolean {
  if (joint.outgoing.length > 0) return false;
  return joint.incoming.length > 0 || new Set(joint.unsaid.map(({ pipe }) => pipe)).size === 1;
}

/** Where the water gathers; by id, so that it does not depend on the order of the input. */
function gathering(joints: readonly DrainJoint[]): Gathering {
  const ends = (some: readonly DrainJoint[]) =>
    some.flatMap((joint) => allAt(joint).map(({ pipe }) => ({ joint, pipe })));
  const last = ends(joints.filter((joint) => isLast(joint) && joint.incoming.length > 0));
  const all = last.length > 0 ? last : ends(joints);
  return all.reduce((least, end) => (isBefore(end, least) ? end : least));
}

type Gathering = { readonly joint: DrainJoint; readonly pipe: ReviewPipe };

function isBefore(a: Gathering, b: Gathering): boolean {
  if (a.pipe !== b.pipe) return a.pipe.id < b.pipe.id;
  const [[ax, ay], [bx, by]] = [a.joint.at, b.joint.at];
  return ax === bx ? ay < by : ax < bx;
}
