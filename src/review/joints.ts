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
  readonly count: number;
};

export const jointsOf = once((model, book) => findJoints(model, book.settings.joint_tolerance_m));

function findJoints({ pipes, segments }: ReviewModel, tolerance: Metres): Joints {
  const parent = Int32Array.from({ length: pipes.length * 2 }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  const merge = (a: number, b: number) => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
    parent[high] = low;
  };
  const byNode = new Map<string, number>();
  const byPlace = new Map<string, number[]>();
  const size = Math.max(tolerance, 1e-3);
  pipes.forEach((pipe, index) => {
    for (const [offset, node, at] of [
      [0, pipe.startNode, pipe.start],
      [1, pipe.endNode, pipe.end],
    ] as const) {
      const end = index * 2 + offset;
      if (node !== null) {
        const other = byNode.get(node);
        if (other === undefined) byNode.set(node, end);
        else merge(other, end);
      }
      for (const other of placesNear(byPlace, pipe.family, at, size)) {
        const [x, y] = other % 2 === 0 ? pipes[other >> 1]!.start : pipes[other >> 1]!.end;
        if (Math.hypot(x - at[0], y - at[1]) <= tolerance) merge(other, end);
      }
      const key = placeKey(pipe.family, at, size, 0, 0);
      const list = byPlace.get(key);
      if (list) list.push(end);
      else byPlace.set(key, [end]);
    }
  });
  const members = new Map<number, ReviewPipe[]>();
  pipes.forEach((pipe, index) => {
    for (const joint of new Set([root(index * 2), root(index * 2 + 1)])) {
      const list = members.get(joint);
      if (list) list.push(pipe);
      else members.set(joint, [pipe]);
    }
  });
  const jointOf = (pipe: ReviewPipe, end: 'start' | 'end') =>
    root(pipe.index * 2 + (end === 'start' ? 0 : 1));
  const ends = (pipe: ReviewPipe) => [jointOf(pipe, 'start'), jointOf(pipe, 'end')];
  const shareJoint = (a: ReviewPipe, b: ReviewPipe) => ends(a).some((joint) => ends(b).includes(joint));
  const endLiesOn = (a: ReviewPipe, b: ReviewPipe) =>
    [a.start, a.end].some((at) => liesOn(at, b, segments, tolerance));
  const linked = (pipe: ReviewPipe, length: Metres) => {
    const found = new Set([pipe]);
    const best = new Map<number, Metres>();
    const open: [number, Metres][] = ends(pipe).map((joint) => [joint, 0]);
    for (let next = open.pop(); next; next = open.pop()) {
      const [joint, used] = next;
      if ((best.get(joint) ?? Number.POSITIVE_INFINITY) <= used) continue;
      best.set(joint, used);
      for (const other of members.get(joint) ?? []) {
        found.add(other);
        if (other === pipe || used + other.length > length) continue;
        for (const end of ends(other)) open.push([end, used + other.length]);
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
    count: members.size,
  };
}

function liesOn([x, y]: PlaneMetres, pipe: ReviewPipe, segments: ReviewModel['segments'], tolerance: Metres) {
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

function placeKey(family: string, [x, y]: PlaneMetres, size: Metres, dx: number, dy: number): string {
  return `${family} ${Math.floor(x / size) + dx} ${Math.floor(y / size) + dy}`;
}

function placesNear(
  places: ReadonlyMap<string, number[]>,
  family: string,
  at: PlaneMetres,
  size: Metres,
): number[] {
  const near: number[] = [];
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) near.push(...(places.get(placeKey(family, at, size, dx, dy)) ?? []));
  }
  return near;
}
