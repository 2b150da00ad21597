import type { EndJoints } from './endJoints';
import type { ReviewPipe } from './pipes';

/**
 * The joints after some ends have moved, come or gone: only those are joined anew that the ends leave or come to.
 *
 * @param pipes as they are now; a pipe that has gone lies nowhere (NaN) and has no nodes.
 * @param near the ends within the tolerance of a place.
 */
export function moveEnds(
  before: EndJoints,
  pipes: readonly ReviewPipe[],
  moved: readonly ReviewPipe[],
  near: (x: number, y: number) => Iterable<number>,
): EndJoints {
  const count = pipes.length * 2;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  x.set(before.x);
  y.set(before.y);
  for (const { index, start, end } of moved) {
    [x[2 * index], y[2 * index]] = start;
    [x[2 * index + 1], y[2 * index + 1]] = end;
  }
  const jointOfEnd = grown(before.jointOfEnd, count);
  const nextInJoint = grown(before.nextInJoint, count);
  for (let end = before.jointOfEnd.length; end < count; end++) jointOfEnd[end] = end;
  const anew = new Set<number>();
  const addJointOf = (end: number) => {
    for (let each = jointOfEnd[end]!; each >= 0; each = nextInJoint[each]!) anew.add(each);
  };
  for (const { index, start, end } of moved) {
    addJointOf(2 * index);
    addJointOf(2 * index + 1);
    for (const at of [start, end]) for (const other of near(at[0], at[1])) addJointOf(other);
  }
  const nodes = new Set(moved.flatMap(({ startNode, endNode }) => [startNode, endNode]));
  for (const { index, startNode, endNode } of pipes) {
    if (startNode !== null && nodes.has(startNode)) addJointOf(2 * index);
    if (endNode !== null && nodes.has(endNode)) addJointOf(2 * index + 1);
  }
  joinAnew(
    [...anew].sort((a, b) => a - b),
    pipes,
    before.tolerance,
    jointOfEnd,
    nextInJoint,
  );
  return { tolerance: before.tolerance, jointOfEnd, nextInJoint, x, y };
}

/** Each with each: they are few. */
function joinAnew(
  ends: readonly number[],
  pipes: readonly ReviewPipe[],
  tolerance: number,
  jointOfEnd: Int32Array,
  nextInJoint: Int32Array,
): void {
  for (const end of ends) {
    jointOfEnd[end] = end;
    nextInJoint[end] = -1;
  }
  ends.forEach((a, k) => {
    for (const b of ends.slice(k + 1)) {
      const [first, second] = [jointOfEnd[a]!, jointOfEnd[b]!];
      if (first === second || !areJoined(a, b, pipes, tolerance)) continue;
      const [lower, higher] = first < second ? [first, second] : [second, first];
      for (const each of ends) if (jointOfEnd[each] === higher) jointOfEnd[each] = lower;
    }
  });
  const last = new Map<number, number>();
  for (const end of ends) {
    const joint = jointOfEnd[end]!;
    const held = last.get(joint);
    if (held !== undefined) nextInJoint[held] = end;
    last.set(joint, end);
  }
}

function areJoined(a: number, b: number, pipes: readonly ReviewPipe[], tolerance: number): boolean {
  const [first, second] = [pipes[a >> 1]!, pipes[b >> 1]!];
  const node = nodeAt(first, a);
  if (node !== null && node === nodeAt(second, b)) return true;
  if (first.family !== second.family) return false;
  const [x, y] = placeAt(first, a);
  const [ox, oy] = placeAt(second, b);
  return Math.hypot(ox - x, oy - y) <= tolerance;
}

function nodeAt({ startNode, endNode }: ReviewPipe, end: number) {
  return end % 2 === 0 ? startNode : endNode;
}

function placeAt({ start, end: there }: ReviewPipe, end: number) {
  return end % 2 === 0 ? start : there;
}

function grown(from: Int32Array, count: number): Int32Array {
  const to = new Int32Array(count).fill(-1);
  to.set(from);
  return to;
}
