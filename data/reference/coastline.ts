import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Where land is, without any border: Natural Earth 1:50m, good for a map of a few hundred pixels. */
export function coastline(): MultiPolygon {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
  const world = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ land: GeometryCollection }>;
  const polygons = feature(world, world.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
  const coordinates = polygons
    .map((rings) => rings.map(thinned).filter((ring) => ring.length >= 4))
    .filter(([outer]) => outer !== undefined);
  return { type: 'MultiPolygon', coordinates };
}

/** Degrees that a vertex must stand off the line between its neighbours to be kept: some 2 km. */
const TOLERANCE = 0.02;

function thinned(ring: Position[]): Position[] {
  const kept = douglasPeucker(ring).map(([lon, lat]) => [hundredths(lon!), hundredths(lat!)]);
  return kept.filter((at, i) => i === 0 || at[0] !== kept[i - 1]![0] || at[1] !== kept[i - 1]![1]);
}

function hundredths(degrees: number): number {
  // No negative zero: JSON does not keep it.
  return Math.round(degrees * 100) / 100 + 0;
}

/** Douglas and Peucker 1973, on a ring cut at its first vertex and the vertex farthest from it. */
function douglasPeucker(ring: Position[]): Position[] {
  const keep = new Set([0, ring.length - 1]);
  const stack: [number, number][] = [];
  const far = farthest(ring, 0, ring.length - 1, (at) => distance(at, ring[0]!));
  keep.add(far.index);
  stack.push([0, far.index], [far.index, ring.length - 1]);
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [from, to] = span;
    const { index, off } = farthest(ring, from, to, (at) => offLine(at, ring[from]!, ring[to]!));
    if (off <= TOLERANCE) continue;
    keep.add(index);
    stack.push([from, index], [index, to]);
  }
  return ring.filter((_, i) => keep.has(i));
}

function farthest(ring: Position[], from: number, to: number, off: (at: Position) => number) {
  let best = { index: from, off: 0 };
  for (let i = from + 1; i < to; i++) {
    const distance = off(ring[i]!);
    if (distance > best.off) best = { index: i, off: distance };
  }
  return best;
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
}

function offLine(at: Position, from: Position, to: Position): number {
  const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
  const square = dx * dx + dy * dy;
  if (square === 0) return distance(at, from);
  const along = ((at[0]! - from[0]!) * dx + (at[1]! - from[1]!) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return distance(at, [from[0]! + t * dx, from[1]! + t * dy]);
}
