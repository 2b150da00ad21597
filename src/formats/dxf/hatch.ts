import { circleConic, flattenBulges, flattenConic, MAX_ENTITY_POINTS, sweepBetween } from './curves';
import type { DxfRecord } from './dxfRecords';
import { numberOf, numbersOf, pointsOf, readNumber } from './groupValues';
import type { Vector } from './matrix';
import { nestRings } from './ringNesting';
import { flattenFitPoints, flattenSpline } from './spline';

/** More loops than this are taken for a pattern exploded into outlines, not for an area; nesting them takes n². */
const MAX_LOOPS = 2000;
const POLYLINE_PATH = 2;
const TEXT_BOX_PATH = 8;

/** The area of a HATCH as polygons in its own system; null where its boundary is not whole. */
export function hatchPolygons(record: DxfRecord, sagitta: number): (readonly Vector[])[][] | null {
  const elevation = numberOf(record, 30, 0);
  const rings: Vector[][] = [];
  for (const [from, to] of pathsOf(record)) {
    const flags = readNumber(record.values[from]!);
    if ((flags & TEXT_BOX_PATH) !== 0) continue;
    const ring =
      (flags & POLYLINE_PATH) !== 0
        ? polylinePath(record, from, to, sagitta)
        : edgePath(record, from, to, sagitta);
    if (ring === null || ring.length > MAX_ENTITY_POINTS || rings.length >= MAX_LOOPS) return null;
    if (ring.length >= 3) rings.push(ring.map(([x, y]): Vector => [x, y, elevation]));
  }
  return nestRings(rings.map(closedRing));
}

/** From each 92 (boundary path type) to the next; group 75 (hatch style) follows the last. */
function pathsOf(record: DxfRecord): (readonly [from: number, to: number])[] {
  const start = record.codes.indexOf(91);
  if (start < 0) return [];
  const style = record.codes.indexOf(75, start);
  const end = style < 0 ? record.codes.length : style;
  const starts: number[] = [];
  for (let i = start; i < end; i++) if (record.codes[i] === 92) starts.push(i);
  return starts.map((from, i) => [from, starts[i + 1] ?? end]);
}

/** 72 has bulges, 73 closed, 93 count, then 10, 20 and 42 of each vertex. */
function polylinePath(record: DxfRecord, from: number, to: number, sagitta: number): Vector[] | null {
  const { points, extras } = pointsOf(record, 10, 42, from, to);
  return flattenBulges(points, extras, true, sagitta);
}

/** 93 edges, each begun by 72: 1 line, 2 arc, 3 elliptic arc, 4 spline. */
function edgePath(record: DxfRecord, from: number, to: number, sagitta: number): Vector[] | null {
  const starts: number[] = [];
  for (let i = from; i < to; i++) if (record.codes[i] === 72) starts.push(i);
  const ring: Vector[] = [];
  for (const [i, start] of starts.entries()) {
    const edge = edgeOf(record, start, starts[i + 1] ?? to, sagitta);
    if (edge === null) return null;
    // An edge may be written against the way round.
    const end = ring[ring.length - 1];
    const isBackward =
      end !== undefined && edge.length > 0 && distance(end, edge[edge.length - 1]!) < distance(end, edge[0]!);
    if (isBackward) edge.reverse();
    for (const point of edge) ring.push(point);
    if (ring.length > MAX_ENTITY_POINTS) return null;
  }
  return ring;
}

function edgeOf(record: DxfRecord, from: number, to: number, sagitta: number): Vector[] | null {
  const points = (code: number) => pointsOf(record, code, null, from, to).points;
  const number = (code: number) => numbersOf(record, code, from, to)[0] ?? Number.NaN;
  const kind = readNumber(record.values[from]!);
  const [first] = points(10);
  if (kind === 1) {
    const [second] = points(11);
    return first === undefined || second === undefined ? null : [first, second];
  }
  if (kind === 2 || kind === 3) {
    const [axis] = points(11);
    if (first === undefined || (kind === 3 && axis === undefined)) return null;
    const ratio = number(40);
    const conic =
      kind === 2
        ? circleConic(first, ratio)
        : { centre: first, first: axis!, second: [-axis![1] * ratio, axis![0] * ratio, 0] as const };
    const [start, end] = [radians(number(50)), radians(number(51))];
    if (!Number.isFinite(start + end + ratio)) return null;
    // A clockwise edge counts its angles clockwise from the axis.
    const isClockwise = number(73) === 0;
    const sweep = sweepBetween(start, end);
    return flattenConic(conic, isClockwise ? -start : start, isClockwise ? -sweep : sweep, sagitta);
  }
  if (kind !== 4) return null;
  const fit = points(11);
  const { points: control, extras: weights } = pointsOf(record, 10, 42, from, to);
  if (control.length === 0) return flattenFitPoints(fit, null, null, sagitta);
  const isRational = number(73) === 1 && weights.every((weight) => weight !== null);
  return flattenSpline(
    {
      degree: number(94),
      knots: numbersOf(record, 40, from, to),
      control,
      weights: isRational ? (weights as number[]) : null,
    },
    sagitta,
  );
}

/** Without vertices on top of each other in plan, and with the first one again at the end. */
export function closedRing(ring: readonly Vector[]): Vector[] {
  const distinct = ring.filter((point, i) => i === 0 || !(distance(point, ring[i - 1]!) <= 1e-9));
  const [first, last] = [distinct[0], distinct[distinct.length - 1]];
  if (first === undefined || last === undefined) return [];
  if (distinct.length > 1 && distance(first, last) <= 1e-9) distinct[distinct.length - 1] = first;
  else distinct.push(first);
  return distinct;
}

function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
