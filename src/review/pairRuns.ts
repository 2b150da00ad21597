import {
  type Nearest,
  type Stretch,
  segmentDistance,
  stretchInDisc,
  stretchWithin,
} from '../geo/segmentDistance';
import type { Metres, PlaneMetres } from '../model/units';
import type { Crossing } from './crossings';
import type { PipePair, PipePairs } from './pipePairs';
import type { Segments } from './pipes';
import { ROUNDING_M } from './verdict';

/** A stretch of pipe a that lies within reach of pipe b, with its nearest place. */
export type Run = {
  readonly from: Metres;
  readonly to: Metres;
  /** Between the centre lines. */
  readonly distance: Metres;
  readonly onA: PlaneMetres;
  readonly onB: PlaneMetres;
  readonly alongA: Metres;
  readonly alongB: Metres;
  /** Unit vector across b at the nearest place. */
  readonly across: PlaneMetres;
};

/**
 * The runs of a pair side by side. What lies near a crossing is left out: within twice the reach of it, which is
 * as far as two lines that cross at 30° or more can still be within reach.
 */
export function runsOf(pair: PipePair, crossings: readonly Crossing[], segments: Segments): Run[] {
  const pieces: Piece[] = [];
  for (let k = pair.from; k < pair.to; k++) {
    addPieces(pieces, pair.ofA[k]!, pair.ofB[k]!, pair.reach, crossings, segments);
  }
  pieces.sort((p, q) => p.from - q.from || p.to - q.to);
  const runs: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.from > end + SAME_RUN_M) runs.push([]);
    runs.at(-1)!.push(piece);
    end = Math.max(end, piece.to);
  }
  return runs
    .map((run) => nearestOf(run, segments))
    .filter((run) => crossings.length === 0 || run.to - run.from > SLIVER_M);
}

/**
 * Whether a pair comes within its reach only near its crossings: then it has no run. Told without making anything,
 * since most pairs that cross are so.
 */
export function isNearOnlyAtCrossings(
  pairs: PipePairs,
  k: number,
  reach: Metres,
  { x1, y1, x2, y2 }: Segments,
): boolean {
  const { x, y } = pairs.crossings;
  for (let s = pairs.segments[k]!; s < pairs.segments[k + 1]!; s++) {
    const i = pairs.ofA[s]!;
    const j = pairs.ofB[s]!;
    const [ax, ay, bx, by] = [x1[i]!, y1[i]!, x2[i]!, y2[i]!];
    stretchWithin(ax, ay, bx, by, x1[j]!, y1[j]!, x2[j]!, y2[j]!, reach, STRETCH);
    const { from, to } = STRETCH;
    let left = from <= to;
    for (let c = pairs.crossingStart[k]!; left && c < pairs.crossingStart[k + 1]!; c++) {
      stretchInDisc(ax, ay, bx, by, x.items[c]!, y.items[c]!, 2 * reach, STRETCH);
      left = STRETCH.from > from || STRETCH.to < to;
    }
    if (left) return false;
  }
  return true;
}

const STRETCH: Stretch = { from: 0, to: 0 };

/** Stretches this near along a pipe are one run. */
const SAME_RUN_M = 1;
/** What is left of a crossing by rounding is no run. */
const SLIVER_M = 0.05;

/** A stretch of segment i of a that is within reach of segment j of b; from and to along pipe a. */
type Piece = {
  readonly i: number;
  readonly j: number;
  readonly from: Metres;
  readonly to: Metres;
  readonly distance: Metres;
};

