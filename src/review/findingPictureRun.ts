import {
  type Nearest,
  type Stretch,
  segmentDistance,
  stretchInDisc,
  stretchWithin,
} from '../geo/segmentDistance';
import type { Metres, PlaneMetres } from '../model/units';

type Path = readonly PlaneMetres[];

/** Stretches this near to each other along a line are one run, as in the review. */
const SAME_RUN_M = 1;

/**
 * The part of `line` within `reach` of `other` that holds the place nearest to `at`, bends kept; on a closed line it
 * may run over the seam. What lies within a disc around a place of `away` is left out.
 */
export function runBeside(
  line: Path,
  other: readonly Path[],
  reach: Metres,
  at: PlaneMetres,
  away: readonly PlaneMetres[] = [],
): PlaneMetres[] | null {
  if (line.length === 1) return [line[0]!];
  const stretches = merged(stretchesWithin(line, other, reach, away));
  if (stretches.length === 0) return null;
  const place = placeOn(line, at).along;
  const apart = ({ from, to }: Stretch) => Math.max(from - place, place - to, 0);
  const held = stretches.reduce((best, one) => (apart(one) < apart(best) ? one : best));
  const end = lengthOf(line);
  const [first, last] = [stretches[0]!, stretches.at(-1)!];
  const closed = line.length > 3 && distance(line[0]!, line.at(-1)!) < 1e-6;
  // All round: on past the seam, so that the bend there is a bend too.
  if (closed && held.from < 1e-6 && held.to > end - 1e-6) return [...line, line[1]!];
  const overSeam = closed && first !== last && first.from < 1e-6 && last.to > end - 1e-6;
  if (overSeam && (held === first || held === last)) {
    return [...cut(line, last.from, end), ...cut(line, 0, first.to).slice(1)];
  }
  return cut(line, held.from, held.to);
}

/** Of several lines the one that comes nearest to a place. */
export function nearestPath(paths: readonly Path[], at: PlaneMetres): Path {
  const apart = (path: Path) => placeOn(path, at).distance;
  return paths.reduce((best, path) => (apart(path) < apart(best) ? path : best));
}

/** Where two lines cross or touch. */
export function meetings(a: readonly Path[], b: readonly Path[]): PlaneMetres[] {
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  const places: PlaneMetres[] = [];
  forEachSegment(a, ([ax, ay], [bx, by]) =>
    forEachSegment(b, ([cx, cy], [dx, dy]) => {
      segmentDistance(ax, ay, bx, by, cx, cy, dx, dy, out);
      if (out.distance < 0.001) places.push([ax + (bx - ax) * out.onFirst, ay + (by - ay) * out.onFirst]);
    }),
  );
  return places;
}

function stretchesWithin(line: Path, other: readonly Path[], reach: Metres, away: readonly PlaneMetres[]) {
  const found: Stretch[] = [];
  const out: Stretch = { from: 0, to: 0 };
  let along = 0;
  forEachSegment([line], ([ax, ay], [bx, by]) => {
    const length = Math.hypot(bx - ax, by - ay);
    const start = along;
    along += length;
    forEachSegment(other, ([cx, cy], [dx, dy]) => {
      stretchWithin(ax, ay, bx, by, cx, cy, dx, dy, reach, out);
      if (out.from > out.to) return;
      let parts: Stretch[] = [{ from: out.from, to: out.to }];
      for (const [x, y] of away) {
        stretchInDisc(ax, ay, bx, by, x, y, 2 * reach, out);
        parts = parts.flatMap((part) => without(part, out));
      }
      for (const { from, to } of parts) found.push({ from: start + from * length, to: start + to * length });
    });
  });
  return found;
}

function without(part: Stretch, hole: Stretch): Stretch[] {
  if (hole.from > hole.to || hole.to <= part.from || hole.from >= part.to) return [part];
  const left: Stretch[] = [];
  if (hole.from > part.from) left.push({ from: part.from, to: hole.from });
  if (hole.to < part.to) left.push({ from: hole.to, to: part.to });
  return left;
}

function merged(stretches: Stretch[]): Stretch[] {
  stretches.sort((a, b) => a.from - b.from || a.to - b.to);
  const runs: Stretch[] = [];
  for (const { from, to } of stretches) {
    const last = runs.at(-1);
    if (last && from <= last.to + SAME_RUN_M) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

function cut(line: Path, from: Metres, to: Metres): PlaneMetres[] {
  const kept: PlaneMetres[] = [];
  let along = 0;
  forEachSegment([line], (a, b) => {
    const length = distance(a, b);
    const [start, end] = [Math.max(from - along, 0), Math.min(to - along, length)];
    if (length > 0 && start <= end) {
      if (kept.length === 0) kept.push(between(a, b, start / length));
      kept.push(between(a, b, end / length));
    }
    along += length;
  });
  return kept;
}

function placeOn(line: Path, [x, y]: PlaneMetres): { along: Metres; distance: Metres } {
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  let best = Number.POSITIVE_INFINITY;
  let found = 0;
  let along = 0;
  forEachSegment([line], ([ax, ay], [bx, by]) => {
    segmentDistance(ax, ay, bx, by, x, y, x, y, out);
    const length = Math.hypot(bx - ax, by - ay);
    if (out.distance < best) {
      best = out.distance;
      found = along + length * out.onFirst;
    }
    along += length;
  });
  return { along: found, distance: best };
}

/** A line of one place is a segment of no length. */
function forEachSegment(paths: readonly Path[], visit: (a: PlaneMetres, b: PlaneMetres) => void): void {
  for (const path of paths) {
    if (path.length === 1) visit(path[0]!, path[0]!);
    for (let i = 1; i < path.length; i++) visit(path[i - 1]!, path[i]!);
  }
}

function lengthOf(line: Path): Metres {
  let length = 0;
  forEachSegment([line], (a, b) => {
    length += distance(a, b);
  });
  return length;
}

function distance([ax, ay]: PlaneMetres, [bx, by]: PlaneMetres): Metres {
  return Math.hypot(bx - ax, by - ay);
}

function between([ax, ay]: PlaneMetres, [bx, by]: PlaneMetres, share: number): PlaneMetres {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}
