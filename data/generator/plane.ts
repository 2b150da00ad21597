import type { Point } from './frame';

/** An open ring, anticlockwise, in a frame. */
export type Ring = readonly Point[];

export function rectangle(u1: number, v1: number, u2: number, v2: number): Ring {
  return [
    [u1, v1],
    [u2, v1],
    [u2, v2],
    [u1, v2],
  ];
}

export function ringArea(ring: Ring): number {
  let twice = 0;
  ring.forEach(([u, v], i) => {
    const [nextU, nextV] = ring[(i + 1) % ring.length]!;
    twice += u * nextV - nextU * v;
  });
  return twice / 2;
}

export function centroid(ring: Ring): Point {
  const sum = ring.reduce<[number, number]>((total, [u, v]) => [total[0] + u, total[1] + v], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}

export function inside([u, v]: Point, ring: Ring): boolean {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [u1, v1] = ring[i]!;
    const [u2, v2] = ring[j]!;
    if (v1 > v !== v2 > v && u < ((u2 - u1) * (v - v1)) / (v2 - v1) + u1) within = !within;
  }
  return within;
}

export function distanceToSegment([u, v]: Point, [u1, v1]: Point, [u2, v2]: Point): number {
  const du = u2 - u1;
  const dv = v2 - v1;
  const square = du * du + dv * dv;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((u - u1) * du + (v - v1) * dv) / square));
  return Math.hypot(u - u1 - t * du, v - v1 - t * dv);
}

export function distanceToLine(at: Point, line: readonly Point[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    nearest = Math.min(nearest, distanceToSegment(at, line[i - 1]!, line[i]!));
  }
  return nearest;
}

/** 0 inside the ring, else the distance to its outline. */
export function distanceToRing(at: Point, ring: Ring): number {
  return inside(at, ring) ? 0 : distanceToLine(at, [...ring, ring[0]!]);
}

/** Whether two convex rings share more than a line (separating axes). */
export function convexOverlap(one: Ring, other: Ring, slack = 1e-6): boolean {
  return !separated(one, other, slack) && !separated(other, one, slack);
}

export function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

export function length(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++)
    sum += Math.hypot(line[i]![0] - line[i - 1]![0], line[i]![1] - line[i - 1]![1]);
  return sum;
}

/** The outline of a line with a width: straight runs joined by mitres. */
export function buffered(line: readonly Point[], width: number): Ring {
  const right = offsetLine(line, width / 2);
  const left = offsetLine(line, -width / 2);
  return [...right, ...left.reverse()];
}

/** A line moved to the right of its direction, corners mitred. */
export function offsetLine(line: readonly Point[], distance: number): Point[] {
  return line.map((at, i) => {
    const before = i > 0 ? normal(line[i - 1]!, at) : null;
    const after = i < line.length - 1 ? normal(at, line[i + 1]!) : null;
    const one = before ?? after!;
    const two = after ?? before!;
    const scale = distance / (1 + one[0] * two[0] + one[1] * two[1]);
    return [at[0] + (one[0] + two[0]) * scale, at[1] + (one[1] + two[1]) * scale];
  });
}

function normal([u1, v1]: Point, [u2, v2]: Point): Point {
  const span = Math.hypot(u2 - u1, v2 - v1);
  return [(v2 - v1) / span, -(u2 - u1) / span];
}

function separated(one: Ring, other: Ring, slack: number): boolean {
  return one.some((from, i) => {
    const axis = normal(from, one[(i + 1) % one.length]!);
    const reach = (ring: Ring, pick: (...values: number[]) => number) =>
      pick(...ring.map(([u, v]) => u * axis[0] + v * axis[1]));
    return (
      reach(one, Math.max) <= reach(other, Math.min) + slack ||
      reach(other, Math.max) <= reach(one, Math.min) + slack
    );
  });
}
