import { type Nearest, segmentDistance } from '../../geo/segmentDistance';
import { forEachMeeting } from '../../geo/uniformGrid';
import type { PlaneMetres } from '../../model/units';
import { IMPORT_DUTY } from '../../standards/survey';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { ROUNDING_M } from '../verdict';

/** Nodes that belong to no pipe: none names them and none passes there. */
export const networkOrphanNode: Rule = {
  id: 'network_orphan_node',
  *check(model, book, desk) {
    const named = new Set(model.pipes.flatMap(({ startNode, endNode }) => [startNode, endNode]));
    for (const { id, at } of model.nodes.values()) {
      if (named.has(id) || pipePasses(at, book.settings.joint_tolerance_m + ROUNDING_M, model)) desk.pass();
      else {
        desk.report({
          verdict: 'violation',
          figure: book.resolve(IMPORT_DUTY.every_node_used),
          measured: null,
          required: null,
          at,
          features: [id],
          advice: [{ code: 'connect', values: { feature: id } }],
        });
      }
    }
    yield;
  },
};

function pipePasses([x, y]: PlaneMetres, tolerance: number, { segments, segmentGrid }: ReviewModel): boolean {
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  let passes = false;
  forEachMeeting(segmentGrid, x - tolerance, y - tolerance, x + tolerance, y + tolerance, (i) => {
    const { x1, y1, x2, y2 } = segments;
    passes ||= segmentDistance(x, y, x, y, x1[i]!, y1[i]!, x2[i]!, y2[i]!, out).distance <= tolerance;
  });
  return passes;
}
