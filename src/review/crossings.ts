import {
  type GrowingInts,
  type GrowingNumbers,
  growingInts,
  growingNumbers,
  putInt,
  putNumber,
} from '../geo/growing';
import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import type { Metres, PlaneMetres } from '../model/units';
import type { EndJoints } from './endJoints';
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
  readonly x: GrowingNumbers;
  readonly y: GrowingNumbers;
  readonly alongA: GrowingNumbers;
  readonly alongB: GrowingNumbers;
  readonly sine: GrowingNumbers;
};

export function crossingColumns(room?: number): CrossingColumns {
  return {
    x: growingNumbers(room),
    y: growingNumbers(room),
    alongA: growingNumbers(room),
    alongB: growingNumbers(room),
    sine: growingNumbers(room),
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
  ofA: GrowingInts,
  ofB: GrowingInts,
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
    const lengthA = Math.sqrt(ux * ux + uy * uy);
    const lengthB = Math.sqrt(vx * vx + vy * vy);
    const lengths = lengthA * lengthB;
    const sine = lengths === 0 ? 0 : Math.abs(ux * vy - uy * vx) / lengths;
    if (sine < LEAST_SINE) continue;
    putNumber(columns.x, x1[i]! + ux * NEAREST.onFirst);
    putNumber(columns.y, y1[i]! + uy * NEAREST.onFirst);
    putNumber(columns.alongA, along[i]! + lengthA * NEAREST.onFirst);
    putNumber(columns.alongB, along[j]! + lengthB * NEAREST.onSecond);
    putNumber(columns.sine, sine);
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

/** Whether an end of one of two pipes lies there: where they are joined they do not cross. */
export function isAtEnd(
  { x, y, tolerance }: EndJoints,
  a: number,
  b: number,
  atX: Metres,
  atY: Metres,
): boolean {
  const near = tolerance + ROUNDING_M;
  const isNear = (end: number) =>
    Math.abs(x[end]! - atX) <= near && Math.hypot(x[end]! - atX, y[end]! - atY) <= near;
  return isNear(2 * a) || isNear(2 * a + 1) || isNear(2 * b) || isNear(2 * b + 1);
}

export type NearCrossings = {
  /**
   * The crossings of a pair and those of the pipes that carry on from it within `length`: where a line is drawn in
   * pieces, the piece next to the one that crosses lies just as near to the crossing.
   */
  of(a: ReviewPipe, b: ReviewPipe, length: Metres): readonly Crossing[];
};

/** Found when they are asked for: only pairs that may not pass ask. */
export function crossingsNear({ pipes, segments }: ReviewModel, joints: Joints): NearCrossings {
  const held = new Map<number, readonly Crossing[]>();
  const groupOf = linkedGroups(joints, segments);
  const between = (a: ReviewPipe, b: ReviewPipe) => {
    const key = Math.min(a.index, b.index) * pipes.length + Math.max(a.index, b.index);
    let found = held.get(key);
    if (!found) {
      found = a.id < b.id ? crossingsBetween(a, b, segments) : crossingsBetween(b, a, segments);
      held.set(key, found);
    }
    return found;
  };
  const ofGroups = new Map<Group, Map<Group, readonly Crossing[]>>();
  return {
    of(a, b, length) {
      const [first, second] = [groupOf(a, length), groupOf(b, length)];
      const known = ofGroups.get(first)?.get(second);
      if (known) return known;
      const found: Crossing[] = [];
      for (const one of first) {
        for (const other of second) {
          if (one.pipe === other.pipe || !boxesMeet(one.box, other.box)) continue;
          for (const crossing of between(one.pipe, other.pipe)) found.push(crossing);
        }
      }
      const ofFirst = ofGroups.get(first) ?? new Map<Group, readonly Crossing[]>();
      ofGroups.set(first, ofFirst.set(second, found));
      return found;
    },
  };
}

type Group = readonly { readonly pipe: ReviewPipe; readonly box: Box }[];

/**
 * The pipe and what hangs on it within a length: the same object for all pipes between the same two joints, so that
 * what is found between two groups holds for each of their pairs, however many pipes end in one place.
 */
function linkedGroups(joints: Joints, segments: Segments): (pipe: ReviewPipe, length: Metres) => Group {
  const groups = new Map<string, Group>();
  return (pipe, length) => {
    const [start, end] = [joints.jointOf(pipe, 'start'), joints.jointOf(pipe, 'end')];
    const key = `${Math.min(start, end)} ${Math.max(start, end)} ${length}`;
    let group = groups.get(key);
    if (!group) {
      group = joints
        .linked(pipe, length)
        .filter(({ buried }) => buried)
        .map((each) => ({ pipe: each, box: boxOf(each, segments) }));
      groups.set(key, group);
    }
    return group;
  };
}

function crossingsBetween(a: ReviewPipe, b: ReviewPipe, segments: Segments): Crossing[] {
  const { x1, y1, x2, y2 } = segments;
  const [ofA, ofB] = [growingInts(8), growingInts(8)];
  for (let i = a.firstSegment; i < a.firstSegment + a.segmentCount; i++) {
    for (let j = b.firstSegment; j < b.firstSegment + b.segmentCount; j++) {
      if (Math.min(x1[i]!, x2[i]!) > Math.max(x1[j]!, x2[j]!) + ROUNDING_M) continue;
      if (Math.max(x1[i]!, x2[i]!) < Math.min(x1[j]!, x2[j]!) - ROUNDING_M) continue;
      if (Math.min(y1[i]!, y2[i]!) > Math.max(y1[j]!, y2[j]!) + ROUNDING_M) continue;
      if (Math.max(y1[i]!, y2[i]!) < Math.min(y1[j]!, y2[j]!) - ROUNDING_M) continue;
      putInt(ofA, i);
      putInt(ofB, j);
    }
  }
  if (ofA.count === 0) return [];
  const columns = crossingColumns(4);
  addCrossings(columns, segments, ofA, ofB, 0);
  return crossingsIn(columns, 0, columns.x.count);
}

type Box = { minX: Metres; minY: Metres; maxX: Metres; maxY: Metres };

function boxOf({ firstSegment, segmentCount }: ReviewPipe, { x1, y1, x2, y2 }: Segments): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = firstSegment; i < firstSegment + segmentCount; i++) {
    box.minX = Math.min(box.minX, x1[i]!, x2[i]!);
    box.minY = Math.min(box.minY, y1[i]!, y2[i]!);
    box.maxX = Math.max(box.maxX, x1[i]!, x2[i]!);
    box.maxY = Math.max(box.maxY, y1[i]!, y2[i]!);
  }
  return box;
}

