import type { PipeCategory } from '../../model/pipeCategory';
import type { PIPE_NODE_KINDS } from '../../model/terms';
import type { Metres } from '../../model/units';

/**
 * Where a source does not say how deep a pipe lies, the scene needs some depth to draw it at: a usual
 * one for its category inside a compound, so that it lies among its like and not on the surface.
 * For drawing only; no measure and no check ever reads it, and the screen says that it is assumed.
 * It refers to the crown, for drains and trenches to the invert.
 */
export const ASSUMED_DEPTH_M: Record<PipeCategory, Metres> = {
  /** Below the frost and the wheel, above the drains. */
  water: 0.9,
  reclaimed: 0.9,
  /** Gravity drains start about a metre down at the house and fall from there. */
  storm: 1.3,
  foul: 1.6,
  combined: 1.6,
  drain: 1.4,
  gas: 0.9,
  heating: 1.1,
  /** Cables and ducts lie shallow, in or beside the footway. */
  power: 0.7,
  lighting: 0.5,
  telecom: 0.8,
  industrial: 1.2,
  trench: 1.8,
  unknown: 1,
};

/** Shafts that nothing measured reaches. */
export const ASSUMED_SHAFT_DEPTH_M: Metres = 1.2;

export type NodeKind = (typeof PIPE_NODE_KINDS)[number];

/** Half the width of a pipe whose size is not stated: thin, so that it claims no room. */
export const ASSUMED_RADIUS_M: Metres = 0.05;
