import { forEachMeeting } from '../geo/uniformGrid';
import { afterWorks } from '../model/afterWorks';
import type { LayerFeature } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { crossingsNear } from './crossings';
import { joints } from './joints';
import { kindsAfter, type LineKinds } from './lineKinds';
import { moveEnds } from './moveEnds';
import { layHeights, type PipeHeights } from './pipeHeights';
import { halfReachOf, type PipeNetwork } from './pipeNetwork';
import { emptySegments, layPipe, type ReviewPipe, type Segments, segmentsOf } from './pipes';
import { groundOf, layBox } from './reviewModel';

/**
 * The network after some pipes have changed, come or gone; the one before stays as it is. Pipes keep their index, new
 * ones come last, gone ones stay as empty places.
 *
 * null: it must be laid anew, as `kindsAfter` says, or because so many have moved that the grid no longer serves.
 */
export function movePipes(
  before: PipeNetwork,
  project: Project,
  indexOf: ReadonlyMap<string, number>,
  ids: ReadonlySet<string>,
): PipeNetwork | null {
  const changed = featuresOf(project, 'pipes').filter(({ properties }) => ids.has(properties.id));
  // A pipe without a segment stands in no grid.
  if (changed.some((feature) => segmentsOf(feature) === 0) || before.model.pipes.some(isPoint)) return null;
  const here = new Set(changed.map(({ properties }) => properties.id));
  const laid = layChanged(before, changed, indexOf);
  const moved: ReviewPipe[] = [...laid.moved];
  for (const id of ids) {
    const index = indexOf.get(id);
    if (here.has(id) || index === undefined) continue;
    const old = laid.pipes[index]!;
    for (const i of segmentNumbers(old)) laid.segments.x1[i] = Number.NaN;
    laid.pipes[index] = { ...old, ...GONE };
    moved.push(laid.pipes[index]);
  }
  const kinds = kindsAfter(before.kinds, laid.pipes, moved);
  const loose = Uint32Array.from(new Set([...before.loose, ...moved.flatMap(segmentNumbers)]));
  if (kinds === null || loose.length > MOST_LOOSE) return null;
  return networkAfter(before, project, laid, moved, kinds, loose);
}

const GONE: Partial<ReviewPipe> = {
  segmentCount: 0,
  buried: false,
  startNode: null,
  endNode: null,
  start: [Number.NaN, Number.NaN],
  end: [Number.NaN, Number.NaN],
};

/** Each is looked at by every segment that looks around. */
const MOST_LOOSE = 1000;

type Laid = {
  readonly pipes: ReviewPipe[];
  readonly segments: Segments;
  readonly moved: readonly ReviewPipe[];
};

/** A pipe with as many segments as before keeps their places; else its segments come last, and the old ones are nowhere. */
function layChanged(
  { model: { plane, pipes: before, segments: old, nodes } }: PipeNetwork,
  changed: readonly LayerFeature<'pipes'>[],
  indexOf: ReadonlyMap<string, number>,
): Laid {
  const pipes = [...before];
  const keepsPlace = (feature: LayerFeature<'pipes'>) => {
    const index = indexOf.get(feature.properties.id);
    return index !== undefined && before[index]!.segmentCount === segmentsOf(feature) ? before[index]! : null;
  };
  const more = changed.reduce((sum, each) => sum + (keepsPlace(each) ? 0 : segmentsOf(each)), 0);
  const segments = copied(old, old.count + more);
  let free = old.count;
  const moved = changed.map((feature) => {
    const index = indexOf.get(feature.properties.id) ?? pipes.length;
    const place = keepsPlace(feature)?.firstSegment ?? free;
    if (place === free) {
      free += segmentsOf(feature);
      const gone = before[index];
      if (gone) for (const i of segmentNumbers(gone)) segments.x1[i] = Number.NaN;
    }
    const pipe = layPipe(feature, index, groundOf(nodes), plane, segments, place)!;
    pipes[index] = pipe;
    return pipe;
  });
  return { pipes, segments, moved };
}

function networkAfter(
  before: PipeNetwork,
  project: Project,
  { pipes, segments }: Laid,
  moved: readonly ReviewPipe[],
  kinds: LineKinds,
  loose: Uint32Array,
): PipeNetwork {
  const { model: old, book } = before;
  const { boxes: oldBoxes } = old.segmentGrid;
  const room = (from: Float64Array, count: number) => grown(from, new Float64Array(count));
  const boxes = {
    count: segments.count,
    minX: room(oldBoxes.minX, segments.count),
    minY: room(oldBoxes.minY, segments.count),
    maxX: room(oldBoxes.maxX, segments.count),
    maxY: room(oldBoxes.maxY, segments.count),
  };
  for (const pipe of moved) for (const i of segmentNumbers(pipe)) layBox(boxes, segments, i);
  const model = {
    ...old,
    project: afterWorks(project),
    pipes,
    segments,
    segmentGrid: { ...old.segmentGrid, boxes },
  };
  const buried = grown(before.buried, new Uint8Array(pipes.length));
  const halfReach = room(before.halfReach, pipes.length);
  const heights = heightsFor(before.heights, pipes.length);
  for (const pipe of moved) {
    buried[pipe.index] = Number(pipe.buried);
    halfReach[pipe.index] = halfReachOf(pipe, book);
    layHeights(heights, pipe, book);
  }
  const reach = before.joints.ends.tolerance;
  const nearEnds = (x: number, y: number) => {
    const near = new Set(Array.from(loose, (i) => segments.pipe[i]!));
    forEachMeeting(model.segmentGrid, x - reach, y - reach, x + reach, y + reach, (i) =>
      near.add(segments.pipe[i]!),
    );
    return [...near].flatMap((index) => {
      const { start, end } = pipes[index]!;
      return [start, end].flatMap(([ex, ey], k) =>
        Math.hypot(ex - x, ey - y) <= reach ? [2 * index + k] : [],
      );
    });
  };
  const ends = moveEnds(before.joints.ends, pipes, moved, nearEnds);
  const hung = joints(pipes, segments, ends);
  return {
    model,
    book,
    kinds,
    joints: hung,
    loose,
    buried,
    halfReach,
    widestHalfReach: moved.reduce(
      (most, { index }) => Math.max(most, halfReach[index]!),
      before.widestHalfReach,
    ),
    heights,
    crossings: crossingsNear(model, hung),
  };
}

function isPoint({ segmentCount, start }: ReviewPipe): boolean {
  return segmentCount === 0 && !Number.isNaN(start[0]);
}

function segmentNumbers({ firstSegment, segmentCount }: ReviewPipe): number[] {
  return Array.from({ length: segmentCount }, (_, k) => firstSegment + k);
}

function copied(from: Segments, count: number): Segments {
  const to = emptySegments(count);
  for (const name of ['x1', 'y1', 'x2', 'y2', 'along', 'pipe', 'place'] as const) to[name].set(from[name]);
  return to;
}

function heightsFor(
  { length, levels, depths, toTop, toBottom, band }: PipeHeights,
  count: number,
): PipeHeights {
  const room = (from: Float64Array) => grown(from, new Float64Array(count));
  return {
    length: room(length),
    levels: { start: room(levels.start), end: room(levels.end) },
    depths: { start: room(depths.start), end: room(depths.end) },
    toTop: room(toTop),
    toBottom: room(toBottom),
    band: room(band),
  };
}

function grown<T extends Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
