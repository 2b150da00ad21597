import { featureCollection, polygon, union } from '@turf/turf';
import type { Position } from 'geojson';
import type { Metres, PlaneMetres } from '../model/units';

/** Coordinates of a MultiPolygon in the plane. */
export type PlaneRings = readonly (readonly (readonly PlaneMetres[])[])[];

/**
 * All that lies within `half` of a line and beside it: flat at its ends, round at its bends. A line of one point, or
 * of no length, gives the disc around it.
 */
export function stripAround(path: readonly PlaneMetres[], half: Metres): PlaneRings {
  const places = withoutRepeats(path);
  if (places.length === 0 || !(half > 0)) return [];
  if (places.length === 1) return [[disc(places[0]!, half)]];
  const pieces: PlaneMetres[][] = [];
  for (let i = 1; i < places.length; i++) {
    const [a, b] = [places[i - 1]!, places[i]!];
    const [nx, ny] = normal(a, b, half);
    pieces.push(closed([offset(a, nx, ny), offset(b, nx, ny), offset(b, -nx, -ny), offset(a, -nx, -ny)]));
    const c = places[i + 1];
    if (c) {
      const wedge = bend(a, b, c, half);
      if (wedge) pieces.push(wedge);
    }
  }
  return merged(pieces);
}

/** Rings that overlap made one; where that fails, as it can on odd shapes, they come back as they are. */
export function merged(rings: readonly (readonly PlaneMetres[])[]): PlaneRings {
  if (rings.length < 2) return rings.map((ring) => [ring]);
  try {
    const joined = union(featureCollection(rings.map((ring) => polygon([ring.map(([x, y]) => [x, y])]))));
    return joined ? ringsOf(joined.geometry) : [];
  } catch {
    return rings.map((ring) => [ring]);
  }
}

export function ringsOf(
  area:
    | { readonly type: 'Polygon'; readonly coordinates: Position[][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] },
): PlaneRings {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return parts.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x!, y!] as const)));
}

/** What is drawn of a circle, and of a bend by the same step. */
const STEP = Math.PI / 32;

export function disc([x, y]: PlaneMetres, radius: Metres): PlaneMetres[] {
  const ring: PlaneMetres[] = [];
  for (let k = 0; k < 64; k++) {
    ring.push([x + radius * Math.cos(k * STEP), y + radius * Math.sin(k * STEP)]);
  }
  return closed(ring);
}

/** The sector that the outer side of a bend leaves open between its two straight pieces. */
function bend(a: PlaneMetres, b: PlaneMetres, c: PlaneMetres, half: Metres): PlaneMetres[] | null {
  const [ux, uy] = normal(a, b, half);
  const [vx, vy] = normal(b, c, half);
  const turn = Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
  if (Math.abs(turn) < 1e-6) return null;
  // A left turn opens to the right.
  const side = turn > 0 ? -1 : 1;
  const [first, last] = [offset(b, side * ux, side * uy), offset(b, side * vx, side * vy)];
  const steps = Math.ceil(Math.abs(turn) / STEP);
  const from = Math.atan2(side * uy, side * ux);
  const arc: PlaneMetres[] = [];
  for (let k = 1; k < steps; k++) {
    const angle = from + (turn * k) / steps;
    arc.push(offset(b, half * Math.cos(angle), half * Math.sin(angle)));
  }
  return closed([b, first, ...arc, last]);
}

function normal([ax, ay]: PlaneMetres, [bx, by]: PlaneMetres, half: Metres): [number, number] {
  const length = Math.hypot(bx - ax, by - ay);
  return [(-(by - ay) / length) * half, ((bx - ax) / length) * half];
}

function offset([x, y]: PlaneMetres, dx: number, dy: number): PlaneMetres {
  return [x + dx, y + dy];
}

function closed(ring: readonly PlaneMetres[]): PlaneMetres[] {
  return [...ring, ring[0]!];
}

function withoutRepeats(path: readonly PlaneMetres[]): PlaneMetres[] {
  return path.filter(
    (at, i) => i === 0 || Math.hypot(at[0] - path[i - 1]![0], at[1] - path[i - 1]![1]) > 1e-6,
  );
}
