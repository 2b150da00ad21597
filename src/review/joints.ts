import type { Metres, PlaneMetres } from '../model/units';
import { once } from './once';
import type { ReviewPipe } from './pipes';
import type { ReviewModel } from './reviewModel';

/** Which pipes hang together at their ends. */
export type Joints = {
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

export const jointsOf = once((model, book) => findJoints(model, book.settings.joint_tolerance_m));

function findJoints({ pipes, segments }: ReviewModel, tolerance: Metres): Joints {
  const roots = mergedEnds(pipes, tolerance);
  const members = new Map<number, ReviewPipe[]>();
  for (const pipe of pipes) {
    const start = roots[pipe.index * 2]!;
    const end = roots[pipe.index * 2 + 1]!;
    addTo(members, start, pipe);
    if (end !== start) addTo(members, end, pipe);
  }
  const shareJoint = (a: ReviewPipe, b: ReviewPipe) => {
    const [start, end] = [roots[a.index * 2], roots[a.index * 2 + 1]];
    const [first, second] = [roots[b.index * 2], roots[b.index * 2 + 1]];
    return start === first || start === second || end === first || end === second;
  };
  const endLiesOn = (a: ReviewPipe, b: ReviewPipe) =>
    liesOn(a.start, b, segments, tolerance) || liesOn(a.end, b, segments, tolerance);
  const jointOf = (pipe: ReviewPipe, end: 'start' | 'end') =>
    roots[pipe.index * 2 + (end === 'start' ? 0 : 1)]!;
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
      for (const other of members.get(joint) ?? []) {
        found.add(other);
        const total = used + other.length;
        if (other === pipe || total > length) continue;
        open.push([jointOf(other, 'start'), total], [jointOf(other, 'end'), total]);
      }
    }
    return [...found];
  };
  return {
    joined: (a, b) => shareJoint(a, b) || (a.family === b.family && (endLiesOn(a, b) || endLiesOn(b, a))),
    linkedWithin: (a, b, length) => linked(a, length).includes(b),
    linked,
    at: (pipe, end) => members.get(jointOf(pipe, end)) ?? [],
    jointOf,
  };
}

/** For each end (two a pipe) the number of its joint: ends of one node, or of one family in one place. */
function mergedEnds(pipes: readonly ReviewPipe[], tolerance: Metres): Int32Array {
  const parent = Int32Array.from({ length: pipes.length * 2 }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  const merge = (a: number, b: number) => {
    const [first, second] = [root(a), root(b)];
    if (first < second) parent[second] = first;
    else parent[first] = second;
  };
  const placeOf = (end: number) => (end % 2 === 0 ? pipes[end >> 1]!.start : pipes[end >> 1]!.end);
  const byNode = new Map<string, number>();
  // Ends by cell: the last one put into a cell, and before each the one that was put there before.
  const last = new Map<number, number>();
  const before = new Int32Array(pipes.length * 2).fill(-1);
  const size = CELL_TOLERANCES * Math.max(tolerance, 1e-3);
  const joinNear = (end: number) => {
    const [x, y] = placeOf(end);
    const { family } = pipes[end >> 1]!;
    for (let cx = Math.floor((x - tolerance) / size); cx <= Math.floor((x + tolerance) / size); cx++) {
      for (let cy = Math.floor((y - tolerance) / size); cy <= Math.floor((y + tolerance) / size); cy++) {
        for (let other = last.get(cellKey(cx, cy)) ?? -1; other >= 0; other = before[other]!) {
          const [ox, oy] = placeOf(other);
          if (pipes[other >> 1]!.family !== family || Math.hypot(ox - x, oy - y) > tolerance) continue;
          merge(other, end);
        }
      }
    }
    const own = cellKey(Math.floor(x / size), Math.floor(y / size));
    before[end] = last.get(own) ?? -1;
    last.set(own, end);
  };
  for (let end = 0; end < pipes.length * 2; end++) {
    const pipe = pipes[end >> 1]!;
    const node = end % 2 === 0 ? pipe.startNode : pipe.endNode;
    if (node !== null) {
      const other = byNode.get(node);
      if (other === undefined) byNode.set(node, end);
      else merge(other, end);
    }
    joinNear(end);
  }
  return parent.map((_, end) => root(end));
}

/** Wide enough that most ends look into one cell only. */
const CELL_TOLERANCES = 8;

/** A plane is a few kilometres wide: no two of its cells share a key. */
function cellKey(x: number, y: number): number {
  return x * 2 ** 26 + y;
}

function addTo(members: Map<number, ReviewPipe[]>, joint: number, pipe: ReviewPipe): void {
  const list = members.get(joint);
  if (list) list.push(pipe);
  else members.set(joint, [pipe]);
}

function liesOn(
  [x, y]: PlaneMetres,
  pipe: ReviewPipe,
  segments: ReviewModel['segments'],
  tolerance: Metres,
): boolean {
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
