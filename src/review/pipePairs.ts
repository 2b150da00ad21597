import { growingInts, growingNumbers, put } from '../geo/growing';
import { squaredSegmentDistance } from '../geo/segmentDistance';
import type { Metres } from '../model/units';
import type { Requirement } from '../standards/requirement';
import { addCrossings, type CrossingColumns, crossingColumns, isAtEnd } from './crossings';
import { ASKS_VERTICAL } from './lineKinds';
import { onceInSteps } from './once';
import { type PipeNetwork, pipeNetwork } from './pipeNetwork';
import type { ReviewPipe } from './pipes';
import { ROUNDING_M } from './verdict';

/**
 * The pairs of buried pipes of which a table asks something and that come near each other or cross: as near as the
 * largest figure among the kinds present, so that passes are counted too. In columns: a city has millions.
 */
export type PipePairs = {
  readonly count: number;
  /** The two pipes; the one of the lower id first. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** By kinds, where the pair stands in the tables of `LineKinds`. */
  readonly kinds: Int32Array;
  /**
   * Their segments that come near, ofA[s] and ofB[s] for s from segments[k] to before segments[k + 1]: of a pair
   * that lies beyond its own reach none is kept, it passes whatever the survey's error.
   */
  readonly segments: Int32Array;
  readonly ofA: Int32Array;
  readonly ofB: Int32Array;
  /** Their crossings, from crossingStart[k] to before crossingStart[k + 1]. */
  readonly crossingStart: Int32Array;
  readonly crossings: CrossingColumns;
};

/** One pair as an object: for the few that are looked at closely. */
export type PipePair = {
  readonly a: ReviewPipe;
  readonly b: ReviewPipe;
  readonly requirement: Requirement;
  /** Between centre lines; beyond it the pair passes whatever the survey's error. */
  readonly reach: Metres;
  readonly ofA: Int32Array;
  readonly ofB: Int32Array;
  readonly from: number;
  readonly to: number;
};

/** All pairs of a model. */
export const pipePairs = onceInSteps(function* (model, book): Generator<void, PipePairs> {
  const network = yield* pipeNetwork(model, book);
  const finder = pairFinder(network, true);
  for (let p = 0; p < model.pipes.length; p++) {
    if (p % PIPES_A_STEP === PIPES_A_STEP - 1) yield;
    finder.add(p);
  }
  return finder.found();
});

const PIPES_A_STEP = 500;

/**
 * The pairs of one pipe after another; each pair once, with the pipe that is added first. In order: all pipes are
 * added, by their index.
 */
