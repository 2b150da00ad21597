import { IMPORT_DUTY } from '../../standards/survey';
import { type DrainJoint, drainJoints, isOutlet } from '../drainJoints';
import { otherEnd, outflowEnd, placeOf } from '../flow';
import type { ReviewPipe } from '../pipes';
import type { Rule } from '../rule';

/** Drains whose water goes nowhere: an end that leads to nothing, or round in a loop. */
export const drainEnd: Rule = {
  id: 'drain_end',
  *check(model, book, desk) {
    const joints = yield* drainJoints(model, book);
    const below = new Map<ReviewPipe, DrainJoint>();
    for (const joint of joints) for (const { pipe } of joint.incoming) below.set(pipe, joint);
    const looping = loops(below);
    for (const joint of joints) {
      desk.notCheckable(joint.unsaid.filter(({ end }) => end === 'end').length);
      for (const { pipe } of joint.incoming) {
        const nowhere = joint.outgoing.length === 0 && joint.unsaid.length === 0 && !isOutlet(joint);
        const what = looping.has(pipe) ? 'loop' : nowhere ? 'dead_end' : null;
        if (what === null) {
          desk.pass();
          continue;
        }
        const upstream = placeOf(pipe, otherEnd(outflowEnd(pipe)!));
        desk.report({
          verdict: 'violation',
          figure: book.resolve(IMPORT_DUTY.network_connected),
          measured: null,
          required: null,
          at: joint.at,
          nearest: [joint.at, upstream],
          features: joint.nodeId === null ? [pipe.id] : [pipe.id, joint.nodeId],
          facts: { what },
          advice: [{ code: 'connect', values: { feature: pipe.id } }],
        });
      }
    }
    yield;
  },
};

/** Pipes on a way that comes back to itself. */
function loops(below: ReadonlyMap<ReviewPipe, DrainJoint>): Set<ReviewPipe> {
  const degree = new Map<ReviewPipe, number>();
  const above = new Map<ReviewPipe, ReviewPipe[]>();
  for (const [pipe, joint] of below) {
    const onward = joint.outgoing.map((end) => end.pipe).filter((other) => below.has(other));
    degree.set(pipe, onward.length);
    for (const other of onward) above.set(other, [...(above.get(other) ?? []), pipe]);
  }
  // Taking away, again and again, what flows on into nothing leaves the loops and what feeds them.
  const open = [...degree].filter(([, count]) => count === 0).map(([pipe]) => pipe);
  for (let pipe = open.pop(); pipe; pipe = open.pop()) {
    degree.delete(pipe);
    for (const other of above.get(pipe) ?? []) {
      const left = (degree.get(other) ?? 0) - 1;
      if (!degree.has(other)) continue;
      degree.set(other, left);
      if (left === 0) open.push(other);
    }
  }
  return new Set([...degree.keys()].filter((pipe) => comesBack(pipe, below)));
}

function comesBack(from: ReviewPipe, below: ReadonlyMap<ReviewPipe, DrainJoint>): boolean {
  const seen = new Set<ReviewPipe>();
  const open = [from];
  for (let pipe = open.pop(); pipe; pipe = open.pop()) {
    const joint = below.get(pipe);
    for (const next of joint ? joint.outgoing.map((end) => end.pipe) : []) {
      if (next === from) return true;
      if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return false;
}
