import type { ReviewedFinding } from '../../review/parties';

/** Where findings are, in the world as a square of one by one, north up at 0; as MapLibre's mercator coordinates. */
export type Places = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 for a violation. */
  readonly violation: Uint8Array;
};

export type Box = {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
};

/** Findings that are shown as one, around their middle; `first` is the place of one of them. */
export type Cluster = {
  x: number;
  y: number;
  count: number;
  violations: number;
  readonly first: number;
  box: Box;
};

/** So many between two looks at the clock. */
const AT_ONCE = 4000;

export function* placesOf(findings: readonly ReviewedFinding[]): Generator<void, Places> {
  const x = new Float64Array(findings.length);
  const y = new Float64Array(findings.length);
  const violation = new Uint8Array(findings.length);
  for (const [index, finding] of findings.entries()) {
    const [lon, lat] = finding.at;
    x[index] = mercatorX(lon);
    y[index] = mercatorY(lat);
    violation[index] = finding.verdict === 'violation' ? 1 : 0;
    if (index % AT_ONCE === AT_ONCE - 1) yield;
  }
  return { x, y, violation };
}

/**
 * What is in view, put together where it would overlap. Of 100,000 findings a source that clusters for itself sends
 * all back to the page, which takes a second; to sort them into squares takes a few milliseconds at each rest.
 * @param view what is seen, with a margin. @param size how near two marks may be, in parts of the world.
 */
export function clusterPlaces({ x, y, violation }: Places, view: Box, size: number): Cluster[] {
  const cells = new Map<number, Cluster>();
  const columns = Math.ceil((view.east - view.west) / size) + 2;
  // Squares hold to the world, not to the view, so that a mark stays when the map is moved.
  const [left, top] = [Math.floor(view.west / size), Math.floor(view.north / size)];
  const keyOf = (east: number, south: number) =>
    Math.floor(east / size) - left + (Math.floor(south / size) - top) * columns;
  for (let index = 0; index < x.length; index++) {
    const [east, south] = [x[index]!, y[index]!];
    if (east < view.west || east > view.east || south < view.north || south > view.south) continue;
    const key = keyOf(east, south);
    const cell = cells.get(key);
    const box = { west: east, east, north: south, south };
    const one: Cluster = { x: east, y: south, count: 1, violations: violation[index]!, first: index, box };
    if (cell) absorb(cell, one);
    else cells.set(key, one);
  }
  return apart(cells, keyOf, columns, size);
}

/** The larger take in the smaller beside them that they would overlap. */
function apart(
  cells: Map<number, Cluster>,
  keyOf: (east: number, south: number) => number,
  columns: number,
  size: number,
): Cluster[] {
  const taken = new Set<Cluster>();
  const clusters = [...cells].sort(([, a], [, b]) => b.count - a.count || a.first - b.first);
  for (const [, cluster] of clusters) {
    if (taken.has(cluster)) continue;
    const middle = keyOf(cluster.x, cluster.y);
    const around = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => middle + column + row * columns));
    for (const key of around) {
      const other = cells.get(key);
      if (!other || other === cluster || taken.has(other)) continue;
      if (Math.hypot(other.x - cluster.x, other.y - cluster.y) > size) continue;
      taken.add(other);
      absorb(cluster, other);
    }
  }
  return clusters.flatMap(([, cluster]) => (taken.has(cluster) ? [] : [cluster]));
}

function absorb(into: Cluster, { x, y, count, violations, box }: Cluster): void {
  const all = into.count + count;
  into.x = (into.x * into.count + x * count) / all;
  into.y = (into.y * into.count + y * count) / all;
  into.count = all;
  into.violations += violations;
  into.box = {
    west: Math.min(into.box.west, box.west),
    east: Math.max(into.box.east, box.east),
    north: Math.min(into.box.north, box.north),
    south: Math.max(into.box.south, box.south),
  };
}

export function mercatorX(lon: number): number {
  return (180 + lon) / 360;
}

export function mercatorY(lat: number): number {
  return (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360;
}

export function lonOf(x: number): number {
  return x * 360 - 180;
}

export function latOf(y: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180)) - 90;
}
