import { growingInts, growingNumbers, putInt, putNumber } from '../geo/growing';
import { squaredSegmentDistance } from '../geo/segmentDistance';
import type { Metres } from '../model/units';
import type { Requirement } from '../standards/requirement';
import { addCrossings, type CrossingColumns, crossingColumns } from './crossings';
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
  const { ofPipe } = kinds;
  const { asks } = kinds.pairs;
  const added = new Uint8Array(pipes.length);
  /** The segment that last looked at each segment: it may stand in several cells. */
  const lookedAtBy = new Int32Array(segments.count).fill(-1);
  const slotOf = new Int32Array(pipes.length).fill(-1);
  /** The pipes near the one that is being added, each with its chain of segments that come near. */
  const near = { pipe: growingInts(), least: growingNumbers(), first: growingInts(), last: growingInts() };
  const links = { i: growingInts(), j: growingInts(), next: growingInts() };
  const lists = [...Object.values(near), ...Object.values(links)];
  const room = inOrder ? segments.count + 64 : 64;
  const pairs = {
    a: growingInts(room),
    b: growingInts(room),
    kinds: growingInts(room),
    segments: growingInts(room),
    ofA: growingInts(room),
    ofB: growingInts(room),
    crossingStart: growingInts(room),
    crossings: crossingColumns(room),
  };
  return {
    add(p: number): void {
      added[p] = 1;
      if (buried[p] === 0) return;
      const { firstSegment, segmentCount } = pipes[p]!;
      const last = firstSegment + segmentCount - 1;
      for (let i = firstSegment; i <= last; i++) lookAround(p, i, inOrder ? last : -1);
      for (let slot = 0; slot < near.pipe.count; slot++) keep(p, slot);
      for (const list of lists) list.count = 0;
    },
    found(): PipePairs {
      putInt(pairs.segments, pairs.ofA.count);
      putInt(pairs.crossingStart, pairs.crossings.x.count);
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
        lookThrough(items, start[cell]!, start[cell + 1]!, p, i, done);
      }
    }
    lookThrough(loose, 0, loose.length, p, i, -1);
  }

  function lookThrough(
    list: Uint32Array,
    from: number,
    to: number,
    p: number,
    i: number,
    done: number,
  ): void {
    const ownReach = kinds.largest + halfReach[p]!;
    const kindsOfP = ofPipe[p]! * kinds.count;
    const left = minX[i]!;
    const right = maxX[i]!;
    const bottom = minY[i]!;
    const top = maxY[i]!;
    for (let at = to - 1; at >= from; at--) {
      const j = list[at]!;
      // The segments of a cell stand in their order: what is done comes first.
      if (j <= done) return;
      const q = pipe[j]!;
      if (lookedAtBy[j] === i || added[q] === 1) continue;
      lookedAtBy[j] = i;
      const reach = ownReach + halfReach[q]!;
      if (minX[j]! - right > reach || left - maxX[j]! > reach) continue;
      if (minY[j]! - top > reach || bottom - maxY[j]! > reach) continue;
      const asked = asks[kindsOfP + ofPipe[q]!]!;
      if (asked === 0 || buried[q] === 0) continue;
      const squared = squaredSegmentDistance(x1[i]!, y1[i]!, x2[i]!, y2[i]!, x1[j]!, y1[j]!, x2[j]!, y2[j]!);
      // A segment that has gone lies nowhere: its distance is NaN.
      if (!(squared <= (asked === ASKS_VERTICAL ? MEETS : reach * reach))) continue;
      if (squared > 0 || !joints.shareJoint(p, q) || !meetAtEnds(p, i, q, j)) note(i, j, q, squared);
    }
  }

  /** Whether two segments share a vertex that is an end of both pipes: of two that are joined that is no crossing. */
  function meetAtEnds(p: number, i: number, q: number, j: number): boolean {
    const first = pipes[p]!;
    const second = pipes[q]!;
    const isLastI = i === first.firstSegment + first.segmentCount - 1;
    const isLastJ = j === second.firstSegment + second.segmentCount - 1;
    if (i === first.firstSegment) {
      if (j === second.firstSegment && x1[i] === x1[j] && y1[i] === y1[j]) return true;
      if (isLastJ && x1[i] === x2[j] && y1[i] === y2[j]) return true;
    }
    if (!isLastI) return false;
    if (j === second.firstSegment && x2[i] === x1[j] && y2[i] === y1[j]) return true;
    return isLastJ && x2[i] === x2[j] && y2[i] === y2[j];
  }

  function note(i: number, j: number, q: number, squared: number): void {
    const link = links.i.count;
    putInt(links.i, i);
    putInt(links.j, j);
    putInt(links.next, -1);
    let slot = slotOf[q]!;
    if (slot < 0) {
      slot = near.pipe.count;
      slotOf[q] = slot;
      putInt(near.pipe, q);
      putNumber(near.least, squared);
      putInt(near.first, link);
      putInt(near.last, link);
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
    // What is joined keeps no distance; it may still cross elsewhere.
    if (least > MEETS && joints.shareJoint(p, q)) return;
    const swap = pipes[p]!.id > pipes[q]!.id;
    const a = swap ? q : p;
    const b = swap ? p : q;
    const kindPair = kinds.ofPipe[a]! * kinds.count + kinds.ofPipe[b]!;
    const from = pairs.ofA.count;
    putInt(pairs.a, a);
    putInt(pairs.b, b);
    putInt(pairs.kinds, kindPair);
    putInt(pairs.segments, from);
    putInt(pairs.crossingStart, pairs.crossings.x.count);
    const reach = kinds.pairs.farthest[kindPair]! + halfReach[p]! + halfReach[q]! + SURELY_BEYOND_M;
    if (least > reach * reach) return;
    for (let link = near.first.items[slot]!; link >= 0; link = links.next.items[link]!) {
      putInt(swap ? pairs.ofB : pairs.ofA, links.i.items[link]!);
      putInt(swap ? pairs.ofA : pairs.ofB, links.j.items[link]!);
    }
    if (pairs.ofA.count - from > 1) sortSegments(from);
    if (least <= MEETS) addCrossings(pairs.crossings, segments, pairs.ofA, pairs.ofB, from);
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
