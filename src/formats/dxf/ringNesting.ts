import type { Vector } from './matrix';

type Ring = readonly Vector[];

/**
 * Closed rings as polygons by the even-odd rule: a ring inside an even number of others is an outline, one inside an
 * odd number is a hole of the smallest outline around it. Rings must not cross, as those of a hatch do not.
 */
export function nestRings(rings: readonly Ring[]): Ring[][] {
  const sized = rings
    .map((ring) => ({ ring, area: Math.abs(signedArea(ring)), box: boxOf(ring) }))
    .filter(({ area }) => area > 0)
    .sort((a, b) => b.area - a.area);
  const placed: { ring: Ring; box: Box; depth: number; polygon: Ring[] }[] = [];
  const polygons: Ring[][] = [];
  for (const { ring, box } of sized) {
    // Sorted by area, so the last one that holds this ring is the smallest around it.
    const parent = placed.findLast((outer) => boxHolds(outer.box, box) && holds(outer.ring, ring));
    const depth = parent === undefined ? 0 : parent.depth + 1;
    if (depth % 2 === 1) {
      parent!.polygon.push(ring);
      placed.push({ ring, box, depth, polygon: parent!.polygon });
    } else {
      const polygon = [ring];
      polygons.push(polygon);
      placed.push({ ring, box, depth, polygon });
    }
  }
  return polygons;
}

/** In plan; positive counter-clockwise. Taken about the first vertex, since grid ordinates are large. */
export function signedArea(ring: Ring): number {
  const [ox, oy] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    twice += (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy);
  }
  return twice / 2;
}

/** Judged by most of the inner ring's vertices, since some may lie on the outer one. */
function holds(outer: Ring, inner: Ring): boolean {
  const step = Math.max(1, Math.floor(inner.length / 9));
  let inside = 0;
  let asked = 0;
  for (let i = 0; i < inner.length; i += step) {
    asked += 1;
    if (isInside(inner[i]!, outer)) inside += 1;
  }
  return inside * 2 > asked;
}

function isInside([x, y]: Vector, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

function boxHolds(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}
