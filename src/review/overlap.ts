import { clipByConvex, signedArea } from '../geo/clipConvex';
import type { PlaneMetres, SquareMetres } from '../model/units';
import type { PlaneArea } from './areas';

export type Overlap = { readonly area: SquareMetres; readonly at: PlaneMetres };

/**
 * How much of an area lies in a convex ring, and the middle of it.
 */
export function overlapWithConvex(area: PlaneArea, convex: Float64Array): Overlap {
  let [sum, momentX, momentY] = [0, 0, 0];
  for (const rings of area.parts) {
    for (const [i, ring] of rings.entries()) {
      const clipped = clipByConvex(ring, convex);
      const sign = i === 0 ? 1 : -1;
      const own = Math.abs(signedArea(clipped)) * sign;
      const [x, y] = centroidOf(clipped);
      sum += own;
      momentX += x * own;
      momentY += y * own;
    }
  }
  const at: PlaneMetres = sum > 0 ? [momentX / sum, momentY / sum] : [convex[0]!, convex[1]!];
  return { area: Math.max(0, sum), at };
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
