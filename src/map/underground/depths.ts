import { type DepthReference, PIPE_CATEGORY_FACTS } from '../../model/pipeCategory';
import type { PipeProperties } from '../../model/schema/pipes';
import type { Metres } from '../../model/units';
import { ASSUMED_DEPTH_M } from './assumedDepths';
import { type PipeSection, pipeSection } from './pipeSection';

/**
 * How the depth of a pipe is known. stated: at both ends; elevation: at both ends, at least one from
 * an elevation and the ground of its node; one_end: at one end, taken for the other; assumed: nowhere.
 */
export type DepthSource = 'stated' | 'elevation' | 'one_end' | 'assumed';

export type PipeDepths = {
  /** Of the centre line below ground, at the first and the last vertex. */
  readonly startCentre: Metres;
  readonly endCentre: Metres;
  /** Of what `reference` names, the same two; what the tooltip says. */
  readonly start: Metres;
  readonly end: Metres;
  readonly reference: DepthReference;
  readonly source: DepthSource;
};

/** Ground elevation at a pipe node by its id; null where it is not stated. */
export type GroundAt = (nodeId: string) => Metres | null;

type DepthProperties = Pick<
  PipeProperties,
  | 'category'
  | 'depth_reference'
  | 'start_depth_m'
  | 'end_depth_m'
  | 'start_elevation_m'
  | 'end_elevation_m'
  | 'start_node'
  | 'end_node'
  | 'laying'
>;

export function pipeDepths(
  pipe: DepthProperties,
  groundAt: GroundAt,
  section: PipeSection = pipeSection(pipe as PipeProperties),
): PipeDepths {
  const reference = pipe.depth_reference ?? PIPE_CATEGORY_FACTS[pipe.category].defaultDepthReference;
  const toCentre = reference === 'crown' ? section.halfHeight : -section.innerHalfHeight;
  const first = depthAt(pipe.start_depth_m, pipe.start_elevation_m, pipe.start_node, groundAt);
  const last = depthAt(pipe.end_depth_m, pipe.end_elevation_m, pipe.end_node, groundAt);
  const start = first?.depth ?? last?.depth ?? assumedDepth(pipe);
  const end = last?.depth ?? first?.depth ?? assumedDepth(pipe);
  return {
    start,
    end,
    startCentre: start + toCentre,
    endCentre: end + toCentre,
    reference,
    source: sourceOf(first, last),
  };
}

type KnownDepth = { readonly depth: Metres; readonly derived: boolean };

function depthAt(
  depth: number | null | undefined,
  elevation: number | null | undefined,
  node: string | null | undefined,
  groundAt: GroundAt,
): KnownDepth | null {
  if (depth != null) return { depth, derived: false };
  const ground = elevation != null && node ? groundAt(node) : null;
  return ground === null ? null : { depth: ground - elevation!, derived: true };
}

function sourceOf(first: KnownDepth | null, last: KnownDepth | null): DepthSource {
  if (!first && !last) return 'assumed';
  if (!first || !last) return 'one_end';
  return first.derived || last.derived ? 'elevation' : 'stated';
}

/** What is laid overhead or on the surface is not put under ground for want of a depth. */
function assumedDepth(pipe: DepthProperties): Metres {
  if (pipe.laying === 'overhead') return -5;
  if (pipe.laying === 'surface') return -0.2;
  return ASSUMED_DEPTH_M[pipe.category];
}
