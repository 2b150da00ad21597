import type { Geometry, Position } from 'geojson';
import { type Area, isArea, partsOf } from '../geo/area';
import type { LocalPlane } from '../geo/localPlane';
import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import { type LonLat, lonLat, type PlaneMetres } from '../model/units';

/** A polygon in the plane: each part an outer ring and its holes, each ring x, y, x, y, … and closed. */
export type PlaneArea = {
  readonly parts: readonly (readonly Float64Array[])[];
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

export function planeArea(geometry: Geometry, plane: LocalPlane): PlaneArea | null {
  return isArea(geometry) ? fromArea(geometry, plane) : null;
}

export function areaHoldsPoint(area: PlaneArea, x: number, y: number): boolean {
  if (x < area.minX || x > area.maxX || y < area.minY || y > area.maxY) return false;
  return area.parts.some((rings) => partHolds(rings, x, y));
}

/** Visits every edge of the outline, holes included. */
export function forEachEdge(
  area: PlaneArea,
  visit: (x1: number, y1: number, x2: number, y2: number) => void,
): void {
  for (const rings of area.parts) {
    for (const ring of rings) {
      for (let i = 2; i < ring.length; i += 2) visit(ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!);
    }
  }
}

export type OutlineNearest = {
  readonly distance: number;
  readonly on: PlaneMetres;
  readonly onOutline: PlaneMetres;
  /** Where on the segment, 0 at its start and 1 at its end. */
  readonly share: number;
};

/** The nearest points of a segment and the outline of an area. */
export function nearestToOutline(
  area: PlaneArea,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): OutlineNearest {
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  let best = Number.POSITIVE_INFINITY;
  let share = 0;
  let onOutline: PlaneMetres = [ax, ay];
  forEachEdge(area, (x1, y1, x2, y2) => {
    segmentDistance(ax, ay, bx, by, x1, y1, x2, y2, out);
    if (out.distance < best) {
      best = out.distance;
      share = out.onFirst;
      onOutline = [x1 + (x2 - x1) * out.onSecond, y1 + (y2 - y1) * out.onSecond];
    }
  });
  return { distance: best, share, on: [ax + (bx - ax) * share, ay + (by - ay) * share], onOutline };
}

/** Where a segment crosses the outline, as shares of its length in order, with 0 and 1. */
export function cutsByOutlines(
  areas: readonly PlaneArea[],
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number[] {
  const cuts = [0, 1];
  const ux = bx - ax;
  const uy = by - ay;
  for (const area of areas) {
    forEachEdge(area, (x1, y1, x2, y2) => {
      const vx = x2 - x1;
      const vy = y2 - y1;
      const cross = ux * vy - uy * vx;
      if (cross === 0) return;
      const s = ((x1 - ax) * vy - (y1 - ay) * vx) / cross;
      const t = ((x1 - ax) * uy - (y1 - ay) * ux) / cross;
      if (s > 0 && s < 1 && t >= 0 && t <= 1) cuts.push(s);
    });
  }
  return cuts.sort((a, b) => a - b);
}

function fromArea(area: Area, plane: LocalPlane): PlaneArea {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  const ringOf = (positions: readonly Position[]) => {
    const ring = new Float64Array(positions.length * 2);
    positions.forEach((position, i) => {
      const [x, y] = plane.toPlane(lonLat(position) as LonLat);
      ring[2 * i] = x;
      ring[2 * i + 1] = y;
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    });
    return ring;
  };
  const parts = partsOf(area).map((rings) => rings.map(ringOf));
  return { parts, minX, minY, maxX, maxY };
}

function partHolds(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      const x1 = ring[i - 2]!;
      const y1 = ring[i - 1]!;
      const x2 = ring[i]!;
      const y2 = ring[i + 1]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}
