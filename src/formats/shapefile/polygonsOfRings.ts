import type { Position } from 'geojson';

type Ring = {
  readonly path: Position[];
  /** Twice the area, positive where it runs counter-clockwise. */
  readonly area: number;
  readonly box: readonly [west: number, south: number, east: number, north: number];
};
type Grouped = { readonly polygons: Position[][][]; readonly strayHoles: number };

/** Beyond so much looking, a hole goes to the outer ring before it, where most writers put it. */
const MAX_STEPS = 20_000_000;

/**
 * A shapefile lists rings without saying which belong together: outer rings run clockwise, holes counter-clockwise. Each
 * hole goes to the smallest outer ring around it; one with none around it becomes an outer ring. Where all is wound the
 * wrong way round, that is seen by the holes that then find their place. The result winds as RFC 7946 wants.
 */
export function polygonsOfRings(paths: Position[][]): Grouped {
  const rings = paths.map(ringOf);
  if (rings.length === 1) return { polygons: [[wound(rings[0]!, 1)]], strayHoles: 0 };
  const grouped = group(rings, -1);
  if (grouped.strayHoles === 0) return grouped;
  const reversed = group(rings, 1);
  return reversed.strayHoles < grouped.strayHoles ? { ...reversed, strayHoles: 0 } : grouped;
}

function group(rings: readonly Ring[], outerSign: 1 | -1): Grouped {
  const isOuter = (ring: Ring) => ring.area * outerSign >= 0;
  const outers = rings.filter(isOuter);
  const holes = new Map<Ring, Position[][]>();
  const budget = { steps: MAX_STEPS };
  const whole: Ring[] = [];
  let before: Ring | null = null;
  let strayHoles = 0;
  for (const ring of rings) {
    if (isOuter(ring)) {
      before = ring;
      whole.push(ring);
      continue;
    }
    const around = budget.steps > 0 ? smallestAround(ring, outers, budget) : before;
    if (around === null) {
      strayHoles += 1;
      whole.push(ring);
    } else {
      const list = holes.get(around);
      if (list === undefined) holes.set(around, [wound(ring, -1)]);
      else list.push(wound(ring, -1));
    }
  }
  return { polygons: whole.map((ring) => [wound(ring, 1), ...(holes.get(ring) ?? [])]), strayHoles };
}

function smallestAround(hole: Ring, outers: readonly Ring[], budget: { steps: number }): Ring | null {
  let best: Ring | null = null;
  for (const outer of outers) {
    budget.steps -= 1;
    if (!boxHolds(outer, hole) || (best !== null && Math.abs(best.area) <= Math.abs(outer.area))) continue;
    budget.steps -= outer.path.length;
    if (holds(outer, hole)) best = outer;
  }
  return best;
}

function boxHolds(outer: Ring, inner: Ring): boolean {
  const [a, b] = [outer.box, inner.box];
  return a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];
}

/** By a vertex, or the middle of a side, of the hole that lies not on the outer ring itself. */
function holds(outer: Ring, hole: Ring): boolean {
  for (let i = 0; i + 1 < Math.min(hole.path.length, 6); i++) {
    const [a, b] = [hole.path[i]!, hole.path[i + 1]!];
    for (const [x, y] of [
      [a[0]!, a[1]!],
      [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2],
    ] as const) {
      const side = sideOf(outer.path, x, y);
      if (side !== 'on') return side === 'in';
    }
  }
  return true;
}

function sideOf(path: readonly Position[], x: number, y: number): 'in' | 'out' | 'on' {
  let inside = false;
  for (let i = 0, j = path.length - 1; i < path.length; j = i++) {
    const [ax, ay, bx, by] = [path[i]![0]!, path[i]![1]!, path[j]![0]!, path[j]![1]!];
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const between =
      x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
    if (cross === 0 && between) return 'on';
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside ? 'in' : 'out';
}

function ringOf(path: Position[]): Ring {
  let area = 0;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  // Taken from the first vertex, since the ordinates of a national grid are large and the rings small.
  const [x0, y0] = [path[0]![0]!, path[0]![1]!];
  for (let i = 0; i < path.length; i++) {
    const [a, b] = [path[i]!, path[(i + 1) % path.length]!];
    area += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
    west = Math.min(west, a[0]!);
    south = Math.min(south, a[1]!);
    east = Math.max(east, a[0]!);
    north = Math.max(north, a[1]!);
  }
  return { path, area, box: [west, south, east, north] };
}

function wound(ring: Ring, sign: 1 | -1): Position[] {
  return ring.area * sign < 0 ? ring.path.toReversed() : ring.path;
}