function addPieces(
  pieces: Piece[],
  i: number,
  j: number,
  reach: Metres,
  crossings: readonly Crossing[],
  { x1, y1, x2, y2, along }: Segments,
): void {
  const stretch: Stretch = { from: 0, to: 0 };
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  const [ax, ay, bx, by] = [x1[i]!, y1[i]!, x2[i]!, y2[i]!] as const;
  const [cx, cy, dx, dy] = [x1[j]!, y1[j]!, x2[j]!, y2[j]!] as const;
  stretchWithin(ax, ay, bx, by, cx, cy, dx, dy, reach, stretch);
  if (stretch.from > stretch.to) return;
  let parts: [number, number][] = [[stretch.from, stretch.to]];
  for (const { at } of crossings) {
    stretchInDisc(ax, ay, bx, by, at[0], at[1], 2 * reach, stretch);
    parts = parts.flatMap((part) => without(part, stretch));
  }
  const length = Math.hypot(bx - ax, by - ay);
  for (const [from, to] of parts) {
    segmentDistance(
      ax + (bx - ax) * from,
      ay + (by - ay) * from,
      ax + (bx - ax) * to,
      ay + (by - ay) * to,
      cx,
      cy,
      dx,
      dy,
      out,
    );
    const { distance } = out;
    pieces.push({ i, j, from: along[i]! + length * from, to: along[i]! + length * to, distance });
  }
}

function without([from, to]: [number, number], cut: Stretch): [number, number][] {
  if (cut.from > cut.to || cut.to <= from || cut.from >= to) return [[from, to]];
  const left: [number, number][] = [];
  if (cut.from > from) left.push([from, cut.from]);
  if (cut.to < to) left.push([cut.to, to]);
  return left;
}

/**
 * Two parallel lines are equally near all along: the place is the middle of the longest stretch that is nearest to
 * the millimetre, so that it does not depend on how the lines are drawn.
 */
function nearestOf(run: readonly Piece[], segments: Segments): Run {
  const least = run.reduce((most, { distance }) => Math.min(most, distance), Number.POSITIVE_INFINITY);
  const limit = least + ROUNDING_M;
  const { x1, y1, x2, y2, along } = segments;
  const stretch: Stretch = { from: 0, to: 0 };
  const near: Piece[] = [];
  for (const piece of run) {
    if (piece.distance > limit) continue;
    const { i, j } = piece;
    const length = Math.hypot(x2[i]! - x1[i]!, y2[i]! - y1[i]!);
    stretchWithin(x1[i]!, y1[i]!, x2[i]!, y2[i]!, x1[j]!, y1[j]!, x2[j]!, y2[j]!, limit, stretch);
    const from = Math.max(piece.from, along[i]! + length * stretch.from);
    const to = Math.min(piece.to, along[i]! + length * stretch.to);
    near.push(from <= to ? { ...piece, from, to } : { ...piece, to: piece.from });
  }
  near.sort((p, q) => p.from - q.from || p.to - q.to);
  let best = { from: near[0]!.from, to: near[0]!.to };
  let open = best;
  for (const { from, to } of near) {
    if (from > open.to + SLIVER_M) open = { from, to };
    else open = { from: open.from, to: Math.max(open.to, to) };
    if (open.to - open.from > best.to - best.from + ROUNDING_M || open.from === best.from) best = open;
  }
  const alongA = (best.from + best.to) / 2;
  const holding = near.filter(({ from, to }) => from - 1e-9 <= alongA && alongA <= to + 1e-9);
  const candidates = holding.length > 0 ? holding : near;
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  let chosen: Run | null = null;
  for (const { i, j } of candidates) {
    const length = Math.hypot(x2[i]! - x1[i]!, y2[i]! - y1[i]!);
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, (alongA - along[i]!) / length));
    const px = x1[i]! + (x2[i]! - x1[i]!) * share;
    const py = y1[i]! + (y2[i]! - y1[i]!) * share;
    segmentDistance(px, py, px, py, x1[j]!, y1[j]!, x2[j]!, y2[j]!, out);
    if (chosen !== null && out.distance >= chosen.distance) continue;
    const vx = x2[j]! - x1[j]!;
    const vy = y2[j]! - y1[j]!;
    const other = Math.hypot(vx, vy);
    chosen = {
      from: run[0]!.from,
      to: run.reduce((most, { to }) => Math.max(most, to), 0),
      distance: out.distance,
      onA: [px, py],
      onB: [x1[j]! + vx * out.onSecond, y1[j]! + vy * out.onSecond],
      alongA,
      alongB: along[j]! + other * out.onSecond,
      across: other === 0 ? [1, 0] : [-vy / other, vx / other],
    };
  }
  // The chosen place is within a millimetre of the nearest; the figure told is the nearest.
  return { ...chosen!, distance: least };
}
