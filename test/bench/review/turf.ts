import { bboxPolygon, booleanIntersects, geojsonRbush, lineString, pointToLineDistance } from '@turf/turf';
import type { Feature, LineString } from 'geojson';
import { localPlane } from '../../../src/geo/localPlane';
import { squaredSegmentDistance } from '../../../src/geo/segmentDistance';
import { REACH_M } from './near';
import { readSegments } from './segmentFile';

export type TurfFigures = {
  readonly ms: number;
  readonly pairs: number;
  /** In one set and not in the other, and how far the farthest of them is from the limit. */
  readonly different: number;
  readonly farthestOff: number;
};

/**
 * The same with turf and its R-tree, on longitude and latitude as turf wants them: boxes with a margin, then the
 * distance of the four ends, or 0 where the lines meet. Turf measures on a sphere, which is off by up to 0.4 % here, so
 * that its set may differ in pairs that near to the limit, and in no others.
 */
export function runTurf(path: string): TurfFigures {
  const { count, ends, pipe } = readSegments(path);
  const plane = localPlane([118.273, 32.085]);
  const place = (k: number) => [...plane.toLonLat([ends[k]!, ends[k + 1]!])];
  const lines = Array.from({ length: count }, (_, i) => lineString([place(4 * i), place(4 * i + 2)], { i }));
  const began = performance.now();
  const found = new Set<number>();
  const tree = geojsonRbush<LineString, { i: number }>();
  tree.load(lines);
  for (const line of lines) {
    for (const other of tree.search(boxAround(line)).features) {
      const [i, j] = [line.properties.i, other.properties.i];
      if (i < j && pipe[i] !== pipe[j] && distance(line, other) <= REACH_M) found.add(i * count + j);
    }
  }
  const ms = performance.now() - began;
  return { ms, pairs: found.size, ...compared(found, count, ends, pipe) };
}

const MARGIN_DEGREES = (1.05 * REACH_M) / 90_000;

function boxAround({ geometry: { coordinates } }: Feature<LineString>) {
  const [[x1, y1], [x2, y2]] = coordinates as [[number, number], [number, number]];
  return bboxPolygon([
    Math.min(x1, x2) - MARGIN_DEGREES,
    Math.min(y1, y2) - MARGIN_DEGREES,
    Math.max(x1, x2) + MARGIN_DEGREES,
    Math.max(y1, y2) + MARGIN_DEGREES,
  ]);
}

function distance(a: Feature<LineString>, b: Feature<LineString>): number {
  if (booleanIntersects(a, b)) return 0;
  const to = (point: number[], line: Feature<LineString>) =>
    pointToLineDistance(point, line, { units: 'meters', method: 'geodesic' });
  return Math.min(
    ...a.geometry.coordinates.map((point) => to(point, b)),
    ...b.geometry.coordinates.map((point) => to(point, a)),
  );
}

/** Against every pair by plain arithmetic in the plane: slow, and sure. */
function compared(found: ReadonlySet<number>, count: number, ends: Float64Array, pipe: Int32Array) {
  let different = 0;
  let farthestOff = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      if (pipe[i] === pipe[j]) continue;
      const [ax, ay, bx, by] = ends.subarray(4 * i, 4 * i + 4) as unknown as [number, number, number, number];
      const [cx, cy, dx, dy] = ends.subarray(4 * j, 4 * j + 4) as unknown as [number, number, number, number];
      const metres = Math.sqrt(squaredSegmentDistance(ax, ay, bx, by, cx, cy, dx, dy));
      if (metres <= REACH_M === found.has(i * count + j)) continue;
      different++;
      farthestOff = Math.max(farthestOff, Math.abs(metres - REACH_M));
    }
  }
  return { different, farthestOff };
}
