import type { Metres, PlaneMetres } from '../model/units';
import { type EndJoints, joinEnds } from './endJoints';
import { onceInSteps } from './once';
import type { ReviewPipe, Segments } from './pipes';

/** Which pipes hang together at their ends. */
export type Joints = {
  readonly ends: EndJoints;
  /** By index: end at one joint. */
  shareJoint(a: number, b: number): boolean;
  /** Share a node, or, being of one family, an end of one lies on the other. */
  joined(a: ReviewPipe, b: ReviewPipe): boolean;
  /** Hang together over other pipes no longer than this in all. */
  linkedWithin(a: ReviewPipe, b: ReviewPipe, length: Metres): boolean;
  /** The pipe itself and those that hang on it over no more than this length of others. */
  linked(pipe: ReviewPipe, length: Metres): readonly ReviewPipe[];
  /** Pipes that end at the joint of this end. */
  at(pipe: ReviewPipe, end: 'start' | 'end'): readonly ReviewPipe[];
  /** Number of the joint at an end. */
  jointOf(pipe: ReviewPipe, end: 'start' | 'end'): number;
};

export const jointsOf = onceInSteps(function* (model, book): Generator<void, Joints> {
  const ends = yield* joinEnds(model.pipes, book.settings.joint_tolerance_m);
  return joints(model.pipes, model.segments, ends);
});

export function joints(pipes: readonly ReviewPipe[], segments: Segments, ends: EndJoints): Joints {
  const { jointOfEnd, nextInJoint, tolerance } = ends;
  const members = (joint: number) => {
    const found: ReviewPipe[] = [];
    for (let end = joint; end >= 0; end = nextInJoint[end]!) {
      const pipe = pipes[end >> 1]!;
      if (found.at(-1) !== pipe) found.push(pipe);
    }
    return found;
  };
  const shareJoint = (a: number, b: number) => {
    const start = jointOfEnd[2 * a];
    const end = jointOfEnd[2 * a + 1];
    const first = jointOfEnd[2 * b];
    const second = jointOfEnd[2 * b + 1];
    return start === first || start === second || end === first || end === second;
  };
  const endLiesOn = (a: ReviewPipe, b: ReviewPipe) =>
    liesOn(a.start, b, segments, tolerance) || liesOn(a.end, b, segments, tolerance);
  const jointOf = (pipe: ReviewPipe, end: 'start' | 'end') =>
    jointOfEnd[pipe.index * 2 + (end === 'start' ? 0 : 1)]!;
  const linked = (pipe: ReviewPipe, length: Metres) => {
    const found = new Set([pipe]);
    const best = new Map<number, Metres>();
    const open: [number, Metres][] = [
      [jointOf(pipe, 'start'), 0],
      [jointOf(pipe, 'end'), 0],
    ];
    for (let next = open.pop(); next; next = open.pop()) {
      const [joint, used] = next;
      if ((best.get(joint) ?? Number.POSITIVE_INFINITY) <= used) continue;
      best.set(joint, used);
      for (const other of members(joint)) {
        found.add(other);
        const total = used + other.length;
        if (other === pipe || total > length) continue;
        open.push([jointOf(other, 'start'), total], [jointOf(other, 'end'), total]);
      }
    }
    return [...found];
  };
  return {
    ends,
    shareJoint,
    joined: (a, b) =>
      shareJoint(a.index, b.index) || (a.family === b.family && (endLiesOn(a, b) || endLiesOn(b, a))),
    linkedWithin: (a, b, length) => linked(a, length).includes(b),
    linked,
    at: (pipe, end) => members(jointOf(pipe, end)),
    jointOf,
  };
}

function liesOn([x, y]: PlaneMetres, pipe: ReviewPipe, segments: Segments, tolerance: Metres): boolean {
  const last = pipe.firstSegment + pipe.segmentCount;
  for (let i = pipe.firstSegment; i < last; i++) {
    const ux = segments.x2[i]! - segments.x1[i]!;
    const uy = segments.y2[i]! - segments.y1[i]!;
    const wx = x - segments.x1[i]!;
    const wy = y - segments.y1[i]!;
    const lengthSquared = ux * ux + uy * uy;
    const share = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, (wx * ux + wy * uy) / lengthSquared));
    if (Math.hypot(wx - share * ux, wy - share * uy) <= tolerance) return true;
  }
  return false;
}
