import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../model/units';

/** A polygon with one or many parts, each an outer ring and its holes. */
export type Area = Polygon | MultiPolygon;

export function isArea(geometry: Geometry): geometry is Area {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

export function partsOf(area: Area): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

export function ringsOf(area: Area): Position[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

/** Whether a point lies in an area, edges included, holes excluded. */
export function areaHolds(area: Area, at: LonLat): boolean {
  return partsOf(area).some((rings) => partHolds(rings, at));
}

function partHolds(rings: readonly Position[][], [x, y]: LonLat): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] as [number, number];
      const [x2, y2] = ring[i] as [number, number];
      if (onEdge(x, y, x1, y1, x2, y2)) return true;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** 1e-11 of a degree is about a thousandth of a millimetre. */
const EDGE_TOLERANCE = 1e-11;

function onEdge(x: number, y: number, x1: number, y1: number, x2: number, y2: number): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - x1, y - y1) <= EDGE_TOLERANCE;
  const along = ((x - x1) * dx + (y - y1) * dy) / length;
  const across = ((x - x1) * dy - (y - y1) * dx) / length;
  return Math.abs(across) <= EDGE_TOLERANCE && along >= -EDGE_TOLERANCE && along <= length + EDGE_TOLERANCE;
}
