import type { Metres } from '../model/units';
import type { ReviewPipe } from './pipes';

/**
 * The ends of all pipes, two a pipe (2 × index and 2 × index + 1), and the joints they make: ends of one node, or of
 * one family in one place. A joint bears the number of its lowest end.
 */
export type EndJoints = {
  readonly tolerance: Metres;
  readonly jointOfEnd: Int32Array;
  /** The next higher end of the same joint; -1 after the last. */
  readonly nextInJoint: Int32Array;
  /** Where each end lies. */
  readonly x: Float64Array;
  readonly y: Float64Array;
};

export function* joinEnds(pipes: readonly ReviewPipe[], tolerance: Metres): Generator<void, EndJoints> {
  const count = pipes.length * 2;
  const parent = new Int32Array(count);
  for (let end = 0; end < count; end++) parent[end] = end;
  yield* joinByNode(pipes, parent);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (const { index, start, end } of pipes) {
    [x[2 * index], y[2 * index]] = start;
    [x[2 * index + 1], y[2 * index + 1]] = end;
  }
  yield;
  yield* joinByPlace(pipes, x, y, tolerance, parent);
  const jointOfEnd = new Int32Array(count);
  const nextInJoint = new Int32Array(count).fill(-1);
  const lastOf = new Int32Array(count);
  for (let end = 0; end < count; end++) {
    const joint = rootOf(parent, end);
    jointOfEnd[end] = joint;
    if (joint !== end) nextInJoint[lastOf[joint]!] = end;
    lastOf[joint] = end;
  }
  return { tolerance, jointOfEnd, nextInJoint, x, y };
}

const PIPES_A_STEP = 5000;

function* joinByNode(pipes: readonly ReviewPipe[], parent: Int32Array): Generator<void> {
  const firstAt = new Map<string, number>();
  const join = (node: string | null, end: number) => {
    if (node === null) return;
    const other = firstAt.get(node);
    if (other === undefined) firstAt.set(node, end);
    else merge(parent, other, end);
  };
  for (const { index, startNode, endNode } of pipes) {
    join(startNode, 2 * index);
    join(endNode, 2 * index + 1);
    if (index % PIPES_A_STEP === PIPES_A_STEP - 1) yield;
  }
}

/** Ends by cell: the last one put into a cell, and before each the one that was put there before. */
function* joinByPlace(
  pipes: readonly ReviewPipe[],
  x: Float64Array,
  y: Float64Array,
  tolerance: Metres,
  parent: Int32Array,
): Generator<void> {
  const count = parent.length;
  const last = new Int32Array(2 ** Math.ceil(Math.log2(count + 1))).fill(-1);
  const before = new Int32Array(count);
  const size = CELL_TOLERANCES * Math.max(tolerance, 1e-3);
  const join = (end: number) => {
    const { family } = pipes[end >> 1]!;
    const ex = x[end]!;
    const ey = y[end]!;
    const toX = Math.floor((ex + tolerance) / size);
    const toY = Math.floor((ey + tolerance) / size);
    for (let cx = Math.floor((ex - tolerance) / size); cx <= toX; cx++) {
      for (let cy = Math.floor((ey - tolerance) / size); cy <= toY; cy++) {
        for (let other = last[bucketOf(cx, cy, last.length)]!; other >= 0; other = before[other]!) {
          if (Math.abs(x[other]! - ex) > tolerance || Math.abs(y[other]! - ey) > tolerance) continue;
          if (Math.hypot(x[other]! - ex, y[other]! - ey) > tolerance) continue;
          if (pipes[other >> 1]!.family === family) merge(parent, other, end);
        }
      }
    }
    const own = bucketOf(Math.floor(ex / size), Math.floor(ey / size), last.length);
    before[end] = last[own]!;
    last[own] = end;
  };
  for (let end = 0; end < count; end++) {
    join(end);
    if (end % PIPES_A_STEP === PIPES_A_STEP - 1) yield;
  }
}

/** Wide enough that most ends look into one cell only. */
const CELL_TOLERANCES = 8;

/**
 * Cells that share a bucket by chance cost a look and no more: the distance decides. Those of a row lie side by side,
 * as what comes one after the other mostly does.
 */
function bucketOf(cellX: number, cellY: number, buckets: number): number {
  const row = Math.imul(cellY, 0x9e3779b1);
  return (cellX + (row ^ (row >>> 15))) & (buckets - 1);
}

function rootOf(parent: Int32Array, end: number): number {
  while (parent[end] !== end) {
    parent[end] = parent[parent[end]!]!;
    end = parent[end]!;
  }
  return end;
}

/** The lower root stays: a joint's number does not depend on the order in which it was joined. */
function merge(parent: Int32Array, a: number, b: number): void {
  const first = rootOf(parent, a);
  const second = rootOf(parent, b);
  if (first < second) parent[second] = first;
  else parent[first] = second;
}
