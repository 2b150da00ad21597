import type { Geometry, Position } from 'geojson';
import type { LocalPlane } from '../geo/localPlane';
import type { LayerFeature } from '../model/layer';
import { PIPE_CATEGORY_FACTS, type PipeCategory } from '../model/pipeCategory';
import type { PipeProperties } from '../model/schema/pipes';
import { lonLat, type Metres, type PlaneMetres } from '../model/units';
import { type Section, sectionOf } from './pipeSection';

/** What a depth or level refers to at the two ends; null where nothing states it. */
export type EndLevels = { readonly start: Metres | null; readonly end: Metres | null };

export type ReviewPipe = {
  readonly index: number;
  readonly id: string;
  readonly properties: PipeProperties;
  readonly family: string;
  /** Segments firstSegment … firstSegment + segmentCount − 1, in the order of the line. */
  readonly firstSegment: number;
  readonly segmentCount: number;
  readonly length: Metres;
  readonly section: Section;
  /** Below ground, of what the depth refers to. */
  readonly depths: EndLevels;
  /** Above datum, of the same. */
  readonly levels: EndLevels;
  readonly startNode: string | null;
  readonly endNode: string | null;
  readonly start: PlaneMetres;
  readonly end: PlaneMetres;
  /** Lies in the ground and is in use: what the clearance rules are about. */
  readonly buried: boolean;
};

/** The segments of all pipes, one after the other. A multi-line's jumps are no segments. */
export type Segments = {
  readonly count: number;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  readonly pipe: Int32Array;
  /** Length of its pipe before the segment. */
  readonly along: Float64Array;
  /** STARTS_PIPE and ENDS_PIPE. */
  readonly place: Uint8Array;
};

export const STARTS_PIPE = 1;
export const ENDS_PIPE = 2;

/** The ground's level at a node; null when it is not known. */
export type GroundOf = (node: string) => Metres | null;

/** Pipes a step: so many are laid before others may run. */
const PIPES_A_STEP = 1000;

export function* layPipes(
  features: readonly LayerFeature<'pipes'>[],
  groundOf: GroundOf,
  plane: LocalPlane,
): Generator<void, { pipes: ReviewPipe[]; segments: Segments }> {
  let count = 0;
  for (const [k, feature] of features.entries()) {
    if (k % PIPES_A_STEP === PIPES_A_STEP - 1) yield;
    count += segmentsOf(feature);
  }
  const segments = emptySegments(count);
  const pipes: ReviewPipe[] = [];
  let at = 0;
  for (const [k, feature] of features.entries()) {
    if (k % PIPES_A_STEP === PIPES_A_STEP - 1) yield;
    const pipe = layPipe(feature, pipes.length, groundOf, plane, segments, at);
    if (pipe === null) continue;
    pipes.push(pipe);
    at += pipe.segmentCount;
  }
  return { pipes, segments };
}

/** Lays one pipe, its segments from `firstSegment` on; null when it has no vertex. */
export function layPipe(
  { geometry, properties }: LayerFeature<'pipes'>,
  index: number,
  groundOf: GroundOf,
  plane: LocalPlane,
  segments: Segments,
  firstSegment: number,
): ReviewPipe | null {
  let at = firstSegment;
  let length = 0;
  let start: PlaneMetres | null = null;
  let end: PlaneMetres = [0, 0];
  for (const path of pathsOf(geometry)) {
    let before: PlaneMetres | null = null;
    for (const position of path) {
      const here = plane.toPlane(lonLat(position));
      // The jump between two parts of a multi-line counts: depths run on over it.
      if (before === null && start !== null) length += Math.hypot(here[0] - end[0], here[1] - end[1]);
      start ??= here;
      end = here;
      if (before !== null) {
        segments.x1[at] = before[0];
        segments.y1[at] = before[1];
        segments.x2[at] = here[0];
        segments.y2[at] = here[1];
        segments.pipe[at] = index;
        segments.along[at] = length;
        segments.place[at] = at === firstSegment ? STARTS_PIPE : 0;
        length += Math.hypot(here[0] - before[0], here[1] - before[1]);
        at++;
      }
      before = here;
    }
  }
  if (start === null) return null;
  if (at > firstSegment) segments.place[at - 1]! |= ENDS_PIPE;
  const { depths, levels } = endLevels(properties, groundOf);
  return {
    index,
    id: properties.id,
    properties,
    family: familyOf(properties.category),
    firstSegment,
    segmentCount: at - firstSegment,
    length,
    section: sectionOf(properties),
    depths,
    levels,
    startNode: properties.start_node ?? null,
    endNode: properties.end_node ?? null,
    start,
    end,
    buried: isBuried(properties),
  };
}

