import { growingInts, growingNumbers, putInt, putNumber } from '../geo/growing';
import type { Metres } from '../model/units';
import type { Requirement } from '../standards/requirement';
import { addCrossings, type CrossingColumns, crossingColumns } from './crossings';
import { onceInSteps } from './once';
import { type PipeNetwork, pipeNetwork } from './pipeNetwork';
import type { ReviewPipe } from './pipes';
import { MEETS, nearSegments, SURELY_BEYOND_M, segmentSieve } from './segmentSieve';

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
  /**
   * How many more there are of each two kinds, by where these stand in the tables (in any order): pairs of different
   * families that lie beyond their own reach, which pass whatever they are.
   */
  readonly beyond: Uint32Array;
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
  let before = 0;
  for (let p = 0; p < model.pipes.length; p++) {
    const count = finder.add(p);
    if (p % PIPES_A_STEP < PIPES_A_STEP - 1 && count - before < PAIRS_A_STEP) continue;
    before = count;
    yield;
  }
  return finder.found();
});

const PIPES_A_STEP = 500;
/** Where many pipes lie in one place, a few have as many pairs as hundreds elsewhere. */
const PAIRS_A_STEP = 20_000;

/**
 * The pairs of one pipe after another; each pair once, with the pipe that is added first. In order: all pipes are
 * added, by their index.
 */
export function pairFinder(network: PipeNetwork, inOrder: boolean) {
  const { model, joints, kinds, halfReach } = network;
  const { pipes, segments } = model;
  const { ofPipe } = kinds;
  const { farthest, oneFamily } = kinds.pairs;
  const found = nearSegments();
  const sieve = segmentSieve(network, inOrder, found);
  const slotOf = new Int32Array(pipes.length).fill(-1);
  /** The pipes near the one that is being added, each with its chain of segments that are within the pair's reach. */
  const near = { pipe: growingInts(), least: growingNumbers(), first: growingInts(), last: growingInts() };
  const next = growingInts();
  const lists = [...Object.values(found), ...Object.values(near), next];
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
  const beyond = new Uint32Array(kinds.count * kinds.count);
  return {
    /** The number of pairs up to now. */
    add(p: number): number {
      sieve(p);
      for (let k = 0; k < found.i.count; k++) group(p, k);
      for (let slot = 0; slot < near.pipe.count; slot++) keep(p, slot);
      for (const list of lists) list.count = 0;
      return pairs.a.count;
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
        beyond,
      };
    },
  };

  /** Puts what the sieve has found to the pipe that it belongs to. */
  function group(p: number, k: number): void {
    const q = segments.pipe[found.j.items[k]!]!;
    const squared = found.squared.items[k]!;
    let slot = slotOf[q]!;
    if (slot < 0) {
      slot = near.pipe.count;
      slotOf[q] = slot;
      putInt(near.pipe, q);
      putNumber(near.least, squared);
      putInt(near.first, -1);
      putInt(near.last, -1);
    } else if (squared < near.least.items[slot]!) near.least.items[slot] = squared;
    putInt(next, -1);
    const reach =
      farthest[ofPipe[p]! * kinds.count + ofPipe[q]!]! + halfReach[p]! + halfReach[q]! + SURELY_BEYOND_M;
    if (squared > reach * reach) return;
    if (near.first.items[slot]! < 0) near.first.items[slot] = k;
    else next.items[near.last.items[slot]!] = k;
    near.last.items[slot] = k;
  }

  /** Makes a pair of p and the pipe of a slot. */
  function keep(p: number, slot: number): void {
    const q = near.pipe.items[slot]!;
    const least = near.least.items[slot]!;
    const first = near.first.items[slot]!;
    slotOf[q] = -1;
    // What is joined keeps no distance; it may still cross elsewhere.
    if (least > MEETS && joints.shareJoint(p, q)) return;
    const anyWay = ofPipe[p]! * kinds.count + ofPipe[q]!;
    if (first < 0 && oneFamily[anyWay] === 0) {
      beyond[anyWay]!++;
      return;
    }
    const swap = pipes[p]!.id > pipes[q]!.id;
    const a = swap ? q : p;
    const b = swap ? p : q;
    const from = pairs.ofA.count;
    putInt(pairs.a, a);
    putInt(pairs.b, b);
    putInt(pairs.kinds, ofPipe[a]! * kinds.count + ofPipe[b]!);
    putInt(pairs.segments, from);
    putInt(pairs.crossingStart, pairs.crossings.x.count);
    for (let k = first; k >= 0; k = next.items[k]!) {
      putInt(swap ? pairs.ofB : pairs.ofA, found.i.items[k]!);
      putInt(swap ? pairs.ofA : pairs.ofB, found.j.items[k]!);
    }
    if (pairs.ofA.count - from > 1) sortSegments(from);
    if (least <= MEETS) addCrossings(pairs.crossings, segments, pairs.ofA, pairs.ofB, from);
  }

  /** Along a, then along b, so that nothing depends on the cells in which they were found. */
  function sortSegments(from: number): void {
    const { items: ofA, count } = pairs.ofA;
    const { items: ofB } = pairs.ofB;
    if (count - from > MOST_INSERTED) {
      sortMany(from);
      return;
    }
    for (let k = from + 1; k < count; k++) {
      const i = ofA[k]!;
      const j = ofB[k]!;
      let at = k;
      for (; at > from && (ofA[at - 1]! > i || (ofA[at - 1] === i && ofB[at - 1]! > j)); at--) {
        ofA[at] = ofA[at - 1]!;
        ofB[at] = ofB[at - 1]!;
      }
      ofA[at] = i;
      ofB[at] = j;
    }
  }

  function sortMany(from: number): void {
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

/** Short lists are sorted in place, without making anything. */
const MOST_INSERTED = 64;

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
