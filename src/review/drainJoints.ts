import type { PipeNodeProperties } from '../model/schema/pipes';
import type { PlaneMetres } from '../model/units';
import { type End, outflowEnd, placeOf } from './flow';
import { jointsOf } from './joints';
import { onceInSteps } from './once';
import { isDrain, type ReviewPipe } from './pipes';

export type DrainEnd = { readonly pipe: ReviewPipe; readonly end: End };

/** A place where drains end: those that flow in, those that flow out, and those that do not say. */
export type DrainJoint = {
  readonly at: PlaneMetres;
  readonly nodeId: string | null;
  readonly node: PipeNodeProperties | null;
  readonly incoming: readonly DrainEnd[];
  readonly outgoing: readonly DrainEnd[];
  readonly unsaid: readonly DrainEnd[];
};

/** Every joint of the drains in use, in the order of the pipes. */
export const drainJoints = onceInSteps(function* (model, book): Generator<void, readonly DrainJoint[]> {
  const joints = yield* jointsOf(model, book);
  const ends = new Map<number, DrainEnd[]>();
  for (const pipe of model.pipes) {
    if (!isDrain(pipe) || !pipe.buried) continue;
    for (const end of ['start', 'end'] as const) {
      const joint = joints.jointOf(pipe, end);
      const held = ends.get(joint);
      if (held) held.push({ pipe, end });
      else ends.set(joint, [{ pipe, end }]);
    }
  }
  return [...ends.values()].map((all) => {
    const nodeIds = all.map(({ pipe, end }) => (end === 'start' ? pipe.startNode : pipe.endNode));
    const nodeId = nodeIds.find((id) => id !== null && model.nodes.has(id)) ?? null;
    return {
      at: placeOf(all[0]!.pipe, all[0]!.end),
      nodeId,
      node: nodeId === null ? null : model.nodes.get(nodeId)!.properties,
      incoming: all.filter(({ pipe, end }) => outflowEnd(pipe) === end),
      outgoing: all.filter(({ pipe, end }) => outflowEnd(pipe) !== null && outflowEnd(pipe) !== end),
      unsaid: all.filter(({ pipe }) => outflowEnd(pipe) === null),
    };
  });
});

export function allAt({ incoming, outgoing, unsaid }: DrainJoint): DrainEnd[] {
  return [...incoming, ...outgoing, ...unsaid];
}

/** Nodes at which a drain may end: water leaves the network there. */
const OUTLETS = ['outfall', 'septic_tank'];

export function isOutlet({ node }: DrainJoint): boolean {
  return node?.kind != null && OUTLETS.includes(node.kind);
}
