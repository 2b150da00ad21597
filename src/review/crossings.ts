import { type Growing, growingInts, growingNumbers, put } from '../geo/growing';
import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import { forEachMeeting } from '../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../model/units';
import type { Joints } from './joints';
import type { ReviewPipe, Segments } from './pipes';
import type { ReviewModel } from './reviewModel';
import { ROUNDING_M } from './verdict';

/** A place where two lines cross in plan. */
export type Crossing = {
  readonly at: PlaneMetres;
  readonly alongA: Metres;
  readonly alongB: Metres;
  /** 0 to 90 degrees. */
  readonly angle: number;
};

export type CrossingColumns = {
  readonly x: Growing<Float64Array>;
  readonly y: Growing<Float64Array>;
  readonly alongA: Growing<Float64Array>;
  readonly alongB: Growing<Float64Array>;
  readonly sine: Growing<Float64Array>;
};

export function crossingColumns(): CrossingColumns {
  return {
    x: growingNumbers(),
    y: growingNumbers(),
    alongA: growingNumbers(),
    alongB: growingNumbers(),
    sine: growingNumbers(),
  };
}

/**
 * Adds the crossings of a pair, in order along `a`; one at a shared vertex is told once. Segments that run on one
 * another, within about a degree, do not cross: they lie side by side. The pair's segments are those of the two
 * lists from `from` on.
 */
export function addCrossings(
  columns: CrossingColumns,
  { x1, y1, x2, y2, along }: Segments,
  ofA: Growing<Int32Array>,
  ofB: Growing<Int32Array>,
  from: number,
): void {
  const before = columns.x.count;
  for (let k = from; k < ofA.count; k++) {
    const i = ofA.items[k]!;
    const j = ofB.items[k]!;
    segmentDistance(x1[i]!, y1[i]!, x2[i]!, y2[i]!, x1[j]!, y1[j]!, x2[j]!, y2[j]!, NEAREST);
    if (NEAREST.distance > ROUNDING_M) continue;
    const ux = x2[i]! - x1[i]!;
    const uy = y2[i]! - y1[i]!;
    const vx = x2[j]! - x1[j]!;
    const vy = y2[j]! - y1[j]!;
    const lengthA = Math.hypot(ux, uy);
    const lengthB = Math.hypot(vx, vy);
    const lengths = lengthA * lengthB;
    const sine = lengths === 0 ? 0 : Math.abs(ux * vy - uy * vx) / lengths;
    if (sine < LEAST_SINE) continue;
    put(columns.x, x1[i]! + ux * NEAREST.onFirst);
    put(columns.y, y1[i]! + uy * NEAREST.onFirst);
    put(columns.alongA, along[i]! + lengthA * NEAREST.onFirst);
    put(columns.alongB, along[j]! + lengthB * NEAREST.onSecond);
    put(columns.sine, sine);
  }
  if (columns.x.count - before > 1) sortAndThin(columns, before);
}

const NEAREST: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
const LEAST_SINE = 0.02;
/** Two crossings nearer than this are one at a vertex. */
const SAME_PLACE_M = 0.02;

export function crossingsIn(columns: CrossingColumns, from: number, to: number): Crossing[] {
  return Array.from({ length: to - from }, (_, k) => crossingAt(columns, from + k));
}

export function crossingAt({ x, y, alongA, alongB, sine }: CrossingColumns, k: number): Crossing {
  return {
    at: [x.items[k]!, y.items[k]!],
    alongA: alongA.items[k]!,
    alongB: alongB.items[k]!,
    angle: (Math.asin(Math.min(1, sine.items[k]!)) * 180) / Math.PI,
  };
}

export type NearCrossings = {
  /**
   * The crossings of a pair and those of the pipes that carry on from it within `length`: where a line is drawn in
   * pieces, the piece next to the one that crosses lies just as near to the crossing.
   */
  of(a: ReviewPipe, b: ReviewPipe, length: Metres): Crossing[];
};

/** Found when they are asked for: only pairs that may not pass ask. */
export function crossingsNear(model: ReviewModel, joints: Joints): NearCrossings {
  const held = new Map<number, ReadonlyMap<number, readonly Crossing[]>>();
  const ofPipe = (pipe: ReviewPipe) => {
    let found = held.get(pipe.index);
    if (!found) {
      found = crossingsOfPipe(pipe, model);
      held.set(pipe.index, found);
    }
    return found;
  };
  return {
    of(a, b, length) {
      const others = joints.linked(b, length);
      return joints
        .linked(a, length)
        .flatMap((first) => others.flatMap((second) => ofPipe(first).get(second.index) ?? []));
    },
  };
}

/** The crossings of one pipe by the index of the other. */
function crossingsOfPipe(pipe: ReviewPipe, { pipes, segments, segmentGrid }: ReviewModel) {
  const meeting = new Map<
    number,
    { readonly own: Growing<Int32Array>; readonly others: Growing<Int32Array> }
  >();
  if (!pipe.buried) return new Map<number, Crossing[]>();
  const { minX, minY, maxX, maxY } = segmentGrid.boxes;
  for (let i = pipe.firstSegment; i < pipe.firstSegment + pipe.segmentCount; i++) {
    forEachMeeting(
      segmentGrid,
      minX[i]! - ROUNDING_M,
      minY[i]! - ROUNDING_M,
      maxX[i]! + ROUNDING_M,
      maxY[i]! + ROUNDING_M,
      (j) => {
        const other = segments.pipe[j]!;
        if (other === pipe.index || !pipes[other]!.buried) return;
        const lists = meeting.get(other) ?? { own: growingInts(4), others: growingInts(4) };
        meeting.set(other, lists);
        put(lists.own, i);
        put(lists.others, j);
      },
    );
  }
  const found = new Map<number, Crossing[]>();
  const columns = crossingColumns();
  for (const [other, { own, others }] of meeting) {
    const from = columns.x.count;
    if (pipe.id < pipes[other]!.id) addCrossings(columns, segments, own, others, 0);
    else addCrossings(columns, segments, others, own, 0);
    const crossings = crossingsIn(columns, from, columns.x.count);
    if (crossings.length > 0) found.set(other, crossings);
  }
  return found;
}

/** Sorts what was added from `from` on by its places along both pipes, and keeps one of those in one place. */
function sortAndThin(columns: CrossingColumns, from: number): void {
  const { alongA, alongB } = columns;
  const lists = Object.values(columns);
  const rows = Array.from({ length: alongA.count - from }, (_, k) =>
    lists.map(({ items }) => items[from + k]!),
  );
  const [a, b] = [lists.indexOf(alongA), lists.indexOf(alongB)];
  rows.sort((p, q) => p[a]! - q[a]! || p[b]! - q[b]!);
  const samePlace = (p: readonly number[], q: readonly number[]) =>
    Math.abs(p[a]! - q[a]!) < SAME_PLACE_M && Math.abs(p[b]! - q[b]!) < SAME_PLACE_M;
  const kept = rows.filter((row, k) => !rows.slice(0, k).some((before) => samePlace(before, row)));
  lists.forEach((list, column) => {
    list.count = from;
    for (const row of kept) put(list, row[column]!);
  });
}
