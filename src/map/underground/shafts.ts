import type { PipeNodeProperties } from '../../model/schema/pipes';
import type { Metres } from '../../model/units';
import { ASSUMED_SHAFT_DEPTH_M, type NodeKind } from './assumedDepths';

/**
 * How a pipe node stands in the ground. stated: ground and bottom are; connected: down to the deepest
 * pipe that ends in it; assumed: neither is known.
 */
export type ShaftSource = 'stated' | 'connected' | 'assumed';

export type Shaft = {
  readonly form: 'shaft' | 'fitting';
  readonly radius: Metres;
  /** Depth of the top, negative above ground, and of the bottom; for a fitting, of its centre. */
  readonly top: Metres;
  readonly bottom: Metres;
  readonly source: ShaftSource;
};

/** Depths of the pipes that end in a node, where they are known. */
export type ConnectedDepth = { readonly centre: Metres; readonly bottom: Metres };

export function shaftOf(
  node: Pick<PipeNodeProperties, 'kind' | 'ground_m' | 'bottom_m'>,
  connected: readonly ConnectedDepth[],
): Shaft {
  const { form, radius, above } = FORMS[node.kind ?? 'other'];
  const top = -above;
  if (form === 'fitting') return fitting(radius, connected);
  if (node.ground_m != null && node.bottom_m != null && node.ground_m > node.bottom_m) {
    return { form, radius, top, bottom: node.ground_m - node.bottom_m, source: 'stated' };
  }
  if (connected.length > 0) {
    return { form, radius, top, bottom: deepest(connected), source: 'connected' };
  }
  return { form, radius, top, bottom: ASSUMED_SHAFT_DEPTH_M, source: 'assumed' };
}

function fitting(radius: Metres, connected: readonly ConnectedDepth[]): Shaft {
  if (connected.length === 0) {
    const depth = ASSUMED_SHAFT_DEPTH_M;
    return { form: 'fitting', radius, top: depth, bottom: depth, source: 'assumed' };
  }
  const depth = Math.max(...connected.map((pipe) => pipe.centre));
  return { form: 'fitting', radius, top: depth, bottom: depth, source: 'connected' };
}

function deepest(connected: readonly ConnectedDepth[]): Metres {
  return Math.max(0.1, ...connected.map((pipe) => pipe.bottom));
}

type Form = { readonly form: Shaft['form']; readonly radius: Metres; readonly above: Metres };

/** Usual sizes: what one sees is a symbol of its kind, not a survey of it. */
const FORMS: Record<NodeKind, Form> = {
  manhole: shaft(0.35),
  inspection_chamber: shaft(0.25),
  valve: shaft(0.2),
  hydrant: shaft(0.12, 0.8),
  inlet: shaft(0.25),
  outfall: shaft(0.4),
  septic_tank: shaft(1.2),
  meter: shaft(0.2),
  handhole: shaft(0.35),
  cabinet: shaft(0.4, 1.2),
  lamp_base: shaft(0.15, 0.2),
  junction: { form: 'fitting', radius: 0.1, above: 0 },
  bend: { form: 'fitting', radius: 0.1, above: 0 },
  cap: { form: 'fitting', radius: 0.1, above: 0 },
  house_connection: { form: 'fitting', radius: 0.1, above: 0 },
  other: shaft(0.2),
};

function shaft(radius: Metres, above: Metres = 0): Form {
  return { form: 'shaft', radius, above };
}
