import { type Nearest, segmentDistance } from '../../geo/segmentDistance';
import { forEachMeeting } from '../../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../../model/units';
import { IMPORT_DUTY } from '../../standards/survey';
import { type End, nodeOf, placeOf } from '../flow';
import { type Joints, jointsOf } from '../joints';
import type { ReviewPipe } from '../pipes';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { ROUNDING_M } from '../verdict';

/** Nodes at which a line may end. */
const ENDS = [
  'cap',
  'house_connection',
  'outfall',
  'septic_tank',
  'meter',
  'cabinet',
  'hydrant',
  'lamp_base',
];

/** An end that nearly meets another pipe of its network and does not join it. */
export const networkNearMiss: Rule = {
  id: 'network_near_miss',
  *check(model, book, desk) {
    const joints = yield* jointsOf(model, book);
    const reach = book.settings.near_miss_m + ROUNDING_M;
    for (const [k, pipe] of model.pipes.entries()) {
      if (k % 500 === 499) yield;
      for (const end of ['start', 'end'] as const) {
        if (!isLooseEnd(pipe, end, joints, model)) continue;
        const near = nearestOther(pipe, placeOf(pipe, end), reach, joints, model);
        if (near === null) {
          desk.pass();
          continue;
        }
        desk.report({
          verdict: 'violation',
          figure: book.resolve(IMPORT_DUTY.network_connected),
          measured: near.distance,
          required: null,
          at: placeOf(pipe, end),
          nearest: [placeOf(pipe, end), near.at],
          features: [pipe.id, near.pipe.id],
          advice: [{ code: 'connect', values: { feature: pipe.id, to: near.pipe.id } }],
        });
      }
    }
  },
};

function isLooseEnd(pipe: ReviewPipe, end: End, joints: Joints, { nodes }: ReviewModel): boolean {
  if (joints.at(pipe, end).length > 1) return false;
  const node = nodeOf(pipe, end);
  const kind = node === null ? null : nodes.get(node)?.properties.kind;
  return kind == null || !ENDS.includes(kind);
}

type Near = { readonly pipe: ReviewPipe; readonly distance: Metres; readonly at: PlaneMetres };

function nearestOther(
  pipe: ReviewPipe,
  [x, y]: PlaneMetres,
  reach: Metres,
  joints: Joints,
  { pipes, segments, segmentGrid }: ReviewModel,
): Near | null {
  let best: Near | null = null;
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  forEachMeeting(segmentGrid, x - reach, y - reach, x + reach, y + reach, (i) => {
    const other = pipes[segments.pipe[i]!]!;
    if (other === pipe || other.family !== pipe.family || joints.joined(pipe, other)) return;
    const [ax, ay, bx, by] = [segments.x1[i]!, segments.y1[i]!, segments.x2[i]!, segments.y2[i]!];
    const { distance, onSecond } = segmentDistance(x, y, x, y, ax, ay, bx, by, out);
    if (distance > reach || (best !== null && distance >= best.distance)) return;
    best = { pipe: other, distance, at: [ax + (bx - ax) * onSecond, ay + (by - ay) * onSecond] };
  });
  return best;
}
