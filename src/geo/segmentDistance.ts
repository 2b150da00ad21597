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
  keep(out, length(wx - s1 * ux, wy - s1 * uy), s1, 0);
  keep(out, length(dx - ax - s2 * ux, dy - ay - s2 * uy), s2, 1);
  keep(out, length(wx + t1 * vx, wy + t1 * vy), 0, t1);
  keep(out, length(bx - cx - t2 * vx, by - cy - t2 * vy), 1, t2);
  return out;
}

/**
 * The square of the shortest distance, where only that is asked: for the many that are sifted. NaN where the first
 * end of one is.
 */
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
  // Twice the areas that each end spans with the other segment; those of one segment differ by `cross`.
  const cross = ux * vy - uy * vx;
  const acrossU = wx * uy - wy * ux;
  const acrossV = wx * vy - wy * vx;
  if (cross > 0 && acrossV >= 0 && acrossV <= cross && acrossU >= 0 && acrossU <= cross) return 0;
  if (cross < 0 && acrossV <= 0 && acrossV >= cross && acrossU <= 0 && acrossU >= cross) return 0;
  const wu = wx * ux + wy * uy;
  const wv = wx * vx + wy * vy;
  const uv = ux * vx + uy * vy;
  const uu = ux * ux + uy * uy;
  const vv = vx * vx + vy * vy;
  const ww = wx * wx + wy * wy;
  // From end to end, and from the ends whose foot lies on the other segment.
  let least = ww;
  const ad = (wx + vx) * (wx + vx) + (wy + vy) * (wy + vy);
  if (ad < least) least = ad;
  const bc = (wx - ux) * (wx - ux) + (wy - uy) * (wy - uy);
  if (bc < least) least = bc;
  const bd = (dx - bx) * (dx - bx) + (dy - by) * (dy - by);
  if (bd < least) least = bd;
  let overU = Number.POSITIVE_INFINITY;
  if (wu > 0 && wu < uu) overU = acrossU * acrossU;
  if (wu + uv > 0 && wu + uv < uu) {
    const acrossD = acrossU - cross;
    if (acrossD * acrossD < overU) overU = acrossD * acrossD;
  }
  if (overU < least * uu) least = overU / uu;
  let overV = Number.POSITIVE_INFINITY;
  if (wv < 0 && wv > -vv) overV = acrossV * acrossV;
  if (uv - wv > 0 && uv - wv < vv) {
    const acrossB = acrossV - cross;
    if (acrossB * acrossB < overV) overV = acrossB * acrossB;
  }
  return overV < least * vv ? overV / vv : least;
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
  const whole = length(dx - cx, dy - cy);
  if (whole > 0) {
    const ex = (dx - cx) / whole;
    const ey = (dy - cy) / whole;
    const along0 = (ax - cx) * ex + (ay - cy) * ey;
    const along1 = (bx - cx) * ex + (by - cy) * ey;
    const across0 = (ay - cy) * ex - (ax - cx) * ey;
    const across1 = (by - cy) * ex - (bx - cx) * ey;
    let from = 0;
    let to = 1;
    const alongStep = along1 - along0;
    const acrossStep = across1 - across0;
    if (alongStep === 0) {
      if (along0 < 0 || along0 > whole) return out;
    } else {
      const p = -along0 / alongStep;
      const q = (whole - along0) / alongStep;
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

/** Several times as fast as Math.hypot, which guards against figures that no plane has. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

function keep(out: Nearest, distance: number, onFirst: number, onSecond: number): void {
  if (distance < out.distance) {
    out.distance = distance;
    out.onFirst = onFirst;
    out.onSecond = onSecond;
  }
}

/** Where along a segment the foot of a perpendicular falls, kept on the segment. */
function share(dot: number, lengthSquared: number): number {
  if (lengthSquared === 0) return 0;
  const at = dot / lengthSquared;
  return Math.max(0, Math.min(1, at));
}
