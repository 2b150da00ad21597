/** Rings are x, y, x, y, … and closed. */

/** The part of a ring inside a convex one (Sutherland and Hodgman): edges along the clip and back cancel in its area. */
export function clipByConvex(ring: Float64Array, convex: Float64Array): Float64Array {
  const turn = Math.sign(signedArea(convex));
  let points = [...ring];
  for (let k = 2; k < convex.length && points.length > 0; k += 2) {
    const [ax, ay, bx, by] = [convex[k - 2]!, convex[k - 1]!, convex[k]!, convex[k + 1]!];
    const insideBy = (x: number, y: number) => turn * ((bx - ax) * (y - ay) - (by - ay) * (x - ax));
    const next: number[] = [];
    let [px, py] = [points.at(-2)!, points.at(-1)!];
    let before = insideBy(px, py);
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i]!, points[i + 1]!];
      const here = insideBy(x, y);
      if (here >= 0 !== before >= 0) {
        const share = before / (before - here);
        next.push(px + (x - px) * share, py + (y - py) * share);
      }
      if (here >= 0) next.push(x, y);
      [px, py, before] = [x, y, here];
    }
    points = next;
  }
  if (points.length > 0) points.push(points[0]!, points[1]!);
  return Float64Array.from(points);
}

/** Positive when the ring turns to the left. */
export function signedArea(ring: Float64Array): number {
  let twice = 0;
  // About the first vertex: far from the origin the products would cost digits.
  const [x0, y0] = [ring[0]!, ring[1]!];
  for (let i = 2; i < ring.length; i += 2) {
    twice += (ring[i - 2]! - x0) * (ring[i + 1]! - y0) - (ring[i]! - x0) * (ring[i - 1]! - y0);
  }
  return twice / 2;
}

/** Whether a ring turns one way only, and once round. */
export function isConvex(ring: Float64Array): boolean {
  const count = ring.length / 2 - 1;
  let turn = 0;
  let round = 0;
  for (let i = 0; i < count; i++) {
    const [a, b, c] = [2 * i, 2 * ((i + 1) % count), 2 * ((i + 2) % count)];
    const [ux, uy] = [ring[b]! - ring[a]!, ring[b + 1]! - ring[a + 1]!];
    const [vx, vy] = [ring[c]! - ring[b]!, ring[c + 1]! - ring[b + 1]!];
    const cross = ux * vy - uy * vx;
    round += Math.atan2(cross, ux * vx + uy * vy);
    if (cross === 0) continue;
    if (turn !== 0 && Math.sign(cross) !== turn) return false;
    turn = Math.sign(cross);
  }
  return turn !== 0 && Math.abs(Math.abs(round) - 2 * Math.PI) < 1e-6;
}
