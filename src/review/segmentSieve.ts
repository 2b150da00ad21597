import {
  type GrowingInts,
  type GrowingNumbers,
  growingInts,
  growingNumbers,
  putInt,
  putNumber,
} from '../geo/growing';
import { squaredSegmentDistance } from '../geo/segmentDistance';
import { ASKS_VERTICAL } from './lineKinds';
import type { PipeNetwork } from './pipeNetwork';
import { ENDS_PIPE, STARTS_PIPE } from './pipes';
import { ROUNDING_M } from './verdict';

/** Pairs of segments that come near each other: segment i, segment j and the square of their distance. */
export type NearSegments = {
  readonly i: GrowingInts;
  readonly j: GrowingInts;
  readonly squared: GrowingNumbers;
};

/** What is this much beyond its reach is beyond it by any way of computing it. */
export const SURELY_BEYOND_M = 1e-6;
/** The square of a distance at which two lines meet. */
export const MEETS = (ROUNDING_M + SURELY_BEYOND_M) ** 2;

/**
 * Sieves the segments of buried pipes: what comes near to those of one pipe after another, as near as the largest
 * figure among the kinds present. Each pair once, with the pipe that is sieved first; `near` gathers them. In order:
 * all pipes are sieved, by their index.
 */
export function segmentSieve(network: PipeNetwork, inOrder: boolean, near: NearSegments) {
  const { model, loose, joints, kinds, buried, halfReach, widestHalfReach } = network;
  const { pipes, segments, segmentGrid } = model;
  const { x1, y1, x2, y2, pipe, place } = segments;
  const { west, south, cellSize, columns, rows, start, items, boxes } = segmentGrid;
  const { minX, minY, maxX, maxY } = boxes;
  const { ofPipe } = kinds;
  const { asks } = kinds.pairs;
  const done = new Uint8Array(pipes.length);
  /** The segment that last looked at each segment: it may stand in several cells. */
  const lookedAtBy = new Int32Array(segments.count).fill(-1);
  return function sieve(p: number): void {
    done[p] = 1;
    if (buried[p] === 0) return;
    const { firstSegment, segmentCount } = pipes[p]!;
    const last = firstSegment + segmentCount - 1;
    for (let i = firstSegment; i <= last; i++) lookAround(p, i, inOrder ? last : -1);
  };

  /** Segments up to `doneTo` are not looked at. */
  function lookAround(p: number, i: number, doneTo: number): void {
    const widest = kinds.largest + halfReach[p]! + widestHalfReach;
    const left = minX[i]! - widest;
    const right = maxX[i]! + widest;
    const bottom = minY[i]! - widest;
    const top = maxY[i]! + widest;
    const fromX = Math.max(0, Math.floor((left - west) / cellSize));
    const toX = Math.min(columns - 1, Math.floor((right - west) / cellSize));
    const fromY = Math.max(0, Math.floor((bottom - south) / cellSize));
    const toY = Math.min(rows - 1, Math.floor((top - south) / cellSize));
    for (let y = fromY; y <= toY; y++) {
      for (let cell = y * columns + fromX; cell <= y * columns + toX; cell++) {
        const first = start[cell]!;
        for (let at = start[cell + 1]! - 1; at >= first; at--) {
          const j = items[at]!;
          // The segments of a cell stand in their order: what is done comes first.
          if (j <= doneTo) break;
          if (minX[j]! > right || maxX[j]! < left) continue;
          if (minY[j]! > top || maxY[j]! < bottom) continue;
          lookAt(p, i, j);
        }
      }
    }
    for (let at = 0; at < loose.length; at++) lookAt(p, i, loose[at]!);
  }

  function lookAt(p: number, i: number, j: number): void {
    if (lookedAtBy[j] === i) return;
    lookedAtBy[j] = i;
    const q = pipe[j]!;
    if (done[q] === 1 || buried[q] === 0) return;
    const asked = asks[ofPipe[p]! * kinds.count + ofPipe[q]!]!;
    if (asked === 0) return;
    const reach = kinds.largest + halfReach[p]! + halfReach[q]!;
    const squared = squaredSegmentDistance(x1[i]!, y1[i]!, x2[i]!, y2[i]!, x1[j]!, y1[j]!, x2[j]!, y2[j]!);
    // A segment that has gone lies nowhere: its distance is NaN.
    if (!(squared <= (asked === ASKS_VERTICAL ? MEETS : reach * reach))) return;
    if (squared === 0 && meetAtEnds(i, j) && joints.shareJoint(p, q)) return;
    putInt(near.i, i);
    putInt(near.j, j);
    putNumber(near.squared, squared);
  }

  /** Whether two segments share a vertex that is an end of both pipes: of two that are joined that is no crossing. */
  function meetAtEnds(i: number, j: number): boolean {
    const endsI = place[i]!;
    const endsJ = place[j]!;
    if (endsI === 0 || endsJ === 0) return false;
    if ((endsI & STARTS_PIPE) !== 0) {
      if ((endsJ & STARTS_PIPE) !== 0 && x1[i] === x1[j] && y1[i] === y1[j]) return true;
      if ((endsJ & ENDS_PIPE) !== 0 && x1[i] === x2[j] && y1[i] === y2[j]) return true;
    }
    if ((endsI & ENDS_PIPE) === 0) return false;
    if ((endsJ & STARTS_PIPE) !== 0 && x2[i] === x1[j] && y2[i] === y1[j]) return true;
    return (endsJ & ENDS_PIPE) !== 0 && x2[i] === x2[j] && y2[i] === y2[j];
  }
}

export function nearSegments(room?: number): NearSegments {
  return { i: growingInts(room), j: growingInts(room), squared: growingNumbers(room) };
}