export function pairFinder(network: PipeNetwork, inOrder: boolean) {
  const { model, loose, joints, kinds, buried, halfReach, widestHalfReach } = network;
  const { pipes, segments, segmentGrid } = model;
  const { x1, y1, x2, y2, pipe } = segments;
  const { west, south, cellSize, columns, rows, start, items, boxes } = segmentGrid;
  const { minX, minY, maxX, maxY } = boxes;
  const { asks } = kinds.pairs;
  const added = new Uint8Array(pipes.length);
  /** The segment that last looked at each segment: it may stand in several cells. */
  const lookedAtBy = new Int32Array(segments.count).fill(-1);
  const slotOf = new Int32Array(pipes.length).fill(-1);
  /** The pipes near the one that is being added, each with its chain of segments that come near. */
  const near = { pipe: growingInts(), least: growingNumbers(), first: growingInts(), last: growingInts() };
  const links = { i: growingInts(), j: growingInts(), next: growingInts() };
  const lists = [...Object.values(near), ...Object.values(links)];
  const pairs = {
    a: growingInts(),
    b: growingInts(),
    kinds: growingInts(),
    segments: growingInts(),
    ofA: growingInts(),
    ofB: growingInts(),
    crossingStart: growingInts(),
    crossings: crossingColumns(),
  };
  const ofPair = [pairs.a, pairs.b, pairs.kinds, pairs.segments, pairs.crossingStart];
  const ofCrossing = Object.values(pairs.crossings);

  return {
    add(p: number): void {
      added[p] = 1;
      if (buried[p] === 0) return;
      const { firstSegment, segmentCount } = pipes[p]!;
      const last = firstSegment + segmentCount - 1;
      const done = inOrder ? last : -1;
      for (let i = firstSegment; i <= last; i++) lookAround(p, i, done);
      for (let slot = 0; slot < near.pipe.count; slot++) keep(p, slot);
      for (const list of lists) list.count = 0;
    },
    found(): PipePairs {
      put(pairs.segments, pairs.ofA.count);
      put(pairs.crossingStart, pairs.crossings.x.count);
      return {
        count: pairs.a.count,
        a: pairs.a.items,
        b: pairs.b.items,
        kinds: pairs.kinds.items,
        segments: pairs.segments.items,
        ofA: pairs.ofA.items,
        ofB: pairs.ofB.items,
        crossingStart: pairs.crossingStart.items,
        crossings: pairs.crossings,
      };
    },
  };

  /** Notes what comes near to segment i of pipe p; segments up to `done` are not looked at. */
  function lookAround(p: number, i: number, done: number): void {
    const widest = kinds.largest + halfReach[p]! + widestHalfReach;
    const fromX = Math.max(0, Math.floor((minX[i]! - widest - west) / cellSize));
    const toX = Math.min(columns - 1, Math.floor((maxX[i]! + widest - west) / cellSize));
    const fromY = Math.max(0, Math.floor((minY[i]! - widest - south) / cellSize));
    const toY = Math.min(rows - 1, Math.floor((maxY[i]! + widest - south) / cellSize));
    for (let y = fromY; y <= toY; y++) {
      for (let cell = y * columns + fromX; cell <= y * columns + toX; cell++) {
        const first = start[cell]!;
        // The segments of a cell stand in their order: what is done comes first.
        for (let at = start[cell + 1]! - 1; at >= first && items[at]! > done; at--) lookAt(p, i, items[at]!);
      }
    }
    for (const j of loose) lookAt(p, i, j);
  }

  function lookAt(p: number, i: number, j: number): void {
    const q = pipe[j]!;
    if (lookedAtBy[j] === i || added[q] === 1) return;
    lookedAtBy[j] = i;
    const reach = kinds.largest + halfReach[p]! + halfReach[q]!;
    if (minX[j]! - maxX[i]! > reach || minX[i]! - maxX[j]! > reach) return;
    if (minY[j]! - maxY[i]! > reach || minY[i]! - maxY[j]! > reach) return;
    const asked = asks[kinds.ofPipe[p]! * kinds.count + kinds.ofPipe[q]!]!;
    if (asked === 0 || buried[q] === 0) return;
    const squared = squaredSegmentDistance(x1[i]!, y1[i]!, x2[i]!, y2[i]!, x1[j]!, y1[j]!, x2[j]!, y2[j]!);
    if (squared <= (asked === ASKS_VERTICAL ? MEETS : reach * reach)) note(i, j, q, squared);
  }

  function note(i: number, j: number, q: number, squared: number): void {
    const link = links.i.count;
    put(links.i, i);
    put(links.j, j);
    put(links.next, -1);
    let slot = slotOf[q]!;
    if (slot < 0) {
      slot = near.pipe.count;
      slotOf[q] = slot;
      put(near.pipe, q);
      put(near.least, squared);
      put(near.first, link);
      put(near.last, link);
    } else {
      links.next.items[near.last.items[slot]!] = link;
      near.last.items[slot] = link;
      if (squared < near.least.items[slot]!) near.least.items[slot] = squared;
    }
  }

  /** Makes a pair of p and the pipe of a slot. */
  function keep(p: number, slot: number): void {
    const q = near.pipe.items[slot]!;
    const least = near.least.items[slot]!;
    slotOf[q] = -1;
    const joined = joints.shareJoint(p, q);
    // What is joined keeps no distance; it may still cross elsewhere.
    if (joined && least > MEETS) return;
    const swap = pipes[p]!.id > pipes[q]!.id;
    const a = swap ? q : p;
    const b = swap ? p : q;
    const kindPair = kinds.ofPipe[a]! * kinds.count + kinds.ofPipe[b]!;
    const from = pairs.ofA.count;
    put(pairs.a, a);
    put(pairs.b, b);
    put(pairs.kinds, kindPair);
    put(pairs.segments, from);
    put(pairs.crossingStart, pairs.crossings.x.count);
    const reach = kinds.pairs.farthest[kindPair]! + halfReach[p]! + halfReach[q]! + SURELY_BEYOND_M;
    if (least > reach * reach) return;
    for (let link = near.first.items[slot]!; link >= 0; link = links.next.items[link]!) {
      put(swap ? pairs.ofB : pairs.ofA, links.i.items[link]!);
      put(swap ? pairs.ofA : pairs.ofB, links.j.items[link]!);
    }
    if (pairs.ofA.count - from > 1) sortSegments(from);
    if (least > MEETS) return;
    const crossing = pairs.crossings.x.count;
    addCrossings(pairs.crossings, segments, pairs.ofA, pairs.ofB, from);
    if (joined && hasOnlyJoints(pipes[a]!, pipes[b]!, crossing)) withdraw(crossing, from);
  }

  /** Along a, then along b, so that nothing depends on the cells in which they were found. */
  function sortSegments(from: number): void {
    const { ofA, ofB } = pairs;
    const keys = new Float64Array(ofA.count - from);
    for (let k = 0; k < keys.length; k++) {
      keys[k] = ofA.items[from + k]! * segments.count + ofB.items[from + k]!;
    }
    keys.sort();
    for (let k = 0; k < keys.length; k++) {
      ofA.items[from + k] = Math.floor(keys[k]! / segments.count);
      ofB.items[from + k] = keys[k]! % segments.count;
    }
  }

  function hasOnlyJoints(a: ReviewPipe, b: ReviewPipe, from: number): boolean {
    const { x, y } = pairs.crossings;
    for (let c = from; c < x.count; c++) {
      if (!isAtEnd(a, b, x.items[c]!, y.items[c]!, joints.ends.tolerance)) return false;
    }
    return true;
  }

  /** Takes back the pair that was made last. */
  function withdraw(crossing: number, from: number): void {
    for (const list of ofPair) list.count--;
    for (const list of ofCrossing) list.count = crossing;
    pairs.ofA.count = from;
    pairs.ofB.count = from;
  }
}

/** What is this much beyond its reach is beyond it by any way of computing it. */
const SURELY_BEYOND_M = 1e-6;
const MEETS = (ROUNDING_M + SURELY_BEYOND_M) ** 2;

export function pairAt(pairs: PipePairs, k: number, network: PipeNetwork): PipePair {
  const { model, kinds } = network;
  return {
    a: model.pipes[pairs.a[k]!]!,
    b: model.pipes[pairs.b[k]!]!,
    requirement: kinds.pairs.horizontal[pairs.kinds[k]!]!,
    reach: reachOf(pairs, k, network),
    ofA: pairs.ofA,
    ofB: pairs.ofB,
    from: pairs.segments[k]!,
    to: pairs.segments[k + 1]!,
  };
}

export function reachOf({ a, b, kinds: kindPair }: PipePairs, k: number, network: PipeNetwork): Metres {
  const { kinds, halfReach } = network;
  return kinds.pairs.farthest[kindPair[k]!]! + halfReach[a[k]!]! + halfReach[b[k]!]!;
}
