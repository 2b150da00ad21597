import type { PlaneMetres, SquareMetres } from '../model/units';
import type { PlaneArea } from './areas';
import { ringArea } from './rectangle';

export type Overlap = { readonly area: SquareMetres; readonly at: PlaneMetres };

/**
 * How much of an area lies in a convex ring (Sutherland and Hodgman: edges that run along the clip and back
 * cancel in the area), and the middle of it.
 */
export function overlapWithConvex(area: PlaneArea, convex: Float64Array): Overlap {
  const turn = Math.sign(ringArea(convex));
  let [sum, momentX, momentY] = [0, 0, 0];
  for (const rings of area.parts) {
    for (const [i, ring] of rings.entries()) {
      const clipped = clipRing(ring, convex, turn);
      const sign = i === 0 ? 1 : -1;
      const own = Math.abs(ringArea(clipped)) * sign;
      const [x, y] = centroidOf(clipped);
      sum += own;
      momentX += x * own;
      momentY += y * own;
    }
  }
  const at: PlaneMetres = sum > 0 ? [momentX / sum, momentY / sum] : [convex[0]!, convex[1]!];
  return { area: Math.max(0, sum), at };
}

function clipRing(ring: Float64Array, convex: Float64Array, turn: number): Float64Array {
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

/** Of its corners; good enough to point at. */
function centroidOf(ring: Float64Array): PlaneMetres {
  let [x, y] = [0, 0];
  const count = ring.length / 2 - 1;
  if (count < 1) return [0, 0];
  for (let i = 0; i < ring.length - 2; i += 2) {
    x += ring[i]!;
    y += ring[i + 1]!;
  }
  return [x / count, y / count];
}
