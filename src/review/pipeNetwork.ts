import type { Metres } from '../model/units';
import type { RuleBook } from '../standards/ruleBook';
import { crossingsNear, type NearCrossings } from './crossings';
import { type Joints, jointsOf } from './joints';
import { type LineKinds, lineKinds } from './lineKinds';
import { onceInSteps } from './once';
import { emptyHeights, layHeights, type PipeHeights } from './pipeHeights';
import { LARGEST_UNSTATED_M } from './pipeSection';
import { deepestCentre, type ReviewPipe } from './pipes';
import type { ReviewModel } from './reviewModel';
import { planBand } from './uncertainty';
import { ROUNDING_M } from './verdict';

/** The pipes of a model as the checks of pipe against pipe need them, in columns by the pipe's index. */
export type PipeNetwork = {
  readonly model: ReviewModel;
  /** Segments that have moved since the grid was made: their cells are not to be trusted. */
  readonly loose: Uint32Array;
  readonly book: RuleBook;
  readonly kinds: LineKinds;
  readonly joints: Joints;
  readonly buried: Uint8Array;
  /** From the centre line: the half width and the widest error in plan that the pipe may have. */
  readonly halfReach: Float64Array;
  readonly widestHalfReach: Metres;
  readonly heights: PipeHeights;
  readonly crossings: NearCrossings;
};

export const pipeNetwork = onceInSteps(function* (model, book): Generator<void, PipeNetwork> {
  const joints = yield* jointsOf(model, book);
  yield;
  const kinds = yield* lineKinds(model.pipes, book);
  yield;
  const halfReach = new Float64Array(model.pipes.length);
  const buried = new Uint8Array(model.pipes.length);
  const heights = emptyHeights(model.pipes.length);
  for (const pipe of model.pipes) {
    halfReach[pipe.index] = halfReachOf(pipe, book);
    buried[pipe.index] = Number(pipe.buried);
    layHeights(heights, pipe, book);
    if (pipe.index % PIPES_A_STEP === PIPES_A_STEP - 1) yield;
  }
  return {
    model,
    loose: new Uint32Array(0),
    book,
    kinds,
    joints,
    buried,
    halfReach,
    widestHalfReach: halfReach.reduce((most, reach) => Math.max(most, reach), 0),
    heights,
    crossings: crossingsNear(model, joints),
  };
});

const PIPES_A_STEP = 5000;

export function halfReachOf(pipe: ReviewPipe, book: RuleBook): Metres {
  const halfWidth = pipe.section.halfWidth ?? LARGEST_UNSTATED_M / 2;
  return halfWidth + planBand(pipe.properties, deepestCentre(pipe), book).limit + ROUNDING_M;
}