function boxesMeet(a: Box, b: Box): boolean {
  return (
    a.minX <= b.maxX + ROUNDING_M &&
    b.minX <= a.maxX + ROUNDING_M &&
    a.minY <= b.maxY + ROUNDING_M &&
    b.minY <= a.maxY + ROUNDING_M
  );
}

/** Sorts what was added from `from` on by its places along both pipes, and keeps one of those in one place, the steepest. */
function sortAndThin(columns: CrossingColumns, from: number): void {
  const { alongA, alongB, sine } = columns;
  const lists = Object.values(columns);
  const rows = Array.from({ length: alongA.count - from }, (_, k) =>
    lists.map(({ items }) => items[from + k]!),
  );
  const [a, b, s] = [alongA, alongB, sine].map((list) => lists.indexOf(list)) as [number, number, number];
  rows.sort((p, q) => p[a]! - q[a]! || p[b]! - q[b]! || q[s]! - p[s]!);
  const samePlace = (p: readonly number[], q: readonly number[]) =>
    Math.abs(p[a]! - q[a]!) < SAME_PLACE_M && Math.abs(p[b]! - q[b]!) < SAME_PLACE_M;
  const kept = rows.filter((row, k) => !rows.slice(0, k).some((before) => samePlace(before, row)));
  lists.forEach((list, column) => {
    list.count = from;
    for (const row of kept) putNumber(list, row[column]!);
  });
}