/** Kinds that may join each other: the drains are one network, so are power and lighting. */
export function familyOf(category: PipeCategory): string {
  if (PIPE_CATEGORY_FACTS[category].gravity) return 'drain';
  return category === 'lighting' ? 'power' : category;
}

/** Pipes that lie in the ground: what a rule cannot check where the things beside them are not drawn. */
export function buriedCount({ pipes }: { readonly pipes: readonly ReviewPipe[] }): number {
  return pipes.reduce((count, { buried }) => count + Number(buried), 0);
}

export function isDrain(pipe: ReviewPipe): boolean {
  return pipe.family === 'drain';
}

/** Of the value between the two ends, at a distance along the pipe; null when an end is not known. */
export function interpolate({ start, end }: EndLevels, along: Metres, length: Metres): Metres | null {
  if (start === null || end === null) return null;
  return length === 0 ? start : start + ((end - start) * along) / length;
}

/** Depth of the centre line, by the usual reading; null when it is not known. */
export function centreDepthAt(pipe: ReviewPipe, along: Metres): Metres | null {
  const depth = interpolate(pipe.depths, along, pipe.length);
  if (depth === null) return null;
  const { toTop, toBottom } = pipe.section.readings[0]!;
  return depth + (toBottom.low - toTop.low) / 2;
}

/** The deeper end's centre; null when no end is known. */
export function deepestCentre(pipe: ReviewPipe): Metres | null {
  const ends = [centreDepthAt(pipe, 0), centreDepthAt(pipe, pipe.length)].filter((depth) => depth !== null);
  return ends.length === 0 ? null : Math.max(...ends);
}

export function pathsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** An empty pipe left in the ground and a line in the air keep no distance to others. */
function isBuried({ status, laying }: PipeProperties): boolean {
  return status !== 'abandoned' && laying !== 'overhead' && laying !== 'surface';
}

/** Depth and level complete each other where the ground at the end's node is known. */
function endLevels(pipe: PipeProperties, groundOf: GroundOf): { depths: EndLevels; levels: EndLevels } {
  const ground = (node: string | null | undefined) => (node == null ? null : groundOf(node));
  const start = completed(pipe.start_depth_m, pipe.start_elevation_m, ground(pipe.start_node));
  const end = completed(pipe.end_depth_m, pipe.end_elevation_m, ground(pipe.end_node));
  return {
    depths: { start: start.depth, end: end.depth },
    levels: { start: start.level, end: end.level },
  };
}

function completed(
  depth: number | null | undefined,
  level: number | null | undefined,
  ground: number | null,
): { depth: Metres | null; level: Metres | null } {
  return {
    depth: depth ?? (level != null && ground !== null ? ground - level : null),
    level: level ?? (depth != null && ground !== null ? ground - depth : null),
  };
}

export function segmentsOf({ geometry }: LayerFeature<'pipes'>): number {
  return pathsOf(geometry).reduce((count, path) => count + Math.max(0, path.length - 1), 0);
}

export function emptySegments(count: number): Segments {
  const metres = () => new Float64Array(count);
  return {
    count,
    x1: metres(),
    y1: metres(),
    x2: metres(),
    y2: metres(),
    pipe: new Int32Array(count),
    along: metres(),
    place: new Uint8Array(count),
  };
}
