import type { Position } from 'geojson';

type Segment = { readonly ring: number; readonly index: number };
type Crossing = { readonly at: [lon: number, lat: number]; readonly segments: [Segment, Segment] };

/** 0.1 mm: nearer than this a vertex lies on a segment, since rounding alone moves it so far. */
const TOUCH_DEGREES = 1e-9;
const MAX_PAIRS = 20_000_000;

/**
 * The first place where the closed rings of one polygon cross themselves or each other. Touching is
 * allowed. Segments are swept along the axis on which they overlap least.
 */
export function findCrossing(rings: readonly (readonly Position[])[]): Crossing | 'too many' | null {
  const segments: Segment[] = rings.flatMap((ring, r) =>
    Array.from({ length: Math.max(0, ring.length - 1) }, (_, index) => ({ ring: r, index })),
  );
  if (segments.length < 4) return null;
  const start = (s: Segment) => rings[s.ring]![s.index]!;
  const end = (s: Segment) => rings[s.ring]![s.index + 1]!;
  const axis = sweepAxis(segments, start, end);
  const low = (s: Segment, a: number) => Math.min(start(s)[a]!, end(s)[a]!);
  const high = (s: Segment, a: number) => Math.max(start(s)[a]!, end(s)[a]!);
  segments.sort((a, b) => low(a, axis) - low(b, axis));
  const other = 1 - axis;
  let pairs = 0;
  for (let i = 0; i < segments.length; i++) {
    const a = segments[i]!;
    const reach = high(a, axis);
    for (let j = i + 1; j < segments.length && low(segments[j]!, axis) <= reach; j++) {
      const b = segments[j]!;
      pairs += 1;
      if (pairs > MAX_PAIRS) return 'too many';
      if (low(b, other) > high(a, other) || high(b, other) < low(a, other)) continue;
      const at = crossingAt(rings, a, b);
      if (at !== null) return { at, segments: inOrder(a, b) };
    }
  }
  return null;
}

function inOrder(a: Segment, b: Segment): [Segment, Segment] {
  return a.ring < b.ring || (a.ring === b.ring && a.index < b.index) ? [a, b] : [b, a];
}

function sweepAxis(
  segments: readonly Segment[],
  start: (s: Segment) => Position,
  end: (s: Segment) => Position,
): 0 | 1 {
  const reach = [0, 1].map((axis) => {
    let sum = 0;
    let low = Infinity;
    let high = -Infinity;
    for (const s of segments) {
      sum += Math.abs(start(s)[axis]! - end(s)[axis]!);
      low = Math.min(low, start(s)[axis]!);
      high = Math.max(high, start(s)[axis]!);
    }
    return sum / (high - low || 1);
  });
  return reach[0]! <= reach[1]! ? 0 : 1;
}

function crossingAt(
  rings: readonly (readonly Position[])[],
  a: Segment,
  b: Segment,
): [number, number] | null {
  const ringA = rings[a.ring]!;
  const ringB = rings[b.ring]!;
  const a0 = ringA[a.index]!;
  const a1 = ringA[a.index + 1]!;
  const b0 = ringB[b.index]!;
  const b1 = ringB[b.index + 1]!;
  const sideA0 = side(b0, b1, a0);
  const sideA1 = side(b0, b1, a1);
  const sideB0 = side(a0, a1, b0);
  const sideB1 = side(a0, a1, b1);
  if (sideA0.sign * sideA1.sign < 0 && sideB0.sign * sideB1.sign < 0) {
    const t = sideA0.distance / (sideA0.distance - sideA1.distance);
    return [a0[0]! + t * (a1[0]! - a0[0]!), a0[1]! + t * (a1[1]! - a0[1]!)];
  }
  const neighbours = a.ring === b.ring && Math.abs(a.index - b.index) % (ringA.length - 2) <= 1;
  if (neighbours) return null;
  // A path can also cross another exactly at a vertex. Each vertex is looked at as the end of its segment.
  if (sideB1.sign === 0 && within(a0, a1, b1)) return crossesAtVertex(ringA, a, ringB, b) ? pair(b1) : null;
  if (sideA1.sign === 0 && within(b0, b1, a1)) return crossesAtVertex(ringB, b, ringA, a) ? pair(a1) : null;
  return null;
}

/** Whether the path through the end of `b` goes from one side to the other of the path along `a`. */
function crossesAtVertex(
  ringA: readonly Position[],
  a: Segment,
  ringB: readonly Position[],
  b: Segment,
): boolean {
  const vertex = ringB[b.index + 1]!;
  const before = ringB[b.index]!;
  const after = next(ringB, b.index + 1);
  const a0 = ringA[a.index]!;
  const a1 = ringA[a.index + 1]!;
  if (near(vertex, a0)) return false;
  const onward = near(vertex, a1) ? next(ringA, a.index + 1) : a1;
  return wedge(a0, vertex, onward, before) * wedge(a0, vertex, onward, after) < 0;
}

/** 1 left of the path from–vertex–onward, −1 right of it, 0 on it. */
function wedge(from: Position, vertex: Position, onward: Position, point: Position): number {
  const beforeSide = side(from, vertex, point).sign;
  const afterSide = side(vertex, onward, point).sign;
  const turn = side(from, vertex, onward).sign;
  if (turn === 0) return beforeSide;
  if (turn > 0) return beforeSide > 0 && afterSide > 0 ? 1 : beforeSide < 0 || afterSide < 0 ? -1 : 0;
  return beforeSide < 0 && afterSide < 0 ? -1 : beforeSide > 0 || afterSide > 0 ? 1 : 0;
}

/** Distance of a point from the line through two others, positive to the left; sign 0 when it touches. */
function side(from: Position, to: Position, point: Position): { distance: number; sign: -1 | 0 | 1 } {
  const dx = to[0]! - from[0]!;
  const dy = to[1]! - from[1]!;
  const cross = dx * (point[1]! - from[1]!) - dy * (point[0]! - from[0]!);
  const distance = cross / (Math.hypot(dx, dy) || 1);
  return { distance, sign: Math.abs(distance) <= TOUCH_DEGREES ? 0 : distance > 0 ? 1 : -1 };
}

function within(from: Position, to: Position, point: Position): boolean {
  const dx = to[0]! - from[0]!;
  const dy = to[1]! - from[1]!;
  const along = ((point[0]! - from[0]!) * dx + (point[1]! - from[1]!) * dy) / (Math.hypot(dx, dy) || 1);
  return along >= -TOUCH_DEGREES && along <= Math.hypot(dx, dy) + TOUCH_DEGREES;
}

function near(a: Position, b: Position): boolean {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!) <= TOUCH_DEGREES;
}

/** The vertex after the one at `index` of a closed ring. */
function next(ring: readonly Position[], index: number): Position {
  return index === ring.length - 1 ? ring[1]! : ring[index + 1]!;
}

function pair(position: Position): [number, number] {
  return [position[0]!, position[1]!];
}
