import type { Position } from 'geojson';
import { signedArea } from '../check/polygonRings';
import { polygonsOfRings } from '../shapefile/polygonsOfRings';
import { isArea } from './osmLayers';

type Nodes = ReadonlyMap<string, Position>;
type Way = { readonly nodes: readonly string[] };
type Member = { readonly type: string; readonly ref: string; readonly role: string };
type Shape = { readonly type: string; readonly coordinates: unknown };

/** A line, or an area where the way closes and its tags mean one. A text says what is missing. */
export function wayGeometry(
  refs: readonly string[],
  tags: Readonly<Record<string, unknown>>,
  nodes: Nodes,
): Shape | string {
  const path = positionsOf(refs, nodes);
  if (typeof path === 'string') return path;
  const closed = refs.length >= 4 && refs[0] === refs.at(-1);
  return closed && isArea(tags)
    ? { type: 'Polygon', coordinates: [path] }
    : { type: 'LineString', coordinates: path };
}

/**
 * Rings are put together from ways that share their end nodes; which hole lies in which outer ring is found by
 * their place. A member outside the file leaves the whole relation out: half a boundary would be a wrong one.
 */
export function multipolygon(
  members: readonly Member[],
  ways: ReadonlyMap<string, Way>,
  nodes: Nodes,
): Shape | string {
  const rings: Position[][] = [];
  for (const inner of [false, true]) {
    const parts: (readonly string[])[] = [];
    for (const { type, ref, role } of members) {
      if (type !== 'way' || (role === 'inner') !== inner) continue;
      const way = ways.get(ref);
      if (way === undefined) return `way/${ref}`;
      if (way.nodes.length > 1) parts.push(way.nodes);
    }
    for (const refs of closedRings(parts) ?? [null]) {
      if (refs === null) return inner ? 'inner' : 'outer';
      const path = positionsOf(refs, nodes);
      if (typeof path === 'string') return path;
      // Outer rings run clockwise where rings are sorted by their place, holes the other way round.
      rings.push(signedArea(path) < 0 === inner ? path.toReversed() : path);
    }
  }
  if (rings.length === 0) return 'outer';
  const { polygons } = polygonsOfRings(rings);
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function positionsOf(refs: readonly string[], nodes: Nodes): Position[] | string {
  const path: Position[] = [];
  for (const ref of refs) {
    const position = nodes.get(ref);
    if (position === undefined) return `node/${ref}`;
    path.push(position);
  }
  return path.length < 2 ? 'nd' : path;
}

/** Node ids of each ring, first and last alike; null where ends are left over. */
function closedRings(parts: readonly (readonly string[])[]): string[][] | null {
  const byEnd = new Map<string, Set<readonly string[]>>();
  const ends = (part: readonly string[]) => [part[0]!, part.at(-1)!];
  for (const part of parts) {
    for (const end of ends(part)) byEnd.set(end, (byEnd.get(end) ?? new Set()).add(part));
  }
  const take = (part: readonly string[]) => {
    for (const end of ends(part)) byEnd.get(end)?.delete(part);
  };
  const rings: string[][] = [];
  for (const part of parts) {
    if (!byEnd.get(part[0]!)?.has(part)) continue;
    take(part);
    const ring = [...part];
    while (ring[0] !== ring.at(-1)) {
      const [next] = byEnd.get(ring.at(-1)!) ?? [];
      if (next === undefined) return null;
      take(next);
      const forward = next[0] === ring.at(-1);
      ring.push(...(forward ? next.slice(1) : next.toReversed().slice(1)));
    }
    rings.push(ring);
  }
  return rings;
}
