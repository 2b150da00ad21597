import { MARKING_DUTY } from '../../standards/markings';
import { laneMarkingsOf } from '../laneMarkings';
import { lanesOf } from '../lanes';
import type { Rule } from '../rule';

/** A warning board on either side of each lane. */
export const markingSign: Rule = {
  id: 'marking_sign',
  *check(model, book, desk) {
    const { signs, recorded } = laneMarkingsOf(model, book);
    const figure = book.resolve(MARKING_DUTY.signs);
    const { all, undrawn } = lanesOf(model, book);
    desk.notCheckable(undrawn);
    for (const lane of all) {
      if (lane.area || !recorded.has(lane.compound)) {
        desk.notCheckable();
        continue;
      }
      const sides = signedSides(signs[lane.index]!);
      if (sides === BOTH) desk.pass();
      else {
        desk.report({
          verdict: 'violation',
          figure,
          measured: sides,
          required: BOTH,
          unit: 'count',
          at: lane.middle,
          features: [lane.id],
          compound: lane.compound,
          advice: [{ code: 'add', values: { what: 'sign', count: BOTH - sides } }],
        });
      }
    }
    yield;
  },
};

export const BOTH = 2;

export function signedSides(signs: readonly { readonly side: number }[]): number {
  return new Set(signs.map(({ side }) => side).filter((side) => side !== 0)).size;
}
