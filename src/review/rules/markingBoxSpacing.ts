import type { Metres, PlaneMetres } from '../../model/units';
import { MARKING } from '../../standards/markings';
import { type LaneMarking, laneMarkingsOf } from '../laneMarkings';
import { lanesOf, placeAlong, type ReviewLane } from '../lanes';
import type { Rule } from '../rule';
import { judgeMaximum } from '../verdict';

/** Boxes on the road at most every 20 m, from the one end of the lane to the other. */
export const markingBoxSpacing: Rule = {
  id: 'marking_box_spacing',
  *check(model, book, desk) {
    const { boxes, recorded } = laneMarkingsOf(model, book);
    const figure = book.resolve(MARKING.box_interval);
    const { all, undrawn } = lanesOf(model, book);
    desk.notCheckable(undrawn);
    for (const lane of all) {
      yield;
      if (lane.area || !recorded.has(lane.compound) || figure.value === null) {
        desk.notCheckable();
        continue;
      }
      for (const gap of gapsOf(lane, boxes[lane.index]!)) {
        const none = gap.before === null && gap.after === null;
        if (!none && judgeMaximum(gap.length, 0, figure.value, DRAWN_M) === 'pass') {
          desk.pass();
          continue;
        }
        desk.report({
          verdict: 'violation',
          figure,
          measured: gap.length,
          at: gap.middle,
          nearest: [gap.from, gap.to],
          features: [lane.id, ...[gap.before, gap.after].flatMap((box) => (box ? [box.id] : []))],
          advice: [
            {
              code: 'add',
              values: { what: 'box', count: Math.max(1, Math.ceil(gap.length / figure.value) - 1) },
            },
          ],
        });
      }
    }
  },
};

/** The middle of a painted box is known from corners that are kept to a millimetre. */
const DRAWN_M = 0.002;

type Gap = {
  readonly before: LaneMarking | null;
  readonly after: LaneMarking | null;
  readonly length: Metres;
  readonly from: PlaneMetres;
  readonly to: PlaneMetres;
  readonly middle: PlaneMetres;
};

/** From the start to the first box, from box to box, and on to the end; a lane without a box is one gap. */
function gapsOf(lane: ReviewLane, boxes: readonly LaneMarking[]): Gap[] {
  return lane.paths.flatMap((path, index) => {
    const own = boxes.filter((box) => box.path === index);
    const stops: (LaneMarking | null)[] = [null, ...own, null];
    return stops.slice(1).map((after, i): Gap => {
      const before = stops[i]!;
      const start = before?.along ?? 0;
      const stop = after?.along ?? path.length;
      return {
        before,
        after,
        length: stop - start,
        from: placeAlong(path, start).at,
        to: placeAlong(path, stop).at,
        middle: placeAlong(path, (start + stop) / 2).at,
      };
    });
  });
}
