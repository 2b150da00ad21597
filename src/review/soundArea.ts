import { signedArea } from '../geo/clipConvex';
import type { PlaneArea } from './areas';
import { ROUNDING_M } from './verdict';

const known = new WeakMap<PlaneArea, boolean>();

/**
 * Whether an area can be measured: each ring encloses ground and none crosses itself or another. Of a bow-tie
 * nobody can say which ground is meant.
 */
export function isSound(area: PlaneArea): boolean {
  let sound = known.get(area);
  if (sound === undefined) {
    sound = area.parts.length > 0 && area.parts.every(isSoundPart);
    known.set(area, sound);
  }
  return sound;
}

function isSoundPart(rings: readonly Float64Array[]): boolean {
  if (rings.length === 0 || rings.some((ring) => Math.abs(signedArea(ring)) < LEAST_M2)) return false;
  const edges = rings.flatMap(edgesOf).sort((a, b) => a.minX - b.minX);
  for (const [i, a] of edges.entries()) {
    for (let j = i + 1; j < edges.length && edges[j]!.minX <= a.maxX; j++)
      if (cross(a, edges[j]!)) return false;
  }
  return true;
}

/** Less is a line. */
const LEAST_M2 = 1e-4;

type Edge = {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly minX: number;
  readonly maxX: number;
};

function edgesOf(ring: Float64Array): Edge[] {
  const edges: Edge[] = [];
  for (let i = 2; i < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!];
    if (ax !== bx || ay !== by)
      edges.push({ ax, ay, bx, by, minX: Math.min(ax, bx), maxX: Math.max(ax, bx) });
  }
  return edges;
}

/** By more than rounding, both ways: rings may touch. */
function cross(a: Edge, b: Edge): boolean {
  return parts(a, b.ax, b.ay, b.bx, b.by) && parts(b, a.ax, a.ay, a.bx, a.by);
}

function parts({ ax, ay, bx, by }: Edge, px: number, py: number, qx: number, qy: number): boolean {
  const length = Math.hypot(bx - ax, by - ay);
  const side = (x: number, y: number) => ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
  const [p, q] = [side(px, py), side(qx, qy)];
  return Math.min(p, q) < -ROUNDING_M && Math.max(p, q) > ROUNDING_M;
}
