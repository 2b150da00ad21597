import type { Metres } from '../../model/units';
import type { ScenePoint } from './sceneFrame';

/** A point of a centre line: east, north, depth below ground (down is positive). */
export type DeepPoint = readonly [east: Metres, north: Metres, depth: Metres];

/** 4 × 4, column by column, as deck.gl takes it. */
export type Matrix = number[];

/** Puts a centre line at its depth: linear from start to end along its length in plan. */
export function deepen(line: readonly ScenePoint[], start: Metres, end: Metres): DeepPoint[] {
  const along = distances(line);
  const total = along.at(-1) ?? 0;
  return line.map(([east, north], i) => {
    const share = total === 0 ? 0 : along[i]! / total;
    return [east, north, start + (end - start) * share];
  });
}

/** Length in plan from the first vertex to each vertex. */
export function distances(line: readonly (readonly number[])[]): Metres[] {
  let sum = 0;
  return line.map((point, i) => {
    if (i > 0) sum += Math.hypot(point[0]! - line[i - 1]![0]!, point[1]! - line[i - 1]![1]!);
    return sum;
  });
}

/** Cuts a centre line into dashes of about `dash` with gaps of about `gap`; both ends are dashes. */
export function dashes(line: readonly DeepPoint[], dash: Metres, gap: Metres): DeepPoint[][] {
  const along = distances(line);
  const total = along.at(-1) ?? 0;
  if (total === 0) return [];
  const count = Math.max(1, Math.round((total + gap) / (dash + gap)));
  const scale = total / (count * dash + (count - 1) * gap);
  return Array.from({ length: count }, (_, i) => {
    const from = i * (dash + gap) * scale;
    return cut(line, along, from, from + dash * scale);
  });
}

/**
 * Matrix that lays the unit tube (along x from 0 to 1, radius 1) from one point to another.
 * Depths are exaggerated; the section stays as it is, so that a round pipe stays round.
 */
export function tubeMatrix(
  from: DeepPoint,
  to: DeepPoint,
  halfWidth: Metres,
  halfHeight: Metres,
  exaggeration: number,
): Matrix {
  const x = to[0] - from[0];
  const y = to[1] - from[1];
  const z = (from[2] - to[2]) * exaggeration;
  const plan = Math.hypot(x, y);
  const length = Math.hypot(plan, z) || 1;
  // Across is level; up is at right angles to both. A vertical piece has no direction in plan: take east.
  const across = plan === 0 ? [1, 0] : [-y / plan, x / plan];
  const up = [(-z * across[1]!) / length, (z * across[0]!) / length, plan / length];
  if (plan === 0) up.splice(0, 3, 0, Math.sign(z) || 1, 0);
  return [
    ...[x, y, z, 0],
    ...[across[0]! * halfWidth, across[1]! * halfWidth, 0, 0],
    ...[up[0]! * halfHeight, up[1]! * halfHeight, up[2]! * halfHeight, 0],
    ...[from[0], from[1], -from[2] * exaggeration, 1],
  ];
}

/** Matrix that puts the unit ball (radius 1) at a point. */
export function ballMatrix(at: DeepPoint, radius: Metres, exaggeration: number): Matrix {
  return [radius, 0, 0, 0, 0, radius, 0, 0, 0, 0, radius, 0, at[0], at[1], -at[2] * exaggeration, 1];
}

function cut(line: readonly DeepPoint[], along: readonly Metres[], from: Metres, to: Metres): DeepPoint[] {
  const between = line.filter((_, i) => along[i]! > from + EPSILON && along[i]! < to - EPSILON);
  return [pointAt(line, along, from), ...between, pointAt(line, along, to)];
}

const EPSILON: Metres = 1e-6;

function pointAt(line: readonly DeepPoint[], along: readonly Metres[], distance: Metres): DeepPoint {
  const next = along.findIndex((reached) => reached >= distance - EPSILON);
  const i = next === -1 ? line.length - 1 : next;
  if (i <= 0) return line[0]!;
  const [a, b] = [line[i - 1]!, line[i]!];
  const share = Math.min(1, (distance - along[i - 1]!) / (along[i]! - along[i - 1]!));
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}
