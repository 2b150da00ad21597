/** The two nearest points of two segments: where on each (0 at its start, 1 at its end) and how far apart. */
export type Nearest = { distance: number; onFirst: number; onSecond: number };

/** Shortest distance between segments a–b and c–d in a plane, written into `out` so that nothing is allocated. */
export function segmentDistance(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  out: Nearest,
): Nearest {
  const ux = bx - ax;
  const uy = by - ay;
  const vx = dx - cx;
  const vy = dy - cy;
  const wx = cx - ax;
  const wy = cy - ay;
  const cross = ux * vy - uy * vx;
  if (cross !== 0) {
    const s = (wx * vy - wy * vx) / cross;
    const t = (wx * uy - wy * ux) / cross;
    if (s >= 0 && s <= 1 && t >= 0 && t <= 1) {
      out.distance = 0;
      out.onFirst = s;
      out.onSecond = t;
      return out;
    }
  }
  // Segments that do not cross are nearest at an end of one of them.
  const uu = ux * ux + uy * uy;
  const vv = vx * vx + vy * vy;
  const s1 = share(wx * ux + wy * uy, uu);
  const s2 = share((dx - ax) * ux + (dy - ay) * uy, uu);
  const t1 = share(-(wx * vx + wy * vy), vv);
  const t2 = share((bx - cx) * vx + (by - cy) * vy, vv);
  out.distance = Number.POSITIVE_INFINITY;
  keep(out, Math.hypot(wx - s1 * ux, wy - s1 * uy), s1, 0);
  keep(out, Math.hypot(dx - ax - s2 * ux, dy - ay - s2 * uy), s2, 1);
  keep(out, Math.hypot(wx + t1 * vx, wy + t1 * vy), 0, t1);
  keep(out, Math.hypot(bx - cx - t2 * vx, by - cy - t2 * vy), 1, t2);
  return out;
}

/** The square of the shortest distance, where only that is asked: for the many that are sifted. */
export function squaredSegmentDistance(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  const ux = bx - ax;
  const uy = by - ay;
  const vx = dx - cx;
  const vy = dy - cy;
  const wx = cx - ax;
  const wy = cy - ay;
  const cross = ux * vy - uy * vx;
  if (cross !== 0) {
    const s = (wx * vy - wy * vx) / cross;
    const t = (wx * uy - wy * ux) / cross;
    if (s >= 0 && s <= 1 && t >= 0 && t <= 1) return 0;
  }
  const uu = ux * ux + uy * uy;
  const vv = vx * vx + vy * vy;
  return Math.min(
    squaredToSegment(wx, wy, ux, uy, uu),
    squaredToSegment(dx - ax, dy - ay, ux, uy, uu),
    squaredToSegment(-wx, -wy, vx, vy, vv),
    squaredToSegment(bx - cx, by - cy, vx, vy, vv),
  );
}

/** A stretch of a segment, as shares of its length; empty when `from` is greater than `to`. */
export type Stretch = { from: number; to: number };

/**
 * The stretch of segment a–b that lies within `reach` of segment c–d. What lies within reach of a segment is
 * convex (a stadium), so it is one stretch: the hull of those cut by the stadium's rectangle and its two discs.
 */
export function stretchWithin(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  reach: number,
  out: Stretch,
): Stretch {
  out.from = Number.POSITIVE_INFINITY;
  out.to = Number.NEGATIVE_INFINITY;
  widenByDisc(ax, ay, bx, by, cx, cy, reach, out);
  widenByDisc(ax, ay, bx, by, dx, dy, reach, out);
  const length = Math.hypot(dx - cx, dy - cy);
  if (length > 0) {
    const ex = (dx - cx) / length;
    const ey = (dy - cy) / length;
    const along0 = (ax - cx) * ex + (ay - cy) * ey;
    const along1 = (bx - cx) * ex + (by - cy) * ey;
    const across0 = (ay - cy) * ex - (ax - cx) * ey;
    const across1 = (by - cy) * ex - (bx - cx) * ey;
    let from = 0;
    let to = 1;
    const alongStep = along1 - along0;
    const acrossStep = across1 - across0;
    if (alongStep === 0) {
      if (along0 < 0 || along0 > length) return out;
    } else {
      const p = -along0 / alongStep;
      const q = (length - along0) / alongStep;
      from = Math.max(from, Math.min(p, q));
      to = Math.min(to, Math.max(p, q));
    }
    if (acrossStep === 0) {
      if (Math.abs(across0) > reach) return out;
    } else {
      const p = (-reach - across0) / acrossStep;
      const q = (reach - across0) / acrossStep;
      from = Math.max(from, Math.min(p, q));
      to = Math.min(to, Math.max(p, q));
    }
    if (from <= to) widen(out, from, to);
  }
  return out;
}

/** The stretch of segment a–b inside a disc. */
export function stretchInDisc(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  radius: number,
  out: Stretch,
): Stretch {
  out.from = Number.POSITIVE_INFINITY;
  out.to = Number.NEGATIVE_INFINITY;
  widenByDisc(ax, ay, bx, by, cx, cy, radius, out);
  return out;
}

function widenByDisc(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  radius: number,
  out: Stretch,
): void {
  const ux = bx - ax;
  const uy = by - ay;
  const wx = ax - cx;
  const wy = ay - cy;
  const a = ux * ux + uy * uy;
  const c = wx * wx + wy * wy - radius * radius;
  if (a === 0) {
    if (c <= 0) widen(out, 0, 1);
    return;
  }
  const b = ux * wx + uy * wy;
  const root = b * b - a * c;
  if (root < 0) return;
  const half = Math.sqrt(root);
  const from = Math.max(0, (-b - half) / a);
  const to = Math.min(1, (-b + half) / a);
  if (from <= to) widen(out, from, to);
}

function widen(out: Stretch, from: number, to: number): void {
  if (from < out.from) out.from = from;
  if (to > out.to) out.to = to;
}

function keep(out: Nearest, distance: number, onFirst: number, onSecond: number): void {
  if (distance < out.distance) {
    out.distance = distance;
    out.onFirst = onFirst;
    out.onSecond = onSecond;
  }
}

/** From the point w to the segment from the origin to u. */
function squaredToSegment(wx: number, wy: number, ux: number, uy: number, uu: number): number {
  const at = share(wx * ux + wy * uy, uu);
  const x = wx - at * ux;
  const y = wy - at * uy;
  return x * x + y * y;
}

/** Where along a segment the foot of a perpendicular falls, kept on the segment. */
function share(dot: number, lengthSquared: number): number {
  if (lengthSquared === 0) return 0;
  const at = dot / lengthSquared;
  return Math.max(0, Math.min(1, at));
}
