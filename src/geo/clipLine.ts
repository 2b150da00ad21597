import type { LineString, MultiLineString, Position } from 'geojson';
import { type LonLat, lonLat } from '../model/units';
import { type Area, areaHolds, ringsOf } from './area';

/**
 * The parts of a line that lie in an area, edges included. Cut in lon/lat, where RFC 7946 says edges
 * are straight. Only the end points of the pieces are new; the vertices between are the line's own.
 */
export function clipLine(line: LineString | MultiLineString, area: Area): Position[][] {
  const paths = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
  return paths.flatMap((path) => clipPath(path, area));
}

function clipPath(path: readonly Position[], area: Area): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (let i = 1; i < path.length; i++) {
    const from = path[i - 1]!;
    const to = path[i]!;
    const cuts = [0, ...crossings(from, to, area), 1];
    for (let k = 1; k < cuts.length; k++) {
      const start = cuts[k - 1]!;
      const end = cuts[k]!;
      if (end - start <= 0) continue;
      if (areaHolds(area, lonLat(along(from, to, (start + end) / 2)))) {
        if (piece.length === 0) piece.push(along(from, to, start));
        piece.push(along(from, to, end));
      } else if (piece.length > 0) {
        pieces.push(piece);
        piece = [];
      }
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** Where along from–to (0 to 1, ascending) the edges of the area are met. */
function crossings(from: Position, to: Position, area: Area): number[] {
  const [x1, y1] = from as unknown as LonLat;
  const dx = to[0]! - x1;
  const dy = to[1]! - y1;
  const squared = dx * dx + dy * dy;
  const found: number[] = [];
  const add = (t: number) => {
    if (t > 0 && t < 1) found.push(t);
  };
  for (const ring of ringsOf(area)) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      const ex = bx - ax;
      const ey = by - ay;
      const cross = dx * ey - dy * ex;
      const parallel = Math.abs(cross) <= 1e-14 * Math.sqrt(squared) * Math.hypot(ex, ey);
      if (parallel) {
        // Collinear stretches are cut at the ends of the edge; the midpoints decide.
        if (squared > 0) {
          add(((ax - x1) * dx + (ay - y1) * dy) / squared);
          add(((bx - x1) * dx + (by - y1) * dy) / squared);
        }
        continue;
      }
      const t = ((ax - x1) * ey - (ay - y1) * ex) / cross;
      const u = ((ax - x1) * dy - (ay - y1) * dx) / cross;
      if (u >= 0 && u <= 1) add(t);
    }
  }
  return found.sort((a, b) => a - b);
}

function along(from: Position, to: Position, t: number): Position {
  if (t === 0) return from;
  if (t === 1) return to;
  return [from[0]! + (to[0]! - from[0]!) * t, from[1]! + (to[1]! - from[1]!) * t];
}
