import type { Position } from 'geojson';
import type { Note } from './featureGuard';
import type { PlainGeometry } from './geometryTypes';
import { findCrossing } from './ringCrossings';

/** The polygons of a geometry, each a list of rings; none for points and lines. */
function polygonsOf(geometry: PlainGeometry): readonly Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Rings that are open, too short, without area, or that cross themselves or each other. */
export function ringFault(geometry: PlainGeometry): Note | null {
  const polygons = polygonsOf(geometry);
  for (let p = 0; p < polygons.length; p++) {
    const path = geometry.type === 'Polygon' ? 'geometry.coordinates' : `geometry.coordinates[${p}]`;
    const fault = shapeFault(polygons[p]!, path) ?? crossingFault(polygons[p]!, path);
    if (fault !== null) return fault;
  }
  return null;
}

/** The geometry wound as RFC 7946 §3.1.6 says (outer rings anticlockwise); the same one if it is. */
export function rewind(geometry: PlainGeometry): PlainGeometry {
  const polygons = polygonsOf(geometry);
  const wound = polygons.map((rings) =>
    rings.map((ring, i) => (isWrong(ring, i) ? ring.toReversed() : ring)),
  );
  if (wound.every((rings, p) => rings.every((ring, r) => ring === polygons[p]![r]))) return geometry;
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: wound[0]! }
    : ({ ...geometry, coordinates: wound } as PlainGeometry);
}

function isWrong(ring: readonly Position[], index: number): boolean {
  const area = signedArea(ring);
  return index === 0 ? area < 0 : area > 0;
}

function shapeFault(rings: readonly Position[][], path: string): Note | null {
  for (let r = 0; r < rings.length; r++) {
    const ring = rings[r]!;
    const first = ring[0]!;
    const last = ring.at(-1)!;
    if (first.length !== last.length || first.some((ordinate, i) => ordinate !== last[i])) {
      const ends = `[${first.join(', ')}] … [${last.join(', ')}]`;
      return { code: 'bad_geometry', detail: `${path}[${r}] = ${ends}: first ≠ last` };
    }
    if (ring.length < 4) return { code: 'bad_geometry', detail: `${path}[${r}].length = ${ring.length} < 4` };
    if (r === 0 && signedArea(ring) === 0 && findCrossing([ring]) === null) {
      return { code: 'bad_geometry', detail: `${path}[${r}]: area = 0` };
    }
  }
  return null;
}

function crossingFault(rings: readonly Position[][], path: string): Note | null {
  const crossing = findCrossing(rings);
  if (crossing === null) return null;
  if (crossing === 'too many') return { code: 'too_large', detail: path };
  const [lon, lat] = crossing.at;
  const [a, b] = crossing.segments;
  const place = `[${Number(lon.toFixed(8))}, ${Number(lat.toFixed(8))}]`;
  return {
    code: 'self_intersection',
    detail: `${path}[${a.ring}][${a.index}] × [${b.ring}][${b.index}]: ${place}`,
  };
}

/** Positive where a closed ring runs anticlockwise; about its first vertex, for precision. Zero for out and back. */
export function signedArea(ring: readonly Position[]): number {
  if (ring.length < 4) return 0;
  const [x0, y0] = ring[0] as [number, number];
  let sum = 0;
  for (let i = 1; i < ring.length - 1; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum / 2;
}
