import { signedArea } from '../geo/clipConvex';
import type { Metres, PlaneMetres, SquareMetres } from '../model/units';
import type { PlaneArea } from './areas';

/** The smallest rectangle around an area, its long side along (alongX, alongY). */
export type Rectangle = {
  readonly centre: PlaneMetres;
  readonly alongX: number;
  readonly alongY: number;
  readonly length: Metres;
  readonly width: Metres;
  /** Share of the rectangle that the area fills: 1 when it is one. */
  readonly fill: number;
};

/** What fills less of its smallest rectangle than this is of another shape, and has no length and width. */
export const RECTANGULAR = 0.95;

/** null: the area has no extent. Parts that lie apart fill little of the rectangle around them all. */
export function smallestRectangle(area: PlaneArea): Rectangle | null {
  const hull = hullOf(area.parts.map(([outer]) => outer ?? NOTHING));
  let best: Rectangle | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < hull.length; i++) {
    const [x1, y1] = hull[i]!;
    const [x2, y2] = hull[(i + 1) % hull.length]!;
    const side = Math.hypot(x2 - x1, y2 - y1);
    if (side === 0) continue;
    const box = boxAlong(hull, (x2 - x1) / side, (y2 - y1) / side);
    if (box.length * box.width >= least) continue;
    least = box.length * box.width;
    best = box;
  }
  if (best === null || least === 0) return null;
  const filled = area.parts.reduce((sum, rings) => sum + areaOf(rings), 0);
  return { ...best, fill: filled / least };
}

const NOTHING = new Float64Array(0);

function areaOf(rings: readonly Float64Array[]): SquareMetres {
  return rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0);
}

function boxAlong(hull: readonly PlaneMetres[], ux: number, uy: number): Rectangle {
  let [minA, maxA, minB, maxB] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of hull) {
    const a = x * ux + y * uy;
    const b = y * ux - x * uy;
    minA = Math.min(minA, a);
    maxA = Math.max(maxA, a);
    minB = Math.min(minB, b);
    maxB = Math.max(maxB, b);
  }
  const [a, b] = [(minA + maxA) / 2, (minB + maxB) / 2];
  const centre: PlaneMetres = [a * ux - b * uy, a * uy + b * ux];
  const along = maxA - minA >= maxB - minB;
  return {
    centre,
    alongX: along ? ux : -uy,
    alongY: along ? uy : ux,
    length: along ? maxA - minA : maxB - minB,
    width: along ? maxB - minB : maxA - minA,
    fill: 1,
  };
}

/** Convex hull, counter-clockwise (Andrew's monotone chain). */
function hullOf(rings: readonly Float64Array[]): PlaneMetres[] {
  const points: PlaneMetres[] = [];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) points.push([ring[i]!, ring[i + 1]!]);
  }
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (from: readonly PlaneMetres[]) => {
    const chain: PlaneMetres[] = [];
    for (const point of from) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(points), ...half(points.reverse())];
}

function turn(a: PlaneMetres, b: PlaneMetres, c: PlaneMetres): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
